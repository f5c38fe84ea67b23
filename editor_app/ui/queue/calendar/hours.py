"""A day or a week of the queue by the hour, with a line where the present moment is."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from editor_app.language.bidi import isolate
from editor_app.language.day_grid import lanes_of, snapped, weekday_name
from editor_app.presenters.calendar import MarkKind
from editor_app.ui.queue.calendar.chip import TALL_HEIGHT
from editor_app.ui.queue.calendar.grid import CalendarGrid, paint_flag
from editor_app.ui.theme.fonts import interface_font
from editor_app.ui.theme.tokens import SPACE, TYPE_SMALL

HOUR, GUTTER = 48, 52
_CHIP_MINUTES = TALL_HEIGHT * 60 // HOUR
_LEAST_WIDTH = 72


class HoursGrid(CalendarGrid):
    """Columns of days, from midnight to midnight; its owner lets it scroll."""

    def sizeHint(self) -> QSize:
        """Return the height of a whole day."""
        return QSize(400, 24 * HOUR + TALL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the height of a whole day."""
        return QSize(240, 24 * HOUR + TALL_HEIGHT)

    def column(self, number: int) -> QRect:
        """Return the column of a day in a window that reads from the left."""
        days = len(self.page.days) if self.page else 1
        width = self.width() - GUTTER
        left, right = (GUTTER + width * each // days for each in (number, number + 1))
        return QRect(left, 0, right - left, self.height())

    def first_top(self) -> int:
        """Return from where the grid is worth looking at: an hour before the first item."""
        assert self.page is not None
        walls = [entry.wall for entry in self.page.entries] or [self.times.wall_now()]
        return max(_top(min(walls, key=lambda wall: wall.time())) - HOUR, 0)

    def place(self) -> None:
        """Put each item at its time, side by side where they meet."""
        if self.page is None:
            return
        for number, day in enumerate(self.page.days):
            column = self.column(number).adjusted(2, 0, -3, 0)
            entries = self.page.entries_on(day)
            starts = [entry.wall.hour * 60 + entry.wall.minute for entry in entries]
            lanes = lanes_of(starts, _CHIP_MINUTES)
            for entry, (lane, count) in zip(entries, lanes, strict=True):
                width = min(max(column.width() // count, _LEAST_WIDTH), column.width())
                step = (column.width() - width) // max(count - 1, 1)
                box = QRect(column.left() + lane * step, _top(entry.wall), width, TALL_HEIGHT)
                chip = self.chips[entry.row.item.id]
                chip.setGeometry(self.mirrored(box))
                chip.show()

    def wall_at(self, point: QPoint, item_id: str) -> datetime | None:
        """Return the quarter of an hour of the day under a point."""
        for number, day in enumerate(self.page.days if self.page else ()):
            if self.mirrored(self.column(number)).contains(point):
                minutes = min(max(point.y() * 60 // HOUR, 0), 24 * 60 - 1)
                return snapped(datetime.combine(day, time()) + timedelta(minutes=minutes))
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the columns, the hours, the marks and the line of the present."""
        if self.page is None:
            return
        tokens = self.theme.tokens
        now = self.times.wall_now()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.panel))
        painter.setFont(interface_font(TYPE_SMALL))
        for number, day in enumerate(self.page.days):
            column = self.mirrored(self.column(number))
            painter.fillRect(column, self.ground_of(day))
            if day == self.cursor_day and self.hasFocus():
                painter.fillRect(column, QColor(tokens.hover))
        for hour in range(25):
            painter.setPen(QColor(tokens.line))
            line = self.mirrored(QRect(GUTTER - SPACE, hour * HOUR, self.width(), 1))
            painter.drawLine(line.left(), hour * HOUR, line.right(), hour * HOUR)
            painter.setPen(QColor(tokens.muted))
            label = self.mirrored(QRect(0, hour * HOUR - 8, GUTTER - 2 * SPACE, 16))
            if 0 < hour < 24:
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, f"{hour:02}:00")
        painter.setPen(QColor(tokens.line))
        for number in range(len(self.page.days)):
            column = self.mirrored(self.column(number))
            painter.drawLine(column.left(), 0, column.left(), self.height())
        self._paint_marks(painter)
        if now.date() in self.page.days:
            self._paint_line(painter, now, tokens.bad, "")
        if self.aim is not None:
            self._paint_line(painter, self.aim, tokens.accent, f"{self.aim:%H:%M}")

    def _paint_marks(self, painter: QPainter) -> None:
        assert self.page is not None
        for mark in self.page.marks:
            is_deadline = mark.kind is MarkKind.DEADLINE
            self._paint_line(
                painter,
                mark.wall,
                self.mark_colour(mark),
                self.mark_words(mark),
                is_flag=is_deadline,
            )

    def _paint_line(
        self,
        painter: QPainter,
        wall: datetime,
        colour: str,
        words: str,
        *,
        is_flag: bool = False,
    ) -> None:
        assert self.page is not None
        if wall.date() not in self.page.days:
            return
        column = self.mirrored(self.column(self.page.days.index(wall.date())))
        top = _top(wall)
        if is_flag:
            painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.DashLine))
            painter.drawLine(column.left(), top, column.right(), top)
            is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            start = column.right() - 8 if is_rtl else column.left()
            paint_flag(painter, QRect(start, top - 4, 8, 8), colour)
        else:
            painter.fillRect(QRect(column.left(), top - 1, column.width(), 2), QColor(colour))
        if words:
            painter.setPen(QColor(colour))
            box = QRect(column.left() + SPACE, top - 18, column.width() - 2 * SPACE, 16)
            cut = QFontMetrics(painter.font()).elidedText(
                words, Qt.TextElideMode.ElideRight, box.width()
            )
            start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.setLayoutDirection(self.layoutDirection())
            painter.drawText(box, start, isolate(cut))


class DayHeads(QWidget):
    """The names of the days above the hours, which do not scroll with them.

    Args:
        hours: The columns that they head.
    """

    def __init__(self, hours: HoursGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hours = hours
        self.setFixedHeight(34)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a name and a number above each column; today bears a ground."""
        hours, page = self._hours, self._hours.page
        if page is None:
            return
        tokens = hours.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shift = hours.mapTo(self.window(), QPoint()).x() - self.mapTo(self.window(), QPoint()).x()
        for number, day in enumerate(page.days):
            column = hours.mirrored(hours.column(number)).translated(shift, 0)
            box = QRect(column.left() + 2, 4, column.width() - 4, 26)
            is_today = day == hours.times.wall_now().date()
            name = weekday_name(
                day.weekday(), hours.times.language, short=column.width() < 26 * SPACE
            )
            words = isolate(f"{name} {day.day}")
            painter.setFont(interface_font(bold=is_today))
            if painter.fontMetrics().horizontalAdvance(words) > box.width():
                words = str(day.day)
            if is_today:
                width = painter.fontMetrics().horizontalAdvance(words) + 8 * SPACE
                ground = QRect(0, 0, min(width, box.width()), box.height())
                ground.moveCenter(box.center())
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent))
                painter.drawRoundedRect(ground, 13, 13)
            painter.setPen(QColor(tokens.on_accent if is_today else tokens.ink))
            painter.setLayoutDirection(self.layoutDirection())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _top(wall: datetime) -> int:
    return (wall.hour * 60 + wall.minute) * HOUR // 60
