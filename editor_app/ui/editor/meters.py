"""How long the headline and the lead are, as small text with a thin bar."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from editor_app.base.records import dataclass
from editor_app.ui.editor.page_look import PageLook

_NEAR = 0.85
_BAR_PX, _SHORTEST_BAR_PX, _BAR_HEIGHT_PX, _GAP_PX = 86, 16, 4, 14


@dataclass(frozen=True, slots=True)
class Meter:
    """One count against its limit."""

    label: str
    count: int
    limit: int

    @property
    def share(self) -> float:
        """How much of the limit is used, from 0 to 1."""
        return min(self.count / self.limit, 1.0)

    def colour(self, look: PageLook) -> str:
        """Return good, near the limit, or beyond it."""
        if self.count > self.limit:
            return look.bad
        return look.warning if self.count > self.limit * _NEAR else look.good


class MeterLine(QWidget):
    """Paints meters one after the other from the start side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meters: tuple[Meter, ...] = ()
        self._look = PageLook()
        self._font = QFont()

    def take_look(self, look: PageLook) -> None:
        """Change font and colours."""
        self._look = look
        self._font.setFamilies(list(look.label_families))
        self._font.setPixelSize(look.meter_px)
        self.update()

    def show_meters(self, *meters: Meter) -> None:
        """Show these meters; a screen reader hears their labels."""
        if meters != self._meters:
            self._meters = meters
            self.setAccessibleName(" ".join(meter.label for meter in meters))
            self.update()

    def content_px(self) -> int:
        """Return the height of the line."""
        return round(self._look.meter_px * 1.8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint label and bar of each meter."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        letters = QFontMetricsF(self._font)
        widths = [letters.horizontalAdvance(meter.label) + 2 for meter in self._meters]
        bar_px = self._bar_px(sum(widths))
        start = 4.0
        for meter, width in zip(self._meters, widths, strict=True):
            painter.setPen(QColor(self._look.muted))
            painter.drawText(
                self._placed(start, 0, width, self.height()),
                int(Qt.AlignmentFlag.AlignCenter),
                meter.label,
            )
            start += width + _GAP_PX / 2
            middle = (self.height() - _BAR_HEIGHT_PX) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            for share, colour in ((1.0, self._look.line), (meter.share, meter.colour(self._look))):
                painter.setBrush(QColor(colour))
                bar = self._placed(start, middle, bar_px * share, _BAR_HEIGHT_PX)
                painter.drawRoundedRect(bar, _BAR_HEIGHT_PX / 2, _BAR_HEIGHT_PX / 2)
            start += bar_px + _GAP_PX * (1.5 if bar_px else 0.5)

    def _bar_px(self, labels_px: float) -> float:
        """Return the length of each bar: shorter in a narrow page, none where labels fill it."""
        count = max(len(self._meters), 1)
        room = (self.width() - 8 - labels_px) / count - _GAP_PX * 2
        return min(room, _BAR_PX) if room >= _SHORTEST_BAR_PX else 0.0

    def _placed(self, start: float, top: float, width: float, height: float) -> QRectF:
        """Return a rectangle that begins ``start`` from the start side."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start = self.width() - start - width
        return QRectF(start, top, width, height)
