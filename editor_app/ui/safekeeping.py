"""Ties the window to what keeps its text: journal, lease, merge, history and recovery."""

from functools import cached_property
from typing import TYPE_CHECKING

from editor_app.presenters.calm import Calm
from editor_app.presenters.edit_lease import EditLease
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.history import HistoryPresenter
from editor_app.presenters.indexing import PAUSE_S, IndexPresenter
from editor_app.presenters.jobs import Lane
from editor_app.presenters.journal import JournalWriter
from editor_app.presenters.merging import MergePresenter
from editor_app.presenters.recovery import RecoveryPresenter
from editor_app.presenters.slow_saving import SlowSaving
from editor_app.presenters.steps import StepsPresenter
from editor_app.services.desk import Desk
from editor_app.ui.editor.steps_back import StepsBack
from editor_app.ui.inspector.panel import InspectorPanel
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.jobs import QtJobs
from editor_app.ui.main_window import DESK, MainWindow
from editor_app.ui.timers import QtTimers

if TYPE_CHECKING:
    from editor_app.ui.inspector.history import HistoryPage

SETTLE_S = 5.0


class Safekeeping:
    """What stands between a written word and its loss. GUI thread.

    Args:
        window: The frame.
        desk: All verbs.
        editor: Holds the open article.
        inspector: Takes the history tab.
        jobs: The lanes.
        feed: The event of the desk.
        timers: Makes alarms.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        editor: EditorPresenter,
        inspector: InspectorPanel,
        jobs: QtJobs,
        feed: ChangeFeed,
        timers: QtTimers,
    ) -> None:
        self._window = window
        self._inspector = inspector
        self._jobs = jobs
        screen, notices = window.desk_screen, window.notices
        self.journal = JournalWriter(desk.journal, jobs, timers, lambda: editor.draft)
        self.lease = EditLease(editor, desk.leases, jobs, timers)
        self.merging = MergePresenter(editor, desk.articles, desk.versions, jobs, notices)
        self.history = HistoryPresenter(editor, desk.versions, jobs, notices, feed)
        self.recovery = RecoveryPresenter(editor, desk.recovery, jobs, notices, feed)
        calm = Calm(editor.quiet, desk.clock, PAUSE_S)
        self.indexing = IndexPresenter(desk.articles, jobs, feed, timers, calm)
        SlowSaving(editor, notices, timers)
        self.steps = StepsPresenter(editor, desk.journal.steps, jobs, notices)
        self._steps_back = StepsBack(screen.page, self.steps)
        editor.journal_with(self.journal)
        editor.draft_replaced.subscribe(screen.page.replace_draft)
        screen.take_over_requested.connect(self.lease.take_over)
        inspector.add_history_page(lambda: self.page)
        self.recovery.show_requested.subscribe(self._show_history)

    @cached_property
    def page(self) -> "HistoryPage":
        """The tab of versions."""
        from editor_app.ui.inspector.history import HistoryPage

        return HistoryPage(self._window.theme, self._window.times, self.history, self.recovery)

    def start(self) -> None:
        """Hold the window's lease and look for what a crash left."""
        self.lease.start()
        self.recovery.start()
        self.indexing.start()

    def write_now(self) -> bool:
        """Have everything typed on disk before returning, as when the session ends.

        Returns:
            Whether the disk took it in time.
        """
        self.journal.write_now()
        return self._jobs.settle(Lane.WRITES, SETTLE_S)

    def stop(self) -> None:
        """Give leases up and ring no more; called when all is saved."""
        self.journal.stop()
        self.indexing.stop()
        self.lease.stop()

    def _show_history(self) -> None:
        self._window.go_to(DESK)
        self._window.actions_["view.inspector"].setChecked(True)
        self._inspector.open_tab(InspectorTab.HISTORY)
        leftovers = self.recovery.leftovers
        if leftovers:
            self.recovery.compare(leftovers[0])
