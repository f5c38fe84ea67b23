"""Moments in the words of the newsroom: ``قبل دقيقتين``, ``أمس``, ``25 نونبر 2021، 18:00``.

Plain functions over tables, because Arabic needs four forms of a count and one of them (the dual)
bears no number. Every moment is aware; every zone is an IANA name.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from editor_app.base.clock import Clock
from editor_app.base.records import dataclass
from editor_app.language.calendar import MONTH_NAMES, format_date, format_moment
from editor_app.language.zones import to_wall

_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400


@dataclass(frozen=True, slots=True)
class _Unit:
    """Forms of a unit: one, two, a few (3 to 10) and many."""

    one: str
    two: str
    few: str
    many: str

    def counted(self, number: int) -> str:
        if number == 1:
            return self.one
        if number == 2:
            return self.two
        return (self.few if 3 <= number % 100 <= 10 else self.many).format(n=number)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tongue:
    """What one language says of time; ``{}`` is filled with the rest of the sentence."""

    now: str
    soon: str
    ago: str
    later: str
    yesterday: str
    tomorrow: str
    both: str
    minute: _Unit
    hour: _Unit


_TONGUES: Mapping[str, _Tongue] = {
    "ar": _Tongue(
        now="الآن",
        soon="بعد لحظات",
        ago="قبل {}",
        later="بعد {}",
        yesterday="أمس",
        tomorrow="غدا {}",
        both="{} و{}",
        minute=_Unit("دقيقة", "دقيقتين", "{n} دقائق", "{n} دقيقة"),
        hour=_Unit("ساعة", "ساعتين", "{n} ساعات", "{n} ساعة"),
    ),
    "fr": _Tongue(
        now="à l’instant",
        soon="dans un instant",
        ago="il y a {}",
        later="dans {}",
        yesterday="hier",
        tomorrow="demain à {}",
        both="{} et {}",
        minute=_Unit("1 minute", "2 minutes", "{n} minutes", "{n} minutes"),
        hour=_Unit("1 heure", "2 heures", "{n} heures", "{n} heures"),
    ),
    "en": _Tongue(
        now="just now",
        soon="in a moment",
        ago="{} ago",
        later="in {}",
        yesterday="yesterday",
        tomorrow="tomorrow at {}",
        both="{} and {}",
        minute=_Unit("1 minute", "2 minutes", "{n} minutes", "{n} minutes"),
        hour=_Unit("1 hour", "2 hours", "{n} hours", "{n} hours"),
    ),
}


def relative_words(moment: datetime, *, now: datetime, zone: str, language: str) -> str:
    """Return how far a moment is from ``now``, in the fewest words that still say it.

    Past: just now, minutes, the clock of today, yesterday, the day, the day with its year.
    Future: in a moment, minutes, hours and minutes, tomorrow with the clock, the exact moment.

    Args:
        moment: Aware.
        now: Aware.
        zone: IANA zone whose midnights count.
        language: Language of the words; unknown ones get English.
    """
    seconds = (moment - now).total_seconds()
    if seconds > 0:
        return _until(moment, seconds, now=now, zone=zone, language=language)
    tongue = _tongue(language)
    if -seconds < _MINUTE_S:
        return tongue.now
    if -seconds < _HOUR_S:
        return tongue.ago.format(tongue.minute.counted(int(-seconds) // _MINUTE_S))
    wall, today = to_wall(moment, zone), to_wall(now, zone).date()
    if wall.date() == today:
        return _clock(wall)
    if wall.date() == today - timedelta(days=1):
        return tongue.yesterday
    return day_words(wall.date(), language=language, today=today)


def exact_words(moment: datetime, *, zone: str, language: str) -> str:
    """Return the day, month, year and time of a moment on the wall of a zone."""
    return format_moment(to_wall(moment, zone), _known(language))


def day_words(day: date, *, language: str, today: date | None = None) -> str:
    """Return a day in words; its year is left out where ``today`` shares it."""
    known = _known(language)
    if today is None or day.year != today.year:
        return format_date(day, known)
    number = "1er" if known == "fr" and day.day == 1 else str(day.day)
    return f"{number} {MONTH_NAMES[known][day.month - 1]}"


def utc_words(moment: datetime) -> str:
    """Return the clock of a moment in UTC: ``18:00 UTC``."""
    return f"{moment.astimezone(UTC):%H:%M} UTC"


class TimeWords:
    """The words for one desk: its clock, the zone of the house and the language of the window.

    Args:
        clock: Says what time it is.
        zone: IANA zone of the house.
        language: ``ar``, ``fr`` or ``en``.
    """

    def __init__(self, clock: Clock, *, zone: str, language: str) -> None:
        self._clock = clock
        self.zone = zone
        self.language = language

    def now(self) -> datetime:
        """Return the present moment."""
        return self._clock.now()

    def wall_now(self) -> datetime:
        """Return the present time on the wall of the house."""
        return to_wall(self._clock.now(), self.zone)

    def relative(self, moment: datetime) -> str:
        """Return how far a moment is from now."""
        return relative_words(moment, now=self._clock.now(), zone=self.zone, language=self.language)

    def exact(self, moment: datetime) -> str:
        """Return the day and time of a moment on the wall of the house."""
        return exact_words(moment, zone=self.zone, language=self.language)

    def day(self, day: date) -> str:
        """Return a day with its year."""
        return day_words(day, language=self.language)

    def zone_words(self) -> str:
        """Return the city of the zone and how far it is from UTC now: ``Casablanca UTC+00``."""
        ahead = self.wall_now() - self.now().replace(tzinfo=None)
        minutes = round(ahead.total_seconds() / 60)
        hours, rest = divmod(abs(minutes), 60)
        offset = f"UTC{'-' if minutes < 0 else '+'}{hours:02}" + (f":{rest:02}" if rest else "")
        city = self.zone.rpartition("/")[2].replace("_", " ")
        return f"\u2066{city} {offset}\u2069"


def _until(moment: datetime, seconds: float, *, now: datetime, zone: str, language: str) -> str:
    tongue = _tongue(language)
    if seconds < _MINUTE_S:
        return tongue.soon
    hours, minutes = divmod(int(seconds) // _MINUTE_S, 60)
    wall, today = to_wall(moment, zone), to_wall(now, zone).date()
    if hours == 0:
        return tongue.later.format(tongue.minute.counted(minutes))
    if wall.date() == today or seconds < _DAY_S / 2:
        words = tongue.hour.counted(hours)
        if minutes:
            words = tongue.both.format(words, tongue.minute.counted(minutes))
        return tongue.later.format(words)
    if wall.date() == today + timedelta(days=1):
        return tongue.tomorrow.format(_clock(wall))
    return exact_words(moment, zone=zone, language=language)


def _tongue(language: str) -> _Tongue:
    return _TONGUES[_known(language)]


def _known(language: str) -> str:
    primary = language.partition("-")[0].partition("_")[0].lower()
    return primary if primary in _TONGUES else "en"


def _clock(wall: datetime) -> str:
    return f"{wall:%H:%M}"
