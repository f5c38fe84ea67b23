"""Takes invisible characters out of a document, as one undo step."""

from PySide6.QtGui import QTextCursor

from editor_app.language.invisibles import find_invisibles
from editor_app.ui.editor.body_commands import one_step
from editor_app.ui.editor.isolates import is_isolate


def remove_invisibles(cursor: QTextCursor) -> int:
    """Take out what is out of place anywhere in the document; return how many there were."""
    document = cursor.document()
    removed = 0
    with one_step(cursor):
        block = document.firstBlock()
        while block.isValid():
            text = block.text()
            for found in reversed(find_invisibles(text)):
                at = block.position() + len(text[: found.start].encode("utf-16-le")) // 2
                if is_isolate(document, at):
                    continue
                edit = QTextCursor(document)
                edit.setPosition(at)
                width = 1 if ord(text[found.start]) <= 0xFFFF else 2
                edit.setPosition(at + width, QTextCursor.MoveMode.KeepAnchor)
                edit.insertText(found.instead, edit.charFormat())
                removed += 1
            block = block.next()
    return removed
