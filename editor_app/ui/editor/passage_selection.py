"""The passage that is selected on the page."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.domain.article import Draft
from editor_app.domain.hits import Field
from editor_app.domain.passage import Passage, field_text, passage_at
from editor_app.ui.editor.isolates import plain_selection
from editor_app.ui.editor.page import Page


def selected_passage(page: Page, draft: Draft) -> Passage | None:
    """Return the words that are selected on the page, in the field with the focus before others.

    Args:
        page: The page.
        draft: The draft as it stands on it.
    """
    head = page.page_head
    edits: dict[Field, QTextEdit] = {
        Field.BODY: page.body_edit,
        Field.LEAD: head.lead,
        Field.HEADLINE: head.headline,
        Field.KICKER: head.kicker,
    }
    for field, edit in sorted(edits.items(), key=lambda each: not each[1].hasFocus()):
        words = plain_selection(edit.textCursor())
        if words.strip():
            return _passage(field, edit.textCursor(), words, draft)
    return None


def _passage(field: Field, cursor: QTextCursor, words: str, draft: Draft) -> Passage | None:
    text = field_text(draft, field)
    start = _place(field, cursor, draft)
    if text[start : start + len(words)] != words:
        start = text.find(words)
    return None if start < 0 else passage_at(field, text, start, start + len(words))


def _place(field: Field, cursor: QTextCursor, draft: Draft) -> int:
    """Return how many characters of the field stand before the selection."""
    block = cursor.document().findBlock(cursor.selectionStart())
    before = QTextCursor(block)
    before.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
    place = len(plain_selection(before))
    if field is Field.BODY:
        above = draft.body.blocks[: block.blockNumber()]
        return place + sum(len(part.text) + 1 for part in above)
    above_block = block.previous()
    while above_block.isValid():
        place += len(above_block.text()) + 1
        above_block = above_block.previous()
    return place
