"""Sees what other programs do to the queue: a worker without a window, the command line."""

from collections.abc import Callable, Hashable, Sequence

from editor_app.domain.changes import Changes
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import QueueRow, QueueState
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.timers import Timers
from editor_app.services.queue import QueueService

BETWEEN_LOOKS_S = 2.0
INITIATOR = "another-program"
_SEEN = QueueQuery(limit=500)
"""Everything that waits, and the newest of what is finished."""


class OtherPrograms:
    """Looks whether the library was written to, and tells the window's parts which rows changed.

    Looking costs a glance at the library's file; the queue is read only where that has changed.
    What this window did itself is told once more, since another program may have gone on with it.
    ``failed`` tells the rows that came to need a person. GUI thread.

    Args:
        queue: The verbs of the queue.
        jobs: The lanes.
        feed: The event of the desk.
        timers: Makes the alarm.
        mark: Returns what changes with every writing to the library.
    """

    def __init__(
        self,
        queue: QueueService,
        jobs: Jobs,
        feed: ChangeFeed,
        timers: Timers,
        mark: Callable[[], Hashable],
    ) -> None:
        self.failed: Hook[[Sequence[QueueRow]]] = Hook()
        self._queue = queue
        self._jobs = jobs
        self._feed = feed
        self._mark = mark
        self._timer = timers(self._look)
        self._is_running = False
        self._seen_mark: Hashable = None
        self._rows: dict[str, QueueRow] | None = None

    def start(self) -> None:
        """Look now, and again and again."""
        self._is_running = True
        self._look()

    def stop(self) -> None:
        """Look no more."""
        self._is_running = False
        self._timer.stop()

    def _look(self) -> None:
        mark = self._mark()
        if mark == self._seen_mark:
            self._wait()
            return
        self._seen_mark = mark
        self._jobs.submit(
            Lane.READS,
            lambda: self._queue.rows(_SEEN),
            self._on_read,
            lambda _error: self._wait(),  # whoever needs the library next tells what ails it
        )

    def _on_read(self, rows: Sequence[QueueRow]) -> None:
        if not self._is_running:
            return
        before, self._rows = self._rows, {row.item.id: row for row in rows}
        self._wait()
        if before is None:
            return
        touched = {
            item_id
            for item_id in self._rows.keys() | before.keys()
            if self._rows.get(item_id) != before.get(item_id)
        }
        if not touched:
            return
        known = [self._rows.get(item_id) or before[item_id] for item_id in touched]
        self._feed.publish(
            Changes(
                articles=frozenset(row.item.article_id for row in known),
                queue_items=frozenset(touched),
                initiator=INITIATOR,
            )
        )
        failed = [
            self._rows[item_id]
            for item_id in touched & self._rows.keys()
            if self._rows[item_id].item.state is QueueState.FAILED
            and (item_id not in before or before[item_id].item.state is not QueueState.FAILED)
        ]
        if failed:
            self.failed.tell(failed)

    def _wait(self) -> None:
        if self._is_running:
            self._timer.start(BETWEEN_LOOKS_S)
