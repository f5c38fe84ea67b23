"""What of that which Qt asks for after a letter is worth painting.

Thread: GUI.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextBlock, QTextCursor

from editor_app.ui.editor.body_reader import MANY
from editor_app.ui.editor.changed_lines import ChangedLines
from editor_app.ui.editor.isolates import Reading

_ABOVE_PX, _BELOW_PX = 2, 4
"""How far ink and marks reach out of a line."""


class PaintScope:
    """Knows what changed since the last painting. Its owner tells of each change.

    Args:
        read: Returns what a block holds.
    """

    def __init__(self, read: Callable[[QTextBlock], Reading]) -> None:
        self._read = read
        self._edited: int | None = None
        self._caret_block = 0
        self._lines = ChangedLines()
        self._hangs_together: list[Callable[[int], bool]] = []

    def add_whole(self, hangs_together: Callable[[int], bool]) -> None:
        """Paint a block whole where ``hangs_together`` says so of its number."""
        self._hangs_together.append(hangs_together)

    def note_change(self, edited: int, position: int, removed: int, added: int) -> None:
        """Take note of a change of one block, or of ``MANY``."""
        self._edited = edited if self._edited in (None, edited) else MANY
        self._lines.note_change(position, removed, added)

    def widen(self) -> None:
        """Let everything be painted that is asked for next."""
        self._edited = MANY

    def narrowed(self, asked: QRect, width: int, scrolled: int, caret: QTextCursor) -> QRect:
        """Return what of the asked rectangle is worth painting; the rest stays as it was painted.

        After a letter Qt may ask for the whole view, or for the blocks around as well. Where
        neither the height of the text nor the scroll position changed, and the caret did not come
        from elsewhere, one block is all that did, and often one of its lines.

        Args:
            asked: In the view.
            width: The view's.
            scrolled: How far the document stands above the view.
            caret: In the document that shows.
        """
        edited, self._edited = self._edited, None
        came_from, self._caret_block = self._caret_block, caret.blockNumber()
        if edited is None:
            return asked
        if edited == MANY or asked.width() < width or came_from != self._caret_block:
            self._lines.forget()
            return asked
        document = caret.document()
        block = document.findBlockByNumber(edited)
        rect = document.documentLayout().blockBoundingRect(block)
        top, bottom = self._span(block) or (0.0, rect.height())
        self._lines.remember(block)
        first = int(rect.top() + top) - scrolled - _ABOVE_PX
        last = int(rect.top() + bottom) - scrolled + _BELOW_PX
        changed = QRect(0, first, asked.width(), last - first) & asked
        return asked if changed.isEmpty() else changed

    def _span(self, block: QTextBlock) -> tuple[float, float] | None:
        if any(told(block.blockNumber()) for told in self._hangs_together):
            return None
        return self._lines.span(block, self._read(block)[0])
