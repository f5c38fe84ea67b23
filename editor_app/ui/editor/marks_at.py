"""Which marks the next typed letter takes from the letters around the caret."""

from dataclasses import replace

from PySide6.QtGui import QTextCursor

from editor_app.domain.body import PLAIN, Direction, Foreign, Marks
from editor_app.language.bidi import first_strong
from editor_app.ui.editor.block_formats import marks_of
from editor_app.ui.editor.isolates import past_isolates


def marks_to_type(cursor: QTextCursor, marks: Marks, text: str) -> Marks:
    """Return what of the marks at the caret a typed text takes on.

    Inside a link, citation or foreign span it belongs to it; at its end no longer, but that a
    foreign word goes on with letters of its direction, digits and signs that join words.
    """
    after = _marks_after(cursor)
    if (after.link, after.citation) != (marks.link, marks.citation):
        marks = replace(marks, link="", citation="")
    if marks.foreign is not None and (after.foreign != marks.foreign or cursor.atBlockStart()):
        goes_on = not cursor.atBlockStart() and (
            first_strong(text) == marks.foreign.direction.value or text in _JOINING
        )
        if not goes_on:
            marks = replace(marks, foreign=None)
    return marks


def foreign_of(text: str, direction: Direction) -> Foreign:
    """Return the mark of a foreign text: its own direction, or against the article's."""
    other = Direction.LTR if direction is Direction.RTL else Direction.RTL
    return Foreign(direction=Direction(first_strong(text) or other.value))


_JOINING = frozenset("0123456789-_'’&@+")


def _marks_after(cursor: QTextCursor) -> Marks:
    """Return the marks of the letter after a cursor, or none at the end of its block."""
    after = QTextCursor(cursor)
    after.setPosition(past_isolates(cursor.document(), cursor.position()))
    if after.atBlockEnd():
        return PLAIN
    after.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return marks_of(after.charFormat())
