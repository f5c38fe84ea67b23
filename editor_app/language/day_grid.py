"""The days that a calendar shows: a day, a week or the weeks of a month, and what they are called.

A week begins where the house is at home: on Monday in Morocco, elsewhere on Saturday or Sunday.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from editor_app.language.calendar import MONTH_NAMES, format_date

MONDAY, SATURDAY, SUNDAY = 0, 5, 6
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2199, 12, 31)
"""How far a calendar can be turned."""

_SATURDAY_ZONES = frozenset(
    f"{area}/{city}"
    for area, cities in {
        "Africa": ("Algiers", "Cairo", "Djibouti", "Khartoum", "Tripoli"),
        "Asia": ("Amman", "Baghdad", "Bahrain", "Damascus", "Kabul", "Kuwait", "Muscat", "Qatar"),
    }.items()
    for city in cities
) | {"Asia/Tehran"}
_SUNDAY_ZONES = frozenset({"Asia/Aden", "Asia/Jerusalem", "Asia/Riyadh", "Asia/Tokyo"})
_SUNDAY_AREAS = ("America/", "US/", "Canada/")

WEEKDAY_NAMES: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
        "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    }
)
"""Monday first, as ``date.weekday`` counts."""
_SHORT: Mapping[str, int] = {"fr": 3, "en": 3}


class CalendarSpan(StrEnum):
    """How much a calendar shows at once."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


def week_start_in(zone: str) -> int:
    """Return the first day of the week, Monday as 0, where a zone is.

    Source: Unicode CLDR, supplemental week data.
    """
    if zone in _SATURDAY_ZONES:
        return SATURDAY
    return SUNDAY if zone in _SUNDAY_ZONES or zone.startswith(_SUNDAY_AREAS) else MONDAY


def days_of(span: CalendarSpan, day: date, week_start: int) -> tuple[date, ...]:
    """Return the days that show with ``day``: itself, its week, or the weeks of its month."""
    if span is CalendarSpan.DAY:
        return (day,)
    if span is CalendarSpan.WEEK:
        start = _week_of(day, week_start)
        return tuple(start + timedelta(days=number) for number in range(7))
    first = _week_of(day.replace(day=1), week_start)
    last = _week_of(_last_of_month(day), week_start) + timedelta(days=6)
    return tuple(first + timedelta(days=number) for number in range((last - first).days + 1))


def turned(span: CalendarSpan, day: date, steps: int) -> date:
    """Return the day that a calendar shows when it is turned on or, below 0, back."""
    if span is CalendarSpan.MONTH:
        months = day.year * 12 + day.month - 1 + steps
        first = date(months // 12, months % 12 + 1, 1)
        moved = first.replace(day=min(day.day, _last_of_month(first).day))
    else:
        moved = day + timedelta(days=steps * (7 if span is CalendarSpan.WEEK else 1))
    return min(max(moved, FIRST_DAY), LAST_DAY)


def snapped(wall: datetime, minutes: int = 15) -> datetime:
    """Return the nearest quarter of an hour of the same day, or of another number of minutes."""
    midnight = wall.replace(hour=0, minute=0, second=0, microsecond=0)
    steps = round((wall - midnight).total_seconds() / 60 / minutes)
    return midnight + timedelta(minutes=min(steps, 24 * 60 // minutes - 1) * minutes)


def lanes_of(starts: Sequence[int], length: int) -> list[tuple[int, int]]:
    """Return for each start, in minutes and ascending, its lane and how many lanes its group has.

    What begins before another of the group has ended stands beside it.
    """
    lanes: list[int] = []
    counts: list[int] = []
    group_start = 0
    for number, start in enumerate(starts):
        busy = {lanes[i] for i in range(group_start, number) if start < starts[i] + length}
        if not busy:
            group_start = number
        lanes.append(next(lane for lane in range(len(busy) + 1) if lane not in busy))
        counts.append(0)
        widest = 1 + max(lanes[group_start:])
        counts[group_start:] = [widest] * (len(lanes) - group_start)
    return list(zip(lanes, counts, strict=True))


def title_of(span: CalendarSpan, day: date, week_start: int, language: str) -> str:
    """Return what the days that show with ``day`` are called: ``نونبر 2026``."""
    tongue = language if language in WEEKDAY_NAMES else "en"
    if span is CalendarSpan.DAY:
        return day_title(day, tongue)
    months = MONTH_NAMES[tongue]
    if span is CalendarSpan.MONTH:
        return f"{months[day.month - 1]} {day.year}"
    days = days_of(span, day, week_start)
    first, last = days[0], days[-1]
    if first.year != last.year:
        return f"{format_date(first, tongue)} – {format_date(last, tongue)}"
    if first.month != last.month:
        return f"{first.day} {months[first.month - 1]} – {format_date(last, tongue)}"
    return f"{first.day}–{last.day} {months[last.month - 1]} {last.year}"


def day_title(day: date, language: str) -> str:
    """Return a day with its weekday: ``الاثنين 23 نونبر 2026``."""
    return f"{weekday_name(day.weekday(), language)} {format_date(day, language)}"


def weekday_name(weekday: int, language: str, *, short: bool = False) -> str:
    """Return what a day of the week is called, Monday as 0; Arabic names are never cut."""
    name = WEEKDAY_NAMES.get(language, WEEKDAY_NAMES["en"])[weekday]
    return name[: _SHORT.get(language, 3)] if short and language != "ar" else name


def _week_of(day: date, week_start: int) -> date:
    return day - timedelta(days=(day.weekday() - week_start) % 7)


def _last_of_month(day: date) -> date:
    following = day.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day)
