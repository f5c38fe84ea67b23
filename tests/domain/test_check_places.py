"""Each problem of the checklist says where it is."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Draft
from editor_app.domain.body import Block, BlockKind, Marks, Run, block, body_of
from editor_app.domain.checklist import (
    DEFAULTS,
    Facts,
    HouseRules,
    Problem,
    Severity,
    problems_of,
    with_unread,
)
from editor_app.domain.hits import Field, Hit
from editor_app.domain.image import Picture
from editor_app.domain.protection import needles_of, without_names, words_found
from editor_app.domain.source import SourceLink
from tests.builders import a_draft

WHOLE = Picture(media_id="m", caption="البحر", credit="سلمى", alt="بحر", rights="بإذن")
PRIMARY = SourceLink(id="s1", url="https://example.org", is_primary=True)


def only(code: str, draft: Draft, facts: Facts | None = None) -> Problem:
    (problem,) = (each for each in problems_of(draft, facts or Facts()) if each.code == code)
    return problem


@pytest.mark.parametrize(
    ("code", "second", "old"),
    [
        ("enclosure-unbalanced", block("قال «نعم"), "«"),
        ("bidi-stray", block("نص \u202eabc"), "\u202e"),
        ("placeholder-left", block("في {المدينة} اليوم"), "{المدينة}"),
        ("citation-unresolved", block("نص ", Run("مصدر", Marks(citation="s9"))), "مصدر"),
        ("link-unsafe", block("نص ", Run("رابط", Marks(link="javascript:1"))), "رابط"),
        ("figure-empty", Block(kind=BlockKind.FIGURE, runs=(Run("شرح"),)), "شرح"),
        ("link-dead", block("نص ", Run("ميت", Marks(link="https://gone.example"))), "ميت"),
        ("protected-name", block("زارت أَمِينَةُ الميناء"), "أَمِينَةُ"),
    ],
)
def test_problem_of_the_body_is_at_its_passage(code: str, second: Block, old: str) -> None:
    facts = Facts(protected=needles_of(["أمينة"]), dead_links=["https://gone.example"])
    place = only(code, a_draft(body=body_of("سليم", second)), facts).place
    assert place is not None
    assert (place.field, place.block, place.old) == (Field.BODY, 1, old)
    assert second.text[place.start : place.end] == old


@pytest.mark.parametrize("said", ["alt", "credit", "caption", "rights"])
def test_problem_of_a_picture_is_at_the_picture_and_its_figure(said: str) -> None:
    lacking = replace(WHOLE, media_id="n", **{said: ""})
    body = body_of("نص", block("شرح", kind=BlockKind.FIGURE, image="n"))
    problem = only(f"picture-{said}-missing", a_draft(pictures=(WHOLE, lacking), body=body))
    assert problem.item == 1
    assert problem.place is not None
    assert problem.place.block == 1


def test_problem_of_a_source_is_at_that_source() -> None:
    draft = a_draft(sources=(PRIMARY, SourceLink(id="s2", url="javascript:alert(1)")))
    assert only("source-address-unusable", draft).item == 1


@given(st.text(max_size=60), st.text(max_size=20))
def test_place_of_a_protected_name_is_the_name(before: str, after: str) -> None:
    needles = needles_of(["سامي"])
    text = f"{before} وسَامِي {after}"
    for spotted in words_found(a_draft(lead=text), (), needles):
        assert spotted.place is not None
        assert text[spotted.place.start : spotted.place.end] == spotted.place.old
    assert not list(words_found(a_draft(lead=without_names(text, needles)), (), needles))


def test_limits_are_those_of_the_destination() -> None:
    rules = HouseRules(limits={"headline-long": 10})
    found = problems_of(a_draft(headline="س" * 11), rules=rules)
    assert [each.code for each in found] == ["headline-long"]
    assert problems_of(a_draft(headline="س" * 10), rules=rules) == ()


def test_protected_row_is_a_must_whatever_is_kept() -> None:
    rules = HouseRules(own={"protected-name": Severity.OFF})
    assert rules.severity_of("protected-name") is Severity.MUST


def test_with_unread_puts_the_row_in_its_place() -> None:
    word: dict[str, Any] = {"field": Field.BODY, "block": 2, "start": 3, "end": 6, "old": "كذا"}
    others = problems_of(Draft(), Facts(dead_links=["https://gone.example"]))
    found = with_unread(others, (Hit(**word), Hit(**word)))
    order = list(DEFAULTS)
    assert [each.code for each in found] == sorted((e.code for e in found), key=order.index)
    (row,) = (each for each in found if each.code == "spelling-unread")
    assert (row.found, row.field, row.place) == ("2", "body", Hit(**word))
    assert with_unread(found, ()) == others
