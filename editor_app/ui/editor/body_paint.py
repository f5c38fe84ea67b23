"""What is painted beside and under the text: list marks, quote rules, dividers, pictures, links.

Only the blocks inside the painted rectangle are looked at.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QTextBlock,
    QTextDocument,
)

from editor_app.domain.body import LIST_ITEMS, BlockKind
from editor_app.ui.editor.block_formats import (
    CITATION,
    FIGURE_GAP_PX,
    FIGURE_PX,
    FOREIGN_DIRECTION,
    INDENT_PX,
    KIND,
    LINK,
    image_of,
    kind_of,
    level_of,
)
from editor_app.ui.editor.document_codec import MARGIN_PX
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.editor.span_lines import span_lines

_WORDLESS = frozenset({BlockKind.FIGURE, BlockKind.DIVIDER})
_BULLET_PX = 2.2
_MARK_INSET_PX = 4
_DROP_PX, BELOW_PX = 5, 8
"""How far below the letters' base a line is drawn, and how far below a block at most."""

PictureSource = Callable[[str], QPixmap | None]
"""Gives the picture of a media identifier, or None while there is none."""
Overlay = Callable[[QPainter, QTextBlock, QRectF, float], None]
"""Paints over one block in view: the painter in document coordinates, block, place and width."""


def no_picture(media_id: str) -> QPixmap | None:
    """Stand in for the media store where a figure has nothing to show yet."""
    return None


def block_above(document: QTextDocument, near: int, top: float) -> QTextBlock:
    """Return a block that begins above ``top``, looked for from block number ``near``.

    Qt's own hit test looks at every block of the document where the point lies between two.
    """
    layout = document.documentLayout()
    block = document.findBlockByNumber(min(near, document.blockCount() - 1))
    while block.previous().isValid() and layout.blockBoundingRect(block).top() > top:
        block = block.previous()
    after = block.next()
    while after.isValid() and layout.blockBoundingRect(after).top() <= top:
        block, after = after, after.next()
    return block


def blocks_between(
    document: QTextDocument, first: QTextBlock, bottom: float
) -> Iterator[tuple[QTextBlock, QRectF]]:
    """Yield blocks and their rectangles from ``first`` down to ``bottom`` of the document."""
    layout = document.documentLayout()
    block = first
    while block.isValid():
        rect = layout.blockBoundingRect(block)
        if rect.top() - FIGURE_PX - FIGURE_GAP_PX > bottom:
            return
        yield block, rect
        block = block.next()


class BlockPainter:
    """Paints the furniture of blocks in document coordinates."""

    def __init__(self, look: PageLook, pictures: PictureSource) -> None:
        self._look = look
        self._pictures = pictures
        self._label = QFont()
        self._label.setFamilies(list(look.label_families))
        self._label.setPixelSize(round(look.text_px * 0.85))

    def paint(self, painter: QPainter, block: QTextBlock, rect: QRectF, width: float) -> None:
        """Paint what belongs to one block.

        Args:
            painter: Translated to document coordinates.
            block: The block.
            rect: The block's rectangle without its margins.
            width: The width of the column.
        """
        format_ = block.blockFormat()
        if format_.hasProperty(KIND):
            kind = kind_of(format_)
            if kind is BlockKind.QUOTE:
                self._paint_rule(painter, block, rect, width)
            elif kind in LIST_ITEMS:
                self._paint_mark(painter, block, kind, rect, width)
            elif kind is BlockKind.DIVIDER:
                self._paint_divider(painter, rect, width)
            elif kind is BlockKind.FIGURE:
                self._paint_picture(painter, image_of(format_), rect, width)
        if not reaches(painter, rect.top(), rect.bottom() + BELOW_PX):
            return  # furniture may reach here from afar, lines do not
        for span in block.textFormats():
            if span.format.hasProperty(LINK):
                self._underline(
                    painter, block, rect, span.start, span.length, Qt.PenStyle.SolidLine
                )
            elif span.format.hasProperty(CITATION):
                self._underline(painter, block, rect, span.start, span.length, Qt.PenStyle.DotLine)
            elif span.format.hasProperty(FOREIGN_DIRECTION):
                self._underline(
                    painter,
                    block,
                    rect,
                    span.start,
                    span.length,
                    Qt.PenStyle.DotLine,
                    self._look.muted,
                )

    def paint_placeholder(
        self, painter: QPainter, document: QTextDocument, width: float, text: str
    ) -> None:
        """Say what an empty body is for, where nothing is being composed in it."""
        block = document.firstBlock()
        rect = document.documentLayout().blockBoundingRect(block)
        if block.layout().preeditAreaText() or kind_of(block.blockFormat()) in _WORDLESS:
            return
        painter.setFont(block.document().defaultFont())
        painter.setPen(QColor(self._look.muted))
        right = block.textDirection() == Qt.LayoutDirection.RightToLeft
        x = width - painter.fontMetrics().horizontalAdvance(text) if right else MARGIN_PX
        painter.drawText(QPointF(x, base_line(block, rect)), text)

    def _paint_rule(self, painter: QPainter, block: QTextBlock, rect: QRectF, width: float) -> None:
        """Draw the rule of a quote at its start side, on through the quote that follows."""
        bottom = rect.bottom()
        if block.next().isValid() and kind_of(block.next().blockFormat()) is BlockKind.QUOTE:
            bottom += block.blockFormat().bottomMargin()
        side = _start_side(block, width, 6.0)
        painter.fillRect(
            QRectF(side, rect.top(), 3.0, bottom - rect.top()), QColor(self._look.accent)
        )

    def _paint_mark(
        self, painter: QPainter, block: QTextBlock, kind: BlockKind, rect: QRectF, width: float
    ) -> None:
        """Draw the number or bullet of an item on the base line of its first line."""
        level = level_of(block.blockFormat())
        right = block.textDirection() == Qt.LayoutDirection.RightToLeft
        base = base_line(block, rect)
        painter.setPen(QPen(QColor(self._look.muted), 1.2))
        if kind is BlockKind.ORDERED:
            text = f"{item_number(block)}."
            painter.setFont(self._label)
            painter.setLayoutDirection(block.textDirection())
            advance = painter.fontMetrics().horizontalAdvance(text)
            start = INDENT_PX * level + _MARK_INSET_PX
            x = width - start - advance if right else start
            painter.drawText(QPointF(x, base), f"\u200f{text}" if right else text)
            return
        inset = INDENT_PX * level + _MARK_INSET_PX + _BULLET_PX + 4
        dot = QPointF(width - inset if right else inset, base - self._look.text_px * 0.28)
        if level % 2 == 0:
            painter.setBrush(QColor(self._look.muted))
        painter.drawEllipse(dot, _BULLET_PX, _BULLET_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_divider(self, painter: QPainter, rect: QRectF, width: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.muted))
        for step in (-1, 0, 1):
            painter.drawEllipse(QPointF(width / 2 + 18 * step, rect.center().y()), 2.0, 2.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_picture(self, painter: QPainter, media_id: str, rect: QRectF, width: float) -> None:
        box = QRectF(0, rect.top() - FIGURE_PX - FIGURE_GAP_PX, width, FIGURE_PX)
        picture = self._pictures(media_id)
        if picture is None or picture.isNull():
            painter.setPen(QPen(QColor(self._look.line), 1))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            painter.setPen(QColor(self._look.muted))
            painter.setFont(self._label)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, media_id)
            return
        size = picture.deviceIndependentSize().scaled(
            box.size(), Qt.AspectRatioMode.KeepAspectRatio
        )
        target = QRectF(QPointF(), size)
        target.moveCenter(box.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, picture, QRectF(picture.rect()))

    def _underline(
        self,
        painter: QPainter,
        block: QTextBlock,
        rect: QRectF,
        start: int,
        length: int,
        style: Qt.PenStyle,
        colour: str = "",
    ) -> None:
        """Draw a line under the glyphs of a span: each stretch of one direction by itself."""
        painter.setPen(QPen(QColor(colour or self._look.accent), 1.2, style))
        for line, first, count in span_lines(block, start, length):
            y = rect.top() + line.y() + line.ascent() + _DROP_PX
            if not reaches(painter, y - 1, y + 1):
                continue  # a paragraph may be longer than many screens
            for run in line.glyphRuns(first, count):
                ink = run.boundingRect()
                painter.drawLine(
                    QPointF(rect.left() + ink.left(), y), QPointF(rect.left() + ink.right(), y)
                )


def reaches(painter: QPainter, top: float, bottom: float) -> bool:
    """Tell whether a painter paints anything between two heights."""
    if not painter.hasClipping():
        return True
    clip = painter.clipBoundingRect()
    return top <= clip.bottom() and bottom >= clip.top()


def may_paint(block: QTextBlock, rect: QRectF, top: float, bottom: float) -> bool:
    """Tell whether a block may show between two heights: furniture may reach far from it."""
    is_there = rect.top() <= bottom and rect.bottom() + BELOW_PX >= top
    return is_there or block.blockFormat().hasProperty(KIND)


def palette_of(look: PageLook, palette: QPalette) -> QPalette:
    """Return a palette with the colours of the page for text and selection."""
    for role, colour in (
        (QPalette.ColorRole.Base, look.page),
        (QPalette.ColorRole.Text, look.ink),
        (QPalette.ColorRole.Highlight, look.accent_tint),
        (QPalette.ColorRole.HighlightedText, look.ink),
    ):
        palette.setColor(role, QColor(colour))
    return palette


def base_line(block: QTextBlock, rect: QRectF) -> float:
    """Return where the letters of a block's first line stand, in document coordinates."""
    line = block.layout().lineAt(0)
    return rect.top() + line.y() + line.ascent() if line.isValid() else rect.bottom()


def item_number(block: QTextBlock) -> int:
    """Return the number of an ordered item: how many of its list and level stand before it."""
    level, number = level_of(block.blockFormat()), 1
    before = block.previous()
    while before.isValid():
        format_ = before.blockFormat()
        kind, depth = kind_of(format_), level_of(format_)
        if kind not in LIST_ITEMS or depth < level:
            break
        if depth == level:
            if kind is not BlockKind.ORDERED:
                break
            number += 1
        before = before.previous()
    return number


def _start_side(block: QTextBlock, width: float, inset: float) -> float:
    right = block.textDirection() == Qt.LayoutDirection.RightToLeft
    return width - inset - 3.0 if right else inset
