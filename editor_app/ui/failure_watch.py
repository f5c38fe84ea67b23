"""Tells of what could not be sent: a sign in the tray, and the way from it to the row."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from editor_app.domain.publication import QueueRow
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.messages import word
from editor_app.presenters.other_programs import OtherPrograms
from editor_app.presenters.queue_runner import QueueRunner
from editor_app.services.queue import QueueService
from editor_app.services.worker import Step
from editor_app.ui.main_window import MainWindow
from editor_app.ui.other_screens import OtherScreens
from editor_app.ui.tray import FailureTray


class FailureWatch(QObject):
    """Listens to the worker of the window and to what others do. GUI thread.

    Args:
        window: The frame, whose message bar has said it already.
        runner: Sends.
        others: Sees what other programs send.
        queue: The verbs of the queue.
        jobs: The lanes.
        screens: Has the queue's screen.
    """

    def __init__(
        self,
        window: MainWindow,
        runner: QueueRunner,
        others: OtherPrograms,
        queue: QueueService,
        jobs: Jobs,
        screens: OtherScreens,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._queue = queue
        self._jobs = jobs
        self._screens = screens
        tokens = window.theme.tokens
        self.tray = FailureTray(window.windowIcon(), (tokens.bad, tokens.page), self)
        self._told: set[tuple[str, int]] = set()
        self.tray.pressed.connect(self.show_item)
        runner.failed.subscribe(self._on_failed)
        others.failed.subscribe(self._tell)
        runner.shown.subscribe(self.show_item)

    def show_item(self, item_id: str) -> None:
        """Go to the row of an item."""
        self._window.showNormal() if self._window.isMinimized() else self._window.raise_()
        self._window.activateWindow()
        self.tray.settle()
        self._screens.show_item(item_id)

    def _on_failed(self, step: Step) -> None:
        self._jobs.submit(
            Lane.READS,
            partial(self._queue.rows_of, frozenset({step.item.id})),
            self._tell,
            lambda error: None,
        )

    def _tell(self, rows: Sequence[QueueRow]) -> None:
        for row in rows:
            failure = row.item.failure
            told = (row.item.id, row.item.attempts)
            if failure is not None and told not in self._told:
                self._told.add(told)
                sentence = word(failure.code, failure.params, self._window.language)
                self.tray.tell(row.item.id, row.headline, f"{row.destination} · {sentence}")
