"""What can be done to items of the queue, from any screen that shows some."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_app.base.errors import AppError
from editor_app.domain.changes import Changes
from editor_app.domain.publication import QueueRow, QueueState
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
_LEFT_ALONE_ON_UNDO = frozenset({_Q.HELD, _Q.FAILED})


def allowed_verbs(rows: Sequence[QueueRow]) -> frozenset[QueueVerb]:
    """Return what can be done to every one of ``rows`` at once."""
    if not rows:
        return frozenset()
    states = {row.item.state for row in rows}
    verbs = {verb for verb, fits in _STATES_OF_VERB.items() if states <= fits}
    if states <= MOVABLE:
        verbs |= _MOVES
    if len(rows) == 1:
        verbs.add(QueueVerb.SHOW_LOG)
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
        """Keep items back."""
        self._each(ids, self._queue.hold)

    def release(self, ids: Sequence[str]) -> None:
        """Let held items go."""
        self._each(ids, self._queue.release)

    def retry(self, ids: Sequence[str]) -> None:
        """Send items at the next chance."""
        self._each(ids, self._queue.retry)

    def cancel(self, rows: Sequence[QueueRow]) -> None:
        """Take items out of the queue, and offer to undo it."""
        before = {row.item.id: row.item.state for row in rows}
        self._each(
            list(before),
            self._queue.cancel,
            Notice(
                code="queue-items-cancelled",
                level=Level.DONE,
                params={"count": len(before)},
                remedy=Remedy.UNDO,
                on_remedy=lambda: self._bring_back(before),
                topic=TOPIC,
            ),
        )

    def reschedule(self, ids: Sequence[str], schedule: Schedule | None) -> None:
        """Change when items are due; None means at once."""
        self._each(ids, lambda item_id: self._queue.reschedule(item_id, schedule))

    def move_before(self, ids: Sequence[str], before: str | None) -> None:
        """Put items, in the order given, before another one, or with None last."""
        self._each(ids, lambda item_id: self._queue.move(item_id, before=before))

    def _bring_back(self, before: Mapping[str, QueueState]) -> None:
        def back(item_id: str) -> Changes:
            if before[item_id] in _LEFT_ALONE_ON_UNDO:
                return self._queue.hold(item_id)
            return self._queue.retry(item_id)

        self._each(list(before), back)

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
