"""Where characters of a paragraph stand in a block of the document, and which blocks an edit took.

A paragraph counts characters, Qt counts UTF-16 units, and the document may hold isolate controls
that the paragraph does not.
"""

import re
from bisect import bisect_right
from collections.abc import Callable

from PySide6.QtGui import QTextBlock, QTextDocument

from editor_app.language.bidi import LRI, PDI, RLI
from editor_app.ui.editor.isolates import LINE_BREAK

_PARAGRAPH_END = "\u2029"
_ISOLATES = re.compile(f"[{LRI}{RLI}{PDI}]")

BlocksChanged = Callable[[int, int, int], None]
"""Told the first block, how many were taken away and how many stand there instead."""


class ShownPlaces:
    """Where the characters of a paragraph stand in a block, looked up for as many as are asked.

    Args:
        shown: The text as the document holds it.
        text: The text of the paragraph, which lacks nothing but isolates of the document.
    """

    def __init__(self, shown: str, text: str) -> None:
        self._shown = shown
        self._gaps: list[int] = []
        """Of each isolate that the document has more: how many characters stand before it."""
        if len(shown) != len(text):
            for match in _ISOLATES.finditer(shown):
                gap = match.start() - len(self._gaps)
                if text[gap : gap + 1] != match.group():
                    self._gaps.append(gap)
        self._is_plain = len(shown) * 2 == len(shown.encode("utf-16-le", "surrogatepass"))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return first and last position, in UTF-16 units, of a span of the paragraph."""
        first = self._units(start)
        return first, self._units(end - 1, behind=True) if end > start else first

    def _units(self, place: int, *, behind: bool = False) -> int:
        at = place + bisect_right(self._gaps, place) + behind
        if self._is_plain:
            return at
        return len(self._shown[:at].encode("utf-16-le", "surrogatepass")) // 2


def shown_text(block: QTextBlock) -> str:
    """Return a block's text with line feeds, and with whatever isolates the document holds."""
    return block.text().replace(LINE_BREAK, "\n")


def shown_texts(document: QTextDocument) -> str:
    """Return the text of a whole document, its blocks parted by line feeds, as ``shown_text``."""
    return document.toRawText().replace(_PARAGRAPH_END, "\n").replace(LINE_BREAK, "\n")


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
