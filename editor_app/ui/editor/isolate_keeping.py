"""Keeps the isolates of an edited text in order, and its caret from standing among them.

Thread: GUI.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.editor.block_formats import Formats
from editor_app.ui.editor.body_commands import one_step
from editor_app.ui.editor.isolates import (
    MOST_ISOLATES,
    Reading,
    is_same_place,
    needs_settling,
    past_isolates,
    past_sign,
    read,
    resting_place,
    settle,
    would_unsettle,
)

_MOVE = QTextCursor.MoveMode


class IsolateKeeper:
    """Settles what was edited as part of the same undo step, and helps the caret over isolates.

    Its owner tells it of each change, of the end of the changes and of each move of the caret.
    """

    def __init__(self, edit: QTextEdit) -> None:
        self.is_visual = False
        """Whether the caret moves as the eye sees the letters."""
        self.is_busy = False
        """Whether isolates are being put in or the caret is on its way over some."""
        self._edit = edit
        self._unsettled: tuple[int, int] | None = None
        self._known: tuple[int, int, Reading] | None = None
        """Revision of the document and number of the block that was read last."""

    @property
    def move_style(self) -> Qt.CursorMoveStyle:
        """How Qt is to move the caret."""
        style = Qt.CursorMoveStyle
        return style.VisualMoveStyle if self.is_visual else style.LogicalMoveStyle

    def note_change(self, position: int, added: int) -> None:
        """Take note of where the document changed."""
        self._unsettled = (position, position + added)

    def forget_changes(self) -> None:
        """Leave what changed so far as it is: it was settled when it was built."""
        self._unsettled = self._known = None

    def reading(self, block: QTextBlock) -> Reading:
        """Return what a block of the shown document holds; between two edits it is read once.

        Not for use within an edit of several steps: the document counts them as one.
        """
        revision, number = block.document().revision(), block.blockNumber()
        if self._known is None or self._known[:2] != (revision, number):
            self._known = (revision, number, read(block))
        return self._known[2]

    def settle(self, formats: Formats) -> None:
        """Bring the isolates of what was edited in order, as part of that same step.

        What undo brings back was in order when it was left; to touch it would end redoing.
        """
        document = self._edit.document()
        if self._unsettled is None or document.isRedoAvailable():
            return
        (first, last), self._unsettled = self._unsettled, None
        block, end = document.findBlock(first), document.findBlock(last).blockNumber()
        step = QTextCursor(document)
        has_begun = False
        while block.isValid():
            if needs_settling(read(block) if has_begun else self.reading(block)):
                if not has_begun:
                    step.joinPreviousEditBlock()
                    has_begun = True
                settle(block, formats)
            if 0 <= end <= block.blockNumber():
                break
            block = block.next()
        if has_begun:
            self._unsettled = None
            step.endEditBlock()
            self.rest_caret()

    def rest_caret(self, *, even_visual: bool = False) -> None:
        """Keep the caret from standing behind an isolate: between two letters is one place.

        Nor does it stand within what is one sign to the eye, wherever it was put.
        """
        if self.is_busy:
            return
        cursor = self._edit.textCursor()
        document, resting = self._edit.document(), cursor.position()
        # To an eye that walks, the two sides of an isolate may lie far apart.
        if even_visual or not self.is_visual:
            resting = resting_place(document, resting)
        if not cursor.hasSelection():
            resting = past_sign(document, resting)
        if resting != cursor.position():
            cursor.setPosition(
                resting, _MOVE.KeepAnchor if cursor.hasSelection() else _MOVE.MoveAnchor
            )
            self._edit.setTextCursor(cursor)

    def step(self, move: Callable[[], object]) -> None:
        """Let Qt move the caret, again where it only went over isolates, which are no letters."""
        edit = self._edit
        self.is_busy = True
        before, rect = edit.textCursor().position(), edit.cursorRect()
        for _ in range(MOST_ISOLATES):
            at = edit.textCursor().position()
            move()
            now = edit.textCursor().position()
            has_moved = (
                edit.cursorRect() != rect
                if self.is_visual
                else not is_same_place(edit.document(), before, now)
            )
            if now == at or has_moved:
                break
        self.is_busy = False
        self.rest_caret()

    def edit_by_key(self, cursor: QTextCursor, event: QKeyEvent, act: Callable[[], object]) -> None:
        """Let Qt type or take away a letter, as one step with the settling that it brings.

        Steps that bring none are left to Qt, which makes one of many letters.
        """
        key, typed = event.key(), event.text()
        takes_before, takes_after = key == Qt.Key.Key_Backspace, key == Qt.Key.Key_Delete
        if takes_before or takes_after or not typed.isprintable():
            typed = ""
        if cursor.hasSelection() or not (
            (typed or takes_before or takes_after)
            and would_unsettle(
                self.reading(cursor.block()),
                cursor.positionInBlock(),
                typed,
                before=takes_before,
                after=takes_after,
            )
        ):
            act()
            return
        with one_step(cursor):
            act()
        self._edit.ensureCursorVisible()

    def pass_isolates(self) -> None:
        """Put the caret right before the next letter, where a key acts on what follows."""
        cursor = self._edit.textCursor()
        if not cursor.hasSelection():
            cursor.setPosition(past_isolates(self._edit.document(), cursor.position()))
            self.is_busy = True
            self._edit.setTextCursor(cursor)
            self.is_busy = False
