"""Send again what was sent, where the destination no longer holds it."""

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.domain.changes import Changes
from editor_app.domain.image import MediaStore
from editor_app.domain.ports import Database, UnitOfWork
from editor_app.domain.publication import QueueItem, QueueState
from editor_app.domain.publisher import Delivery, Kinds, kind_named
from editor_app.services.protecting import refuse_protected
from editor_app.services.schedules import refuse_under_embargo


class Resender:
    """Makes a new item, under a key of its own, of the release that an item sent.

    Thread: any but the screen's; the destination is asked, which may take seconds.

    Args:
        database: The library.
        media: The pictures.
        kinds: The kinds of destination there are.
        clock: Time.
    """

    def __init__(self, database: Database, media: MediaStore, kinds: Kinds, clock: Clock) -> None:
        self._database = database
        self._media = media
        self._kinds = kinds
        self._clock = clock

    def resend(self, item_id: str, *, is_confirmed: bool, initiator: str = "") -> Changes:
        """Queue a sent item again, unless its destination says that it holds it.

        Raises:
            UserError: ``queue-item-not-found``, ``resend-not-sent`` where it has not been sent,
                ``queue-item-outdated`` where something newer was sent or waits,
                ``already-there`` with ``url``, ``resend-needs-consent`` where nobody has
                confirmed, ``embargo-not-over``, ``protected-name-in-release``,
                ``destination-kind-unknown``; and as ``Publisher.find``.
            EnvironmentFault: as ``Publisher.find``; nothing is queued then.
        """
        self._ask(item_id)
        now = self._clock.now()
        with self._database.writing() as unit:
            sent = _newest_sent(unit, item_id)
            if not is_confirmed:
                raise UserError("resend-needs-consent", id=item_id)
            refuse_under_embargo(unit, sent.article_id, sent.action, now)
            refuse_protected(unit, unit.releases.get(sent.release_id), sent.action)
            sequence = unit.queue.next_sequence()
            again = QueueItem(
                id=new_id(now),
                article_id=sent.article_id,
                release_id=sent.release_id,
                destination_id=sent.destination_id,
                action=sent.action,
                state=QueueState.PENDING,
                sequence=sequence,
                position=sequence,
                created_utc=now,
                priority=sent.priority,
                resend=sent.resend + 1,
            )
            unit.queue.add(again)
        return Changes(
            articles=frozenset({sent.article_id}),
            queue_items=frozenset({again.id}),
            initiator=initiator,
        )

    def _ask(self, item_id: str) -> None:
        with self._database.reading() as unit:
            sent = _newest_sent(unit, item_id)
            destination = unit.destinations.get(sent.destination_id)
            release = unit.releases.get(sent.release_id)
        kind = kind_named(self._kinds, destination.kind)
        delivery = Delivery(
            key=sent.id,
            action=sent.action,
            release=release,
            remote_id=sent.remote_id,
            remote_state=sent.remote_state,
        )
        held = kind.open(destination, self._media).find(delivery)
        if held is not None:
            raise UserError("already-there", destination=destination.name, url=held.url)


def _newest_sent(unit: UnitOfWork, item_id: str) -> QueueItem:
    item = unit.queue.get(item_id)
    if item.state is not QueueState.SENT:
        raise UserError("resend-not-sent", id=item_id)
    if item.is_damaged:
        raise UserError("queue-item-damaged", id=item_id)
    newest = unit.queue.last_sent(item.article_id, item.destination_id)
    waiting = any(
        other.destination_id == item.destination_id
        for other in unit.queue.unfinished_of(item.article_id)
    )
    if waiting or (newest is not None and newest.id != item.id):
        raise UserError("queue-item-outdated", id=item_id)
    return item
