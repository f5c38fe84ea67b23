"""A month of the queue: a cell for each day."""

from datetime import date, datetime

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent

from editor_app.language.bidi import isolate
from editor_app.language.day_grid import weekday_name
from editor_app.presenters.calendar import MarkKind
from editor_app.ui.queue.calendar.chip import LINE_HEIGHT
from editor_app.ui.queue.calendar.grid import CalendarGrid, paint_flag
from editor_app.ui.theme.fonts import interface_font
from editor_app.ui.theme.tokens import SPACE, TYPE, TYPE_SMALL

_HEAD, _NUMBER = 28, 26


class MonthGrid(CalendarGrid):
    """Seven columns of days, a row for each week."""

    def place(self) -> None:
        """Stack the items of each day; what has no room is counted."""
        if self.page is None:
            return
        for number, day in enumerate(self.page.days):
            cell = self._cell(number)
            entries = self.page.entries_on(day)
            room = self._room(cell)
            shown = len(entries) if len(entries) <= room else max(room - 1, 0)
            for order, entry in enumerate(entries):
                chip = self.chips[entry.row.item.id]
                top = cell.top() + _NUMBER + order * (LINE_HEIGHT + 1)
                box = QRect(cell.left() + SPACE, top, cell.width() - 2 * SPACE, LINE_HEIGHT)
                chip.setGeometry(self.mirrored(box))
                chip.setVisible(order < shown)

    def wall_at(self, point: QPoint, item_id: str) -> datetime | None:
        """Return the day under a point at the time of day that the item has."""
        for number, day in enumerate(self.page.days if self.page else ()):
            if self.mirrored(self._cell(number)).contains(point):
                return datetime.combine(day, self.time_of(item_id))
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names of the days and the cells."""
        if self.page is None:
            return
        tokens = self.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(interface_font(TYPE_SMALL, bold=True))
        painter.setPen(QColor(tokens.muted))
        for number, day in enumerate(self.page.days[:7]):
            cell = self._cell(number)
            head = QRect(cell.left(), 0, cell.width(), _HEAD)
            name = weekday_name(day.weekday(), self.times.language, short=cell.width() < 26 * SPACE)
            painter.drawText(self.mirrored(head), Qt.AlignmentFlag.AlignCenter, name)
        for number, day in enumerate(self.page.days):
            self._paint_day(painter, self._cell(number), day)

    def _paint_day(self, painter: QPainter, cell: QRect, day: date) -> None:
        assert self.page is not None
        tokens = self.theme.tokens
        box = self.mirrored(cell)
        is_aimed = self.aim is not None and self.aim.date() == day
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.accent_tint) if is_aimed else self.ground_of(day))
        painter.drawRect(QRectF(box).adjusted(0.5, 0.5, 0.5, 0.5))
        is_today = day == self.times.wall_now().date()
        badge = self.mirrored(QRect(cell.left() + SPACE, cell.top() + 3, 30, 20))
        painter.setFont(interface_font(TYPE, bold=is_today))
        if is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(badge, 10, 10)
        is_beside = day.month != self.page.day.month
        ink = tokens.on_accent if is_today else tokens.muted if is_beside else tokens.ink
        painter.setPen(QColor(ink))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(day.day))
        self._paint_more(painter, cell, day)
        for order, mark in enumerate(self.page.marks_on(day)[:4]):
            left = cell.left() + 10 * SPACE + order * 22
            if mark.kind is MarkKind.DEADLINE:
                flag = self.mirrored(QRect(left + 4, cell.top() + 8, 10, 10))
                paint_flag(painter, flag, self.mark_colour(mark))
                continue
            line = QRect(left, cell.top() + 11, 18, 3)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.mark_colour(mark)))
            painter.drawRoundedRect(self.mirrored(line), 1.5, 1.5)
        if day == self.cursor_day and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(tokens.accent))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 4, 4)

    def _paint_more(self, painter: QPainter, cell: QRect, day: date) -> None:
        assert self.page is not None
        count, room = len(self.page.entries_on(day)), self._room(cell)
        if count > room:
            top = cell.top() + _NUMBER + max(room - 1, 0) * (LINE_HEIGHT + 1)
            box = QRect(cell.left() + SPACE, top, cell.width() - 2 * SPACE, LINE_HEIGHT)
            painter.setFont(interface_font(TYPE_SMALL))
            painter.setPen(QColor(self.theme.tokens.accent))
            left_over = count - max(room - 1, 0)
            more = self.tr("%n more", "", left_over)
            if painter.fontMetrics().horizontalAdvance(more) > box.width():
                more = isolate(f"+{left_over}", "ltr")
            painter.drawText(self.mirrored(box), Qt.AlignmentFlag.AlignCenter, more)

    def _room(self, cell: QRect) -> int:
        return max((cell.height() - _NUMBER - 2) // (LINE_HEIGHT + 1), 1)

    def _cell(self, number: int) -> QRect:
        """Return the cell of a day in a window that reads from the left."""
        assert self.page is not None
        weeks = len(self.page.days) // 7
        week, column = divmod(number, 7)
        left, right = (self.width() - 1) * column // 7, (self.width() - 1) * (column + 1) // 7
        height = self.height() - 1 - _HEAD
        top, bottom = _HEAD + height * week // weeks, _HEAD + height * (week + 1) // weeks
        return QRect(left, top, right - left, bottom - top)
