"""A word on a tinted ground: the state of a thing."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from editor_app.ui.theme.fonts import interface_font
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import TYPE_SMALL, Tint, Tokens

_PADDING = 8
_HEIGHT = 18


class Chip(QLabel):
    """A chip for forms and cards. In lists, delegates call :func:`paint_chip` instead.

    Args:
        text: The word, translated.
        tint: Its colour.
    """

    def __init__(
        self, text: str = "", tint: Tint = Tint.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setProperty("chip", tint.value)

    def show_state(self, text: str, tint: Tint) -> None:
        """Show another word and colour; an empty word hides the chip."""
        self.setText(text)
        self.setVisible(bool(text))
        set_mark(self, "chip", tint.value)


def chip_size(text: str) -> QSize:
    """Return the size that :func:`paint_chip` needs for a word."""
    metrics = QFontMetrics(interface_font(TYPE_SMALL))
    return QSize(metrics.horizontalAdvance(text) + 2 * _PADDING, _HEIGHT)


def paint_chip(
    painter: QPainter,
    rect: QRect,
    text: str,
    tint: Tint,
    tokens: Tokens,
    *,
    ground: str | None = None,
) -> None:
    """Paint a chip that fills ``rect``; the painter is left as it was.

    ``ground`` takes the place of the tint's, where the row behind has the same colour.
    """
    ink, tinted = tokens.tinted(tint)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground or tinted))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(ink))
    painter.setFont(interface_font(TYPE_SMALL))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
