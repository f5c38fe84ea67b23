"""A withdrawal goes at once: what still waits to show the article gives way to it, on record."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.ports import QueueQuery, UnitOfWork
from editor_app.domain.publication import (
    CLAIMABLE,
    FINISHED,
    Action,
    Destination,
    Failure,
    QueueItem,
    QueueState,
    Release,
)
from editor_app.services.releasing import is_there

OVERTAKEN = "overtaken-by-withdrawal"
"""Why an item was cancelled: its article was withdrawn before it left."""
NOT_HELD = "withdrawn-nothing-there"
"""Why a withdrawal was cancelled: the item it waited for never reached its destination."""
_NOTHING_ARRIVED = frozenset(
    {
        OVERTAKEN,
        "account-may-not-publish",
        "bot-may-not-post",
        "certificate-refused",
        "credentials-refused",
        "destination-kind-unknown",
        "host-busy",
        "host-key-changed",
        "host-key-unknown",
        "host-not-here",
        "linked-page-missing",
        "mailbox-refused",
        "media-not-found",
        "release-damaged",
        "request-refused",
        "secret-missing",
        "section-not-there",
        "server-unreachable",
        "site-busy",
        "slug-taken",
        "slug-unsafe",
    }
)
"""The ends of a try that are sure to have shown nothing; after any other the article may be there.
A withdrawal of what is not there does no harm, a page that stays up does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """What a withdrawal found.

    Args:
        places: Where it has to go.
        cancelled: What gave way, as it stood before.
        spared: The names of the destinations that never held the article and now never will.
        names: What places may call an article whose arrival is in doubt, by their ids.
        standing: What readers see, or may see; None where there never was a release.
    """

    places: tuple[Destination, ...]
    cancelled: tuple[QueueItem, ...]
    spared: tuple[str, ...]
    names: Mapping[str, str]
    standing: Release | None


def make_way(
    unit: UnitOfWork, article_id: str, places: Sequence[Destination], now: datetime
) -> Way:
    """Cancel what waits to show an article at these places, and tell where it has to be withdrawn.

    What is being sent right now is let finish: the withdrawal waits for its outcome.
    """
    before = unit.releases.standing_of(article_id)
    wanted: list[Destination] = []
    cancelled: list[QueueItem] = []
    spared: list[str] = []
    names: dict[str, str] = {}
    for place in places:
        items = _items_at(unit, article_id, place.id)
        gone = [item for item in items if _gives_way(item, now)]
        for item in gone:
            _cancel(unit, item, OVERTAKEN)
        cancelled += gone
        rest = [item for item in items if item not in gone and item.state not in FINISHED]
        if any(item.action is Action.WITHDRAW for item in rest):
            continue
        doubtful = _doubtful(unit, items)
        if rest or doubtful or is_there(unit.queue.last_sent(article_id, place.id)):
            wanted.append(place)
            names[place.id] = _name_of(doubtful)
        elif gone:
            spared.append(place.name)
    return Way(
        places=tuple(wanted),
        cancelled=tuple(cancelled),
        spared=tuple(spared),
        names=names,
        standing=unit.releases.standing_of(article_id)
        or before
        or unit.releases.latest_of(article_id),
    )


def leave_waiting(
    unit: UnitOfWork, article_id: str, places: Sequence[Destination], now: datetime
) -> Way:
    """Cancel nothing: the way of every act that waits its turn."""
    standing = unit.releases.standing_of(article_id)
    return Way(places=(), cancelled=(), spared=(), names={}, standing=standing)


def withdrawal_behind(unit: UnitOfWork, item: QueueItem, now: datetime) -> QueueItem | None:
    """Return the withdrawal that waits for this item to end, if one is due."""
    if item.action is Action.WITHDRAW:
        return None
    return next(
        (
            other
            for other in unit.queue.unfinished_of(item.article_id)
            if other.destination_id == item.destination_id
            and other.action is Action.WITHDRAW
            and other.sequence > item.sequence
            and other.state in CLAIMABLE
            and not _is_later(other, now)
        ),
        None,
    )


def refuse_overtaken(unit: UnitOfWork, item: QueueItem, now: datetime) -> None:
    """Refuse to show what waits to be withdrawn.

    Raises:
        UserError: ``overtaken-by-withdrawal``.
    """
    if withdrawal_behind(unit, item, now) is not None:
        raise UserError(OVERTAKEN)


def give_way(unit: UnitOfWork, item: QueueItem, now: datetime) -> tuple[QueueItem, ...]:
    """Cancel an item whose try did not arrive where a withdrawal waits behind it.

    Returns:
        The items that changed, the given one first; none where no withdrawal waits. Where nothing
        can have arrived, the withdrawal is cancelled too.
    """
    behind = withdrawal_behind(unit, item, now)
    if behind is None or item.state in FINISHED or item.state is QueueState.SENDING:
        return ()
    overtaken = _cancel(unit, item, OVERTAKEN)
    items = _items_at(unit, item.article_id, item.destination_id)
    doubtful = _doubtful(unit, items)
    if not doubtful and not is_there(unit.queue.last_sent(item.article_id, item.destination_id)):
        return overtaken, _cancel(unit, behind, NOT_HELD)
    name = _name_of(doubtful)
    if name and not behind.remote_id:
        unit.queue.save(replace(behind, remote_id=name), expected=behind)
    return (overtaken,)


def pictures_brought(unit: UnitOfWork, item: QueueItem) -> frozenset[str]:
    """Return the media that releases of the article may have brought where it is withdrawn.

    Raises:
        UserError: ``release-damaged``.
    """
    if item.action is not Action.WITHDRAW:
        return frozenset()
    tried = [one for one in _items_at(unit, item.article_id, item.destination_id) if one.attempts]
    drafts = [unit.releases.get(each).draft for each in {one.release_id for one in tried}]
    shown = {picture.media_id for draft in drafts for picture in draft.pictures}
    return frozenset(
        shown | {one.image for draft in drafts for one in draft.body.blocks if one.image}
    )


def _items_at(unit: UnitOfWork, article_id: str, destination_id: str) -> list[QueueItem]:
    query = QueueQuery(article_id=article_id, destination_id=destination_id, limit=10_000)
    return [row.item for row in unit.queue.rows(query)]


def _gives_way(item: QueueItem, now: datetime) -> bool:
    """Tell whether an item would show the article, or take it away later than now."""
    if item.state in FINISHED or item.state is QueueState.SENDING:
        return False
    is_kept = item.state is QueueState.HELD or _is_later(item, now)
    return item.action is not Action.WITHDRAW or is_kept


def _is_later(item: QueueItem, now: datetime) -> bool:
    return item.moved_utc is not None or (item.due_utc is not None and item.due_utc > now)


def _doubtful(unit: UnitOfWork, items: Sequence[QueueItem]) -> list[QueueItem]:
    """Return the items that may have arrived although nobody knows, the newest first."""
    sent = max((item.sequence for item in items if item.state is QueueState.SENT), default=-1)
    found = [
        item
        for item in items
        if item.sequence > sent
        and item.state is not QueueState.SENT
        and item.action is not Action.WITHDRAW
        and any(
            attempt.outcome not in _NOTHING_ARRIVED for attempt in unit.queue.attempts_of(item.id)
        )
    ]
    return sorted(found, key=lambda item: item.sequence, reverse=True)


def _name_of(doubtful: Sequence[QueueItem]) -> str:
    return next((item.remote_id for item in doubtful if item.remote_id), "")


def _cancel(unit: UnitOfWork, item: QueueItem, why: str) -> QueueItem:
    cancelled = replace(
        item,
        state=QueueState.CANCELLED,
        next_try_utc=None,
        lease=None,
        failure=Failure(code=why),
    )
    unit.queue.save(cancelled, expected=item)
    return cancelled
