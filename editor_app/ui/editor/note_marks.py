"""Marks under the passages that open notes are about, painted for the blocks in view only."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from editor_app.domain.hits import Field, Hit
from editor_app.ui.editor.block_places import BlockChanges
from editor_app.ui.editor.hit_marks import paint_behind
from editor_app.ui.editor.isolates import place_in, plain_text
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.span_lines import span_lines

_ALPHA = 40
_DOT_PX = 6.0


class NoteMarks:
    """Knows the passages of the body by their blocks, and moves them along while somebody types.

    Args:
        page: The page whose body and fields ask for each block they paint.
    """

    def __init__(self, page: Page) -> None:
        self._body = body = page.body_edit
        self._fields = dict(
            zip((Field.KICKER, Field.HEADLINE, Field.LEAD), page.page_head.fields, strict=True)
        )
        for name, field in self._fields.items():
            field.add_overlay(partial(self._paint_field, name))
        self._hits: dict[int, list[Hit]] = {}
        self._above: dict[Field, list[Hit]] = {}
        self._changes: BlockChanges | None = None
        body.add_overlay(self._paint, lambda number: number in self._hits)
        body.body_filled.connect(self._watch)
        self._watch()

    @property
    def blocks(self) -> frozenset[int]:
        """The numbers of the blocks with a mark."""
        return frozenset(self._hits)

    @property
    def fields(self) -> frozenset[Field]:
        """The fields above the body with a mark."""
        return frozenset(self._above)

    def show(self, hits: Sequence[Hit]) -> None:
        """Mark these places instead of those before."""
        if not hits and not self._hits and not self._above:
            return
        marked = self.fields
        self._hits, self._above = {}, {}
        for hit in hits:
            if hit.field is Field.BODY:
                self._hits.setdefault(hit.block, []).append(hit)
            else:
                self._above.setdefault(hit.field, []).append(hit)
        for name in marked | self.fields:
            self._fields[name].viewport().update()
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
        for hit in hits:
            at = _place_of(hit, text)
            if at >= 0:
                self._draw(painter, block, rect, at, at + len(hit.old))

    def _paint_field(
        self, name: Field, painter: QPainter, block: QTextBlock, rect: QRectF, width: float
    ) -> None:
        """Paint what of the field's passages stands in one of its paragraphs."""
        hits = self._above.get(name) if self._above else None
        if not hits:
            return
        texts, each = [], block.document().firstBlock()
        while each.isValid():
            texts.append(plain_text(each))
            each = each.next()
        before = sum(len(text) + 1 for text in texts[: block.blockNumber()])
        length = len(texts[block.blockNumber()])
        for hit in hits:
            at = _place_of(hit, "\n".join(texts))
            first = max(at - before, 0)
            last = min(at + len(hit.old) - before, length)
            if at >= 0 and first < last:
                self._draw(painter, block, rect, first, last)

    def _draw(
        self, painter: QPainter, block: QTextBlock, rect: QRectF, first: int, last: int
    ) -> None:
        ink = QColor(self._body.look.accent)
        ground = QColor(ink)
        ground.setAlpha(_ALPHA)
        start = place_in(block, first)
        length = place_in(block, last, is_end=True) - start
        paint_behind(painter, block, rect, start, length, ground)
        _paint_line(painter, block, rect, start, length, ink)


def _place_of(hit: Hit, text: str) -> int:
    return hit.start if text[hit.start : hit.end] == hit.old else _only(text, hit.old)


def _only(text: str, words: str) -> int:
    """Return where words stand in a text that was typed in since; -1 where that is not sure."""
    at = text.find(words)
    return at if at >= 0 and text.find(words, at + 1) < 0 else -1


def _paint_line(
    painter: QPainter, block: QTextBlock, rect: QRectF, start: int, length: int, ink: QColor
) -> None:
    for line, first, count in span_lines(block, start, length):
        y = rect.top() + line.y() + line.ascent() + _DOT_PX
        for run in line.glyphRuns(first, count):
            box = run.boundingRect()
            painter.fillRect(QRectF(rect.left() + box.left(), y, box.width(), 2), ink)
