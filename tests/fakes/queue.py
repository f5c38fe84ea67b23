"""The publishing queue in memory, written for plainness: the rules of ``ports.Queue.claim``."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from editor_app.base.errors import UserError
from editor_app.domain.ports import Claim, QueueQuery
from editor_app.domain.publication import (
    CLAIMABLE,
    FINISHED,
    Action,
    Attempt,
    Lease,
    QueueItem,
    QueueRow,
    QueueState,
)
from tests.fakes.shelves import Shelves


class FakeQueue:
    """The queue of one unit of work."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def add(self, item: QueueItem) -> None:
        self._check_unique(item)
        for shelf, key in (
            (self._shelves.articles, item.article_id),
            (self._shelves.releases, item.release_id),
            (self._shelves.destinations, item.destination_id),
        ):
            if key not in shelf:
                raise LookupError(f"a queue item points to {key}, which is not stored")
        self._shelves.queue[item.id] = item

    def get(self, item_id: str) -> QueueItem:
        try:
            return self._shelves.queue[item_id]
        except KeyError:
            raise UserError("queue-item-not-found", id=item_id) from None

    def save(self, item: QueueItem, *, expected: QueueItem) -> None:
        self._check_unique(item)
        stored = self._shelves.queue.get(item.id)
        if stored is None or (stored.state, stored.lease, stored.attempts) != (
            expected.state,
            expected.lease,
            expected.attempts,
        ):
            raise UserError("queue-item-changed-elsewhere", id=item.id)
        self._shelves.queue[item.id] = item

    def rows(self, query: QueueQuery) -> Sequence[QueueRow]:
        chosen = [
            item
            for item in self._items()
            if (not query.states or item.state in query.states)
            and (not query.actions or item.action in query.actions)
            and query.article_id in ("", item.article_id)
            and query.destination_id in ("", item.destination_id)
            and (query.span is None or _lies_within(item, *query.span))
            and (not query.is_moved or item.moved_utc is not None)
        ]
        waiting = sorted(
            (item for item in chosen if item.state not in FINISHED),
            key=_order,
        )
        finished = sorted(
            (item for item in chosen if item.state in FINISHED),
            key=lambda item: (item.sequence, item.id),
            reverse=True,
        )
        return [self._row(item) for item in (waiting + finished)[: query.limit]]

    def rows_of(self, ids: frozenset[str]) -> Sequence[QueueRow]:
        return [self._row(item) for item in self._items() if item.id in ids]

    def claim(self, wish: Claim) -> Sequence[QueueItem]:
        taken = []
        for item in sorted(self._items(), key=_order):
            may_go = len(taken) < wish.most and self._may_go(item, wish)
            if may_go and not self._is_overtaken(item, wish):
                taken.append(self._taken(item, wish))
        return taken

    def take_back(self, items: Sequence[QueueItem]) -> None:
        for item in items:
            stored = self._shelves.queue[item.id]
            if _compared(stored) == _compared(item):
                is_first = item.attempts == 1
                self._shelves.queue[item.id] = replace(
                    item,
                    state=QueueState.PENDING if is_first else QueueState.RETRYING,
                    attempts=item.attempts - 1,
                    lease=None,
                )
                self._shelves.attempts.pop((item.id, item.attempts), None)

    def _taken(self, item: QueueItem, wish: Claim) -> QueueItem:
        attempt = item.attempts + 1
        until = wish.now_utc + timedelta(seconds=wish.lease_s)
        taken = replace(
            item,
            state=QueueState.SENDING,
            attempts=attempt,
            next_try_utc=None,
            lease=Lease(owner=wish.owner, until_utc=until, attempt=attempt),
        )
        self._shelves.queue[taken.id] = taken
        if wish.pace_s:
            opens = wish.now_utc + timedelta(seconds=wish.pace_s)
            self._shelves.opens[item.destination_id] = opens
        return taken

    def next_wake_utc(self, now_utc: datetime) -> datetime | None:
        moments = [
            max(filter(None, (now_utc, *self._waits(item))))
            for item in self._items()
            if item.state in CLAIMABLE | {QueueState.SENDING}
            and not self._shelves.destinations[item.destination_id].is_paused
            and not self._is_stopped(item, now_utc)
            and not self._is_moved(item)
        ]
        return min(moments, default=None)

    def next_sequence(self) -> int:
        return 1 + max((max(item.sequence, item.position) for item in self._items()), default=0)

    def add_attempts(self, begun: Sequence[Attempt]) -> None:
        for attempt in begun:
            self._shelves.attempts[attempt.item_id, attempt.number] = attempt

    def end_attempts(self, ended: Sequence[Attempt]) -> None:
        self.add_attempts(ended)

    def attempts_of(self, item_id: str) -> Sequence[Attempt]:
        return sorted(
            (each for each in self._shelves.attempts.values() if each.item_id == item_id),
            key=lambda attempt: attempt.number,
        )

    def last_sent(self, article_id: str, destination_id: str) -> QueueItem | None:
        return max(
            (
                item
                for item in self._items()
                if item.state is QueueState.SENT
                and (item.article_id, item.destination_id) == (article_id, destination_id)
            ),
            key=lambda item: (item.sequence, item.id),
            default=None,
        )

    def unfinished_of(self, article_id: str) -> Sequence[QueueItem]:
        return sorted(
            (
                item
                for item in self._items()
                if item.article_id == article_id and item.state not in FINISHED
            ),
            key=_order,
        )

    def _items(self) -> Iterator[QueueItem]:
        return iter(self._shelves.queue.values())

    def _check_unique(self, item: QueueItem) -> None:
        if item.state is QueueState.CANCELLED:
            return
        for other in self._items():
            if (
                other.id != item.id
                and other.state is not QueueState.CANCELLED
                and _key(other) == _key(item)
            ):
                raise UserError("already-queued", id=other.id)

    def _row(self, item: QueueItem) -> QueueRow:
        destination = self._shelves.destinations[item.destination_id]
        ahead = None if item.state in FINISHED else self._ahead(item)
        there = self.last_sent(item.article_id, item.destination_id)
        embargo = self._shelves.embargoes.get(item.article_id)
        return QueueRow(
            item=item,
            headline=self._shelves.releases[item.release_id].draft.headline,
            destination=destination.name,
            destination_kind=destination.kind,
            is_paused=destination.is_paused,
            behind=ahead.state if ahead else None,
            there=there.action if there and item.state not in FINISHED else None,
            embargo_utc=embargo.until_utc if embargo else None,
            opens_utc=self._shelves.opens.get(item.destination_id),
        )

    def _may_go(self, item: QueueItem, wish: Claim) -> bool:
        destination = self._shelves.destinations[item.destination_id]
        if item.state not in CLAIMABLE | {QueueState.SENDING}:
            return False
        if any(moment is not None and moment > wish.now_utc for moment in self._waits(item)):
            return False
        if destination.is_paused or self._is_stopped(item, wish.now_utc) or self._is_moved(item):
            return False
        return destination.kind not in wish.serial_kinds or not any(
            other.destination_id == item.destination_id and _is_alive(other, wish.now_utc)
            for other in self._items()
        )

    def _is_overtaken(self, item: QueueItem, wish: Claim) -> bool:
        return item.action is not Action.WITHDRAW and any(
            other.action is Action.WITHDRAW and _pair(other) == _pair(item)
            for other in self._items()
            if self._may_go(other, wish)
        )

    def _is_stopped(self, item: QueueItem, now_utc: datetime) -> bool:
        ahead = self._all_ahead(item)
        if item.action is not Action.WITHDRAW:
            return bool(ahead)
        return any(
            other.state is QueueState.SENDING
            or (
                other.action is Action.WITHDRAW
                and other.state in CLAIMABLE
                and other.moved_utc is None
                and (other.due_utc is None or other.due_utc <= now_utc)
            )
            for other in ahead
        )

    def _is_moved(self, item: QueueItem) -> bool:
        embargo = self._shelves.embargoes.get(item.article_id)
        is_embargo_moved = embargo is not None and embargo.moved_utc is not None
        is_bound = item.action is not Action.WITHDRAW
        return item.moved_utc is not None or (is_bound and is_embargo_moved)

    def _waits(self, item: QueueItem) -> Sequence[datetime | None]:
        embargo = self._shelves.embargoes.get(item.article_id)
        until = None if embargo is None or item.action is Action.WITHDRAW else embargo.until_utc
        opens = self._shelves.opens.get(item.destination_id)
        return item.due_utc, item.next_try_utc, _lease_end(item), until, opens

    def _ahead(self, item: QueueItem) -> QueueItem | None:
        return min(self._all_ahead(item), key=lambda other: other.sequence, default=None)

    def _all_ahead(self, item: QueueItem) -> list[QueueItem]:
        return [
            other
            for other in self._items()
            if _pair(other) == _pair(item)
            and other.state not in FINISHED
            and other.sequence < item.sequence
        ]


def _pair(item: QueueItem) -> tuple[str, str]:
    return item.article_id, item.destination_id


def _lies_within(item: QueueItem, start: datetime, end: datetime) -> bool:
    moment = item.sent_utc or item.due_utc
    if moment is None:
        return item.state not in FINISHED
    return start <= moment < end


def _order(item: QueueItem) -> tuple[int, int, int, str]:
    return item.priority, item.position, item.sequence, item.id


def _compared(item: QueueItem) -> tuple[object, ...]:
    return item.state, item.lease, item.attempts


def _key(item: QueueItem) -> tuple[str, str, str, str, int]:
    return item.article_id, item.release_id, item.destination_id, item.action.value, item.resend


def _lease_end(item: QueueItem) -> datetime | None:
    return item.lease.until_utc if item.lease and item.state is QueueState.SENDING else None


def _is_alive(item: QueueItem, now_utc: datetime) -> bool:
    end = _lease_end(item)
    return end is not None and end > now_utc
