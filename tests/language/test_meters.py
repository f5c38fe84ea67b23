from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.meters import (
    LIMITS,
    SEARCH_TITLE,
    SMS,
    State,
    count_graphemes,
    cut,
    measure,
    room,
    sentences,
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("سلام", 4),
        ("مُحَمَّدٌ", 4),
        ("\u200fسلام\u200e", 4),
        ("👨‍👩‍👧", 1),
        ("🇲🇦", 1),
        ("e\u0301té", 3),
        ("ⵜⴰⵎⴰⵣⵉⵖⵜ", 8),
        ("سـلام", 5),
        ("أ ب\nج", 5),
        ("\u064b", 0),
    ],
)
def test_graphemes_are_what_a_reader_counts(text: str, count: int) -> None:
    assert count_graphemes(text) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("جاء. ذهب! كيف؟", ["جاء.", "ذهب!", "كيف؟"]),
        ("بلغت 3.5 في المائة. ثم تراجعت", ["بلغت 3.5 في المائة.", "ثم تراجعت"]),
        ("قال د. محمد والأستاذ أ. علي كلاما.", ["قال د. محمد والأستاذ أ. علي كلاما."]),
        ("نقلت أ.ف.ب. الخبر كاملا.", ["نقلت أ.ف.ب. الخبر كاملا."]),
        ("أمن المغرب.. من دولة", ["أمن المغرب.. من دولة"]),
        ("عالم جديد… شرق أوسط.", ["عالم جديد… شرق أوسط."]),
        ("انتهى..\nبدأ", ["انتهى..", "بدأ"]),
        ("قال: «نعم.» ثم مضى.", ["قال: «نعم.»", "ثم مضى."]),
        ("زر example.ma. ثم عد", ["زر example.ma.", "ثم عد"]),
        ("سطر\n\nسطر", ["سطر", "سطر"]),
        ("...", []),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == expected


@given(st.text(alphabet='سلام د3.؟!…»«" \n\u200f', max_size=80) | st.text(max_size=60))
def test_sentences_stand_where_they_say_and_lose_no_letter(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        assert end <= sentence.start < sentence.end
        assert text[sentence.start : sentence.end] == sentence.text
        assert not any(character.isalpha() for character in text[end : sentence.start])
        end = sentence.end
    assert not any(character.isalpha() for character in text[end:])


def test_measure_of_a_text_has_its_lengths() -> None:
    long = " ".join(["كلمة"] * 41)
    found = measure(f"فقرة أولى قصيرة. وجملة ثانية.\n\n{long}.\n")
    assert (found.words, found.paragraphs, found.sentences) == (46, 2, 3)
    assert (found.longest_paragraph, found.longest_sentence) == (41, 41)
    assert [sentence.words for sentence in found.long_sentences] == [41]
    assert found.minutes == 1
    assert found.mean_sentence == pytest.approx(46 / 3)


def test_measure_of_nothing_is_nothing() -> None:
    found = measure(" \n")
    assert (found.words, found.minutes, found.sentences, found.mean_sentence) == (0, 0, 0, 0.0)


@pytest.mark.parametrize(
    ("length", "state"),
    [(0, State.EMPTY), (1, State.FITS), (53, State.FITS), (54, State.TIGHT), (60, State.TIGHT)],
)
def test_room_for_a_title_tells_its_state(length: int, state: State) -> None:
    found = room("س" * length, SEARCH_TITLE)
    assert (found.used, found.state, found.shown) == (length, state, "س" * length)


def test_room_for_a_title_too_long_shows_it_cut() -> None:
    found = room("كلمة " * 20, SEARCH_TITLE)
    assert found.state is State.OVER
    assert found.shown.endswith("كلمة…")
    assert count_graphemes(found.shown) <= 60


@pytest.mark.parametrize(
    ("text", "used", "parts", "most"),
    [
        ("", 0, 0, 160),
        ("س" * 70, 70, 1, 70),
        ("س" * 71, 71, 2, 134),
        ("س" * 134, 134, 2, 134),
        ("س" * 135, 135, 3, 201),
        ("😀", 2, 1, 70),
        ("مُ", 2, 1, 70),
        ("a" * 160, 160, 1, 160),
        ("a" * 161, 161, 2, 306),
        ("€" * 80, 160, 1, 160),
    ],
)
def test_room_in_a_short_message_counts_parts(text: str, used: int, parts: int, most: int) -> None:
    found = room(text, SMS)
    assert (found.used, found.parts) == (used, parts)
    assert found.most == most


def test_limits_name_their_sources_once_each() -> None:
    assert len({limit.id for limit in LIMITS}) == len(LIMITS) == 7
    assert all(limit.source and limit.most > 0 for limit in LIMITS)


@given(st.text(max_size=60), st.integers(2, 40))
def test_cut_never_exceeds_its_room(text: str, most: int) -> None:
    assert count_graphemes(cut(text, most)) <= max(most, 0)
