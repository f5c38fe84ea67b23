"""Steer what waits in the queue: hold, release, cancel, retry, move, hurry."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.domain.changes import Changes
from editor_app.domain.ports import Database, QueueQuery, UnitOfWork
from editor_app.domain.publication import (
    FINISHED,
    Priority,
    QueueItem,
    QueueState,
    check_move,
)
from editor_app.services.protecting import KEPT_BACK, refuse_to_let_go
from editor_app.services.schedules import Schedule, due_of, refuse_under_embargo
from editor_app.services.withdrawing import OVERTAKEN, refuse_overtaken

_WAITING_TO_TRY = frozenset({QueueState.RETRYING, QueueState.UNKNOWN})

Place = tuple[Priority, int]
"""An item's priority, and its position among those of that priority."""


class QueueSteering:
    """What can be done to items of the queue. Any thread; each call is one transaction."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def hold(self, item_id: str, *, initiator: str = "") -> Changes:
        """Keep an item back until it is released."""
        return self._move(item_id, QueueState.HELD, initiator)

    def release(self, item_id: str, *, initiator: str = "") -> Changes:
        """Let a held item go.

        Raises:
            UserError: ``queue-item-not-found``, ``queue-move-not-allowed``, or
                ``protected-name-in-queue`` where it holds a word that must not leave.
        """
        return self._move(item_id, QueueState.PENDING, initiator, only=QueueState.HELD)

    def cancel(self, item_id: str, *, initiator: str = "") -> Changes:
        """Take an unsent item out of the queue; ``retry`` brings it back."""
        return self._move(item_id, QueueState.CANCELLED, initiator)

    def retry(self, item_id: str, *, initiator: str = "") -> Changes:
        """Send a failed, waiting or cancelled item at the next chance.

        Where somebody changed the article at its destination, this is the answer to the question
        that the failure asked: what stands there now is overwritten, and nothing newer than it.

        Raises:
            UserError: ``queue-item-not-found``, ``queue-move-not-allowed``, ``already-queued``,
                ``embargo-not-over``, ``protected-name-in-queue``, ``overtaken-by-withdrawal``
                while the article waits to be withdrawn there, or ``queue-item-outdated`` where
                something newer has been sent meanwhile.
        """
        return self._move(item_id, QueueState.PENDING, initiator, is_newest=True)

    def reschedule(
        self, item_id: str, schedule: Schedule | None, *, initiator: str = ""
    ) -> Changes:
        """Change when an unsent item is due; None means at once.

        Raises:
            UserError: ``queue-item-finished``, ``embargo-not-over``, ``time-does-not-exist``,
                ``zone-unknown``.
        """
        due = due_of(schedule)
        with self._database.writing() as unit:
            item = _unfinished(unit, item_id)
            at_utc = due.utc or self._clock.now()
            refuse_under_embargo(unit, item.article_id, item.action, at_utc)
            changed = replace(
                item,
                due_utc=due.utc,
                due_wall=due.wall,
                due_zone=due.zone,
                zone_data=due.zone_data,
                moved_utc=None,
            )
            unit.queue.save(changed, expected=item)
        return _changed(item_id, initiator=initiator)

    def move(self, item_id: str, *, before: str | None, initiator: str = "") -> Changes:
        """Put an item before another one, or with None last.

        Items of one article to one destination still leave in the order they were queued.

        Raises:
            UserError: ``queue-item-not-found`` or ``queue-item-finished``.
        """
        with self._database.writing() as unit:
            moved = _unfinished(unit, item_id)
            if before == item_id:
                return Changes(initiator=initiator)
            rows = unit.queue.rows(QueueQuery(limit=100_000))
            waiting = [row.item for row in rows if row.item.state not in FINISHED]
            others = [item for item in waiting if item.id != item_id]
            ids = [item.id for item in others]
            if before is not None and before not in ids:
                raise UserError("queue-item-not-found", id=before)
            place = len(ids) if before is None else ids.index(before)
            priority = _priority_between(moved.priority, others[:place], others[place:])
            others.insert(place, replace(moved, priority=priority))
            stored = {item.id: item for item in waiting}
            positions = sorted(item.position for item in waiting)
            changed = set()
            for item, position in zip(others, positions, strict=True):
                placed = replace(item, position=position)
                if placed != stored[item.id]:
                    unit.queue.save(placed, expected=stored[item.id])
                    changed.add(item.id)
        return _changed(*changed, initiator=initiator)

    def places(self) -> Mapping[str, Place]:
        """Return where every item that waits stands in the order."""
        with self._database.reading() as unit:
            rows = unit.queue.rows(QueueQuery(limit=100_000))
            return {
                row.item.id: (row.item.priority, row.item.position)
                for row in rows
                if row.item.state not in FINISHED
            }

    def put_back(self, places: Mapping[str, Place], *, initiator: str = "") -> Changes:
        """Undo a move: give items the places that they had; what has left meanwhile is let be."""
        changed = set()
        with self._database.writing() as unit:
            for item_id, (priority, position) in places.items():
                item = unit.queue.get(item_id)
                if item.state in FINISHED or item.state is QueueState.SENDING:
                    continue
                placed = replace(item, priority=priority, position=position)
                unit.queue.save(placed, expected=item)
                changed.add(item_id)
        return _changed(*changed, initiator=initiator)

    def prioritise(self, item_id: str, priority: Priority, *, initiator: str = "") -> Changes:
        """Say how soon an unsent item leaves among those that are due.

        Raises:
            UserError: ``queue-item-not-found`` or ``queue-item-finished``.
        """
        with self._database.writing() as unit:
            item = _unfinished(unit, item_id)
            unit.queue.save(replace(item, priority=priority), expected=item)
        return _changed(item_id, initiator=initiator)

    def publish_due(self, *, initiator: str = "") -> Changes:
        """Let everything whose time has come leave now: no item waits for its next try any more.

        What is on hold, under embargo or has failed for good stays where it is.
        """
        now = self._clock.now()
        hurried = set()
        with self._database.writing() as unit:
            for row in unit.queue.rows(QueueQuery(states=_WAITING_TO_TRY, limit=100_000)):
                item = row.item
                if item.next_try_utc is not None and (item.due_utc is None or item.due_utc <= now):
                    unit.queue.save(replace(item, next_try_utc=None), expected=item)
                    hurried.add(item.id)
            roused = frozenset(one.id for one in unit.destinations.all())
            unit.destinations.rouse(roused, now)
        return _changed(*hurried, initiator=initiator) | Changes(destinations=roused)

    def _move(
        self,
        item_id: str,
        state: QueueState,
        initiator: str,
        *,
        only: QueueState | None = None,
        is_newest: bool = False,
    ) -> Changes:
        with self._database.writing() as unit:
            item = unit.queue.get(item_id)
            if only is not None and item.state is not only:
                raise UserError(
                    "queue-move-not-allowed", before=item.state.value, after=state.value
                )
            check_move(item.state, state)
            if item.state is QueueState.CANCELLED:
                refuse_overtaken(unit, item, self._clock.now())
            if is_newest:
                _refuse_outdated(unit, item)
                if item.state is not QueueState.CANCELLED:
                    at_utc = item.due_utc or self._clock.now()
                    refuse_under_embargo(unit, item.article_id, item.action, at_utc)
            if state is QueueState.PENDING:
                refuse_to_let_go(unit, item)
            code = item.failure.code if item.failure is not None else ""
            is_over = code == OVERTAKEN or (code == KEPT_BACK and state is QueueState.PENDING)
            told = item.failure.params if item.failure and is_newest else {}
            changed = replace(
                item,
                state=state,
                next_try_utc=None,
                lease=None,
                failure=None if is_over else item.failure,
                remote_state=told.get("remote_state", item.remote_state),
            )
            unit.queue.save(changed, expected=item)
            if state is QueueState.PENDING:
                unit.destinations.rouse(
                    frozenset({item.destination_id}),
                    self._clock.now(),
                    keeps_asked=only is QueueState.HELD,
                )
        return Changes(
            articles=frozenset({item.article_id}),
            queue_items=frozenset({item_id}),
            initiator=initiator,
        )


def _refuse_outdated(unit: UnitOfWork, item: QueueItem) -> None:
    """Refuse to send what something newer has overtaken at the same destination."""
    sent = unit.queue.last_sent(item.article_id, item.destination_id)
    if sent is not None and sent.sequence > item.sequence:
        raise UserError("queue-item-outdated", id=item.id)


def _unfinished(unit: UnitOfWork, item_id: str) -> QueueItem:
    item = unit.queue.get(item_id)
    if item.state in FINISHED or item.state is QueueState.SENDING:
        raise UserError("queue-item-finished", item=item_id, state=item.state.value)
    return item


def _changed(*item_ids: str, initiator: str) -> Changes:
    return Changes(queue_items=frozenset(item_ids), initiator=initiator)


def _priority_between(
    own: Priority, before: Sequence[QueueItem], after: Sequence[QueueItem]
) -> Priority:
    """Return the priority that an item needs to stand between its neighbours."""
    least = before[-1].priority if before else Priority.URGENT
    most = after[0].priority if after else Priority.LOW
    return min(max(own, least), most)
