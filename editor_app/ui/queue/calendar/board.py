"""The calendar beside the queue's list: the days, the way through them, and what has no time."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.publication import QueueRow
from editor_app.language.day_grid import CalendarSpan
from editor_app.presenters.calendar import (
    CalendarPage,
    CalendarPresenter,
    ReadDeadlines,
    no_deadlines,
)
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.notices import Notices
from editor_app.presenters.queue_verbs import QueueVerb, allowed_verbs
from editor_app.services.queue import QueueService
from editor_app.ui.queue.calendar.chip import EntryChip
from editor_app.ui.queue.calendar.grid import CalendarGrid
from editor_app.ui.queue.calendar.hours import DayHeads, HoursGrid
from editor_app.ui.queue.calendar.month import MonthGrid
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.elided import text_label

_ASIDE_WIDTH, _WIDTH_WITH_ASIDE = 196, 640
_FRESH_MS = 60_000


class CalendarBoard(QWidget):
    """Days, weeks and months of the queue; ``CalendarPresenter`` decides.

    Args:
        theme: The theme.
        times: Words for moments.
        queue: The verbs of the queue.
        jobs: The lanes.
        notices: The message bar.
        feed: The event of the desk.
        week_start: The setting.
        deadlines: Reads those of the articles.

    Emits:
        opened: the row of an item to show at the side.
        time_asked: a row, and a wall time that cannot be taken as it is.
        span_chosen: the calendar went to another span by itself.
        choice_changed: another item is chosen, or the chosen one is another than it was.
    """

    opened = Signal(object)
    time_asked = Signal(object, object)
    span_chosen = Signal(str)
    choice_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        times: TimeWords,
        queue: QueueService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        week_start: str = "zone",
        parent: QWidget | None = None,
        *,
        deadlines: ReadDeadlines = no_deadlines,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._times = times
        self._page: CalendarPage | None = None
        self._title = QLabel()
        set_mark(self._title, "role", "title")
        self.month = MonthGrid(theme, times)
        self.hours = HoursGrid(theme, times)
        self._heads = DayHeads(self.hours)
        self._scroll = QScrollArea()
        self._stack = QStackedWidget()
        self._aside = QWidget()
        self._has_loose = False
        self._loose = QVBoxLayout()
        self._nothing = text_label("muted")
        self._build(theme)
        self.presenter = CalendarPresenter(
            self,
            queue,
            jobs,
            notices,
            feed,
            times.now,
            zone=times.zone,
            language=times.language,
            week_start=week_start,
            deadlines=deadlines,
        )
        for grid in (self.month, self.hours):
            self._connect(grid)
        self._fresh = QTimer(self, interval=_FRESH_MS)
        self._fresh.timeout.connect(self._stack.update)
        self._fresh.start()

    @property
    def grid(self) -> CalendarGrid:
        """The grid that shows."""
        is_month = self.presenter.span is CalendarSpan.MONTH
        return self.month if is_month else self.hours

    def show_page(self, page: CalendarPage) -> None:
        """Show these days."""
        is_turned = self._page is None or page.days != self._page.days
        self._page = page
        self._title.setText(page.title)
        self.grid.show_page(page)
        self._stack.setCurrentIndex(0 if page.span is CalendarSpan.MONTH else 1)
        self._heads.update()
        self._show_loose(page.unscheduled)
        self._nothing.setVisible(not (page.entries or page.unscheduled or page.marks))
        if is_turned and page.span is not CalendarSpan.MONTH:
            top = self.hours.first_top()
            QTimer.singleShot(0, self, lambda: self._scroll.verticalScrollBar().setValue(top))

    def ask_time(self, row: QueueRow, wall: datetime) -> None:
        """Let the writer look at a time that cannot be taken as it is."""
        self.time_asked.emit(row, wall)

    def chosen_rows(self) -> list[QueueRow]:
        """Return the chosen item, if any."""
        found = self._row_of(self.grid.chosen_id)
        return [] if found is None else [found]

    def _build(self, theme: Theme) -> None:
        way = QHBoxLayout()
        way.setSpacing(SPACE)
        today = QPushButton(self.tr("Today"))
        today.setToolTip(self.tr("Go to today") + "  T")
        today.clicked.connect(lambda _=False: self.presenter.go_today())
        way.addWidget(today)
        turns = (
            ("chevron-left", self.tr("Earlier"), -1, "PgUp"),
            ("chevron-right", self.tr("Later"), 1, "PgDown"),
        )
        for icon, name, step, key in turns:
            button = QToolButton()
            theme.put_icon(button, icon)
            button.setAccessibleName(name)
            button.setToolTip(f"{name}  {key}")
            button.clicked.connect(lambda _=False, step=step: self.presenter.turn(step))
            way.addWidget(button)
        way.addSpacing(2 * SPACE)
        way.addWidget(self._title)
        way.addStretch(1)
        self._nothing.setText(self.tr("Nothing is planned on these days."))
        self._nothing.setWordWrap(False)
        way.addWidget(self._nothing)
        self._scroll.setWidget(self.hours)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        by_hours = QWidget()
        column = QVBoxLayout(by_hours)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heads)
        column.addWidget(self._scroll, 1)
        self._stack.addWidget(self.month)
        self._stack.addWidget(by_hours)
        body = QHBoxLayout()
        body.setSpacing(3 * SPACE)
        body.addWidget(self._stack, 1)
        body.addWidget(self._aside)
        self._build_aside()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * SPACE)
        whole.addLayout(way)
        whole.addLayout(body, 1)

    def _build_aside(self) -> None:
        self._aside.setFixedWidth(_ASIDE_WIDTH)
        column = QVBoxLayout(self._aside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        title = QLabel(self.tr("Without a time"))
        set_mark(title, "role", "small")
        column.addWidget(title)
        self._loose.setSpacing(SPACE)
        column.addLayout(self._loose)
        hint = text_label("muted")
        hint.setText(self.tr("Drag one onto a day to give it a time."))
        column.addWidget(hint)
        column.addStretch(1)

    def _connect(self, grid: CalendarGrid) -> None:
        grid.opened.connect(self._open)
        grid.day_opened.connect(lambda day: self._go(CalendarSpan.DAY, day))
        grid.day_wanted.connect(lambda day: self.presenter.show(self.presenter.span, day))
        grid.dropped.connect(self._on_dropped)
        grid.turned.connect(lambda steps: self.presenter.turn(steps))
        grid.today_wanted.connect(lambda: self.presenter.go_today())
        grid.choice_changed.connect(self.choice_changed)

    def _go(self, span: CalendarSpan, day: object) -> None:
        if self.presenter.span is not span:
            self.presenter.span = span
            self.span_chosen.emit(span.value)
        self.presenter.show(span, day)  # type: ignore[arg-type]

    def _open(self, item_id: str) -> None:
        row = self._row_of(item_id)
        if row is not None:
            self.opened.emit(row)

    def _on_dropped(self, item_id: str, wall: datetime) -> None:
        row = self._row_of(item_id)
        if row is not None:
            self.presenter.drop(row, wall)

    def _carry(self, item_id: str, screen_point: QPoint) -> None:
        self.grid.carry(item_id, screen_point)

    def _put_down(self, item_id: str, screen_point: QPoint) -> None:
        self.grid.put_down(item_id, screen_point)

    def _row_of(self, item_id: str) -> QueueRow | None:
        if self._page is None:
            return None
        rows = [*(entry.row for entry in self._page.entries), *self._page.unscheduled]
        return next((row for row in rows if row.item.id == item_id), None)

    def _show_loose(self, rows: Sequence[QueueRow]) -> None:
        while (taken := self._loose.takeAt(0)) is not None:
            widget = taken.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._has_loose = bool(rows)
        self._fit_aside()
        for row in rows[:16]:
            can_move = QueueVerb.RESCHEDULE in allowed_verbs([row])
            chip = EntryChip(self._theme, self._times, row, "", can_move=can_move)
            chip.setFixedHeight(26)
            chip.setCheckable(False)
            chip.clicked.connect(lambda _=False, item_id=row.item.id: self._open(item_id))
            chip.carried.connect(partial(self._carry, row.item.id))
            chip.put_down.connect(partial(self._put_down, row.item.id))
            self._loose.addWidget(chip)

    def _fit_aside(self) -> None:
        """Let the days have the room where there is little: while something is open at the side."""
        self._aside.setVisible(self._has_loose and self.width() >= _WIDTH_WITH_ASIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what stands beside the days into the new width."""
        super().resizeEvent(event)
        self._fit_aside()
