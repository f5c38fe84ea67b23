from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from editor_app.language.typography.engine import check, fix_all
from editor_app.language.typography.rule import Matching, Place
from editor_app.language.typography.rulebook import BY_ID, EXCLUSIVE, RULES, chosen

CASES_FILE = Path(__file__).with_name("typography_cases.txt")


class Case(NamedTuple):
    rule_id: str
    place: Place
    text: str
    mended: str | None
    must_hit: bool


def read_cases() -> list[Case]:
    cases: list[Case] = []
    rule_id = ""
    for line in CASES_FILE.read_text(encoding="utf-8").splitlines():
        line = re.sub(r"\\u[0-9a-f]{4}", lambda m: codecs.decode(m[0], "unicode_escape"), line)
        if line.startswith("["):
            rule_id = line.strip("[]")
        elif line.startswith("+ "):
            text, _, mended = line[2:].partition(" ⇒ ")
            cases.append(Case(rule_id, Place.BODY, text, None if mended == "?" else mended, True))
        elif line.startswith("-headline "):
            text = line.removeprefix("-headline ")
            cases.append(Case(rule_id, Place.HEADLINE, text, text, False))
        elif line.startswith("- "):
            cases.append(Case(rule_id, Place.BODY, line[2:], line[2:], False))
    return cases


CASES = read_cases()


def test_rules_are_at_least_forty_with_their_cases() -> None:
    assert len(RULES) >= 40
    for rule in RULES:
        mine = [case for case in CASES if case.rule_id == rule.id]
        assert sum(case.must_hit for case in mine) >= 2, rule.id
        assert sum(not case.must_hit for case in mine) >= 2, rule.id
    assert {case.rule_id for case in CASES} == set(BY_ID)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule_id}: {case.text}")
def test_rule_on_its_case_hits_and_mends_or_is_silent(case: Case) -> None:
    rule = BY_ID[case.rule_id]
    hits = check(case.text, [rule], place=case.place)
    assert bool(hits) == case.must_hit, hits
    if case.must_hit and case.mended is None:
        assert hits[0].replacement is None
        return
    assert fix_all(case.text, rule, place=case.place).text == case.mended


def test_rules_say_why_in_three_languages_and_where_from() -> None:
    assert len(BY_ID) == len(RULES)
    for rule in RULES:
        for reason in (rule.reason.ar, rule.reason.fr, rule.reason.en):
            assert len(reason) > 10, rule.id
        assert re.search("[\u0621-\u064a]", rule.reason.ar), rule.id
        assert rule.source


def test_rules_that_undo_each_other_are_never_both_on() -> None:
    for on in ((), ("tanwin-on-alef",), ("digits-arabic-indic", "quotes-straight")):
        wanted = {rule.id for rule in chosen(on)}
        assert set(on) <= wanted
        assert all(len(group & wanted) <= 1 for group in EXCLUSIVE)
    assert "dots-two" not in {rule.id for rule in chosen(off=["dots-two", "of-another-version"])}


def test_patterns_hold_no_repeat_inside_a_repeat() -> None:
    nested = re.compile(r"[+*}]\)[+*{]")
    # each turn begins with a character that the turn before cannot hold
    harmless = (r"(?:[ \u00a0]\1)+", "(?:[٫٬][٠-٩۰-۹]+)*")
    for rule in RULES:
        if isinstance(rule.find, Matching):
            pattern = rule.find.pattern.pattern
            for known in harmless:
                pattern = pattern.replace(known, "")
            assert not nested.search(pattern), rule.id
    assert nested.search(r"(\w+\s?)*".replace(r"\s?", ""))


def test_changes_of_every_rule_are_real_and_in_order() -> None:
    for case in CASES:
        for rule in RULES:
            end = 0
            for change in rule.find(case.text):
                assert end <= change.start <= change.end <= len(case.text)
                assert change.replacement != case.text[change.start : change.end]
                end = change.end
