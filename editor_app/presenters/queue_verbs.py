"""What can be done to items of the queue, from any screen that shows some."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial

from editor_app.base.errors import AppError
from editor_app.base.records import dataclass
from editor_app.domain.changes import Changes
from editor_app.domain.publication import Priority, QueueRow, QueueState
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notice, Notices, done_notice, notice_of
from editor_app.services.moved_schedules import Keep
from editor_app.services.queue import QueueService, Schedule
from editor_app.services.steering import Place

TOPIC = "queue"

_Q = QueueState


class QueueVerb(StrEnum):
    """What can be done to rows of the queue."""

    HOLD = "hold"
    RELEASE = "release"
    RETRY = "retry"
    CANCEL = "cancel"
    RESCHEDULE = "reschedule"
    URGENT = "urgent"
    NORMAL = "normal"
    LOW = "low"
    RESEND = "resend"
    KEEP_WALL = "keep-wall"
    KEEP_MOMENT = "keep-moment"
    MOVE_UP = "move-up"
    MOVE_DOWN = "move-down"
    MOVE_TOP = "move-top"
    OPEN_PAGE = "open-page"
    COPY_LINK = "copy-link"
    SHOW_LOG = "show-log"


_STATES_OF_VERB: Mapping[QueueVerb, frozenset[QueueState]] = {
    QueueVerb.HOLD: frozenset({_Q.PENDING, _Q.RETRYING}),
    QueueVerb.RELEASE: frozenset({_Q.HELD}),
    QueueVerb.RETRY: frozenset({_Q.RETRYING, _Q.UNKNOWN, _Q.FAILED, _Q.CANCELLED}),
    QueueVerb.CANCEL: frozenset({_Q.HELD, _Q.PENDING, _Q.RETRYING, _Q.UNKNOWN, _Q.FAILED}),
    QueueVerb.RESCHEDULE: frozenset({_Q.HELD, _Q.PENDING, _Q.RETRYING}),
}
"""Each is within the moves that the domain allows; a test holds that."""

MOVABLE = frozenset({_Q.HELD, _Q.PENDING, _Q.RETRYING, _Q.UNKNOWN, _Q.FAILED})
"""The states of items that can be put elsewhere in the order."""
_MOVES = frozenset({QueueVerb.MOVE_UP, QueueVerb.MOVE_DOWN, QueueVerb.MOVE_TOP})
PRIORITY_OF_VERB: Mapping[QueueVerb, Priority] = {
    QueueVerb.URGENT: Priority.URGENT,
    QueueVerb.NORMAL: Priority.NORMAL,
    QueueVerb.LOW: Priority.LOW,
}
KEEP_OF_VERB: Mapping[QueueVerb, Keep] = {
    QueueVerb.KEEP_WALL: Keep.WALL,
    QueueVerb.KEEP_MOMENT: Keep.MOMENT,
}
_LEFT_ALONE_ON_UNDO = frozenset({_Q.HELD, _Q.FAILED})


def allowed_verbs(rows: Sequence[QueueRow]) -> frozenset[QueueVerb]:
    """Return what can be done to every one of ``rows`` at once."""
    if not rows:
        return frozenset()
    states = {row.item.state for row in rows}
    verbs = {verb for verb, fits in _STATES_OF_VERB.items() if states <= fits}
    if states <= MOVABLE:
        verbs |= _MOVES
        verbs |= {
            verb
            for verb, priority in PRIORITY_OF_VERB.items()
            if any(row.item.priority is not priority for row in rows)
        }
    if all(row.item.moved_utc is not None and row.item.state in MOVABLE for row in rows):
        verbs |= set(KEEP_OF_VERB)
    if len(rows) == 1:
        verbs.add(QueueVerb.SHOW_LOG)
        if rows[0].item.state is _Q.SENT:
            verbs.add(QueueVerb.RESEND)
        if rows[0].item.remote_url:
            verbs |= {QueueVerb.OPEN_PAGE, QueueVerb.COPY_LINK}
    return frozenset(verbs)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """What became of a verb over several items: what changed, and the first refusal."""

    changes: Changes
    refused: AppError | None = None


class QueueVerbs:
    """Does a verb to several items and says what came of it. GUI thread; the work runs on WRITES.

    Each item is a transaction of its own: at the first refusal the rest is left alone, and what
    was done stays done.
    """

    def __init__(self, queue: QueueService, jobs: Jobs, notices: Notices, feed: ChangeFeed) -> None:
        self._queue = queue
        self._jobs = jobs
        self._notices = notices
        self._feed = feed

    def hold(self, ids: Sequence[str]) -> None:
        """Keep items back, and offer to undo it."""
        undo = partial(self._each, ids, self._queue.release)
        self._each(ids, self._queue.hold, _undoable("queue-items-held", len(ids), undo))

    def release(self, ids: Sequence[str]) -> None:
        """Let held items go, and offer to undo it."""
        undo = partial(self._each, ids, self._queue.hold)
        self._each(ids, self._queue.release, _undoable("queue-items-released", len(ids), undo))

    def retry(self, ids: Sequence[str]) -> None:
        """Send items at the next chance."""
        self._each(ids, self._queue.retry)

    def cancel(self, rows: Sequence[QueueRow]) -> None:
        """Take items out of the queue, and offer to undo it."""
        before = {row.item.id: row.item.state for row in rows}
        self._each(
            list(before),
            self._queue.cancel,
            _undoable("queue-items-cancelled", len(before), lambda: self._bring_back(before)),
        )

    def reschedule(self, rows: Sequence[QueueRow], schedule: Schedule | None) -> None:
        """Change when items are due, and offer to undo it; None means at once."""
        before = {row.item.id: _schedule_of(row) for row in rows}
        self._each(
            list(before),
            lambda item_id: self._queue.reschedule(item_id, schedule),
            _undoable(
                "queue-items-rescheduled",
                len(before),
                lambda: self._each(
                    list(before), lambda item_id: self._queue.reschedule(item_id, before[item_id])
                ),
            ),
        )

    def prioritise(self, rows: Sequence[QueueRow], priority: Priority) -> None:
        """Say how soon items leave among those that are due, and offer to undo it."""
        before = {row.item.id: row.item.priority for row in rows}
        self._each(
            list(before),
            lambda item_id: self._queue.prioritise(item_id, priority),
            _undoable(
                "queue-items-prioritised",
                len(before),
                lambda: self._each(
                    list(before), lambda item_id: self._queue.prioritise(item_id, before[item_id])
                ),
            ),
        )

    def publish_due(self) -> None:
        """Let everything whose time has come leave now, and say how much that is."""
        self._jobs.submit(Lane.WRITES, self._queue.publish_due, self._on_hurried, self._on_error)

    def move_before(self, ids: Sequence[str], before: str | None) -> None:
        """Put items, in their order, before another one, or with None last; offer to undo it."""
        if not ids:
            return

        def work() -> tuple[_Done, Mapping[str, Place]]:
            places = self._queue.places()
            return _done_to_each(ids, lambda each: self._queue.move(each, before=before)), places

        self._jobs.submit(
            Lane.WRITES, work, lambda moved: self._on_moved(len(ids), *moved), self._on_error
        )

    def _on_moved(self, count: int, done: _Done, places: Mapping[str, Place]) -> None:
        touched = done.changes.queue_items
        before = {item_id: places[item_id] for item_id in touched if item_id in places}
        if not before:
            self._on_done(done, None)
            return

        def undo() -> None:
            self._jobs.submit(
                Lane.WRITES,
                lambda: _Done(changes=self._queue.put_back(before)),
                lambda undone: self._on_done(undone, None),
                self._on_error,
            )

        self._on_done(done, _undoable("queue-items-moved", count, undo))

    def take_back(self, rows: Sequence[QueueRow], gave_way: Mapping[str, QueueState]) -> None:
        """Cancel items, and bring back, to the states given, what had given way to them."""
        if not gave_way:
            self.cancel(rows)
            return
        ids = [row.item.id for row in rows]

        def undo(item_id: str) -> Changes:
            return (
                self._back(item_id, gave_way)
                if item_id in gave_way
                else self._queue.cancel(item_id)
            )

        notice = done_notice(code="queue-items-cancelled", params={"count": len(ids)}, topic=TOPIC)
        self._each([*ids, *gave_way], undo, notice if ids else None)

    def _bring_back(self, before: Mapping[str, QueueState]) -> None:
        self._each(list(before), lambda item_id: self._back(item_id, before))

    def _back(self, item_id: str, before: Mapping[str, QueueState]) -> Changes:
        if before[item_id] in _LEFT_ALONE_ON_UNDO:
            return self._queue.hold(item_id)
        return self._queue.retry(item_id)

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

    def _on_hurried(self, changes: Changes) -> None:
        self._feed.publish(changes)
        self._notices.show(
            done_notice(
                code="queue-hurried", params={"count": len(changes.queue_items)}, topic=TOPIC
            )
        )

    def _on_done(self, done: _Done, notice: Notice | None) -> None:
        self._feed.publish(done.changes)
        if done.refused is not None:
            self._notices.show(notice_of(done.refused, topic=TOPIC))
        elif notice is not None:
            self._notices.show(notice)
        else:
            self._notices.clear(TOPIC)

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))


def _undoable(code: str, count: int, undo: Callable[[], None]) -> Notice:
    return done_notice(code=code, params={"count": count}, undo=undo, topic=TOPIC)


def _schedule_of(row: QueueRow) -> Schedule | None:
    if row.item.due_utc is None:
        return None
    return Schedule.of_text(row.item.due_wall, row.item.due_zone, row.item.due_utc)


def _done_to_each(ids: Sequence[str], verb: Callable[[str], Changes]) -> _Done:
    """Do ``verb`` to each item and stop at the first refusal; what was done stays done."""
    changes = Changes()
    for item_id in ids:
        try:
            changes |= verb(item_id)
        except AppError as error:
            return _Done(changes=changes, refused=error)
    return _Done(changes=changes)
