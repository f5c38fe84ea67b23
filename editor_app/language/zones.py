"""From the time on the wall to UTC, by zone data that is new enough.

Python's ``zoneinfo`` prefers the system's data, which may be years old: Morocco left UTC+01 on
2026-09-20 and older data is an hour wrong since. Here the newer of the bundled ``tzdata`` package
and the system's data counts.
"""

import re
import zoneinfo
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path

import tzdata

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass

_NAME = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*")
_BUNDLED = Path(tzdata.__file__).with_name("zoneinfo")


@dataclass(frozen=True, slots=True, kw_only=True)
class WallReading:
    """What a time on the wall can mean in its zone.

    ``moments`` are in UTC, earlier first: one, or two where the time happens twice, or where the
    clock skips it; then they are what the clocks of before and after the change make of it, and
    ``walls`` the times that the clock does show at them.
    """

    moments: tuple[datetime, ...]
    walls: tuple[datetime, ...]
    exists: bool = True

    @property
    def happens_twice(self) -> bool:
        """Whether the clock shows the time twice."""
        return self.exists and len(self.moments) > 1


def data_folders(paths: Iterable[str] | None = None) -> Sequence[Path]:
    """Return where zone data may be: the bundled data, then the system's."""
    return [_BUNDLED, *map(Path, zoneinfo.TZPATH if paths is None else paths)]


def data_version(paths: Iterable[str] | None = None) -> str:
    """Return the release of the zone data in use, such as ``2026f``: the newest there is."""
    return max(_version_in(folder) for folder in data_folders(paths))


def reread() -> None:
    """Forget what was read of zone data: it may have been replaced while the program runs."""
    zone.cache_clear()
    newest_data.cache_clear()


@cache
def newest_data() -> tuple[str, Path]:
    """Return the release of the newest zone data and its folder, as they were when first asked."""
    versions = [(_version_in(folder), folder) for folder in data_folders()]
    return max(versions, key=lambda each: each[0])


@cache
def zone(name: str) -> tzinfo:
    """Return the zone of an IANA name such as ``Africa/Casablanca``.

    Raises:
        UserError: ``zone-unknown``.
    """
    if not _NAME.fullmatch(name):
        raise UserError("zone-unknown", zone=name[:80])
    try:
        file = newest_data()[1].joinpath(name)
        with (file if file.is_file() else _BUNDLED.joinpath(name)).open("rb") as stream:
            return zoneinfo.ZoneInfo.from_file(stream, key=name)
    except (OSError, ValueError, TypeError) as error:
        raise UserError("zone-unknown", zone=name[:80]) from error


def reading_of(wall: datetime, zone_name: str) -> WallReading:
    """Return what a time on the wall can mean; every gap and overlap of the zone is found.

    Raises:
        UserError: ``time-out-of-range`` at the ends of the calendar, or ``zone-unknown``.
    """
    chosen = zone(zone_name)
    asked = wall.replace(tzinfo=None, fold=0)
    try:
        meant = {asked.replace(tzinfo=chosen, fold=fold).astimezone(UTC) for fold in (0, 1)}
        moments = tuple(sorted(meant))
        walls = tuple(moment.astimezone(chosen).replace(tzinfo=None) for moment in moments)
    except OverflowError as error:
        raise UserError("time-out-of-range", time=wall.isoformat(" ", "minutes")) from error
    exists = all(shown.replace(fold=0) == asked for shown in walls)
    return WallReading(moments=moments, walls=walls, exists=exists)


def to_utc(wall: datetime, zone_name: str) -> datetime:
    """Turn wall time into UTC.

    Args:
        wall: Local time without an offset; ``fold`` chooses where a time happens twice.
        zone_name: An IANA zone.

    Raises:
        UserError: ``time-does-not-exist`` in a gap of the zone, ``time-out-of-range`` at the ends
            of the calendar, or ``zone-unknown``.
    """
    reading = reading_of(wall, zone_name)
    if not reading.exists:
        earlier, later = (shown.isoformat(" ", "minutes") for shown in reading.walls)
        raise UserError(
            "time-does-not-exist",
            time=wall.isoformat(" ", "minutes"),
            zone=zone_name,
            earlier=earlier,
            later=later,
        )
    return reading.moments[wall.fold if reading.happens_twice else 0]


def happens_twice(wall: datetime, zone_name: str) -> bool:
    """Tell whether the clock on the wall shows ``wall`` twice in its zone."""
    chosen = zone(zone_name)
    first, second = (wall.replace(tzinfo=chosen, fold=fold).utcoffset() for fold in (0, 1))
    assert first is not None
    assert second is not None
    return first - second > timedelta(0)


def to_wall(moment: datetime, zone_name: str) -> datetime:
    """Return the time on the wall of a zone at an aware moment, without an offset."""
    return moment.astimezone(zone(zone_name)).replace(tzinfo=None)


def _version_in(folder: Path) -> str:
    for name in ("tzdata.zi", "+VERSION"):
        try:
            with folder.joinpath(name).open(encoding="ascii") as lines:
                first = lines.readline()
        except (OSError, UnicodeDecodeError):
            continue
        return first.removeprefix("# version ").strip()
    return tzdata.IANA_VERSION if folder == _BUNDLED else ""
