"""Builds the document of a long body in idle slices, while its first screenful shows already.

How it is done, and why no text can be lost by it:

- Two documents: one of the first blocks, which is shown at once and only looked at, and the whole
  one, which is built beside it in slices of a few milliseconds and then takes its place. Nobody
  lays the whole one out before that, which is what would cost time; after it, ``LayoutPacer``.
- The body is whole from the first moment: ``BodyReader`` holds the blocks that the first document
  lacks behind those it has. A save, the journal, a count or a search reads the whole article.
- Nothing is edited before the whole document stands there. Whoever takes the document or its caret
  gets the whole one (``BodySurface.document``, ``textCursor``), and so does every key, click,
  composed text and drop: what is left to build is built at once. The history is therefore that of
  a document built in one piece. Painting and scrolling ask for nothing.
- What changes the first document past all this, as assistive technology can, is in what the reader
  gives: the whole document is then built from that, anew.

Thread: GUI.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import QTextDocument

from editor_app.domain.body import Block, Body, Direction
from editor_app.ui.editor.block_formats import Formats
from editor_app.ui.editor.document_codec import append_blocks, begin_document, end_document

FIRST_CHARACTERS = 9_000
"""More than the largest screen shows."""
WHOLE_CHARACTERS = 18_000
"""A body of no more is built at once."""
_PORTION_CHARACTERS = 6_000
_SLICE_MS = 5
_FIRST_PAUSE_MS = 30
"""The first screenful is painted in the meantime."""
_BLOCK_CHARACTERS = 60
"""What a block costs beside its letters, as so many of them: there are bodies of empty ones."""


class BodyFilling(QObject):
    """Builds one document and hands it over once.

    Args:
        body: What the document is to hold.
        formats: What it is to look like.
        direction: Which way the article runs.
        on_whole: Takes the document, which is ``parent``'s.
        parent: Owns the filling and the document.
    """

    def __init__(
        self,
        body: Body,
        formats: Formats,
        direction: Direction,
        on_whole: Callable[[QTextDocument], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._body = body
        self._formats = formats
        self._direction = direction
        self._on_whole = on_whole
        self._document: QTextDocument | None = None
        self._at = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start(_FIRST_PAUSE_MS)

    @property
    def body(self) -> Body:
        """What the document is to hold."""
        return self._body

    def end(self) -> None:
        """Build all the rest now and hand the document over."""
        self._build(len(self._body.blocks))

    def stop(self) -> None:
        """Build nothing more: another body is shown."""
        self._timer.stop()
        if self._document is not None:
            self._document.deleteLater()
        self.deleteLater()

    def _on_timeout(self) -> None:
        self._timer.setInterval(0)
        clock = QElapsedTimer()
        clock.start()
        while self._timer.isActive() and clock.elapsed() < _SLICE_MS:
            self._build(portion_end(self._body.blocks, self._at, _PORTION_CHARACTERS))

    def _build(self, until: int) -> None:
        blocks = self._body.blocks[self._at : until]
        if self._document is None:
            self._document = begin_document(blocks, self._formats, self._direction, self.parent())
        elif blocks:
            append_blocks(self._document, blocks, self._formats)
        self._at = until
        if until >= len(self._body.blocks):
            self._timer.stop()
            document, self._document = self._document, None
            end_document(document)
            self._on_whole(document)


def first_portion(body: Body) -> Sequence[Block]:
    """Return the blocks of a body that are shown at once: all of a short one."""
    blocks = body.blocks
    if portion_end(blocks, 0, WHOLE_CHARACTERS) >= len(blocks):
        return blocks
    return blocks[: portion_end(blocks, 0, FIRST_CHARACTERS)]


def portion_end(blocks: Sequence[Block], start: int, characters: int) -> int:
    """Return where a portion from ``start`` on ends that has so many characters or a few more."""
    end, size = start, 0
    while end < len(blocks) and size < characters:
        size += len(blocks[end].text) + _BLOCK_CHARACTERS
        end += 1
    return end
