from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.ui.time_words import TimeWords, day_words, exact_words, relative_words, utc_words
from tests.fakes import FixedClock

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ZONE = "Africa/Casablanca"


def _relative(language: str, **step: float) -> str:
    return relative_words(NOW + timedelta(**step), now=NOW, zone=ZONE, language=language)


@pytest.mark.parametrize(
    ("step", "arabic", "french", "english"),
    [
        ({"seconds": -20}, "الآن", "à l’instant", "just now"),
        ({"minutes": -1}, "قبل دقيقة", "il y a 1 minute", "1 minute ago"),
        ({"minutes": -2}, "قبل دقيقتين", "il y a 2 minutes", "2 minutes ago"),
        ({"minutes": -10}, "قبل 10 دقائق", "il y a 10 minutes", "10 minutes ago"),
        ({"minutes": -11}, "قبل 11 دقيقة", "il y a 11 minutes", "11 minutes ago"),
        ({"hours": -3}, "06:00", "06:00", "06:00"),
        ({"hours": -12}, "أمس", "hier", "yesterday"),
        ({"days": -3}, "20 نونبر", "20 novembre", "20 November"),
        ({"days": -400}, "19 أكتوبر 2025", "19 octobre 2025", "19 October 2025"),
        ({"seconds": 30}, "بعد لحظات", "dans un instant", "in a moment"),
        ({"minutes": 2}, "بعد دقيقتين", "dans 2 minutes", "in 2 minutes"),
        (
            {"hours": 5, "minutes": 12},
            "بعد 5 ساعات و12 دقيقة",
            "dans 5 heures et 12 minutes",
            "in 5 hours and 12 minutes",
        ),
        ({"hours": 24}, "غدا 09:00", "demain à 09:00", "tomorrow at 09:00"),
        (
            {"days": 40},
            "2 يناير 2027، 09:00",
            "2 janvier 2027 à 09:00",
            "2 January 2027, 09:00",
        ),
    ],
)
def test_relative_words_of_a_distance_say_it_shortly(
    step: dict[str, float], arabic: str, french: str, english: str
) -> None:
    assert (_relative("ar", **step), _relative("fr", **step), _relative("en", **step)) == (
        arabic,
        french,
        english,
    )


@given(seconds=st.integers(-(10**9), 10**9), language=st.sampled_from(["ar", "fr", "en", "zgh"]))
def test_relative_words_of_any_moment_are_never_empty(seconds: int, language: str) -> None:
    assert _relative(language, seconds=seconds)


def test_exact_words_use_the_wall_of_the_zone_and_moroccan_months() -> None:
    moment = datetime(2021, 11, 25, 17, 0, tzinfo=UTC)
    assert exact_words(moment, zone=ZONE, language="ar") == "25 نونبر 2021، 18:00"
    assert exact_words(moment, zone="UTC", language="en-GB") == "25 November 2021, 17:00"


def test_day_words_of_the_first_in_french_are_ordinal() -> None:
    assert day_words(date(2026, 8, 1), language="fr", today=date(2026, 9, 1)) == "1er août"
    assert day_words(date(2026, 8, 1), language="ar") == "1 غشت 2026"


def test_utc_words_show_the_clock_of_utc() -> None:
    assert utc_words(datetime(2021, 11, 25, 17, 5, tzinfo=UTC)) == "17:05 UTC"


def test_time_words_of_a_desk_follow_its_clock() -> None:
    clock = FixedClock(NOW)
    words = TimeWords(clock, zone=ZONE, language="ar")
    clock.advance(120)
    assert words.relative(NOW) == "قبل دقيقتين"
    assert words.wall_now() == datetime(2026, 11, 23, 9, 2)
    assert words.exact(NOW) == "23 نونبر 2026، 09:00"
    assert words.day(date(2021, 11, 25)) == "25 نونبر 2021"
