"""Direction, and the controls that a line or a text may keep."""

import unicodedata

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.bidi import (
    CONTROLS,
    balance_controls,
    clean_line,
    drop_unstorable,
    first_strong,
    isolate,
    led,
    needs_isolation,
    stands_alone,
    stray_controls,
)
from tests.strategies import CONTROLS as ALL_CONTROLS
from tests.strategies import any_text

controls_text = st.text(st.sampled_from("اa\n" + ALL_CONTROLS), max_size=30)


@given(st.one_of(any_text, controls_text))
def test_balance_controls_gives_balanced_text_and_is_idempotent(text: str) -> None:
    balanced = balance_controls(text)
    assert stray_controls(balanced) == frozenset()
    assert balance_controls(balanced) == balanced


@given(controls_text)
def test_balance_controls_drops_controls_alone(text: str) -> None:
    without = [sign for sign in text if sign not in CONTROLS]
    assert [sign for sign in balance_controls(text) if sign not in CONTROLS] == without


@pytest.mark.parametrize(
    ("text", "balanced"),
    [
        ("\u202eab", "ab"),
        ("ab\u202c", "ab"),
        ("\u2067a\u2069", "\u2067a\u2069"),
        ("\u2067a\n\u2069", "a\n"),
        ("\u202a\u2067a\u202c\u2069", "\u2067a\u2069"),
        ("\u2067\u202aa\u2069", "\u2067a\u2069"),
        ("\u2066\u202ba\u202c\u2069", "\u2066\u202ba\u202c\u2069"),
    ],
)
def test_balance_controls_keeps_what_opens_and_closes(text: str, balanced: str) -> None:
    assert balance_controls(text) == balanced


@given(st.one_of(any_text, st.text()))
def test_clean_line_is_one_clean_line_and_idempotent(text: str) -> None:
    line = clean_line(text)
    assert clean_line(line) == line
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert not {unicodedata.category(sign) for sign in line} & {"Cc", "Cs", "Zl", "Zp"}
    assert not set(line) & set(ALL_CONTROLS + "\u200e\u200f\u061c\u200b\ufeff\u00ad")


def test_clean_line_keeps_the_joiners() -> None:
    assert clean_line("می\u200cخواهم \u0647\u200d") == "می\u200cخواهم \u0647\u200d"


@given(st.one_of(any_text, st.text()))
def test_drop_unstorable_leaves_text_that_utf_8_and_xml_can_carry(text: str) -> None:
    kept = drop_unstorable(text)
    kept.encode("utf-8")
    controls = {sign for sign in kept if unicodedata.category(sign) == "Cc"}
    assert controls <= set("\t\n\r\x85")
    assert drop_unstorable(kept) == kept


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("123 ـ", "rtl"),
        ("12 – 3", None),
        ("«Le» نص", "ltr"),
        ("\u2066Le Matin\u2069 قال", "rtl"),
        ("\u2069نص", "rtl"),
        ("", None),
    ],
)
def test_first_strong_skips_isolates_and_neutrals(text: str, direction: str | None) -> None:
    assert first_strong(text) == direction


def test_needs_isolation_of_letters_against_the_direction() -> None:
    assert needs_isolation("قال Reuters", "rtl")
    assert not needs_isolation("قال 12", "rtl")
    assert needs_isolation("dit نعم", "ltr")


@pytest.mark.parametrize("direction", [None, "rtl", "ltr"])
def test_isolate_wraps_in_balanced_controls(direction: str | None) -> None:
    assert stray_controls(isolate("نص", direction)) == frozenset()
    assert isolate("نص", direction)[1:-1] == "نص"


@given(st.text("اب جـ1٢ -–.,:%€(«»)\u0301aZ5/+", max_size=14), st.sampled_from(["rtl", "ltr"]))
def test_line_that_stands_alone_is_read_alike_in_either_direction(
    line: str, direction: str
) -> None:
    if stands_alone(line, direction):
        assert get_display(line, base_dir="R") == get_display(line, base_dir="L")


@pytest.mark.parametrize(
    ("text", "direction", "expected"),
    [
        ("\u2068الموقع\u2069: held", "ltr", "\u200e\u2068الموقع\u2069: held"),
        ("\u2068Reuters\u2069: تلقته", "rtl", "\u200f\u2068Reuters\u2069: تلقته"),
        ("Goes to:\n\u2068الموقع\u2069", "ltr", "Goes to:\n\u200e\u2068الموقع\u2069"),
        ("أُضيفت", "rtl", "أُضيفت"),
        ("", "rtl", ""),
    ],
)
def test_led_marks_only_lines_that_begin_with_an_isolate(
    text: str, direction: str, expected: str
) -> None:
    assert led(text, direction) == expected
