"""What one letter costs, counted: readings, workings out, and blocks that are painted."""

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextBlock
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.body import Block, Body, Direction, Foreign, Marks, Run
from editor_app.ui.editor import body_reader, isolate_keeping, isolates
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.page import Page
from tests.ui.editor.typing import type_text

LETTERS = "بلا كماته "
FOREIGN = Run("Le Monde", Marks(foreign=Foreign("fr", Direction.LTR)))
PARAGRAPH = Block(runs=(Run("قالت صحيفة "), FOREIGN, Run(" في خبر لها على example.ma/1 إن ")))


@pytest.fixture
def shown(edit: BodyEdit, qtbot: QtBot) -> BodyEdit:
    """Return an editor in view, its caret at the end of the second of three paragraphs."""
    edit.show_body(Body((PARAGRAPH,) * 3), Direction.RTL)
    edit.resize(700, 500)
    edit.show()
    qtbot.waitExposed(edit)
    cursor = edit.textCursor()
    block = edit.document().findBlockByNumber(1)
    cursor.setPosition(block.position() + block.length() - 1)
    edit.setTextCursor(cursor)
    type_text(edit, "ب")
    QApplication.processEvents()
    return edit


def counted(
    monkeypatch: pytest.MonkeyPatch, owner: object, name: str, counts: Counter[str]
) -> None:
    """Count the calls of a function in the module that calls it."""
    act: Callable[..., object] = getattr(owner, name)

    def call(*given: object) -> object:
        counts[name] += 1
        return act(*given)

    monkeypatch.setattr(owner, name, call)


def test_letter_has_its_paragraph_read_and_worked_out_once(
    shown: BodyEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts: Counter[str] = Counter()
    counted(monkeypatch, isolate_keeping, "read", counts)
    counted(monkeypatch, body_reader, "read_block", counts)
    worked_out = isolates._due.cache_info().misses
    texts = []
    for letter in LETTERS:
        type_text(shown, letter)
        texts.append(shown.text_at(1))
        QApplication.processEvents()
    assert counts == {"read": len(LETTERS)}
    assert isolates._due.cache_info().misses - worked_out == len(LETTERS)
    assert texts[-1] == PARAGRAPH.text + "ب" + LETTERS
    assert shown.text_at(1) == shown.body().blocks[1].text == texts[-1]
    assert shown.text_at(7) == ""


def test_letter_has_nothing_painted_but_its_own_paragraph(shown: BodyEdit) -> None:
    painted: Counter[int] = Counter()

    def note(_painter: QPainter, block: QTextBlock, _rect: QRectF, _width: float) -> None:
        painted[block.blockNumber()] += 1

    shown.add_overlay(note)
    QApplication.processEvents()
    assert set(painted) == {0, 1, 2}
    painted.clear()
    for letter in LETTERS:
        type_text(shown, letter)
        QApplication.processEvents()
    assert set(painted) == {1}
    assert painted[1] >= len(LETTERS)


def test_reading_kept_between_letters_is_never_of_the_text_before(shown: BodyEdit) -> None:
    for letter in "see www.example.ma، ":
        type_text(shown, letter)
    for act in (shown.undo, shown.undo, shown.redo, lambda: type_text(shown, "ب"), shown.undo):
        act()
        for number in range(shown.block_count):
            block = shown.document().findBlockByNumber(number)
            assert shown._isolates.reading(block) == isolates.read(block)
            assert shown.text_at(number) == isolates.plain_text(block)


def test_page_tells_once_of_each_other_field_that_is_entered(page: Page, qtbot: QtBot) -> None:
    entered: list[object] = []
    page.field_entered.connect(lambda: entered.append(page.writing_field))
    for field in (page.page_head.headline, page.body_edit, page.body_edit, page.page_head.lead):
        field.entered.emit()
    assert entered == [page.page_head.headline, page.body_edit, page.page_head.lead]
