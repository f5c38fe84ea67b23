"""The publishing queue on the screen: which part shows, in which order, and one item's log."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import Protocol

from editor_app.domain.changes import Changes
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import FINISHED, Action, Attempt, QueueRow, QueueState
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notices, notice_of
from editor_app.presenters.queue_verbs import MOVABLE, TOPIC, QueueVerbs
from editor_app.services.amendments import UNCONFIRMED
from editor_app.services.queue import QueueService

_Q = QueueState


class QueueFilter(StrEnum):
    """Which part of the queue the screen shows."""

    ALL = "all"
    WAITING = "waiting"
    NEEDS_PERSON = "needs-person"
    SENT = "sent"
    CANCELLED = "cancelled"
    WITHDRAWALS = "withdrawals"
    """Those that their destination has not confirmed."""


FILTER_STATES: Mapping[QueueFilter, frozenset[QueueState]] = {
    QueueFilter.ALL: frozenset(),
    QueueFilter.WAITING: frozenset({_Q.HELD, _Q.PENDING, _Q.SENDING, _Q.RETRYING}),
    QueueFilter.NEEDS_PERSON: frozenset({_Q.FAILED, _Q.UNKNOWN}),
    QueueFilter.SENT: frozenset({_Q.SENT}),
    QueueFilter.CANCELLED: frozenset({_Q.CANCELLED}),
    QueueFilter.WITHDRAWALS: UNCONFIRMED,
}
"""The states of each part; an empty set means all."""
FILTER_ACTIONS: Mapping[QueueFilter, frozenset[Action]] = {
    QueueFilter.WITHDRAWALS: frozenset({Action.WITHDRAW}),
}
"""The actions of each part that has only some."""


def in_queue_order(rows: Sequence[QueueRow]) -> list[QueueRow]:
    """Return rows as the queue orders them: unfinished by position, then finished, newest first."""
    waiting = [row for row in rows if row.item.state not in FINISHED]
    finished = [row for row in rows if row.item.state in FINISHED]
    waiting.sort(
        key=lambda row: (row.item.priority, row.item.position, row.item.sequence, row.item.id)
    )
    finished.sort(key=lambda row: (row.item.sequence, row.item.id), reverse=True)
    return waiting + finished


class QueueScreen(Protocol):
    """What the presenter tells the screen. GUI thread."""

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show these rows in place of all."""
        ...

    def refresh_rows(self, rows: Sequence[QueueRow], gone: frozenset[str]) -> None:
        """Insert or replace ``rows`` and take away ``gone``; leave the others alone."""
        ...

    def show_attempts(self, item_id: str, attempts: Sequence[Attempt]) -> None:
        """Show the log of an item."""
        ...

    def rows_in_order(self) -> Sequence[QueueRow]:
        """Return the rows as they stand."""
        ...


class QueuePresenter:
    """Decides for the queue screen. GUI thread; the work itself runs on the lanes."""

    def __init__(
        self,
        screen: QueueScreen,
        queue: QueueService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
    ) -> None:
        self._screen = screen
        self._queue = queue
        self._jobs = jobs
        self._notices = notices
        self.verbs = QueueVerbs(queue, jobs, notices, feed)
        self._filter = QueueFilter.ALL
        self._asked = 0
        self._is_loading = False
        self._log_of = ""
        self._unsubscribe = feed.subscribe(self._on_changes)

    def close(self) -> None:
        """End the listening to changes."""
        self._unsubscribe()

    def load(self, part: QueueFilter | None = None) -> None:
        """Show a part of the queue, or the same part afresh."""
        self._filter = part or self._filter
        self._asked += 1
        self._is_loading = True
        query = QueueQuery(
            states=FILTER_STATES[self._filter],
            actions=FILTER_ACTIONS.get(self._filter, frozenset()),
        )
        self._jobs.submit(
            Lane.READS,
            lambda: self._queue.rows(query),
            partial(self._on_rows_read, self._asked),
            self._on_load_failed,
        )

    def move_up(self, ids: Sequence[str]) -> None:
        """Put items one place earlier among the rows that show."""
        waiting = self._waiting_ids()
        chosen = [item_id for item_id in waiting if item_id in ids]
        if chosen:
            place = max(waiting.index(chosen[0]) - 1, 0)
            self._move(chosen, waiting, place)

    def move_down(self, ids: Sequence[str]) -> None:
        """Put items one place later among the rows that show."""
        waiting = self._waiting_ids()
        chosen = [item_id for item_id in waiting if item_id in ids]
        if chosen:
            self._move(chosen, waiting, waiting.index(chosen[-1]) + 2)

    def move_top(self, ids: Sequence[str]) -> None:
        """Put items first."""
        waiting = self._waiting_ids()
        self._move([item_id for item_id in waiting if item_id in ids], waiting, 0)

    def move_before(self, ids: Sequence[str], before: str | None) -> None:
        """Put items before another one, or with None after all that wait."""
        waiting = self._waiting_ids()
        place = waiting.index(before) if before in waiting else len(waiting)
        self._move([item_id for item_id in waiting if item_id in ids], waiting, place)

    def show_log(self, item_id: str) -> None:
        """Show every try of an item, and keep it fresh; an empty id ends that."""
        self._log_of = item_id
        if item_id:
            self._jobs.submit(
                Lane.READS,
                lambda: self._queue.attempts(item_id),
                lambda attempts: self._on_attempts_read(item_id, attempts),
                self._on_error,
            )

    def _waiting_ids(self) -> list[str]:
        rows = self._screen.rows_in_order()
        return [row.item.id for row in rows if row.item.state in MOVABLE]

    def _move(self, chosen: Sequence[str], waiting: Sequence[str], place: int) -> None:
        """Move ``chosen``, in their order, before the first other id at or after ``place``."""
        others = [item_id for item_id in waiting[place:] if item_id not in chosen]
        before = others[0] if others else None
        self.verbs.move_before(chosen, before)

    def _on_rows_read(self, number: int, rows: Sequence[QueueRow]) -> None:
        if number == self._asked:
            self._is_loading = False
            self._screen.show_rows(rows)

    def _on_load_failed(self, error: Exception) -> None:
        self._is_loading = False
        self._on_error(error)

    def _on_changes(self, changes: Changes) -> None:
        if changes.destinations or (changes.queue_items and self._is_loading):
            self.load()
        elif changes.queue_items:
            self._refresh(changes.queue_items)
        if self._log_of in changes.queue_items:
            self.show_log(self._log_of)

    def _refresh(self, ids: frozenset[str]) -> None:
        self._jobs.submit(
            Lane.READS,
            lambda: self._queue.rows_of(ids),
            lambda rows: self._on_touched_read(ids, rows),
            self._on_error,
        )

    def _on_touched_read(self, ids: frozenset[str], rows: Sequence[QueueRow]) -> None:
        states = FILTER_STATES[self._filter]
        actions = FILTER_ACTIONS.get(self._filter, frozenset())
        shown = [
            row
            for row in rows
            if (not states or row.item.state in states)
            and (not actions or row.item.action in actions)
        ]
        self._screen.refresh_rows(shown, ids - {row.item.id for row in shown})

    def _on_attempts_read(self, item_id: str, attempts: Sequence[Attempt]) -> None:
        if item_id == self._log_of:
            self._screen.show_attempts(item_id, attempts)

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
