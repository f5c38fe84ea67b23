"""Drag selections with the mouse on a real display, and print what came of it as JSON.

Run as ``python -m tests.ui.editor.dragging`` with a display: the offscreen platform drags nothing.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.domain.article import Draft
from editor_app.domain.body import (
    BlockKind,
    Body,
    Direction,
    Foreign,
    Marks,
    Run,
    block,
    body_of,
)
from editor_app.formats.article_json import draft_to_json
from editor_app.ui.editor.block_formats import Formats, kind_of
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.isolates import needs_settling, place_in, read
from editor_app.ui.editor.page_look import PageLook

_FRENCH = Run("SNRT news", Marks(foreign=Foreign("fr")))
_BOLD = Run("غليظ", Marks(bold=True))
_LINK = Run("البلاغ", Marks(link="https://example.ma/ar/"))
Place = tuple[int, int]
"""A block and how many letters of it stand before."""


@dataclass(frozen=True, slots=True)
class Case:
    """A selection of a body and the place where it is let go."""

    body: Body
    start: Place
    end: Place
    drop: Place
    is_copied: bool = False


_MIXED = body_of(
    block("قال ", _FRENCH, " هنا ", _BOLD, " ثم ", _LINK, "."),
    block("عنوان صغير", kind=BlockKind.HEADING2),
    block("Score 2-1, tel.", direction=Direction.LTR),
    block("أول", kind=BlockKind.BULLETED),
    block("second", kind=BlockKind.BULLETED, direction=Direction.LTR),
    "راسلونا على redaction@example.ma اليوم",
    "الخاتمة",
)
CASES = {
    "foreign word to another paragraph": Case(_MIXED, (0, 4), (0, 13), (6, 3)),
    "foreign word further on in its line": Case(_MIXED, (0, 4), (0, 13), (0, 19)),
    "foreign word copied": Case(_MIXED, (0, 4), (0, 13), (6, 3), is_copied=True),
    "bold and link into a heading": Case(_MIXED, (0, 18), (0, 32), (1, 5)),
    "two items to the end": Case(_MIXED, (3, 0), (4, 6), (6, 7)),
    "paragraphs of both directions up": Case(_MIXED, (1, 0), (2, 15), (0, 0)),
    "blocks of the end to the head": Case(_MIXED, (3, 0), (6, 7), (0, 0)),
    "whole item before a heading": Case(_MIXED, (4, 0), (5, 0), (1, 0)),
    "rest of a heading with the line after it": Case(_MIXED, (1, 5), (2, 5), (5, 7)),
    "address into a line from the left": Case(_MIXED, (5, 12), (5, 32), (2, 11)),
    "word beside an address": Case(_MIXED, (6, 0), (6, 4), (5, 12)),
}


def _cursor(edit: BodyEdit, start: Place, end: Place | None = None) -> QTextCursor:
    cursor = edit.textCursor()
    for place, mode in ((start, QTextCursor.MoveMode.MoveAnchor), (end, _KEEP)):
        if place is not None:
            shown = edit.document().findBlockByNumber(place[0])
            is_end = place is end
            cursor.setPosition(shown.position() + place_in(shown, place[1], is_end=is_end), mode)
    return cursor


_KEEP = QTextCursor.MoveMode.KeepAnchor


def _drag(edit: BodyEdit, start: QPoint, end: QPoint, *, is_copied: bool) -> None:
    """Press at one point, move to another, and let go there."""
    window, held = edit.windowHandle(), Qt.KeyboardModifier.NoModifier
    if is_copied:
        held = Qt.KeyboardModifier.ControlModifier
    left = Qt.MouseButton.LeftButton
    origin = edit.viewport().mapTo(edit, QPoint())
    loop = QEventLoop()

    def let_go() -> None:
        QTest.mouseRelease(window, left, held, origin + end)
        QTimer.singleShot(30, loop.quit)

    def go_on() -> None:
        QTest.mouseMove(window, origin + end)
        QTimer.singleShot(30, let_go)

    QTest.mousePress(window, left, held, origin + start)
    QTimer.singleShot(60, go_on)
    QTest.mouseMove(window, origin + start + QPoint(-40, 0))
    loop.exec()


def _point(edit: BodyEdit, cursor: QTextCursor) -> QPoint:
    return edit.cursorRect(cursor).center()


def _outcome(edit: BodyEdit, case: Case) -> dict[str, object]:
    edit.show_body(case.body, Direction.RTL)
    selected = _cursor(edit, case.start, case.end)
    edit.setTextCursor(selected)
    middle = _cursor(edit, (case.start[0], case.start[1] + 2))
    target = _point(edit, _cursor(edit, case.drop))
    _drag(edit, _point(edit, middle), target, is_copied=case.is_copied)
    dragged, is_dressed = edit.body(), _is_dressed(edit)
    edit.undo()
    undone, is_whole = edit.body(), not edit.document().isUndoAvailable()
    return {
        "before": _json(case.body),
        "dragged": _json(dragged),
        "undone": _json(undone),
        "is_one_step": is_whole,
        "is_dressed": is_dressed,
        "pasted": _json(_pasted(edit, case, target)),
    }


def _is_dressed(edit: BodyEdit) -> bool:
    """Tell whether all letters look as those of their block should, and isolates stand rightly."""
    formats, block = Formats(edit.look), edit.document().firstBlock()
    while block.isValid():
        kind = kind_of(block.blockFormat())
        spans = block.textFormats()  # a span's format lives no longer than it
        is_styled = all(formats.suits(kind, each.format) for each in spans)
        if needs_settling(read(block)) or not is_styled:
            return False
        block = block.next()
    return True


def _pasted(edit: BodyEdit, case: Case, target: QPoint) -> Body:
    """Return what cutting or copying, and pasting at the same place, makes of the body."""
    edit.show_body(case.body, Direction.RTL)
    place = edit.cursorForPosition(target)
    edit.setTextCursor(_cursor(edit, case.start, case.end))
    act: Callable[[], None] = edit.copy if case.is_copied else edit.cut
    act()
    edit.setTextCursor(place)
    edit.paste()
    return edit.body()


def _json(body: Body) -> object:
    return draft_to_json(Draft(body=body))["body"]


def main() -> None:
    """Drag every case in one window."""
    application = QApplication(sys.argv)
    edit = BodyEdit(PageLook())
    edit.resize(700, 500)
    edit.show()
    edit.activateWindow()
    edit.setFocus()
    QTest.qWaitForWindowExposed(edit)
    outcomes = {name: _outcome(edit, case) for name, case in CASES.items()}
    sys.stdout.write(json.dumps(outcomes, ensure_ascii=False))
    application.clipboard().clear()


if __name__ == "__main__":
    main()
