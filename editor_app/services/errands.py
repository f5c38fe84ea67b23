"""What a try needs to know of an item, read in one transaction before anything is sent."""

from collections.abc import Mapping
from dataclasses import replace

from editor_app.base.errors import AppError, UserError
from editor_app.base.records import dataclass
from editor_app.domain.ports import UnitOfWork
from editor_app.domain.publication import Action, Destination, QueueItem, Release
from editor_app.services.protecting import is_protected, needles, struck_out
from editor_app.services.withdrawing import pictures_brought


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """What a try needs to know: where it goes, what is sent, and what stands there already.

    What is kept back holds a protected word: nothing of it may be sent.
    """

    destination: Destination
    release: Release
    earlier: QueueItem | None
    pages: Mapping[str, str]
    is_kept_back: bool = False
    earlier_pictures: frozenset[str] = frozenset()


def errand_of(
    unit: UnitOfWork, item: QueueItem, places: Mapping[str, Destination]
) -> Errand | AppError:
    """Return what an item needs, or why it cannot be read or believed."""
    try:
        _believed(item)
        destination = places[item.destination_id]
        if destination.is_damaged:
            raise UserError("destination-damaged", name=destination.name)
        return Errand(
            destination=destination,
            release=unit.releases.get(item.release_id),
            earlier=_believed(unit.queue.last_sent(item.article_id, item.destination_id)),
            pages=_pages(unit, item, places),
            earlier_pictures=pictures_brought(unit, item),
        )
    except UserError as error:
        return error


def guarded(unit: UnitOfWork, item: QueueItem, errand: Errand | AppError) -> Errand | AppError:
    """Return an errand that gives no protected word away.

    A withdrawal leaves with them struck out, anything else not at all.
    """
    wanted = needles(unit)
    if not wanted or isinstance(errand, AppError):
        return errand
    if item.action is Action.WITHDRAW:
        return replace(errand, release=struck_out(errand.release, wanted))
    return replace(errand, is_kept_back=is_protected(unit, errand.release))


def _believed(item: QueueItem | None) -> QueueItem | None:
    """Return an item that is as it was written.

    Raises:
        UserError: ``queue-item-damaged``.
    """
    if item is not None and item.is_damaged:
        raise UserError("queue-item-damaged", id=item.id)
    return item


def _pages(
    unit: UnitOfWork, item: QueueItem, places: Mapping[str, Destination]
) -> Mapping[str, str]:
    """Return where the article has pages at destinations other than an item's own."""
    pages: dict[str, str] = {}
    for place in places.values():
        if place.id != item.destination_id:
            sent = _believed(unit.queue.last_sent(item.article_id, place.id))
            if sent is not None and sent.action is not Action.WITHDRAW and sent.remote_url:
                pages[place.name] = sent.remote_url
    return pages
