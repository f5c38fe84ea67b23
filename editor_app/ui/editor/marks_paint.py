"""Quiet signs over what a text hides: controls, special spaces, tatweel, ends of lines.

Signs are painted over the blocks in view; the document knows nothing of them.
"""

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextBlock, QTextLine

from editor_app.language.bidi import CONTROLS, MARKS
from editor_app.ui.editor.isolates import LINE_BREAK, is_isolate
from editor_app.ui.editor.page_look import PageLook

_LABELS = {
    "\u200e": "LRM", "\u200f": "RLM", "\u061c": "ALM", "\u202a": "LRE", "\u202b": "RLE",
    "\u202d": "LRO", "\u202e": "RLO", "\u202c": "PDF", "\u2066": "LRI", "\u2067": "RLI",
    "\u2068": "FSI", "\u2069": "PDI", "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ",
    "\u2060": "WJ", "\ufeff": "BOM", "\u00ad": "SHY",
}  # fmt: skip
_NO_BREAK, _TATWEEL = "\u00a0\u202f\u2007", "\u0640"
_MARK = re.compile(
    f"[{CONTROLS}{MARKS}{_NO_BREAK}{_TATWEEL}{LINE_BREAK}\u200b\u200c\u200d\u2060\ufeff\u00ad]"
    "|(?<= ) | (?= )"
)


class MarksPainter:
    """Paints the signs of one block in document coordinates."""

    def __init__(self, look: PageLook) -> None:
        self._look = look
        self._chip = QFont()
        self._chip.setFamilies(list(look.label_families))
        self._chip.setPixelSize(max(8, round(look.text_px * 0.5)))
        self._sign = QFont(self._chip)
        self._sign.setPixelSize(round(look.text_px * 0.85))

    def paint(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        """Paint what the block hides, and the sign of its end."""
        painter.save()
        painter.translate(rect.topLeft())
        chips = 0
        for at, character in _hidden(block):
            line = block.layout().lineForTextPosition(at)
            if not line.isValid():
                continue
            start, end = _x(line, at), _x(line, at + 1)
            base = line.y() + line.ascent()
            if character in _LABELS:
                self._paint_chip(painter, _LABELS[character], start, line, chips)
                chips += 1
            elif character == LINE_BREAK:
                self._paint_end(painter, "↵", block, line)
            elif character == _TATWEEL:
                self._paint_under(painter, start, end, base + 4)
            elif character in _NO_BREAK:
                self._paint_box(painter, start, end, base)
            else:
                painter.setPen(QPen(QColor(self._look.warning), 2.4))
                painter.drawPoint(QPointF((start + end) / 2, base - self._look.text_px * 0.25))
        last = block.layout().lineAt(block.layout().lineCount() - 1)
        if last.isValid():
            self._paint_end(painter, "¶", block, last)
        painter.restore()

    def _paint_chip(
        self, painter: QPainter, label: str, x: float, line: QTextLine, number: int
    ) -> None:
        """Draw a label above the letters, and every other one below them."""
        metrics = QFontMetricsF(self._chip)
        width = metrics.horizontalAdvance(label) + 6
        base = line.y() + line.ascent()
        above = base - self._look.text_px * 0.85 - metrics.height()
        top = base + self._look.text_px * 0.35 if number % 2 else above
        box = QRectF(x - width / 2, top, width, metrics.height())
        painter.setPen(QPen(QColor(self._look.accent), 1))
        painter.drawLine(QPointF(x, box.center().y()), QPointF(x, base))
        painter.setBrush(QColor(self._look.accent_tint))
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(self._chip)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_end(self, painter: QPainter, sign: str, block: QTextBlock, line: QTextLine) -> None:
        """Draw a sign behind the last letter, on the side to which the line runs."""
        right = block.textDirection() == Qt.LayoutDirection.RightToLeft
        text = line.naturalTextRect()
        advance = QFontMetricsF(self._sign).horizontalAdvance(sign)
        x = text.left() - advance - 4 if right else text.right() + 4
        painter.setFont(self._sign)
        painter.setPen(QColor(self._look.muted))
        painter.drawText(QPointF(x, line.y() + line.ascent()), sign)

    def _paint_under(self, painter: QPainter, start: float, end: float, y: float) -> None:
        painter.setPen(QPen(QColor(self._look.warning), 1.4))
        painter.drawLine(QPointF(start, y), QPointF(end, y))

    def _paint_box(self, painter: QPainter, start: float, end: float, base: float) -> None:
        """Draw an open box on the line, the sign of a space that does not break."""
        painter.setPen(QPen(QColor(self._look.muted), 1))
        left, right = min(start, end) + 0.5, max(start, end) - 0.5
        painter.drawPolyline(
            [QPointF(left, base - 3), QPointF(left, base + 1), QPointF(right, base + 1),
             QPointF(right, base - 3)]
        )  # fmt: skip


def _hidden(block: QTextBlock) -> Iterator[tuple[int, str]]:
    """Yield what a block hides, with its position in UTF-16 units; our isolates are no text."""
    text = block.text()
    for match in _MARK.finditer(text):
        at = len(text[: match.start()].encode("utf-16-le")) // 2
        if not is_isolate(block.document(), block.position() + at):
            yield at, match[0]


def _x(line: QTextLine, at: int) -> float:
    found: tuple[float, int] = line.cursorToX(at)  # type: ignore[assignment]
    return found[0]
