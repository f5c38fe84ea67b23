"""Says what was sent, where the page is, and whether it was late."""

from collections.abc import Sequence
from functools import partial

from editor_app.domain.publication import QueueRow, lateness_s
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Remedy, known_error
from editor_app.presenters.pages import Pages
from editor_app.presenters.queue_runner import QueueRunner
from editor_app.services.desk import Desk
from editor_app.services.worker import Step
from editor_app.ui.browsing import browse
from editor_app.ui.main_window import MainWindow


class SentNotices:
    """Listens to the worker of the window. GUI thread.

    Args:
        window: The frame, whose message bar says it.
        runner: Sends.
        desk: All verbs.
        jobs: The lanes.
    """

    def __init__(self, window: MainWindow, runner: QueueRunner, desk: Desk, jobs: Jobs) -> None:
        self._window = window
        self._desk = desk
        self._jobs = jobs
        self._pages = Pages(desk.destinations, jobs, window.notices, browse)
        runner.sent.subscribe(self._on_sent)

    def _on_sent(self, step: Step) -> None:
        self._jobs.submit(
            Lane.READS,
            partial(self._desk.queue.rows_of, frozenset({step.item.id})),
            self._tell,
            lambda error: self._window.show_error(known_error(error)),
        )

    def _tell(self, rows: Sequence[QueueRow]) -> None:
        for row in rows:
            url = row.item.remote_url
            late_min = int(lateness_s(row.item) // 60)
            is_late = late_min >= self._desk.settings.number("queue.late_minutes")
            named = {"destination": row.destination, "headline": row.headline}
            self._window.notices.show(
                Notice(
                    code="queue-item-sent-late" if is_late else "queue-item-sent",
                    level=Level.WARNING if is_late else Level.DONE,
                    params={**named, "count": late_min},
                    remedy=Remedy.OPEN if url else None,
                    on_remedy=partial(self._pages.open, row.item) if url else None,
                )
            )
