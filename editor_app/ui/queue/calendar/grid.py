"""The days of the calendar, painted, with the items on them as chips that can be reached by key."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import QStyle, QToolTip, QWidget

from editor_app.language.bidi import isolate
from editor_app.language.day_grid import day_title
from editor_app.presenters.calendar import CalendarMark, CalendarPage, MarkKind
from editor_app.ui.queue.calendar.chip import EntryChip
from editor_app.ui.theme.theme import Theme
from editor_app.ui.time_words import TimeWords

_TURNS: Mapping[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class CalendarGrid(QWidget):
    """What the month and the hours share: the chips, the day the keys are on, and dropping.

    Arrows move between days and, up and down, between the items of a day; the side arrows follow
    the direction of the window.

    Args:
        theme: The theme.
        times: Words for moments.

    Emits:
        opened: the identifier of an item to show at the side.
        day_opened: a day to show alone.
        day_wanted: a day beyond those that show.
        dropped: the identifier of an item, and the wall time where it was dropped.
        turned: how many spans on, or back.
        today_wanted: show the present day.
        choice_changed: another item is chosen, or the chosen one is another than it was.
    """

    opened = Signal(str)
    day_opened = Signal(object)
    day_wanted = Signal(object)
    dropped = Signal(str, object)
    turned = Signal(int)
    today_wanted = Signal()
    choice_changed = Signal()

    def __init__(self, theme: Theme, times: TimeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.times = times
        self.page: CalendarPage | None = None
        self.cursor_day = date.min
        self.chips: dict[str, EntryChip] = {}
        self.aim: datetime | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def show_page(self, page: CalendarPage) -> None:
        """Show these days; the focus stays on the item it was on."""
        focused = next((name for name, chip in self.chips.items() if chip.hasFocus()), "")
        chosen = self.chosen_id
        self.page = page
        if self.cursor_day not in page.days:
            self.cursor_day = page.day
        for old in self.chips.values():
            old.hide()
            old.deleteLater()
        self.chips = {}
        for entry in page.entries:
            chip = EntryChip(
                self.theme,
                self.times,
                entry.row,
                f"{entry.wall:%H:%M}",
                can_move=entry.is_movable,
                parent=self,
            )
            item_id = entry.row.item.id
            chip.setChecked(item_id == chosen)
            chip.clicked.connect(lambda _=False, item_id=item_id: self.choose(item_id))
            chip.opened.connect(lambda item_id=item_id: self.opened.emit(item_id))
            chip.carried.connect(partial(self.carry, item_id))
            chip.put_down.connect(partial(self.put_down, item_id))
            chip.key_pressed.connect(self._on_chip_key_pressed)
            self.chips[item_id] = chip
        self.place()
        self._name_day()
        if focused in self.chips:
            self.chips[focused].setFocus()
        self.update()
        self.choice_changed.emit()

    @property
    def chosen_id(self) -> str:
        """The identifier of the chosen item, or nothing."""
        return next((name for name, chip in self.chips.items() if chip.isChecked()), "")

    def choose(self, item_id: str) -> None:
        """Choose one item and put the keys on it."""
        for name, chip in self.chips.items():
            chip.setChecked(name == item_id)
        if item_id in self.chips and self.page is not None:
            self.chips[item_id].setFocus()
            self.cursor_day = next(
                entry.wall.date() for entry in self.page.entries if entry.row.item.id == item_id
            )
            self.update()
        self.choice_changed.emit()

    def place(self) -> None:
        """Put each chip on its day; a grid of a kind knows where."""
        raise NotImplementedError

    def wall_at(self, point: QPoint, item_id: str) -> datetime | None:
        """Return the wall time that a point stands for."""
        raise NotImplementedError

    def mirrored(self, box: QRect) -> QRect:
        """Return where a box stands in the direction of the window."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)

    def time_of(self, item_id: str) -> time:
        """Return the time of day that an item keeps when it is put on another day."""
        entries = self.page.entries if self.page else ()
        return next(
            (entry.wall.time() for entry in entries if entry.row.item.id == item_id), time(9)
        )

    def mark_words(self, mark: CalendarMark) -> str:
        """Return what a mark says."""
        said = {
            "embargo": self.tr("Embargo ends"),
            "deadline": self.tr("Deadline"),
        }[mark.kind.value]
        if mark.is_late:
            said = self.tr("Deadline passed")
        whose = f" · {isolate(mark.person)}" if mark.person else ""
        return f"{mark.wall:%H:%M} {said} · {isolate(mark.headline)}{whose}"

    def mark_colour(self, mark: CalendarMark) -> str:
        """Return the colour of a mark: deadlines are told from embargoes, late ones from others."""
        tokens = self.theme.tokens
        if mark.kind is MarkKind.EMBARGO:
            return tokens.warning
        return tokens.bad if mark.is_late else tokens.accent

    def carry(self, item_id: str, screen_point: QPoint) -> None:
        """Show where an item that is dragged would stand."""
        self.aim = self._wall_under(item_id, screen_point)
        self.update()

    def put_down(self, item_id: str, screen_point: QPoint) -> None:
        """Ask for the time where an item was dropped; it follows once that is stored."""
        self.aim = None
        self.update()
        wall = self._wall_under(item_id, screen_point)
        if wall is not None:
            self.dropped.emit(item_id, wall)

    def event(self, event: QEvent) -> bool:
        """Tell the marks of the day under the pointer in its tool tip."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            wall = self.wall_at(event.pos(), "")
            marks = self.page.marks_on(wall.date()) if self.page and wall else ()
            words = "\n".join(self.mark_words(mark) for mark in marks)
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between days and items, open, turn."""
        if not self._take_key(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the keys on the day that was pressed."""
        wall = self.wall_at(event.position().toPoint(), "")
        if wall is not None:
            self._go_to(wall.date())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the day that was pressed twice alone."""
        wall = self.wall_at(event.position().toPoint(), "")
        if wall is not None:
            self.day_opened.emit(wall.date())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which day the keys are on."""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chips anew."""
        self.place()

    def ground_of(self, day: date) -> QColor:
        """Return the colour behind a day."""
        tokens = self.theme.tokens
        assert self.page is not None
        is_beside = self.page.span.value == "month" and day.month != self.page.day.month
        return QColor(tokens.panel if is_beside else tokens.page)

    def _wall_under(self, item_id: str, screen_point: QPoint) -> datetime | None:
        point = self.mapFromGlobal(screen_point)
        return self.wall_at(point, item_id) if self.visibleRegion().contains(point) else None

    def _on_chip_key_pressed(self, event: QKeyEvent) -> None:
        event.setAccepted(self._take_key(event))

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        ahead = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        sides = {Qt.Key.Key_Right: ahead, Qt.Key.Key_Left: -ahead}
        ups = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in sides:
            self._go_to(self.cursor_day + timedelta(days=sides[Qt.Key(key)]))
        elif key in ups:
            self._go_along(ups[Qt.Key(key)])
        elif key in _TURNS:
            self.turned.emit(_TURNS[key])
        elif key == Qt.Key.Key_T:
            self.today_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Escape and not self.hasFocus():
            self.setFocus()
        else:
            return False
        return True

    def _enter(self) -> None:
        focused = self._focused_id()
        if focused:
            self.choose(focused)
            self.opened.emit(focused)
        else:
            self.day_opened.emit(self.cursor_day)

    def _go_to(self, day: date) -> None:
        assert self.page is not None
        if day not in self.page.days:
            self.cursor_day = day
            self.day_wanted.emit(day)
        self.cursor_day = day
        self.setFocus()
        self._name_day()
        self.update()

    def _go_along(self, step: int) -> None:
        """Go to the next item of the day, or past the last one to the day below in a month."""
        assert self.page is not None
        ids = [entry.row.item.id for entry in self.page.entries_on(self.cursor_day)]
        shown = [name for name in ids if not self.chips[name].isHidden()]
        focused = self._focused_id()
        place = shown.index(focused) + step if focused in shown else (0 if step > 0 else -1)
        if 0 <= place < len(shown):
            self.choose(shown[place])
        elif self.page.span.value == "month":
            self._go_to(self.cursor_day + timedelta(days=7 * step))

    def _focused_id(self) -> str:
        return next((name for name, chip in self.chips.items() if chip.hasFocus()), "")

    def _name_day(self) -> None:
        assert self.page is not None
        entries = self.page.entries_on(self.cursor_day)
        marks = [self.mark_words(mark) for mark in self.page.marks_on(self.cursor_day)]
        said = [day_title(self.cursor_day, self.times.language)]
        said.append(self.tr("%n item(s)", "", len(entries)))
        self.setAccessibleName(" · ".join([*said, *marks]))


def paint_flag(painter: QPainter, box: QRect, colour: str) -> None:
    """Paint the sign of a deadline: a lozenge, where an embargo has a bar."""
    middle = box.center()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPolygon(
        [
            QPoint(middle.x(), box.top()),
            QPoint(box.right() + 1, middle.y()),
            QPoint(middle.x(), box.bottom() + 1),
            QPoint(box.left(), middle.y()),
        ]
    )
