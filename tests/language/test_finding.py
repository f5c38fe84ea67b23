from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.language.finding import (
    PATTERN_TIME_S,
    Query,
    Way,
    find,
    preview,
    replaced,
    surroundings,
)
from editor_app.language.folding import fold

MIXED = st.text(alphabet="اأإآىيةهؤومَّـ\u200fﻻ٣3aÉe\u0301ß \n", max_size=40)


def spans(text: str, words: str, way: Way = Way.FOLDED, whole: bool = False) -> list[str]:
    return [found.old for found in find(text, Query(words, way, whole))]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("ذهب إلى المدرسة والى المدرسه", "الى المدرسه", ["إلى المدرسة", "الى المدرسه"]),
        ("الأُسْتاذُ محمّد", "الاستاذ", ["الأُسْتاذُ"]),
        ("ســـلام عليكم", "سلام", ["ســـلام"]),
        ("على علي", "علي", ["على", "علي"]),
        ("Éric ou ERIC", "eric", ["Éric", "ERIC"]),
        ("سنة ٢٠٢٦", "2026", ["٢٠٢٦"]),
        ("ﻻ شيء", "لا", ["ﻻ"]),
        ("ﻻ شيء", "ا", []),
        ("سلام", "", []),
        ("سلام", "ً", []),
    ],
)
def test_find_folded_gives_the_original_words(text: str, words: str, expected: list[str]) -> None:
    assert spans(text, words) == expected


def test_find_exact_tells_hamza_and_tashkeel_apart() -> None:
    assert spans("إلى الى إلى", "إلى", Way.EXACT) == ["إلى", "إلى"]
    assert spans("aaaa", "aa", Way.EXACT) == ["aa", "aa"]


def test_find_whole_word_takes_no_part_of_a_word() -> None:
    text = "كتب كتبها وكتب، كَتَبَ! كتب_1"
    assert spans(text, "كتب", whole=True) == ["كتب", "كَتَبَ"]
    assert spans("(سلا)،سلا وسلا", "سلا", Way.EXACT, whole=True) == ["سلا", "سلا"]


def test_find_pattern_gives_groups_to_the_replacement() -> None:
    text = "25 - 11 - 2021\nيوم 3 - 4 - 2022"
    found = preview(text, Query(r"(\d+) - (\d+) - (?<year>\d+)", Way.PATTERN), r"\g<year>/\2/\1")
    assert [occurrence.new for occurrence in found] == ["2021/11/25", "2022/4/3"]
    assert replaced(text, found) == "2021/11/25\nيوم 2022/4/3"
    assert spans("أ\nب", "^.$", Way.PATTERN) == ["أ", "ب"]
    assert spans("xx", "y*", Way.PATTERN) == []


@pytest.mark.parametrize("pattern", ["(", "[", "*", "(?P<a", "a" * 1001, "(" * 400 + ")" * 400])
def test_find_pattern_that_is_none_is_refused(pattern: str) -> None:
    with pytest.raises(UserError, match="pattern-not-valid"):
        find("نص", Query(pattern, Way.PATTERN))


@pytest.mark.parametrize("pattern", ["(a+)+$", r"(a|aa)+$", r"(.*a){20}b"])
def test_find_pattern_that_never_ends_is_stopped(pattern: str) -> None:
    start = time.process_time()
    with pytest.raises(UserError, match="pattern-too-slow"):
        find("a" * 5_000 + "!", Query(pattern, Way.PATTERN))
    assert time.process_time() - start < 4 * PATTERN_TIME_S


def test_preview_with_a_bad_template_is_refused() -> None:
    with pytest.raises(UserError, match="replacement-not-valid"):
        preview("نص", Query("ن", Way.PATTERN), r"\9")


def test_replacement_of_words_is_taken_literally() -> None:
    found = preview("أ.ب أ.ب", Query("أ.ب", Way.EXACT), r"\1")
    assert replaced("أ.ب أ.ب", found) == r"\1 \1"
    assert replaced("أ.ب أ.ب", found[1:]) == r"أ.ب \1"


def test_replacement_in_a_text_that_changed_is_refused() -> None:
    found = preview("سلا والرباط", Query("سلا"), "فاس")
    with pytest.raises(UserError, match="text-changed"):
        replaced("في سلا والرباط", found)


def test_find_stops_at_its_limit_and_surroundings_stay_on_the_line() -> None:
    assert len(find("ا " * 50, Query("ا"), limit=7)) == 7
    text = "سطر أول\nقبل الكلمة بعد\nسطر ثالث"
    (found,) = find(text, Query("الكلمه"))
    assert surroundings(text, found) == ("قبل ", " بعد")


def test_surroundings_of_a_long_line_keep_whole_words_and_say_that_it_goes_on() -> None:
    text = f"{'سابقة ' * 9}الكلمة{' لاحقة' * 9}"
    (found,) = find(text, Query("الكلمه"))
    before, after = surroundings(text, found)
    assert before == "…" + "سابقة " * 5
    assert after == " لاحقة" * 5 + "…"
    (found,) = find(f"{'ا' * 50}ب{'ا' * 50}", Query("ب"))
    assert surroundings(f"{'ا' * 50}ب{'ا' * 50}", found) == ("…" + "ا" * 32, "ا" * 32 + "…")


@given(MIXED | st.text(max_size=40), MIXED | st.text(max_size=4))
def test_occurrences_fold_to_what_was_searched(text: str, words: str) -> None:
    end = 0
    wanted = "".join(map(fold, words))
    for found in find(text, Query(words)):
        assert end <= found.start < found.end <= len(text)
        assert found.old == text[found.start : found.end]
        assert "".join(map(fold, found.old)) == wanted
        end = found.end


@given(MIXED, st.integers(0, 40), st.integers(1, 8))
def test_words_of_the_text_itself_are_found_in_it(text: str, start: int, length: int) -> None:
    words = text[start : start + length]
    if not "".join(map(fold, words)):
        return
    folded = find(text, Query(words))
    assert folded
    assert folded[0].start <= start + length
    assert replaced(text, folded) == text


@given(MIXED, MIXED.filter(bool))
def test_exact_replacement_is_that_of_strings(text: str, words: str) -> None:
    found = preview(text, Query(words, Way.EXACT), "س")
    assert replaced(text, found) == text.replace(words, "س")
