"""Goes on undoing and redoing on the page where the documents' own steps have come to an end.

Thread: GUI.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor_app.domain.article import Draft
from editor_app.domain.body import Block
from editor_app.domain.journal import DraftChange
from editor_app.ui.editor.block_places import ShownPlaces, shown_text
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.step_field import BACK, StepField

if TYPE_CHECKING:
    from editor_app.presenters.steps import StepsPresenter


class StepsBack:
    """Asks for the text before or after, and shows where it differs.

    Such a step is no step of the documents: their histories begin anew after it, so that undo and
    redo go on where they were.

    Args:
        page: The page.
        steps: Finds the texts.
    """

    def __init__(self, page: Page, steps: "StepsPresenter") -> None:
        self._page = page
        self._steps = steps
        self._fields: tuple[StepField, ...] = (*page.page_head.fields, page.body_edit)
        for field in self._fields:
            # Queued: the field is still busy with its key.
            field.own_steps_ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        steps.walked.subscribe(self._on_walked)

    def _on_ended(self, way: int) -> None:
        documents = [field.document() for field in self._fields]
        if way == BACK:
            if not any(document.isUndoAvailable() for document in documents):
                self._steps.back()
        elif not any(document.isRedoAvailable() for document in documents):
            self._steps.ahead()

    def _on_walked(self, change: DraftChange, before: Draft) -> None:
        for field in self._fields:
            field.document().clearUndoRedoStacks()
        if change.removed or change.blocks:
            self._show_in_body(change, before)
        elif change.head is not None:
            self._show_in_head(change.head, before)

    def _show_in_body(self, change: DraftChange, before: Draft) -> None:
        body = self._page.body_edit
        number = change.start + max(len(change.blocks) - 1, 0)
        number = min(number, body.document().blockCount() - 1)
        block, shown = body.block_at(number), body.document().findBlockByNumber(number)
        place = 0
        if block is not None and change.blocks:
            was = before.body.blocks[change.start] if change.removed == 1 else Block()
            place = (
                _end_of_change(was.text, block.text) if len(change.blocks) == 1 else len(block.text)
            )
            place = ShownPlaces(shown_text(shown), block.text).span(place, place)[0]
        cursor = QTextCursor(shown)
        cursor.setPosition(shown.position() + min(place, shown.length() - 1))
        body.setTextCursor(cursor)
        body.setFocus(Qt.FocusReason.OtherFocusReason)
        body.ensureCursorVisible()

    def _show_in_head(self, head: Draft, before: Draft) -> None:
        texts = zip(
            self._page.page_head.fields,
            (head.kicker, head.headline, head.lead),
            (before.kicker, before.headline, before.lead),
            strict=True,
        )
        for field, now, was in texts:
            if now != was:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                field.moveCursor(QTextCursor.MoveOperation.End)
                self._page.show_field(field)
                return


def _end_of_change(was: str, now: str) -> int:
    """Return where, in a text, that ends which another one has not."""
    most, same = min(len(was), len(now)), 0
    while same < most and was[-1 - same] == now[-1 - same]:
        same += 1
    return len(now) - same
