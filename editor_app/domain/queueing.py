"""What the desk asks of storage about the publishing queue."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from editor_app.base.records import dataclass
from editor_app.domain.publication import Action, Attempt, QueueItem, QueueRow, QueueState


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueQuery:
    """Which queue rows to show, unfinished first by position, then finished, newest first.

    ``span`` asks for what was sent or is due from its first moment and before its second, and for
    what waits without a time; ``is_moved`` for schedules that newer zone data would move.
    """

    states: frozenset[QueueState] = frozenset()
    actions: frozenset[Action] = frozenset()
    article_id: str = ""
    destination_id: str = ""
    span: tuple[datetime, datetime] | None = None
    is_moved: bool = False
    limit: int = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A worker's wish for at most ``most`` items.

    A destination of a serial kind takes one at a time. Where ``pace_s`` is not 0, so many seconds
    lie between two claims at one destination.
    """

    owner: str
    now_utc: datetime
    lease_s: float
    serial_kinds: frozenset[str] = frozenset()
    most: int = 1
    pace_s: float = 0.0


class Queue(Protocol):
    """The publishing queue."""

    def add(self, item: QueueItem) -> None:
        """Store a new item.

        Raises:
            UserError: ``already-queued`` where an item of the same article, release, destination
                and action exists that is not cancelled.
        """
        ...

    def get(self, item_id: str) -> QueueItem:
        """Return an item.

        Raises:
            UserError: ``queue-item-not-found``.
        """
        ...

    def save(self, item: QueueItem, *, expected: QueueItem) -> None:
        """Replace an item that is still as ``expected`` says (state, lease and attempts).

        Raises:
            UserError: ``queue-item-changed-elsewhere``, or ``already-queued`` where a cancelled
                item comes back beside its successor; nothing is written.
        """
        ...

    def rows(self, query: QueueQuery) -> Sequence[QueueRow]:
        """Return the rows of the queue screen."""
        ...

    def rows_of(self, ids: frozenset[str]) -> Sequence[QueueRow]:
        """Return the rows of these items, in no order."""
        ...

    def claim(self, wish: Claim) -> Sequence[QueueItem]:
        """Take the first items that may be sent now, mark them SENDING and count the attempts.

        An item may be sent when its state is claimable or its lease has run out, it is due and
        its next try has come, its article is under no embargo (a withdrawal heeds none), its
        destination is not paused and its pace allows it, newer zone data moves neither its time
        nor its article's embargo, no earlier item of the same article
        and destination is unfinished, and a serial destination has no other item under a living
        lease. A withdrawal waits for what is being sent and for an earlier withdrawal that may go,
        and for nothing else: the caller cancels what it went past. Order: priority, then
        position. An item that was SENDING or UNKNOWN before comes back with ``attempts`` greater
        than 1: its destination must be asked first.
        """
        ...

    def next_wake_utc(self, now_utc: datetime) -> datetime | None:
        """Return when the next item may become due (now, where one is), or None for never.

        An embargo counts like a time that it is due. Items of a paused destination and items
        that wait for another of their article do not count.
        """
        ...

    def next_sequence(self) -> int:
        """Return a number greater than every sequence and position in the queue."""
        ...

    def add_attempts(self, begun: Sequence[Attempt]) -> None:
        """Record that tries began."""
        ...

    def take_back(self, items: Sequence[QueueItem]) -> None:
        """Give claimed items back untried: what ``claim`` did to them and their attempts is undone.

        An item that another worker has meanwhile is left alone.
        """
        ...

    def end_attempts(self, ended: Sequence[Attempt]) -> None:
        """Record how tries ended."""
        ...

    def attempts_of(self, item_id: str) -> Sequence[Attempt]:
        """Return every try of an item, first first."""
        ...

    def last_sent(self, article_id: str, destination_id: str) -> QueueItem | None:
        """Return the newest SENT item of the article at the destination, if any."""
        ...

    def unfinished_of(self, article_id: str) -> Sequence[QueueItem]:
        """Return the article's items that are neither sent nor cancelled."""
        ...
