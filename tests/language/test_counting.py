"""Words, characters and minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.counting import count_characters, count_words, reading_minutes
from tests.strategies import any_text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" ، … — ", 0),
        ("كتب الصحفي", 2),
        ("كُتِبَ الخَبَر", 2),
        ("بلغت 5829,16 مليون", 3),
        ("desk@example.org و https://example.org/a", 3),
        ("Aït-Ben-Haddou l’été", 2),
        ("مـــحبرة", 1),
        ("نعم،لا", 2),
        ("سطر\nآخر", 2),
    ],
)
def test_count_words_counts_as_a_writer_does(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.lists(st.text(st.sampled_from("ابتacd1"), min_size=1), max_size=10))
def test_count_words_of_plain_words_is_their_number(words: list[str]) -> None:
    assert count_words(" ".join(words)) == len(words)


@given(any_text)
def test_count_characters_is_at_most_the_length(text: str) -> None:
    assert 0 <= count_characters(text) <= len(text)


@pytest.mark.parametrize(
    ("text", "characters"), [("مُحَمَّد", 4), ("\u202eأ\u200d", 1), ("é e\u0301", 3), ("✍️", 1)]
)
def test_count_characters_leaves_out_what_no_reader_sees(text: str, characters: int) -> None:
    assert count_characters(text) == characters


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (180, 1), (181, 2)])
def test_reading_minutes_rounds_up(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes
