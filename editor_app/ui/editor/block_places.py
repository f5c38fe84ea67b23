"""Where characters of a paragraph stand in a block of the document, and which blocks an edit took.

A paragraph counts characters, Qt counts UTF-16 units, and the document may hold isolate controls
that the paragraph does not.
"""

from collections.abc import Callable

from PySide6.QtGui import QTextBlock, QTextDocument

from editor_app.ui.editor.document_codec import LINE_BREAK
from editor_app.ui.editor.hit_marks import units

BlocksChanged = Callable[[int, int, int], None]
"""Told the first block, how many were taken away and how many stand there instead."""


def span_in_block(shown: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Return first and last position, in UTF-16 units, of a span of a paragraph.

    Args:
        shown: The text as the document holds it.
        text: The text of the paragraph, which lacks nothing but controls of the document.
        start: First character of the span.
        end: One past the last.
    """
    if len(shown) == len(text):
        return units(shown, start), units(shown, end)
    last = units(shown, _aligned(shown, text, end - 1) + 1) if end > start else -1
    first = units(shown, _aligned(shown, text, start))
    return first, max(first, last)


def shown_text(block: QTextBlock) -> str:
    """Return a block's text with line feeds, and with whatever controls the document holds."""
    return block.text().replace(LINE_BREAK, "\n")


def _aligned(shown: str, text: str, place: int) -> int:
    """Return where the character at ``place`` of a text stands among more characters."""
    at = 0
    for index, character in enumerate(shown):
        if at < len(text) and character == text[at]:
            if at == place:
                return index
            at += 1
    return len(shown)


class BlockChanges:
    """Tells which blocks of a document changed; cost does not grow with its length. GUI thread."""

    def __init__(self, document: QTextDocument, tell: BlocksChanged) -> None:
        self._document = document
        self._count = document.blockCount()
        self._tell = tell
        document.contentsChange.connect(self._on_contents_change)

    def end(self) -> None:
        """Tell nothing more."""
        self._document.contentsChange.disconnect(self._on_contents_change)

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        document, before = self._document, self._count
        count = self._count = document.blockCount()
        first = document.findBlock(position).blockNumber()
        last = document.findBlock(position + added).blockNumber()
        if last < 0:
            last = count - 1
        come = last - first + 1
        gone = come - (count - before)
        if first < 0 or gone < 0 or first + gone > before:
            self._tell(0, before, count)
        else:
            self._tell(first, gone, come)
