"""The law of the journal: a change makes of a draft exactly the next one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Draft
from editor_app.domain.body import Body, body_of
from editor_app.domain.journal import DraftChange, change_between, with_change
from tests.strategies import cleaned_drafts

paragraphs = st.lists(st.sampled_from("أبتث"), max_size=6)


@given(cleaned_drafts(), cleaned_drafts())
def test_change_between_any_two_drafts_makes_one_of_the_other(before: Draft, after: Draft) -> None:
    change = change_between(before, after)
    assert (before if change is None else with_change(before, change)) == after
    assert (change is None) == (before == after)


@given(paragraphs, paragraphs)
def test_change_between_bodies_is_exact_where_paragraphs_repeat(
    before: list[str], after: list[str]
) -> None:
    old, new = Draft(body=body_of(*before)), Draft(body=body_of(*after))
    change = change_between(old, new)
    assert (old if change is None else with_change(old, change)) == new


def test_change_of_one_paragraph_among_many_holds_that_one() -> None:
    blocks = body_of(*map(str, range(1000))).blocks
    after = (*blocks[:500], *body_of("معدل").blocks, *blocks[501:])
    change = change_between(Draft(body=Body(blocks)), Draft(body=Body(after)))
    assert change == DraftChange(start=500, removed=1, blocks=body_of("معدل").blocks)


def test_with_change_of_another_draft_is_refused() -> None:
    draft = Draft(body=body_of("أ"))
    with pytest.raises(ValueError, match="no blocks"):
        with_change(draft, DraftChange(start=1, removed=1))
    assert with_change(draft, DraftChange(head=replace(draft, body=Body()))) == draft
