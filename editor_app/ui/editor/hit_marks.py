"""Marks behind the places that were found, painted for the blocks in view only."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTextBlock

from editor_app.domain.hits import Field, Hit
from editor_app.ui.editor.body_surface import BodySurface
from editor_app.ui.editor.isolates import place_in, plain_text
from editor_app.ui.editor.span_lines import span_lines

_ALPHA = 64


class HitMarks:
    """Knows the found places of the body by their blocks, and paints them.

    Args:
        surface: The surface that asks for each block it paints.
    """

    def __init__(self, surface: BodySurface) -> None:
        self._surface = surface
        self._hits: dict[int, list[Hit]] = {}
        surface.add_overlay(self._paint, lambda number: number in self._hits)

    def show(self, hits: Sequence[Hit]) -> None:
        """Mark these places instead of those before."""
        if not hits and not self._hits:
            return
        self._hits = {}
        for hit in hits:
            if hit.field is Field.BODY:
                self._hits.setdefault(hit.block, []).append(hit)
        self._surface.refresh_overlays()

    def _paint(self, painter: QPainter, block: QTextBlock, rect: QRectF, width: float) -> None:
        hits = self._hits.get(block.blockNumber()) if self._hits else None
        if not hits:
            return
        text = plain_text(block)
        colour = QColor(self._surface.look.warning)
        colour.setAlpha(_ALPHA)
        for hit in hits:
            if text[hit.start : hit.end] == hit.old:
                start = place_in(block, hit.start)
                length = place_in(block, hit.end, is_end=True) - start
                paint_behind(painter, block, rect, start, length, colour)


def paint_behind(
    painter: QPainter, block: QTextBlock, rect: QRectF, start: int, length: int, colour: QColor
) -> None:
    """Paint a ground behind a span of a block, in UTF-16 units; the glyphs say how wide."""
    for line, first, count in span_lines(block, start, length):
        ground = QPainterPath()
        ground.setFillRule(Qt.FillRule.WindingFill)  # runs that touch are tinted once
        for run in line.glyphRuns(first, count):
            ink = run.boundingRect()
            top = rect.top() + line.y() + line.ascent() * 0.18
            ground.addRect(
                QRectF(rect.left() + ink.left() - 1, top, ink.width() + 2, line.height() * 0.86)
            )
        painter.fillPath(ground, colour)
