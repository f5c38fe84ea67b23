"""An item of the queue as it stands in the calendar: a tinted chip with its time and headline."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QStyle, QWidget

from editor_app.domain.publication import QueueRow
from editor_app.language.bidi import isolate
from editor_app.presenters.calendar import moment_of
from editor_app.ui.queue.model import is_kept_by_pause
from editor_app.ui.queue.wording import due_words
from editor_app.ui.theme.fonts import interface_font
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE, TYPE_SMALL, Tint
from editor_app.ui.time_words import TimeWords
from editor_app.ui.words import queue_state_tint, queue_state_word

LINE_HEIGHT, TALL_HEIGHT = 20, 38
_BAR, _RADIUS = 3, 5


class EntryChip(QAbstractButton):
    """One item: pressed to choose it, double-clicked to open it, dragged to another time.

    Args:
        theme: The theme.
        times: Words for moments.
        row: The item.
        clock: Its time on the wall as text, or empty where it has none.
        can_move: Whether it may be dragged.

    Emits:
        opened: it was double-clicked.
        carried: it is dragged over this point of the screen.
        put_down: it was let go there.
        key_pressed: a key that the calendar may want.
    """

    opened = Signal()
    carried = Signal(QPoint)
    put_down = Signal(QPoint)
    key_pressed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        times: TimeWords,
        row: QueueRow,
        clock: str,
        *,
        can_move: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.row = row
        self._theme = theme
        self._clock = clock
        self._can_move = can_move
        self._pressed_at = QPoint()
        self._is_carried = False
        self._tint = Tint.WARNING if _is_kept_back(row) else queue_state_tint(row.item.state)
        said = (clock, row.headline, row.destination, queue_state_word(row.item.state))
        self.setAccessibleName(" · ".join(part for part in said if part))
        lines = [row.headline, f"{row.destination} · {queue_state_word(row.item.state)}"]
        if moment_of(row) is not None:
            lines.append(due_words(row, times))
        self.setToolTip("\n".join(isolate(line) for line in lines))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(
            Qt.CursorShape.OpenHandCursor if can_move else Qt.CursorShape.PointingHandCursor
        )
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(120, LINE_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the keys of the calendar on."""
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag might begin."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where it is carried; the chip itself stays until its new time is stored."""
        far = event.position().toPoint() - self._pressed_at
        is_far = far.manhattanLength() >= QApplication.startDragDistance()
        if self._can_move and (is_far or self._is_carried):
            self._is_carried = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carried.emit(event.globalPosition().toPoint())
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down where it was carried to; else it was pressed."""
        if not self._is_carried:
            super().mouseReleaseEvent(event)
            return
        self._is_carried = False
        self.setDown(False)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.put_down.emit(event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        event.accept()
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the bar of its state, the time and the headline."""
        tokens = self._theme.tokens
        ink, ground = tokens.tinted(self._tint)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        box = self.rect().adjusted(0, 0, 0, -1)
        painter.setPen(QColor(tokens.page))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        bar = QRect(box.left() + 1, box.top() + 3, _BAR, box.height() - 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        painter.drawRoundedRect(self._mirrored(bar), _BAR / 2, _BAR / 2)
        if self.isChecked() or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.accent))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
            if self.hasFocus():
                painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), _RADIUS - 1, _RADIUS - 1)
        self._paint_words(painter, box.adjusted(_BAR + SPACE, 0, -SPACE, 0), ink)

    def _paint_words(self, painter: QPainter, box: QRect, ink: str) -> None:
        tokens = self._theme.tokens
        small, bold = interface_font(TYPE_SMALL), interface_font(TYPE_SMALL, bold=True)
        clock_width = QFontMetrics(bold).horizontalAdvance(self._clock) + SPACE
        is_tall = self.height() >= TALL_HEIGHT and bool(self._clock)
        if is_tall:
            half = box.height() // 2
            first = QRect(box.left(), box.top() + 1, box.width(), half)
            second = QRect(box.left(), box.top() + half, box.width(), half - 1)
        else:
            first = QRect(box.left(), box.top(), min(clock_width, box.width()), box.height())
            gap = clock_width + SPACE if self._clock else 0
            second = box.adjusted(gap, 0, 0, 0)
        painter.setFont(bold)
        painter.setPen(QColor(ink))
        self._line(painter, first, self._clock, is_whole=True)
        painter.setFont(small)
        painter.setPen(QColor(tokens.ink))
        if second.width() > 3 * SPACE:
            self._line(painter, second, self.row.headline)

    def _line(self, painter: QPainter, box: QRect, text: str, *, is_whole: bool = False) -> None:
        mode = Qt.TextElideMode.ElideNone if is_whole else Qt.TextElideMode.ElideRight
        cut = painter.fontMetrics().elidedText(text, mode, box.width())
        start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        flags = start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            self._mirrored(box), flags | Qt.TextFlag.TextSingleLine, isolate(cut) if cut else ""
        )

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)


def _is_kept_back(row: QueueRow) -> bool:
    return is_kept_by_pause(row) or row.item.moved_utc is not None
