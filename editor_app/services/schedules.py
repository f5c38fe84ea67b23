"""When an item is due: what a person chose, and what an embargo leaves of it."""

from datetime import datetime

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.ports import UnitOfWork
from editor_app.domain.publication import Action
from editor_app.language.zones import newest_data, to_utc, to_wall


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When an item is due: what the clock on the wall of a zone shows then."""

    wall: datetime
    zone: str

    @classmethod
    def of_text(cls, wall: str, zone: str, utc: datetime | None = None) -> "Schedule":
        """Return the schedule that was stored as this text; ``utc`` says which of two it meant."""
        read = datetime.fromisoformat(wall)
        if utc is not None and to_wall(utc, zone) == read:
            read = to_wall(utc, zone)
        return cls(wall=read, zone=zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A schedule as an item keeps it; ``utc`` None is at once."""

    utc: datetime | None = None
    wall: str = ""
    zone: str = ""
    zone_data: str = ""


def due_of(schedule: Schedule | None) -> Due:
    """Return a schedule as an item keeps it.

    Raises:
        UserError: ``time-does-not-exist`` or ``zone-unknown``.
    """
    if schedule is None:
        return Due()
    return Due(
        utc=to_utc(schedule.wall, schedule.zone),
        wall=wall_text(schedule.wall),
        zone=schedule.zone,
        zone_data=newest_data()[0],
    )


def wall_text(wall: datetime) -> str:
    """Return wall time as it is stored."""
    return wall.isoformat("T", "minutes")


def due_under_embargo(
    unit: UnitOfWork, article_id: str, action: Action, schedule: Schedule | None, now: datetime
) -> Due:
    """Return when something of an article is due; with no time of its own, when its embargo ends.

    Raises:
        UserError: ``embargo-not-over`` where the time asked for is before its end;
            ``time-does-not-exist`` or ``zone-unknown``.
    """
    due = due_of(schedule)
    embargo = unit.embargoes.of(article_id)
    if action is Action.WITHDRAW or embargo is None or embargo.until_utc <= now:
        return due
    if due.utc is None:
        return Due(
            utc=embargo.until_utc,
            wall=embargo.wall,
            zone=embargo.zone,
            zone_data=embargo.zone_data,
        )
    if due.utc < embargo.until_utc:
        raise _not_over(embargo.wall, embargo.zone)
    return due


def refuse_under_embargo(
    unit: UnitOfWork, article_id: str, action: Action, at_utc: datetime
) -> None:
    """Refuse to let something of an article leave at a moment before its embargo ends.

    Raises:
        UserError: ``embargo-not-over``.
    """
    embargo = unit.embargoes.of(article_id)
    if action is not Action.WITHDRAW and embargo is not None and at_utc < embargo.until_utc:
        raise _not_over(embargo.wall, embargo.zone)


def _not_over(wall: str, zone: str) -> UserError:
    return UserError("embargo-not-over", time=wall.replace("T", " "), zone=zone)
