"""The days of a calendar: whole weeks, in order, and none left out."""

import itertools
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.day_grid import (
    CalendarSpan,
    days_of,
    lanes_of,
    snapped,
    title_of,
    turned,
    week_start_in,
)
from editor_app.language.zones import reading_of, to_wall

DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))
ZONES = (
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "Africa/Cairo",
    "Asia/Beirut",
    "Asia/Gaza",
    "Europe/Paris",
    "America/New_York",
    "Asia/Riyadh",
)


@given(DAYS, st.integers(0, 6))
def test_days_of_a_month_are_whole_weeks_that_hold_it_all(day: date, start: int) -> None:
    days = days_of(CalendarSpan.MONTH, day, start)
    assert len(days) in (28, 35, 42)
    assert days[0].weekday() == start
    assert all(after - before == timedelta(days=1) for before, after in itertools.pairwise(days))
    month = [each for each in days if (each.year, each.month) == (day.year, day.month)]
    assert month[0].day == 1
    assert (month[-1] + timedelta(days=1)).day == 1


@given(DAYS, st.integers(0, 6), st.sampled_from(CalendarSpan))
def test_turning_on_and_back_shows_the_same_days(day: date, start: int, span: CalendarSpan) -> None:
    assert day in days_of(span, day, start)
    there_and_back = turned(span, turned(span, day, 1), -1)
    assert days_of(span, there_and_back, start) == days_of(span, day, start)
    assert turned(span, day, 1) > day > turned(span, day, -1)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))
def test_snapped_is_a_quarter_of_the_same_day_and_near(wall: datetime) -> None:
    quarter = snapped(wall)
    assert quarter.date() == wall.date()
    assert quarter.minute % 15 == 0
    assert abs(quarter - wall) < timedelta(minutes=15)
    assert snapped(quarter) == quarter


@given(st.lists(st.integers(0, 1439), max_size=30).map(sorted), st.integers(1, 120))
def test_lanes_keep_what_meets_apart(starts: list[int], length: int) -> None:
    lanes = lanes_of(starts, length)
    for first, (start, (lane, count)) in enumerate(zip(starts, lanes, strict=True)):
        assert lane < count
        for other, (other_lane, _) in zip(starts[:first], lanes[:first], strict=True):
            assert start >= other + length or lane != other_lane


def test_week_in_morocco_starts_on_monday_over_the_year_s_end() -> None:
    assert week_start_in("Africa/Casablanca") == 0
    assert week_start_in("Africa/Cairo") == 5
    assert week_start_in("Asia/Riyadh") == 6
    days = days_of(CalendarSpan.WEEK, date(2027, 1, 1), 0)
    assert (days[0], days[-1]) == (date(2026, 12, 28), date(2027, 1, 3))
    assert title_of(CalendarSpan.WEEK, date(2027, 1, 1), 0, "ar") == (
        "28 دجنبر 2026 – 3 يناير 2027"
    )
    assert title_of(CalendarSpan.MONTH, date(2026, 11, 23), 0, "ar") == "نونبر 2026"


@pytest.mark.parametrize("name", ZONES)
def test_every_gap_and_overlap_of_five_years_is_detected(name: str) -> None:
    """Hold each half hour against the shown clocks of all moments around it."""
    moment, end = datetime(2024, 1, 1), datetime(2029, 1, 1)
    half = timedelta(minutes=30)
    start = moment.replace(tzinfo=ZoneInfo("UTC"))
    changes = []
    before = to_wall(start, name) - moment
    while moment < end:
        start += timedelta(hours=6)
        moment += timedelta(hours=6)
        offset = to_wall(start, name) - moment
        if offset != before:
            changes.append(moment)
        before = offset
    for change in changes:
        utcs = [change.replace(tzinfo=ZoneInfo("UTC")) + half * step for step in range(-48, 49)]
        shown = [to_wall(utc, name).replace(fold=0) for utc in utcs]
        for step in range(-24, 25):
            wall = change + half * step
            reading = reading_of(wall, name)
            times = shown.count(wall)
            assert reading.exists is (times > 0)
            assert reading.happens_twice is (times == 2)
