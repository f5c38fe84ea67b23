"""Lines under what house style and spelling speak of, painted for the blocks in view only."""

import math
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTextBlock, QTextLine

from editor_app.domain.hits import Field
from editor_app.domain.proofing import Finding, Kind, Spot, moved_by
from editor_app.presenters.checked import Checked
from editor_app.presenters.proofing import Proofing
from editor_app.ui.editor.block_places import ShownPlaces, shown_text, shown_texts
from editor_app.ui.editor.body_paint import reaches
from editor_app.ui.editor.line_fields import LineField
from editor_app.ui.editor.page import Page

_WAVE_PX, _DOT_STEP_PX, _HEIGHT_PX = 6, 4, 4
_DROP_PX = 3
_LEAST_PX, _BELOW_PX = 5, 6
ReadText = Callable[[Spot], str]
"""Returns the text of a paragraph as it stands on the page."""


class ProofMarks:
    """Paints over body and head; a paragraph that is painted unchecked is checked next.

    Args:
        page: The page.
        proofing: Knows what was found.
        read: Returns the text of a paragraph.
    """

    def __init__(self, page: Page, proofing: Proofing, read: ReadText) -> None:
        self._page = page
        self._proofing = proofing
        self._read = read
        self.fields: dict[Field, LineField] = dict(
            zip((Field.KICKER, Field.HEADLINE, Field.LEAD), page.page_head.fields, strict=True)
        )
        page.body_edit.add_overlay(self._paint_body)
        for name, field in self.fields.items():
            field.add_overlay(partial(self._paint_field, name))
        proofing.found.subscribe(self._on_found)

    def marks_of(self, spot: Spot) -> Iterator[tuple[Finding, int]]:
        """Yield what is underlined in a paragraph as it stands now, and how far it has moved.

        Of marks that overlap the first one shows, house style before spelling.
        """
        checked = self._proofing.see(spot)
        if checked is not None and checked.findings:
            yield from _standing(checked, self._read(spot))

    def _on_found(self, spots: frozenset[Spot]) -> None:
        numbers = {spot.block for spot in spots if spot.field is Field.BODY}
        self._page.body_edit.refresh_blocks(numbers)
        for spot in spots:
            if spot.field is not Field.BODY:
                self.fields[spot.field].viewport().update()

    def _paint_body(self, painter: QPainter, block: QTextBlock, rect: QRectF, width: float) -> None:
        if not painter.clipBoundingRect().intersects(rect.adjusted(0, 0, 0, _BELOW_PX)):
            return  # furniture may reach here from afar, lines do not
        spot = Spot(Field.BODY, block.blockNumber())
        checked = self._proofing.see(spot)
        if checked is not None and checked.findings:
            text = self._read(spot)
            places = ShownPlaces(shown_text(block), text)
            for finding, by in _standing(checked, text):
                first, last = (place + by for place in finding.mark)
                self._draw(painter, block, rect, finding, places.span(first, last))

    def _paint_field(
        self, name: Field, painter: QPainter, block: QTextBlock, rect: QRectF, width: float
    ) -> None:
        places = ShownPlaces(shown_texts(block.document()), self._read(Spot(name)))
        for finding, by in self.marks_of(Spot(name)):
            first, last = places.span(*(place + by for place in finding.mark))
            start = max(first - block.position(), 0)
            end = min(last - block.position(), block.length() - 1)
            if start < end:
                self._draw(painter, block, rect, finding, (start, end))

    def _draw(
        self,
        painter: QPainter,
        block: QTextBlock,
        rect: QRectF,
        finding: Finding,
        span: tuple[int, int],
    ) -> None:
        look = self._page.body_edit.look
        is_spelling = finding.kind is Kind.SPELLING
        draw, colour = (_wave, look.bad) if is_spelling else (_dots, look.warning)
        tile = draw(colour, painter.device().devicePixelRatioF())

        def is_seen(y: float) -> bool:
            return reaches(painter, rect.top() + y, rect.top() + y + _HEIGHT_PX)

        for left, right, y in _stretches(block, *span, is_seen):
            width = max(right - left, _LEAST_PX)
            place = QRectF(rect.left() + left, rect.top() + y, width, _HEIGHT_PX)
            painter.drawTiledPixmap(place, tile)


def _standing(checked: Checked, text: str) -> Iterator[tuple[Finding, int]]:
    done = -1
    for finding in checked.findings:
        by = moved_by(finding, text, checked.text)
        if by is not None and finding.mark[0] + by >= done:
            done = finding.mark[1] + by
            yield finding, by


def _stretches(
    block: QTextBlock, first: int, last: int, is_seen: Callable[[float], bool]
) -> Iterator[tuple[float, float, float]]:
    """Yield left and right end and height of the lines under a span, each of one direction.

    Heights that are not seen are left out: a paragraph may be longer than many screens.
    """
    layout = block.layout()
    composed, at = len(layout.preeditAreaText()), layout.preeditAreaPosition()
    if composed and first >= at:
        first, last = first + composed, last + composed
    number = layout.lineForTextPosition(first).lineNumber() if layout.lineCount() else 0
    while number < layout.lineCount():
        line = layout.lineAt(number)
        if line.textStart() >= last:
            return
        start, end = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
        y = line.y() + line.ascent() + _DROP_PX
        if start < end and is_seen(y):
            for left, right in _runs(line, start, end):
                yield left, right, y
        number += 1


def _runs(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    inks = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
    runs = [(ink.left(), ink.right()) for ink in inks if ink.width() > 1]
    if runs:
        return runs
    # white space has no ink
    edges: list[float] = []
    for place in (start, end):
        told: Any = line.cursorToX(place)  # its stubs say object
        edges.append(told[0] if isinstance(told, tuple) else told)
    return [(min(edges), max(edges))]


@lru_cache(maxsize=8)
def _wave(colour: str, ratio: float) -> QPixmap:
    """Return one wave; a tile is painted many times faster than a line with a pattern."""
    tile, painter = _tile(_WAVE_PX, ratio)
    painter.setPen(QPen(QColor(colour), 1.3))
    middle, rise = _HEIGHT_PX / 2, _HEIGHT_PX / 2 - 0.7
    points = [
        QPointF(step / 2, middle + rise * math.sin(step * math.pi / _WAVE_PX))
        for step in range(-2, 2 * _WAVE_PX + 3)
    ]
    painter.drawPolyline(points)
    painter.end()
    return tile


@lru_cache(maxsize=8)
def _dots(colour: str, ratio: float) -> QPixmap:
    """Return one dot and the space after it."""
    tile, painter = _tile(_DOT_STEP_PX, ratio)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(0.5, 0.75, 2.3, 2.3))
    painter.end()
    return tile


def _tile(width: int, ratio: float) -> tuple[QPixmap, QPainter]:
    tile = QPixmap(math.ceil(width * ratio), math.ceil(_HEIGHT_PX * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return tile, painter
