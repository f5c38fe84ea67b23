"""From the time on the wall to UTC, by zone data that is new enough.

Python's ``zoneinfo`` prefers the system's data, which may be years old: Morocco left UTC+01 on
2026-09-20 and older data is an hour wrong since. Here the newer of the bundled ``tzdata`` package
and the system's data counts.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, ZoneInfoNotFoundError

import tzdata

from editor_app.base.errors import UserError

_NAME = re.compile(r"[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+)*")


def data_version(paths: Iterable[str] = TZPATH) -> str:
    """Return the release of the zone data in use, such as ``2026f``."""
    bundled: str = tzdata.IANA_VERSION
    return max(bundled, _system_version(paths))


@cache
def zone(name: str) -> tzinfo:
    """Return the zone of an IANA name such as ``Africa/Casablanca``.

    Raises:
        UserError: ``zone-unknown``.
    """
    if not _NAME.fullmatch(name):
        raise UserError("zone-unknown", zone=name[:80])
    try:
        if data_version() != tzdata.IANA_VERSION:
            return ZoneInfo(name)
        with Path(tzdata.__file__).with_name("zoneinfo").joinpath(name).open("rb") as stream:
            return ZoneInfo.from_file(stream, key=name)
    except (OSError, ValueError, ModuleNotFoundError, ZoneInfoNotFoundError, TypeError) as error:
        raise UserError("zone-unknown", zone=name[:80]) from error


def to_utc(wall: datetime, zone_name: str) -> datetime:
    """Turn wall time into UTC.

    Args:
        wall: Local time without an offset; ``fold`` chooses where a time happens twice.
        zone_name: An IANA zone.

    Raises:
        UserError: ``time-does-not-exist`` in a gap of the zone, ``time-out-of-range`` at the ends
            of the calendar, or ``zone-unknown``.
    """
    chosen = zone(zone_name)
    try:
        utc = wall.replace(tzinfo=chosen).astimezone(UTC)
        shown = utc.astimezone(chosen).replace(tzinfo=None)
    except OverflowError as error:
        raise UserError("time-out-of-range", time=wall.isoformat(" ", "minutes")) from error
    if shown != wall.replace(tzinfo=None):
        raise UserError("time-does-not-exist", time=wall.isoformat(" ", "minutes"), zone=zone_name)
    return utc


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


def _system_version(paths: Iterable[str]) -> str:
    for folder in paths:
        for name in ("tzdata.zi", "+VERSION"):
            try:
                with Path(folder, name).open(encoding="ascii") as lines:
                    first = lines.readline()
            except (OSError, UnicodeDecodeError):
                continue
            return first.removeprefix("# version ").strip()
    return ""
