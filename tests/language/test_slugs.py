"""Addresses: ASCII, short, unique, safe in a file name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.slugs import MAX_BYTES, latin_slug, slug_with_id
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
