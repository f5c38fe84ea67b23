"""The publishing queue on the screen: which verbs a choice of rows allows, and what they do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Protocol

from editor_app.base.errors import AppError
from editor_app.domain.changes import Changes
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Attempt, QueueRow, QueueState
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, notice_of
from editor_app.services.queue import QueueService, Schedule

TOPIC = "queue"

_Q = QueueState


class QueueVerb(StrEnum):
    """What can be done to rows of the queue."""

    HOLD = "hold"
    RELEASE = "release"
    RETRY = "retry"
    CANCEL = "cancel"
    RESCHEDULE = "reschedule"
    MOVE_UP = "move-up"
    MOVE_DOWN = "move-down"
    MOVE_TOP = "move-top"
    OPEN_PAGE = "open-page"
    COPY_LINK = "copy-link"
    SHOW_LOG = "show-log"


class QueueFilter(StrEnum):
    """Which part of the queue the screen shows."""

    ALL = "all"
    WAITING = "waiting"
    NEEDS_PERSON = "needs-person"
    SENT = "sent"
    CANCELLED = "cancelled"


FILTER_STATES: Mapping[QueueFilter, frozenset[QueueState]] = {
    QueueFilter.ALL: frozenset(),
    QueueFilter.WAITING: frozenset({_Q.HELD, _Q.PENDING, _Q.SENDING, _Q.RETRYING}),
    QueueFilter.NEEDS_PERSON: frozenset({_Q.FAILED, _Q.UNKNOWN}),
    QueueFilter.SENT: frozenset({_Q.SENT}),
    QueueFilter.CANCELLED: frozenset({_Q.CANCELLED}),
}
"""The states of each part; an empty set means all."""

_STATES_OF_VERB: Mapping[QueueVerb, frozenset[QueueState]] = {
    QueueVerb.HOLD: frozenset({_Q.PENDING, _Q.RETRYING}),
    QueueVerb.RELEASE: frozenset({_Q.HELD}),
    QueueVerb.RETRY: frozenset({_Q.RETRYING, _Q.UNKNOWN, _Q.FAILED, _Q.CANCELLED}),
    QueueVerb.CANCEL: frozenset({_Q.HELD, _Q.PENDING, _Q.RETRYING, _Q.UNKNOWN, _Q.FAILED}),
    QueueVerb.RESCHEDULE: frozenset({_Q.HELD, _Q.PENDING, _Q.RETRYING}),
}
"""Each is within the moves that the domain allows; a test holds that."""

_MOVABLE = frozenset({_Q.HELD, _Q.PENDING, _Q.RETRYING, _Q.UNKNOWN, _Q.FAILED})
_MOVES = frozenset({QueueVerb.MOVE_UP, QueueVerb.MOVE_DOWN, QueueVerb.MOVE_TOP})
_LEFT_ALONE_ON_UNDO = frozenset({_Q.HELD, _Q.FAILED})


def allowed_verbs(rows: Sequence[QueueRow]) -> frozenset[QueueVerb]:
    """Return what can be done to every one of ``rows`` at once."""
    if not rows:
        return frozenset()
    states = {row.item.state for row in rows}
    verbs = {verb for verb, fits in _STATES_OF_VERB.items() if states <= fits}
    if states <= _MOVABLE:
        verbs |= _MOVES
    if len(rows) == 1:
        verbs.add(QueueVerb.SHOW_LOG)
        if rows[0].item.remote_url:
            verbs |= {QueueVerb.OPEN_PAGE, QueueVerb.COPY_LINK}
    return frozenset(verbs)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """What became of a verb over several items: what changed, and the first refusal."""

    changes: Changes
    refused: AppError | None = None


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
        self._feed = feed
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
        query = QueueQuery(states=FILTER_STATES[self._filter])
        self._jobs.submit(
            Lane.READS,
            lambda: self._queue.rows(query),
            partial(self._on_rows_read, self._asked),
            self._on_load_failed,
        )

    def hold(self, ids: Sequence[str]) -> None:
        """Keep items back."""
        self._each(ids, self._queue.hold)

    def release(self, ids: Sequence[str]) -> None:
        """Let held items go."""
        self._each(ids, self._queue.release)

    def retry(self, ids: Sequence[str]) -> None:
        """Send items at the next chance."""
        self._each(ids, self._queue.retry)

    def cancel(self, ids: Sequence[str]) -> None:
        """Take items out of the queue, and offer to undo it."""
        before = {row.item.id: row.item.state for row in self._screen.rows_in_order()}
        undone = [(item_id, before[item_id]) for item_id in ids if item_id in before]
        self._each(
            ids,
            self._queue.cancel,
            Notice(
                code="queue-cancelled",
                level=Level.DONE,
                params={"count": len(ids)},
                remedy=Remedy.UNDO,
                on_remedy=lambda: self._bring_back(undone),
                topic=TOPIC,
            ),
        )

    def reschedule(self, ids: Sequence[str], schedule: Schedule | None) -> None:
        """Change when items are due; None means at once."""
        self._each(ids, lambda item_id: self._queue.reschedule(item_id, schedule))

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
        return [row.item.id for row in rows if row.item.state in _MOVABLE]

    def _move(self, chosen: Sequence[str], waiting: Sequence[str], place: int) -> None:
        """Move ``chosen``, in their order, before the first other id at or after ``place``."""
        others = [item_id for item_id in waiting[place:] if item_id not in chosen]
        before = others[0] if others else None
        self._each(chosen, lambda item_id: self._queue.move(item_id, before=before))

    def _bring_back(self, items: Sequence[tuple[str, QueueState]]) -> None:
        states = dict(items)

        def back(item_id: str) -> Changes:
            if states[item_id] in _LEFT_ALONE_ON_UNDO:
                return self._queue.hold(item_id)
            return self._queue.retry(item_id)

        self._each(list(states), back)

    def _each(
        self,
        ids: Sequence[str],
        verb: Callable[[str], Changes],
        notice: Notice | None = None,
    ) -> None:
        if ids:
            self._jobs.submit(
                Lane.WRITES,
                lambda: _done_to_each(tuple(ids), verb),
                lambda done: self._on_done(done, notice),
                self._on_error,
            )

    def _on_done(self, done: _Done, notice: Notice | None) -> None:
        self._feed.publish(done.changes)
        if done.refused is not None:
            self._notices.show(notice_of(done.refused, topic=TOPIC))
        elif notice is not None:
            self._notices.show(notice)
        else:
            self._notices.clear(TOPIC)

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
        shown = [row for row in rows if not states or row.item.state in states]
        self._screen.refresh_rows(shown, ids - {row.item.id for row in shown})

    def _on_attempts_read(self, item_id: str, attempts: Sequence[Attempt]) -> None:
        if item_id == self._log_of:
            self._screen.show_attempts(item_id, attempts)

    def _on_error(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self._notices.show(notice_of(error, topic=TOPIC))


def _done_to_each(ids: Sequence[str], verb: Callable[[str], Changes]) -> _Done:
    """Do ``verb`` to each item and stop at the first refusal; what was done stays done."""
    changes = Changes()
    for item_id in ids:
        try:
            changes |= verb(item_id)
        except AppError as error:
            return _Done(changes=changes, refused=error)
    return _Done(changes=changes)
