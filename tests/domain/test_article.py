"""Drafts as they may be stored, and the moves of the newsroom."""

import itertools
from collections import Counter

import pytest
from hypothesis import given

from editor_app.base.errors import UserError
from editor_app.domain.article import ALLOWED_MOVES, ArticleState, Draft, check_move, cleaned
from editor_app.domain.body import Marks, Run, block, body_of, canonical
from editor_app.domain.byline import Byline
from editor_app.domain.source import SourceLink
from editor_app.language.bidi import stray_controls
from tests.builders import a_draft
from tests.strategies import drafts

S = ArticleState


@given(drafts())
def test_cleaned_twice_changes_nothing(draft: Draft) -> None:
    assert cleaned(cleaned(draft)) == cleaned(draft)


def letters(text: str) -> Counter[str]:
    return Counter(sign for sign in text if sign.isalnum())


@given(drafts())
def test_cleaned_loses_no_letter(draft: Draft) -> None:
    after = cleaned(draft)
    for name in ("kicker", "headline", "lead", "outlet", "section"):
        assert letters(getattr(after, name)) == letters(getattr(draft, name))
    assert letters(after.body.text) == letters(canonical(draft.body).text)
    assert letters("".join(after.ticker)) == letters("".join(draft.ticker))
    assert [letters(source.title) for source in after.sources] == [
        letters(source.title) for source in draft.sources
    ]


@given(drafts())
def test_cleaned_can_be_stored_and_shown(draft: Draft) -> None:
    after = cleaned(draft)
    texts = [after.headline, after.lead, *(part.text for part in after.body.blocks)]
    for text in texts:
        text.encode("utf-8")
        assert "\x00" not in text
        assert stray_controls(text) == frozenset()
    assert after.body == canonical(after.body)
    assert all(line.name for line in after.bylines)
    assert len({source.id for source in after.sources} - {""}) == len(after.sources)
    assert sum(source.is_primary for source in after.sources) <= 1


def test_cleaned_balances_controls_across_the_runs_of_a_block() -> None:
    bold = Marks(bold=True)
    draft = Draft(
        body=body_of(
            block("\u2067أ", Run("ب\u2069", bold)), block("\u202eج", Run("د", bold)), "هـ\u2069"
        )
    )
    assert [part.text for part in cleaned(draft).body.blocks] == ["\u2067أب\u2069", "جد", "هـ"]


def test_cleaned_numbers_sources_without_an_id_and_keeps_one_primary() -> None:
    sources = (
        SourceLink(id="s2", is_primary=True),
        SourceLink(),
        SourceLink(is_primary=True),
    )
    after = cleaned(a_draft(sources=sources)).sources
    assert [source.is_primary for source in after] == [True, False, False]
    assert len({source.id for source in after}) == 3


def test_cleaned_drops_bylines_without_a_name_and_repeated_keywords() -> None:
    draft = a_draft(
        bylines=(Byline(name=" \u202e"), Byline(name="سلمى")), keywords=("أ", " أ ", "", "ب")
    )
    after = cleaned(draft)
    assert [line.name for line in after.bylines] == ["سلمى"]
    assert after.keywords == ("أ", "ب")


def test_draft_counts_lead_and_body_but_not_the_headline() -> None:
    draft = Draft(headline="واحد اثنان", lead="ثلاثة", body=body_of("أربعة خمسة"))
    assert draft.word_count == 3


def test_primary_source_is_the_one_that_says_so() -> None:
    primary = SourceLink(id="b", is_primary=True)
    assert a_draft(sources=(SourceLink(id="a"), primary)).primary_source == primary
    assert a_draft(sources=(SourceLink(id="a"),)).primary_source is None


@pytest.mark.parametrize(("before", "after"), list(itertools.product(S, S)))
def test_check_move_follows_the_table(before: ArticleState, after: ArticleState) -> None:
    if before is after or after in ALLOWED_MOVES[before]:
        check_move(before, after)
        return
    with pytest.raises(UserError) as refused:
        check_move(before, after)
    assert refused.value.params == {"before": before.value, "after": after.value}


def test_allowed_moves_name_every_state_and_reach_each_from_a_draft() -> None:
    assert set(ALLOWED_MOVES) == set(S)
    reached = {S.DRAFT}
    while more := {after for before in reached for after in ALLOWED_MOVES[before]} - reached:
        reached |= more
    assert reached == set(S)


def test_published_article_is_never_a_draft_again_without_being_withdrawn() -> None:
    for state in (S.PUBLISHED, S.CORRECTED):
        assert not {S.DRAFT, S.SPIKED} & ALLOWED_MOVES[state]
