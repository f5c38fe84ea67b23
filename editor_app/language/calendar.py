"""Dates as newsrooms write them: months by their Arabic, French and English names.

An Arabic month has up to four names: Moroccan, Maghrebi (Algeria and Tunisia), Levantine, and
Egyptian with the Gulf. A date is read whole or not at all: nothing is guessed from a part of it.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from types import MappingProxyType

from editor_app.language.folding import fold
from editor_app.language.tags import primary_language

FIRST_YEAR, LAST_YEAR = 1800, 2199
"""Years outside are of another calendar (1443 is a Hijri year) or a slip of the pen."""

_ARABIC: Sequence[str] = (
    "يناير جانفي كانون_الثاني",
    "فبراير فيفري شباط",
    "مارس آذار مارث",
    "أبريل إبريل أفريل نيسان",
    "ماي مايو أيار",
    "يونيو يونية جوان حزيران",
    "يوليوز يوليو يولية جويلية تموز",
    "غشت أغسطس أوت آب أغشت",
    "شتنبر سبتمبر أيلول شتمبر",
    "أكتوبر تشرين_الأول",
    "نونبر نوفمبر تشرين_الثاني نونمبر",
    "دجنبر ديسمبر كانون_الأول دجمبر",
)
_FRENCH: Sequence[str] = (
    "janvier janv",
    "février févr fév",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil",
    "août",
    "septembre sept",
    "octobre oct",
    "novembre nov",
    "décembre déc",
)
_ENGLISH: Sequence[str] = (
    "January jan",
    "February feb",
    "March mar",
    "April apr",
    "May",
    "June jun",
    "July jul",
    "August aug",
    "September sep",
    "October",
    "November",
    "December dec",
)
MONTH_NAMES: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "ar": tuple(names.split()[0] for names in _ARABIC),
        "fr": tuple(names.split()[0] for names in _FRENCH),
        "en": tuple(names.split()[0] for names in _ENGLISH),
    }
)
"""January first. Arabic months bear their Moroccan names."""

_BEFORE_THE_CLOCK: Mapping[str, str] = MappingProxyType({"ar": "، ", "fr": " à ", "en": ", "})

_WEEKDAYS = (
    "الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت "
    "lundi mardi mercredi jeudi vendredi samedi dimanche "
    "monday tuesday wednesday thursday friday saturday sunday"
)


def _either(names: Sequence[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)


@cache
def _number_of() -> Mapping[str, int]:
    """Return the number of each month's folded names."""
    return {
        fold(name).replace("_", " "): number
        for language in (_ARABIC, _FRENCH, _ENGLISH)
        for number, names in enumerate(language, start=1)
        for name in names.split()
    }


@cache
def _shapes() -> Sequence[re.Pattern[str]]:
    """Return the shapes of dates; made when the first is read, for they take their time."""
    month = rf"(?:{_either(list(_number_of()))})\.?"
    weekday = rf"(?:(?:يوم\s+)?(?:{_either(fold(_WEEKDAYS).split())})\s*[،,]?\s+)?"
    day, year, tail = r"(?P<day>[0-9]{1,2})", r"(?P<year>[0-9]{4})", r"\s*م?"
    shapes = (
        rf"{weekday}{day}\s*(?P<by>[-/.])\s*(?P<month>[0-9]{{1,2}})\s*(?P=by)\s*{year}{tail}",
        rf"{weekday}{year}\s*(?P<by>[-/])\s*(?P<month>[0-9]{{1,2}})\s*(?P=by)\s*{day}",
        rf"{weekday}{day}(?:er|st|nd|rd|th)?\s*(?P<by>[-/.]?)\s*(?P<month>{month})"
        rf"(?:\s*[/(]\s*(?P<again>{month})\s*\)?)?\s*(?:(?P=by)|[،,])\s*{year}{tail}",
        rf"{weekday}(?P<month>{month})\s+{day}(?:st|nd|rd|th)?\s*,\s*{year}",
    )
    return tuple(re.compile(shape) for shape in shapes)


_LONGEST = 80


def parse_date(text: str) -> date | None:
    """Return the date that ``text`` is, or None where it is anything else.

    Read are ``25 - 11 - 2021`` (day first; also with ``/`` or ``.``), ``2021-11-25``,
    ``25 نونبر 2021``, ``25 تشرين الثاني/نوفمبر 2021``, ``1er août 2021`` and
    ``November 25, 2021``, each with a weekday before it or none and in both digit sets. Years
    have four digits.
    """
    if len(text) > _LONGEST:
        return None
    folded = fold(text).strip()
    for shape in _shapes():
        if match := shape.fullmatch(folded):
            return _date(match)
    return None


def _date(match: re.Match[str]) -> date | None:
    named = match.groupdict()
    month = _month(named["month"])
    again = named.get("again")
    if again and _month(again) != month:
        return None
    year = int(named["year"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, int(named["day"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    return int(name) if name.isdecimal() else _number_of()[" ".join(name.rstrip(".").split())]


def format_date(day: date, language: str) -> str:
    """Return a date in words: ``25 نونبر 2021``, ``25 novembre 2021``, ``25 November 2021``.

    Arabic dates bear Moroccan months and Latin digits. Any other language gets ISO 8601.
    """
    primary = primary_language(language)
    names = MONTH_NAMES.get(primary)
    if names is None:
        return day.isoformat()
    number = "1er" if primary == "fr" and day.day == 1 else str(day.day)
    return f"{number} {names[day.month - 1]} {day.year}"


def format_moment(wall: datetime, language: str) -> str:
    """Return a day and time in words: ``25 نونبر 2021، 18:00``, ``25 novembre 2021 à 18:00``.

    Any other language than Arabic, French and English gets ISO 8601 with a space.
    """
    primary = primary_language(language)
    between = _BEFORE_THE_CLOCK.get(primary, " ")
    return f"{format_date(wall.date(), primary)}{between}{wall:%H:%M}"
