"""Dates read whole or not at all, and written in Moroccan form."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.calendar import (
    FIRST_YEAR,
    LAST_YEAR,
    format_date,
    format_moment,
    parse_date,
)
from tests.strategies import any_text, dates

DAY = date(2021, 11, 25)


@pytest.mark.parametrize(
    "text",
    [
        "25 - 11 - 2021",
        "25-11-2021",
        "25/11/2021",
        "25.11.2021",
        "2021-11-25",
        "٢٥ - ١١ - ٢٠٢١",
        "۲۵/۱۱/۲۰۲۱",
        "\u200f25\u00a0-\u00a011\u00a0-\u00a02021 ",
        "25 نونبر 2021",
        "25 نوفمبر 2021",
        "25 تشرين الثاني 2021",
        "25 تشرين الثاني/نوفمبر 2021",
        "25 تشرين الثاني (نوفمبر) 2021",
        "25 - نونبر - 2021",
        "٢٥ نوفمبر ٢٠٢١م",
        "الخميس 25 نونبر 2021",
        "يوم الخميس، 25 نونبر، 2021",
        "25 novembre 2021",
        "jeudi 25 NOVEMBRE 2021",
        "25 nov. 2021",
        "25 November 2021",
        "November 25, 2021",
        "Thursday, November 25th, 2021",
    ],
)
def test_parse_date_of_every_way_to_write_a_day_finds_it(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize(
    ("names", "month"),
    [
        ("يناير جانفي", 1),
        ("فبراير فيفري شباط", 2),
        ("مارس آذار", 3),
        ("أبريل ابريل إبريل أفريل نيسان", 4),
        ("ماي مايو أيار", 5),
        ("يونيو يونيه جوان حزيران", 6),
        ("يوليوز يوليو يوليه جويلية تموز", 7),
        ("غشت أغسطس أوت آب", 8),
        ("شتنبر سبتمبر أيلول", 9),
        ("أكتوبر اكتوبر", 10),
        ("نونبر نوفمبر", 11),
        ("دجنبر ديسمبر", 12),
        ("janvier janv. January Jan", 1),
        ("février fevrier févr. February", 2),
        ("août aout August", 8),
        ("décembre déc. December Dec", 12),
    ],
)
def test_parse_date_knows_every_name_of_a_month(names: str, month: int) -> None:
    for name in names.split():
        assert parse_date(f"7 {name} 2020") == date(2020, month, 7), name


@pytest.mark.parametrize("name", ["كانون الثاني", "كانون الأول", "تشرين الأول", "تشرين الثاني"])
def test_parse_date_knows_levantine_months_of_two_words(name: str) -> None:
    months = {"كانون الثاني": 1, "كانون الأول": 12, "تشرين الأول": 10, "تشرين الثاني": 11}
    assert parse_date(f"3 {name} 2020") == date(2020, months[name], 3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "أمس",
        "31 - 02 - 2021",
        "00 - 01 - 2021",
        "25 - 13 - 2021",
        "11 - 25 - 2021",
        "25 - 11 - 21",
        "25 - 11 - 1443",
        "25 - 11 - 9999",
        "25 - 11/2021",
        "25 نونبر",
        "نونبر 2021",
        "25 رمضان 1443",
        "25 نونبر/دجنبر 2021",
        "25 - 11 - 2021 صباحا",
        "في 25 - 11 - 2021",
        "125 - 11 - 2021",
        "1" * 10_000,
    ],
)
def test_parse_date_of_anything_else_guesses_nothing(text: str) -> None:
    assert parse_date(text) is None


@given(dates, st.sampled_from(["ar", "ar-MA", "fr", "en", "zgh", ""]))
def test_format_date_is_read_back(day: date, language: str) -> None:
    assert parse_date(format_date(day, language)) == day


@given(any_text)
def test_parse_date_of_any_text_is_a_date_within_bounds_or_none(text: str) -> None:
    found = parse_date(text)
    assert found is None or FIRST_YEAR <= found.year <= LAST_YEAR


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar-MA", "25 نونبر 2021"),
        ("fr", "25 novembre 2021"),
        ("en-GB", "25 November 2021"),
        ("es", "2021-11-25"),
    ],
)
def test_format_date_words_the_day_in_the_language(language: str, expected: str) -> None:
    assert format_date(DAY, language) == expected


def test_format_date_of_the_first_in_french_is_an_ordinal() -> None:
    assert format_date(date(2022, 8, 1), "fr") == "1er août 2022"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "1 غشت 2026، 18:05"),
        ("fr", "1er août 2026 à 18:05"),
        ("en-GB", "1 August 2026, 18:05"),
        ("de", "2026-08-01 18:05"),
    ],
)
def test_moment_is_written_in_the_words_of_the_language(language: str, written: str) -> None:
    assert format_moment(datetime(2026, 8, 1, 18, 5), language) == written
