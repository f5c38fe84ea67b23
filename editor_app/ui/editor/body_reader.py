"""The body of an open document, read again only where it changed."""

from functools import cached_property

from PySide6.QtGui import QTextDocument

from editor_app.domain.body import Block, Body
from editor_app.ui.editor.document_codec import body_from_blocks, read_block

MANY = -1
"""What ``note_change`` returns where more than one block changed."""


class BodyReader:
    """Keeps the blocks of a document beside it; an autosave re-reads the changed ones only.

    What a document lacks that holds the first blocks only stands here behind them: the body is
    whole in any case.

    Thread: GUI. Whoever owns the document reports its ``contentsChange`` to ``note_change``.
    """

    def __init__(self, document: QTextDocument, body: Body) -> None:
        """Take over ``document``, which holds the first blocks of ``body`` or all of them."""
        self._document = document
        self._blocks: list[Block | None] = list(body.blocks) or [Block()]
        self._lacking = len(self._blocks) - document.blockCount()
        self._stale_from = len(self._blocks)
        self._stale_to = 0
        self._body: Body | None = body

    def note_change(self, position: int, added: int) -> int:
        """Mark the blocks of one change as stale.

        Args:
            position: Where the change begins, as ``contentsChange`` reports it.
            added: How many characters stand there now.

        Returns:
            The number of the changed block where it is one and none came or went, else ``MANY``.
        """
        document = self._document
        first = document.findBlock(position).blockNumber()
        last = document.findBlock(position + added).blockNumber()
        count = document.blockCount()
        if last < 0:
            last = count - 1
        held = len(self._blocks) - self._lacking
        grown = count - held
        self._body = None
        if first < 0 or last - grown + 1 < first or last - grown >= held:
            self._blocks[:held] = [None] * count
            self._stale_from, self._stale_to = 0, count
            return MANY
        self._blocks[first : last - grown + 1] = [None] * (last - first + 1)
        self._stale_to = max(self._stale_to + grown, last + 1)
        self._stale_from = min(self._stale_from, first)
        # A composed letter is told as its whole block, up to where the next one begins.
        inside = document.findBlock(position + max(added - 1, 0)).blockNumber()
        return first if first == inside and grown == 0 else MANY

    @property
    def block_count(self) -> int:
        """How many blocks the body has."""
        return len(self._blocks)

    @property
    def length(self) -> int:
        """How many characters the body has, a line feed behind each block."""
        return self._document.characterCount() + self._lacking_length

    @cached_property
    def _lacking_length(self) -> int:
        lacking = self._blocks[len(self._blocks) - self._lacking :]
        return sum(len(part.text) + 1 for part in lacking if part)

    def block(self, number: int) -> Block | None:
        """Return one block as it stands, or None where there is none of that number."""
        if not 0 <= number < len(self._blocks):
            return None
        known = self._blocks[number]
        if known is None:
            known = self._blocks[number] = read_block(self._document.findBlockByNumber(number))
        return known

    def known_block(self, number: int) -> Block | None:
        """Return one block where it has been read since it changed last, else None."""
        return self._blocks[number] if 0 <= number < len(self._blocks) else None

    def body(self) -> Body:
        """Return the whole body; cost grows with what changed since the last call."""
        if self._body is None:
            stale = range(self._stale_from, min(self._stale_to, len(self._blocks)))
            block = self._document.findBlockByNumber(self._stale_from)
            for number in stale:
                if self._blocks[number] is None:
                    self._blocks[number] = read_block(block)
                block = block.next()
            self._stale_from, self._stale_to = len(self._blocks), 0
            self._body = body_from_blocks([part for part in self._blocks if part is not None])
        return self._body
