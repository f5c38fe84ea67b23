import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.language import addresses
from editor_app.language.addresses import ltr_spans
from editor_app.language.bidi import stray_controls
from editor_app.language.invisibles import Invisible, find_invisibles, without
from editor_app.language.lookalikes import Lookalike, lookalike


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("قال \u202b هنا", Invisible.STRAY_CONTROL),
        ("\u200fقال", Invisible.DIRECTION_MARK),
        ("كلـ\u200bمة", Invisible.ZERO_WIDTH),
        ("a\u200cb", Invisible.IDLE_JOINER),
        ("كل\u00adمة", Invisible.SOFT_HYPHEN),
        ("نص\ufffc", Invisible.OTHER),
        ("\ufefb", Invisible.PRESENTATION_FORM),
    ],
)
def test_invisible_out_of_place_is_found_by_its_reason(text: str, code: Invisible) -> None:
    (found,) = find_invisibles(text)
    assert found.code is code


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "هـ\u200d",
        "👨\u200d👩\u200d👧",
        "12\u00a0كلم",
        "ﷺ",
        "🏴\U000e0067\U000e0062\U000e007f",
        "ـــ",
    ],
)
def test_invisible_that_means_something_is_left(text: str) -> None:
    assert find_invisibles(text) == ()


def test_balanced_controls_are_told_from_stray_ones() -> None:
    found = find_invisibles("\u202bقال\u202c \u2067نعم\u2069")
    assert [one.code for one in found] == [Invisible.EMBEDDING] * 2 + [Invisible.ISOLATE] * 2


def test_presentation_forms_become_letters() -> None:
    text = "ﻻ ﻣﺤﻤﺪ ﷺ \ufe70"
    assert without(text, find_invisibles(text)) == "لا محمد ﷺ \u064b"


@given(st.text(alphabet="اب a\u200f\u202b\u202c\u2066\u2069\u200b\u200d\ufefb😀", max_size=40))
def test_text_without_invisibles_holds_none_and_is_balanced(text: str) -> None:
    clean = without(text, find_invisibles(text))
    assert not stray_controls(clean)
    assert without(clean, find_invisibles(clean)) == clean or "\u200d" in clean


@pytest.mark.parametrize(
    ("address", "trouble"),
    [
        ("https://example.ma/ar/", None),
        ("https://télé.fr", None),
        ("https://مثال.المغرب/خبر", None),
        ("https://exаmple.com", Lookalike.MIXED_SCRIPTS),
        ("https://аррӏе.com", Lookalike.LOOKS_LATIN),
        ("https://xn--80ak6aa92e.com", Lookalike.LOOKS_LATIN),
        ("https://xn--e1afmkfd.com/", Lookalike.ENCODED),
        ("https://bank.ma@evil.example/", Lookalike.USER_PART),
        ("mailto:a@exаmple.com", Lookalike.MIXED_SCRIPTS),
        ("https://exam\u200bple.com", Lookalike.INVISIBLE),
        ("", None),
        ("https://[", None),
    ],
)
def test_address_that_pretends_is_flagged(address: str, trouble: Lookalike | None) -> None:
    assert lookalike(address) is trouble


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("زوروا https://example.ma/ar/، ثم", ["https://example.ma/ar/"]),
        ("(https://example.ma/a_(b)/)", ["https://example.ma/a_(b)/"]),
        ("a@b.ma. و+212 522 12 34 56", ["a@b.ma", "+212 522 12 34 56"]),
        ("و#Maroc2030 و#المغرب", ["#Maroc2030"]),
        ("2-1 و2020-2026 و12 500 و25 - 11 - 2021", []),
        ("https:// و www.", []),
    ],
)
def test_ltr_spans_are_addresses_tags_and_telephone_numbers(text: str, inside: list[str]) -> None:
    assert [text[start:end] for start, end in ltr_spans(text)] == inside


@given(st.text("0123 .-+()@#wW/:htpsm مر\u00a0", max_size=40))
def test_ltr_spans_of_texts_passed_over_are_none(text: str) -> None:
    if not addresses._START.search(text):
        assert addresses._SPAN.search(text) is None
