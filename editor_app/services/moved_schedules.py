"""Times that newer zone data would move: found, kept back, and settled by a person.

A schedule is what a clock on the wall shows; the moment in UTC is made of it by zone data. Where
newer data makes another moment of the same wall time, neither is right by itself: nothing of it
leaves until somebody says which one was meant. A deadline keeps nothing back; it is asked about
as the others are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.assignment import Assignment, current_of
from editor_app.domain.changes import Changes
from editor_app.domain.embargo import Embargo
from editor_app.domain.ports import Database, QueueQuery, UnitOfWork
from editor_app.domain.publication import FINISHED, QueueItem, QueueState
from editor_app.language import zones
from editor_app.services.schedules import wall_text

_WAITING = frozenset(QueueState) - FINISHED - {QueueState.SENDING}
_ALL = 1_000_000
_FAR = timedelta(days=36_500)
DEADLINE = ":deadline"
"""Ends the id of an article's deadline."""


class Keep(StrEnum):
    """What a person holds on to: the time on the wall, or the moment in UTC."""

    WALL = "wall"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedTime:
    """One time that newer zone data would move.

    ``id`` is an item's; of an embargo the article's, of a deadline the article's with an ending.

    ``wall`` and ``zone`` are what was chosen, ``before_utc`` what older data made of it and
    ``after_utc`` what newer data does.
    """

    id: str
    headline: str
    wall: str
    zone: str
    before_utc: datetime
    after_utc: datetime
    is_embargo: bool = False
    is_deadline: bool = False


class MovedSchedules:
    """Finds and settles moved schedules. Any thread; each call is a transaction or two.

    Args:
        database: The library.
        clock: Time.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def look(self, *, initiator: str = "") -> Changes:
        """Read the zone data anew and mark every waiting schedule that it would move."""
        zones.reread()
        now = self._clock.now()
        with self._database.reading() as unit:
            is_new = any(_looked_at(item, now) != item for item in _scheduled(unit)) or any(
                _embargo_looked_at(embargo, now) != embargo for embargo in unit.embargoes.after(now)
            )
        if not is_new:
            return Changes(initiator=initiator)
        items, articles = set(), set()
        with self._database.writing() as unit:
            for item in _scheduled(unit):
                looked = _looked_at(item, now)
                if looked != item:
                    unit.queue.save(looked, expected=item)
                    items |= {item.id} if looked.moved_utc != item.moved_utc else set()
            for embargo in unit.embargoes.after(now):
                seen = _embargo_looked_at(embargo, now)
                if seen != embargo:
                    unit.embargoes.put(seen)
                    articles |= {embargo.article_id}
        return Changes(
            articles=frozenset(articles), queue_items=frozenset(items), initiator=initiator
        )

    def moved(self) -> Sequence[MovedTime]:
        """Return what waits for a choice: items, embargoes, deadlines; each by its new time."""
        with self._database.reading() as unit:
            times = [
                MovedTime(
                    id=row.item.id,
                    headline=row.headline,
                    wall=row.item.due_wall,
                    zone=row.item.due_zone,
                    before_utc=row.item.due_utc,
                    after_utc=row.item.moved_utc,
                )
                for row in unit.queue.rows(QueueQuery(is_moved=True, limit=_ALL))
                if row.item.due_utc is not None and row.item.moved_utc is not None
            ]
            embargoes = [each for each in unit.embargoes.after(self._clock.now()) if each.moved_utc]
            named = unit.articles.summaries_of(frozenset(each.article_id for each in embargoes))
            headlines = {row.id: row.headline for row in named}
            times += [
                MovedTime(
                    id=each.article_id,
                    headline=headlines.get(each.article_id, ""),
                    wall=each.wall,
                    zone=each.zone,
                    before_utc=each.until_utc,
                    after_utc=each.moved_utc,
                    is_embargo=True,
                )
                for each in embargoes
                if each.moved_utc is not None
            ]
            times += _moved_deadlines(unit, self._clock.now())
        return sorted(
            times,
            key=lambda time: (time.is_deadline, time.is_embargo, time.after_utc, time.id),
        )

    def keep(self, ids: Iterable[str], choice: Keep, *, initiator: str = "") -> Changes:
        """Settle moved schedules of items, and moved embargoes and deadlines of articles.

        Raises:
            UserError: ``schedule-not-moved`` where newer zone data moves nothing under an id;
                then none of them is settled.
        """
        items, articles = set(), set()
        with self._database.writing() as unit:
            for each in ids:
                if _keep_deadline(unit, each, choice, self._clock.now()):
                    articles.add(each.removesuffix(DEADLINE))
                elif _keep_embargo(unit, each, choice):
                    articles.add(each)
                elif _keep_item(unit, each, choice):
                    items.add(each)
                else:
                    raise UserError("schedule-not-moved", id=each)
        return Changes(
            articles=frozenset(articles), queue_items=frozenset(items), initiator=initiator
        )


def _scheduled(unit: UnitOfWork) -> list[QueueItem]:
    rows = unit.queue.rows(QueueQuery(states=_WAITING, limit=_ALL))
    return [row.item for row in rows if row.item.due_utc is not None and row.item.due_zone]


def _looked_at(item: QueueItem, now: datetime) -> QueueItem:
    assert item.due_utc is not None
    version = zones.newest_data()[0]
    if item.zone_data == version and item.moved_utc is None:
        return item
    moved = _moved_to(item.due_wall, item.due_zone, item.due_utc, now)
    return replace(item, moved_utc=moved, zone_data=item.zone_data if moved else version)


def _embargo_looked_at(embargo: Embargo, now: datetime) -> Embargo:
    version = zones.newest_data()[0]
    if embargo.zone_data == version and embargo.moved_utc is None:
        return embargo
    moved = _moved_to(embargo.wall, embargo.zone, embargo.until_utc, now)
    return replace(embargo, moved_utc=moved, zone_data=embargo.zone_data if moved else version)


def _moved_to(wall: str, zone: str, before: datetime, now: datetime) -> datetime | None:
    """Return the moment that zone data makes of a wall time where it is not ``before``.

    What has passed by either reckoning moves no more.
    """
    try:
        reading = zones.reading_of(datetime.fromisoformat(wall), zone)
    except UserError:  # data without this zone any more says nothing against the stored moment
        return None
    if before in reading.moments or max(before, *reading.moments) <= now:
        return None
    return reading.moments[-1 if not reading.exists else 0]


def _moved_deadlines(unit: UnitOfWork, now: datetime) -> list[MovedTime]:
    """Return the deadlines that still count and that newer data would move."""
    found = []
    for deadline in unit.assignments.deadlines(now - timedelta(days=1), now + _FAR):
        held = current_of(unit.assignments.history_of(deadline.article_id))
        after = None if held is None else _deadline_after(held, now)
        if held is not None and held.due_utc is not None and after is not None:
            found.append(
                MovedTime(
                    id=deadline.article_id + DEADLINE,
                    headline=deadline.headline,
                    wall=held.wall,
                    zone=held.zone,
                    before_utc=held.due_utc,
                    after_utc=after,
                    is_deadline=True,
                )
            )
    return found


def _deadline_after(held: Assignment, now: datetime) -> datetime | None:
    if held.due_utc is None or held.zone_data == zones.newest_data()[0]:
        return None
    return _moved_to(held.wall, held.zone, held.due_utc, now)


def _keep_deadline(unit: UnitOfWork, name: str, choice: Keep, now: datetime) -> bool:
    article_id = name.removesuffix(DEADLINE)
    if article_id == name:
        return False
    held = current_of(unit.assignments.history_of(article_id))
    after = None if held is None else _deadline_after(held, now)
    if held is None or held.due_utc is None or after is None:
        return False
    kept = after if choice is Keep.WALL else held.due_utc
    unit.assignments.set_deadline(
        replace(
            held,
            due_utc=kept,
            wall=wall_text(zones.to_wall(kept, held.zone)),
            zone_data=zones.newest_data()[0],
        )
    )
    return True


def _keep_item(unit: UnitOfWork, item_id: str, choice: Keep) -> bool:
    try:
        item = unit.queue.get(item_id)
    except UserError:
        return False
    if item.moved_utc is None:
        return False
    kept = item.moved_utc if choice is Keep.WALL else item.due_utc
    assert kept is not None
    settled = replace(
        item,
        due_utc=kept,
        due_wall=wall_text(zones.to_wall(kept, item.due_zone)),
        zone_data=zones.newest_data()[0],
        moved_utc=None,
    )
    unit.queue.save(settled, expected=item)
    return True


def _keep_embargo(unit: UnitOfWork, article_id: str, choice: Keep) -> bool:
    embargo = unit.embargoes.of(article_id)
    if embargo is None or embargo.moved_utc is None:
        return False
    kept = embargo.moved_utc if choice is Keep.WALL else embargo.until_utc
    unit.embargoes.put(
        replace(
            embargo,
            until_utc=kept,
            wall=wall_text(zones.to_wall(kept, embargo.zone)),
            zone_data=zones.newest_data()[0],
            moved_utc=None,
        )
    )
    return True
