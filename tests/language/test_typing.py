import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.language.typing import Change, Quotes, TypingRules

RULES = TypingRules([("--", "—"), ("...", "…"), ("صلعم", "ﷺ"), ("(c)", "©")], Quotes.GUILLEMETS)


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ("الرباط --", Change(2, "—")),
        ("الرباط -", None),
        ("قال...", Change(3, "…")),
        ("النبي صلعم،", Change(5, "ﷺ،")),
        ("فصلعم ", None),
        ("(c)", Change(3, "©")),
        ('قال "', Change(1, "«")),
        ('قال "نعم"', Change(1, "»")),
        ('("', Change(1, "«")),
        ('"', Change(1, "«")),
        ("", None),
    ],
)
def test_after_gives_what_the_rules_ask(before: str, change: Change | None) -> None:
    assert RULES.after(before) == change


def test_french_quotes_keep_a_narrow_space_inside() -> None:
    rules = TypingRules((), Quotes.GUILLEMETS, "fr")
    assert rules.after('dit "') == Change(1, "«\u202f")
    assert rules.after('dit «\u202foui"') == Change(1, "\u202f»")


def test_straight_quotes_stay_where_the_house_wants_them() -> None:
    assert TypingRules().after('"') is None


@given(st.text(max_size=30))
def test_a_rule_acts_only_where_it_said_it_may(before: str) -> None:
    if RULES.after(before) is not None:
        assert RULES.may_act(before[-1])


@given(st.characters(categories=["L", "N"]))
def test_letters_and_digits_set_nothing_off(character: str) -> None:
    assert not RULES.may_act(character)
