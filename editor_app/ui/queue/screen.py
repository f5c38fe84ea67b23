"""The publishing queue: its table, its verbs, and a side panel for one item."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.base.settings import Settings
from editor_app.domain.publication import Attempt, Priority, QueueRow
from editor_app.language.day_grid import CalendarSpan
from editor_app.presenters.calendar import ReadDeadlines, no_deadlines
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.notices import Notices
from editor_app.presenters.queue import QueueFilter, QueuePresenter
from editor_app.presenters.queue_verbs import KEEP_OF_VERB, QueueVerb, allowed_verbs
from editor_app.services.moved_schedules import Keep
from editor_app.services.queue import QueueService, Schedule
from editor_app.ui.action_table import QUEUE_KEYS
from editor_app.ui.actions import keys_of
from editor_app.ui.queue.calendar.board import CalendarBoard
from editor_app.ui.queue.log_panel import LogPanel
from editor_app.ui.queue.model import QueueModel
from editor_app.ui.queue.reschedule_panel import ReschedulePanel
from editor_app.ui.queue.table import QueueTable
from editor_app.ui.queue.wording import LIST, VIEWS, filter_word, verb_icon, verb_word, view_word
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import Rule
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.filter_chips import FilterChips
from editor_app.ui.widgets.keys_back import KeysBack

_FRESH_MS = 30_000
_SIDE_WIDTH = 320

_GROUPS = (
    (QueueVerb.HOLD, QueueVerb.RELEASE, QueueVerb.RETRY, QueueVerb.CANCEL),
    (QueueVerb.MOVE_UP, QueueVerb.MOVE_DOWN, QueueVerb.MOVE_TOP, QueueVerb.RESCHEDULE),
    (QueueVerb.OPEN_PAGE, QueueVerb.COPY_LINK, QueueVerb.SHOW_LOG),
)
_MENU_GROUPS = (
    *_GROUPS[:2],
    (QueueVerb.URGENT, QueueVerb.NORMAL, QueueVerb.LOW),
    (QueueVerb.KEEP_WALL, QueueVerb.KEEP_MOMENT),
    (QueueVerb.RESEND, *_GROUPS[2]),
)
"""The tool bar has no room for what the menu and the keys also offer."""


class QueueScreen(QWidget):
    """The screen; ``QueuePresenter`` decides.

    Args:
        theme: The theme.
        times: Words for moments, in the language of the window.
        queue: The verbs of the queue.
        jobs: Runs them away from the screen.
        notices: The message bar.
        feed: The event of the desk.
        settings: Remember how the queue is looked at; None: nothing does.
        deadlines: Reads those of the articles, for the calendar.

    Emits:
        page_requested: the page of an item is to be looked at.
        resend_requested: an item that was sent is to be sent once more.
        desk_requested: articles are queued at the desk.
        keep_requested: what counts (``Keep``) for items, by their ids, that newer zone rules move.
    """

    page_requested = Signal(object)
    resend_requested = Signal(str)
    desk_requested = Signal()
    keep_requested = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        times: TimeWords,
        queue: QueueService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        settings: Settings | None = None,
        parent: QWidget | None = None,
        *,
        deadlines: ReadDeadlines = no_deadlines,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self.presenter = QueuePresenter(self, queue, jobs, notices, feed)
        self._part = QueueFilter.ALL
        self._wanted = ""
        self._model = QueueModel(times)
        self._table = QueueTable(theme, self._model)
        self._chips = FilterChips([(part.value, filter_word(part)) for part in QueueFilter])
        week_start = settings.text("house.week_start") if settings else "zone"
        self.calendar = CalendarBoard(
            theme, times, queue, jobs, notices, feed, week_start, deadlines=deadlines
        )
        self._views = FilterChips([(view, view_word(view)) for view in VIEWS])
        self._empty = EmptyState(theme, "send")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.calendar)
        self._log = LogPanel(theme, times)
        self._reschedule = ReschedulePanel(theme, times)
        self._side = QStackedWidget()
        self._side.setFixedWidth(_SIDE_WIDTH)
        set_surface(self._side, "panel")
        self._side.addWidget(self._log)
        self._side.addWidget(self._reschedule)
        self._keys_back = KeysBack(self._side)
        self._rule = Rule(is_upright=True)
        self._head = QHBoxLayout()
        self._due = QPushButton()
        self._due.setAccessibleName(self.tr("Publish all due"))
        self._due.setToolTip(self._due.accessibleName())
        theme.put_icon(self._due, "zap")
        self._actions = {verb: self._action(theme, verb) for verb in QueueVerb}
        self._build()
        self._connect()
        self._close_side()
        self._show_allowed()
        self._fresh = QTimer(self, interval=_FRESH_MS)
        self._fresh.timeout.connect(self._model.retell_times)
        self._fresh.start()

    def load(self) -> None:
        """Read the queue afresh; call it when the screen is first shown."""
        self.presenter.load()
        if self._settings is not None:
            self.show_view(self._settings.text("queue.view"))

    def show_view(self, view: str) -> None:
        """Show the list, or a day, a week or a month of it; remember which."""
        self._views.choose(view)
        self._chips.setEnabled(view == LIST)
        if self._settings is not None:
            self._settings.set("queue.view", view)
        if view == LIST:
            self.calendar.presenter.hide()
        else:
            self.calendar.presenter.show(CalendarSpan(view))
        self._show_emptiness()

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show these rows in place of all."""
        self._model.show_rows(rows)
        self._show_emptiness()
        if self._wanted:
            self._table.choose([self._wanted])
            self._wanted = ""

    def refresh_rows(self, rows: Sequence[QueueRow], gone: frozenset[str]) -> None:
        """Insert or replace rows and take others away."""
        self._model.refresh(rows, gone)
        self._show_emptiness()

    def show_attempts(self, item_id: str, attempts: Sequence[Attempt]) -> None:
        """Show the log of an item."""
        place = self._model.row_of(item_id)
        if place >= 0:
            self._log.show_row(self._model.rows[place])
        self._log.show_attempts(attempts)

    def rows_in_order(self) -> Sequence[QueueRow]:
        """Return the rows as they stand."""
        return self._model.rows

    def show_item(self, item_id: str) -> None:
        """Show everything, and put the choice on one item once it has been read."""
        self._wanted = item_id
        self._part = QueueFilter.ALL
        self._chips.choose(QueueFilter.ALL.value)
        self.presenter.load(self._part)

    def select(self, item_ids: Sequence[str]) -> None:
        """Put the choice on these items."""
        self._table.choose(item_ids)

    def put_above(self, widget: QWidget) -> None:
        """Put what waits for the desk's word above the list."""
        self._above.addWidget(widget)

    def _build(self) -> None:
        set_surface(self, "panel")
        title = QLabel(self.tr("Publishing queue"))
        set_mark(title, "role", "heading")
        first = self._head
        first.setSpacing(0)
        first.addWidget(title)
        first.addStretch(1)
        first.addWidget(self._due)
        first.addSpacing(3 * SPACE)
        for number, group in enumerate(_GROUPS):
            if number:
                first.addSpacing(3 * SPACE)
            for verb in group:
                button = QToolButton()
                button.setDefaultAction(self._actions[verb])
                button.setAccessibleName(verb_word(verb))
                first.addWidget(button)
        main = QVBoxLayout()
        main.setContentsMargins(6 * SPACE, 4 * SPACE, 6 * SPACE, 4 * SPACE)
        main.setSpacing(3 * SPACE)
        main.addLayout(first)
        second = QHBoxLayout()
        second.addWidget(self._chips, 1)
        self._views.setFixedWidth(self._views.line_width())
        second.addWidget(self._views)
        main.addLayout(second)
        self._above = QVBoxLayout()
        main.addLayout(self._above)
        main.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(main, 1)
        row.addWidget(self._rule)
        row.addWidget(self._side)

    def _connect(self) -> None:
        self._views.chosen.connect(self.show_view)
        self.calendar.opened.connect(self._open_log)
        self.calendar.time_asked.connect(self._on_time_asked)
        self.calendar.span_chosen.connect(self.show_view)
        self.calendar.choice_changed.connect(self._show_allowed)
        self._empty.pressed.connect(self.desk_requested)
        self._due.clicked.connect(self.presenter.verbs.publish_due)
        self._chips.chosen.connect(self._on_part_chosen)
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._show_allowed())
        self._model.dataChanged.connect(lambda *_: self._show_allowed())
        self._table.customContextMenuRequested.connect(self._on_context_menu_requested)
        self._table.doubleClicked.connect(lambda _: self._do(QueueVerb.SHOW_LOG))
        self._model.reorder_requested.connect(self.presenter.move_before)
        self._log.left.connect(self._close_side)
        self._reschedule.left.connect(self._close_side)
        self._reschedule.reschedule_requested.connect(self._on_reschedule_requested)

    def _action(self, theme: Theme, verb: QueueVerb) -> QAction:
        action = QAction(verb_word(verb), self)
        action.setShortcuts(keys_of(QUEUE_KEYS[verb]))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{verb_word(verb).rstrip('…')}  {keys}")
        theme.put_icon(action, verb_icon(verb))
        action.triggered.connect(lambda _=False: self._do(verb))
        self._table.addAction(action)
        if verb is not QueueVerb.SHOW_LOG:  # Enter opens what the keys are on there
            self.calendar.addAction(action)
        return action

    def _show_allowed(self) -> None:
        allowed = allowed_verbs(self._chosen_rows())
        for verb, action in self._actions.items():
            action.setEnabled(verb in allowed)

    def _show_emptiness(self) -> None:
        if self._part is QueueFilter.ALL:
            self._empty.tell(
                "send",
                self.tr("The queue is empty"),
                self.tr("Open an article and choose “Queue…” in its Publishing tab."),
                self.tr("To the desk"),
            )
        else:
            self._empty.tell(
                "circle-check",
                self.tr("Nothing here"),
                self.tr("No item of the queue is in this state."),
            )
        listed = self._table if self._model.rows else self._empty
        is_listed = not self.calendar.presenter.is_shown
        self._stack.setCurrentWidget(listed if is_listed else self.calendar)
        self._show_allowed()

    def _chosen_rows(self) -> list[QueueRow]:
        is_listed = self._stack.currentWidget() is not self.calendar
        return self._table.chosen_rows() if is_listed else self.calendar.chosen_rows()

    def _do(self, verb: QueueVerb) -> None:
        rows = self._chosen_rows()
        if verb not in allowed_verbs(rows):
            return
        ids = [row.item.id for row in rows]
        verbs = self.presenter.verbs
        {
            QueueVerb.HOLD: lambda: verbs.hold(ids),
            QueueVerb.RELEASE: lambda: verbs.release(ids),
            QueueVerb.RETRY: lambda: verbs.retry(ids),
            QueueVerb.CANCEL: lambda: verbs.cancel(rows),
            QueueVerb.URGENT: lambda: verbs.prioritise(rows, Priority.URGENT),
            QueueVerb.NORMAL: lambda: verbs.prioritise(rows, Priority.NORMAL),
            QueueVerb.LOW: lambda: verbs.prioritise(rows, Priority.LOW),
            QueueVerb.RESEND: lambda: self.resend_requested.emit(ids[0]),
            QueueVerb.KEEP_WALL: lambda: self.keep_requested.emit(ids, Keep.WALL),
            QueueVerb.KEEP_MOMENT: lambda: self.keep_requested.emit(ids, Keep.MOMENT),
            QueueVerb.MOVE_UP: lambda: self.presenter.move_up(ids),
            QueueVerb.MOVE_DOWN: lambda: self.presenter.move_down(ids),
            QueueVerb.MOVE_TOP: lambda: self.presenter.move_top(ids),
            QueueVerb.RESCHEDULE: lambda: self._open_reschedule(rows),
            QueueVerb.OPEN_PAGE: lambda: self.page_requested.emit(rows[0].item),
            QueueVerb.COPY_LINK: lambda: _copy(rows[0].item.remote_url),
            QueueVerb.SHOW_LOG: lambda: self._open_log(rows[0]),
        }[verb]()

    def _open_log(self, row: QueueRow) -> None:
        self._log.show_row(row)
        self._log.show_attempts(())
        self._open_side(self._log)
        self.presenter.show_log(row.item.id)

    def _open_reschedule(self, rows: list[QueueRow], wall: datetime | None = None) -> None:
        self._reschedule.show_rows(rows, wall)
        self._open_side(self._reschedule)
        self._reschedule.take_keys()

    def _open_side(self, panel: QWidget) -> None:
        self._side.setCurrentWidget(panel)
        self._side.show()
        self._rule.show()
        self._fit_head()

    def _close_side(self) -> None:
        self._side.hide()
        self._rule.hide()
        self._fit_head()
        self.presenter.show_log("")

    def _fit_head(self) -> None:
        """Let a button with an icon go without its words where they would be cut."""
        side = 0 if self._side.isHidden() else _SIDE_WIDTH
        self._due.setText(beside_icon(self._due.accessibleName()))
        self._head.invalidate()
        if self._head.minimumSize().width() > self.width() - side - 12 * SPACE:
            self._due.setText("")

    def _on_part_chosen(self, part: str) -> None:
        self._part = QueueFilter(part)
        self.presenter.load(self._part)

    def _on_time_asked(self, row: QueueRow, wall: datetime) -> None:
        self._open_reschedule([row], wall)

    def _on_reschedule_requested(self, rows: Sequence[QueueRow], schedule: Schedule | None) -> None:
        self.presenter.verbs.reschedule(rows, schedule)
        self._close_side()

    def _on_context_menu_requested(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, group in enumerate(_MENU_GROUPS):
            if number:
                menu.addSeparator()
            for verb in group:
                if verb not in KEEP_OF_VERB or self._actions[verb].isEnabled():
                    menu.addAction(self._actions[verb])
        menu.popup(self._table.viewport().mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put away what stands at the side on Escape."""
        if event.key() == Qt.Key.Key_Escape and not self._side.isHidden():
            self._close_side()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the head into the new width."""
        super().resizeEvent(event)
        self._fit_head()


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
