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


@pytest.mark.parametrize(
    ("before", "put"),
    [
        ("Le ministre a dit ", "«\u202f"),
        ("Le ministre a dit «\u202foui", "\u202f»"),
        ("The minister said ", "“"),
        ("The minister said “yes", "”"),
        ("قال لصحيفة Le Monde ", "«"),
        ("SNRTnews ", "«"),
        ("«Le Monde de demain", "»"),
        ("«oui», a dit le ministre, et ", "«\u202f"),
    ],
)
def test_quotes_are_those_of_the_paragraph_in_an_arabic_article(before: str, put: str) -> None:
    assert RULES.after(f'{before}"') == Change(1, put)


@pytest.mark.parametrize(("language", "marks"), [("fr", "«\u202f"), ("en", "“"), ("ber", "«")])
def test_quotes_at_the_start_are_those_of_the_article(language: str, marks: str) -> None:
    assert TypingRules((), Quotes.GUILLEMETS, language).after('"') == Change(1, marks)


def test_quotes_of_an_arabic_paragraph_in_a_french_article_are_arabic() -> None:
    assert TypingRules((), Quotes.GUILLEMETS, "fr").after('قال "') == Change(1, "«")
