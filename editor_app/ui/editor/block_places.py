"""Where characters of a paragraph stand in a block of the document, and which blocks an edit took.

A paragraph counts characters, Qt counts UTF-16 units, and the document may hold isolate controls
that the paragraph does not.
"""

import re
from collections.abc import Callable

from PySide6.QtGui import QTextBlock, QTextDocument

from editor_app.language.bidi import LRI, PDI, RLI
from editor_app.ui.editor.isolates import LINE_BREAK

_PARAGRAPH_END = "\u2029"
_ISOLATES = re.compile(f"[{LRI}{RLI}{PDI}]")

BlocksChanged = Callable[[int, int, int], None]
"""Told the first block, how many were taken away and how many stand there instead."""


def span_in_block(shown: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Return first and last position, in UTF-16 units, of a span of a paragraph.

    Cost grows with the controls of the paragraph, not with its letters.

    Args:
        shown: The text as the document holds it.
        text: The text of the paragraph, which lacks nothing but isolates of the document.
        start: First character of the span.
        end: One past the last.
    """
    if len(shown) == len(text):
        return _units(shown, start), _units(shown, end)
    added = _added(shown, text)
    first = _units(shown, _moved(added, start))
    last = _units(shown, _moved(added, end - 1) + 1) if end > start else first
    return first, last


def shown_text(block: QTextBlock) -> str:
    """Return a block's text with line feeds, and with whatever isolates the document holds."""
    return block.text().replace(LINE_BREAK, "\n")


def shown_texts(document: QTextDocument) -> str:
    """Return the text of a whole document, its blocks parted by line feeds, as ``shown_text``."""
    return document.toRawText().replace(_PARAGRAPH_END, "\n").replace(LINE_BREAK, "\n")


def _added(shown: str, text: str) -> list[int]:
    """Return where isolates stand that the document has and the paragraph has not."""
    added: list[int] = []
    for match in _ISOLATES.finditer(shown):
        place = match.start() - len(added)
        if text[place : place + 1] != match.group():
            added.append(match.start())
    return added


def _moved(added: list[int], place: int) -> int:
    for isolate in added:
        if isolate > place:
            break
        place += 1
    return place


def _units(text: str, place: int) -> int:
    """Return how many UTF-16 units stand before a character: what Qt counts."""
    if text.isascii():
        return place
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


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
