"""Fills the document of a long body in idle slices, so that its first screenful shows at once.

How it is done, and why no text can be lost by it:

- The body is whole from the first moment: ``BodyReader`` holds the blocks that are still to come
  behind those of the document. A save, the journal, a count or a search of the half-filled page
  reads the whole article.
- Nothing is edited before the document is whole. Whoever takes the document or its caret gets them
  filled (``BodySurface.document``, ``textCursor``), and so does every key, click, composed text
  and drop: what is left of the filling is then done at once. Painting and scrolling ask for
  nothing and may show a part.
- The history begins when the document is whole. It cannot hold the filling, and Qt could not keep
  what was typed apart from it.
- What changes the document past all this, as assistive technology can, is read where it stands,
  and the blocks to come go behind it; only its undo is lost.

A slice appends a few blocks, and Qt then lays out those of the slice before: long lines of text
cost several times more there than their building. What is left after filling at once, the
``LayoutPacer`` lays out.

Thread: GUI.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import QTextDocument

from editor_app.domain.body import Block, Body
from editor_app.ui.editor.block_formats import Formats
from editor_app.ui.editor.document_codec import append_blocks, end_document

FIRST_CHARACTERS = 9_000
"""More than the largest screen shows."""
WHOLE_CHARACTERS = 18_000
"""A body of no more is built at once."""
_PORTION_CHARACTERS = 3_000
_SLICE_MS = 5
_FIRST_PAUSE_MS = 30
"""The first screenful is painted in the meantime."""
_BLOCK_CHARACTERS = 60
"""What a block costs beside its letters, as so many of them: there are bodies of empty ones."""


class BodyFilling(QObject):
    """Brings the blocks of a body into its document, which holds the first ``shown``.

    Args:
        document: The begun document; it owns the filling.
        body: What it is to hold.
        formats: The formats it was begun with.
        on_filled: Told of each portion how many blocks it held.
        on_whole: Told once, after the last.
    """

    def __init__(
        self,
        document: QTextDocument,
        body: Body,
        formats: Formats,
        on_filled: Callable[[int], None],
        on_whole: Callable[[], None],
    ) -> None:
        super().__init__(document)
        self.is_writing = False
        """Whether the document changes at this moment because it is being filled."""
        self._document = document
        self._blocks = body.blocks
        self._at = document.blockCount()
        self._formats = formats
        self._on_filled = on_filled
        self._on_whole = on_whole
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_whole(self) -> bool:
        """Whether every block has come."""
        return self._at >= len(self._blocks)

    @property
    def characters_to_come(self) -> int:
        """How many characters the blocks have that are still to come."""
        return sum(len(block.text) + 1 for block in self._blocks[self._at :])

    def start(self) -> None:
        """Bring the rest from now on; a body that had room in the beginning is whole."""
        if self.is_whole:
            self._tell_whole()
        else:
            self._timer.start(_FIRST_PAUSE_MS)

    def end(self) -> None:
        """Bring all the rest now; where nothing is left, do nothing."""
        if not self.is_whole and not self.is_writing:
            self._bring(len(self._blocks))

    def stop(self) -> None:
        """Bring nothing more: another document stands in the place of this one."""
        self._timer.stop()
        self._blocks = ()

    def _on_timeout(self) -> None:
        self._timer.setInterval(0)
        clock = QElapsedTimer()
        clock.start()
        while not self.is_whole and clock.elapsed() < _SLICE_MS:
            self._bring(portion_end(self._blocks, self._at, _PORTION_CHARACTERS))

    def _bring(self, until: int) -> None:
        portion = self._blocks[self._at : until]
        self.is_writing = True
        try:
            append_blocks(self._document, portion, self._formats)
        finally:
            self.is_writing = False
        self._at = until
        self._on_filled(len(portion))
        if self.is_whole:
            self._tell_whole()

    def _tell_whole(self) -> None:
        self._timer.stop()
        end_document(self._document)
        self._on_whole()


def first_portion(body: Body) -> int:
    """Return how many blocks of a body its document begins with: all of a short one."""
    blocks = body.blocks
    if portion_end(blocks, 0, WHOLE_CHARACTERS) >= len(blocks):
        return len(blocks)
    return portion_end(blocks, 0, FIRST_CHARACTERS)


def portion_end(blocks: Sequence[Block], start: int, characters: int) -> int:
    """Return where a portion from ``start`` on ends that has so many characters or a few more."""
    end, size = start, 0
    while end < len(blocks) and size < characters:
        size += len(blocks[end].text) + _BLOCK_CHARACTERS
        end += 1
    return end
