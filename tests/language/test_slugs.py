"""Addresses: ASCII, short, unique, safe in a file name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.slugs import MAX_BYTES, file_name, latin_slug, slug_with_id
from tests.builders import ARTICLE_ID
from tests.strategies import any_text

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@given(st.one_of(any_text, st.text(), st.text(st.sampled_from("ابت "), min_size=80)))
def test_slug_with_id_is_ascii_short_and_ends_in_the_id(text: str) -> None:
    slug = slug_with_id(text, ARTICLE_ID)
    assert _SLUG.fullmatch(slug)
    assert len(slug.encode("ascii")) <= MAX_BYTES
    assert slug == ARTICLE_ID or slug.endswith(f"-{ARTICLE_ID}")


@given(st.one_of(any_text, st.text()))
def test_latin_slug_is_words_joined_by_hyphens_or_nothing(text: str) -> None:
    slug = latin_slug(text)
    assert slug == "" or _SLUG.fullmatch(slug)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("دبلوماسية أمن المغرب", "dblwmasya-amn-almghrb"),
        ("../../etc/passwd", "etc-passwd"),
        ("L'été à Rabat", "l-ete-a-rabat"),
        ("٢٠٢٦", ""),
        ("؟!", ""),
    ],
)
def test_latin_slug_spells_letters(text: str, slug: str) -> None:
    assert latin_slug(text) == slug


def test_slug_with_id_cuts_at_a_word() -> None:
    slug = slug_with_id("كلمة " * 40, ARTICLE_ID)
    words = slug.removesuffix(f"-{ARTICLE_ID}").split("-")
    assert set(words) == {"klma"}


@given(any_text)
def test_file_name_can_be_written_anywhere(text: str) -> None:
    name = file_name(text, ARTICLE_ID)
    assert name == name.strip(" .")
    assert 0 < len(name.encode("utf-8", "replace")) <= 120
    assert not set(name) & set('<>:"/\\|?*\0\n\t\u202e')
    assert file_name(name, "") == name or name == ARTICLE_ID


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("دبلوماسية أمن المغرب.. من دولة", "دبلوماسية أمن المغرب.. من دولة"),
        ("هل 1/2 تكفي؟ «نعم»: لا", "هل 1 2 تكفي؟ «نعم» لا"),
        ("كلمة " * 40, " ".join(["كلمة"] * 13)),
        ("../..", ARTICLE_ID),
        ("CON.txt", ARTICLE_ID),
        ("", ARTICLE_ID),
    ],
)
def test_file_name_keeps_the_words_of_a_headline(text: str, name: str) -> None:
    assert file_name(text, ARTICLE_ID) == name
