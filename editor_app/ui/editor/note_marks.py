"""Marks under the passages that open notes are about, painted for the blocks in view only."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from editor_app.domain.hits import Field, Hit
from editor_app.ui.editor.block_places import BlockChanges
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.hit_marks import paint_behind
from editor_app.ui.editor.isolates import place_in, plain_text

_ALPHA = 40
_DOT_PX = 6.0


class NoteMarks:
    """Knows the passages of the body by their blocks, and moves them along while somebody types.

    Args:
        body: The surface that asks for each block it paints.
    """

    def __init__(self, body: BodyEdit) -> None:
        self._body = body
        self._hits: dict[int, list[Hit]] = {}
        self._changes: BlockChanges | None = None
        body.add_overlay(self._paint)
        body.body_filled.connect(self._watch)
        self._watch()

    @property
    def blocks(self) -> frozenset[int]:
        """The numbers of the blocks with a mark."""
        return frozenset(self._hits)

    def show(self, hits: Sequence[Hit]) -> None:
        """Mark these places instead of those before."""
        if not hits and not self._hits:
            return
        self._hits = {}
        for hit in hits:
            if hit.field is Field.BODY:
                self._hits.setdefault(hit.block, []).append(hit)
        self._body.refresh_overlays()

    def _watch(self) -> None:
        self._changes = BlockChanges(self._body.document(), self._on_blocks_changed)

    def _on_blocks_changed(self, first: int, gone: int, come: int) -> None:
        """Let the marks below an edit follow their blocks until the passages are found anew."""
        if self._hits and gone != come:
            by = come - gone
            self._hits = {
                number if number < first + min(gone, come) else number + by: hits
                for number, hits in self._hits.items()
                if number < first + min(gone, come) or number >= first + gone
            }

    def _paint(self, painter: QPainter, block: QTextBlock, rect: QRectF, width: float) -> None:
        hits = self._hits.get(block.blockNumber()) if self._hits else None
        if not hits:
            return
        text = plain_text(block)
        ink = QColor(self._body.look.accent)
        ground = QColor(ink)
        ground.setAlpha(_ALPHA)
        for hit in hits:
            at = hit.start if text[hit.start : hit.end] == hit.old else _only(text, hit.old)
            if at < 0:
                continue
            start = place_in(block, at)
            length = place_in(block, at + len(hit.old), is_end=True) - start
            paint_behind(painter, block, rect, start, length, ground)
            _paint_line(painter, block, rect, start, length, ink)


def _only(text: str, words: str) -> int:
    """Return where words stand in a text that was typed in since; -1 where that is not sure."""
    at = text.find(words)
    return at if at >= 0 and text.find(words, at + 1) < 0 else -1


def _paint_line(
    painter: QPainter, block: QTextBlock, rect: QRectF, start: int, length: int, ink: QColor
) -> None:
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(start + length, line.textStart() + line.textLength())
        if first >= last:
            continue
        y = rect.top() + line.y() + line.ascent() + _DOT_PX
        for run in line.glyphRuns(first, last - first):
            box = run.boundingRect()
            painter.fillRect(QRectF(rect.left() + box.left(), y, box.width(), 2), ink)
