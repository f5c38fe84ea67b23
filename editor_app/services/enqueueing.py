"""Put a release into the queue for one destination."""

from datetime import datetime

from editor_app.base.identifiers import new_id
from editor_app.base.records import dataclass
from editor_app.domain.overriding import Override
from editor_app.domain.ports import UnitOfWork
from editor_app.domain.publication import (
    Action,
    Destination,
    Priority,
    QueueItem,
    QueueState,
    Release,
)
from editor_app.services.schedules import Due


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On what terms a release is queued, wherever it goes.

    Args:
        action: What to do there.
        now: The moment of queueing.
        due: When it is to leave.
        is_held: Whether it waits for a person first.
        priority: How soon among what is due.
    """

    action: Action
    now: datetime
    due: Due = Due()
    is_held: bool = False
    priority: Priority = Priority.NORMAL


def enqueue(
    unit: UnitOfWork,
    release: Release,
    destination: Destination,
    terms: Terms,
    *,
    override: Override | None = None,
    remote_id: str = "",
) -> QueueItem:
    """Store and return the item that takes a release to a destination, behind all the others.

    A destination that nobody reached is tried again: whoever queues something expects it to leave.
    One that asked for time has it.

    Args:
        unit: The open transaction.
        release: What to take there.
        destination: Where to.
        terms: What to do there, when and how soon.
        override: Who lets it leave in spite of what that destination asks.
        remote_id: What the destination may call the article already.
    """
    sequence = unit.queue.next_sequence()
    item = QueueItem(
        id=new_id(terms.now),
        article_id=release.article_id,
        release_id=release.id,
        destination_id=destination.id,
        action=terms.action,
        state=QueueState.HELD if terms.is_held else QueueState.PENDING,
        sequence=sequence,
        position=sequence,
        created_utc=terms.now,
        due_utc=terms.due.utc,
        due_wall=terms.due.wall,
        due_zone=terms.due.zone,
        zone_data=terms.due.zone_data,
        priority=terms.priority,
        override=override,
        remote_id=remote_id,
    )
    unit.queue.add(item)
    unit.destinations.rouse(frozenset({destination.id}), terms.now, keeps_asked=True)
    return item
