"""The laws of merging: nothing of either text is lost, and who changed nothing decides nothing."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.merge import merge
from tests.strategies import cleaned_drafts

texts = st.lists(st.sampled_from("أبتثجح"), max_size=7).map(
    lambda parts: Draft(body=body_of(*parts))
)


@given(cleaned_drafts(), cleaned_drafts())
def test_merge_where_one_side_changed_nothing_is_the_other(base: Draft, other: Draft) -> None:
    assert merge(base, other, base).draft == other
    assert merge(base, base, other).draft == other
    assert merge(base, base, other).is_clean


@given(cleaned_drafts(), cleaned_drafts())
def test_merge_of_the_same_change_is_that_change(base: Draft, both: Draft) -> None:
    merged = merge(base, both, both)
    assert merged.draft == both
    assert merged.is_clean


@given(texts, texts, texts)
def test_merge_keeps_every_new_paragraph_of_both(base: Draft, mine: Draft, theirs: Draft) -> None:
    merged = set(merge(base, mine, theirs).draft.body.blocks)
    known = set(base.body.blocks)
    assert set(mine.body.blocks) - known <= merged
    assert set(theirs.body.blocks) - known <= merged


def test_merge_of_changes_in_different_places_takes_both() -> None:
    base = Draft(headline="ع", lead="م", body=body_of("أ", "ب", "ت"))
    mine = replace(base, headline="عنوان", body=body_of("أ", "ب", "ت", "ث"))
    theirs = replace(base, lead="ملخص", body=body_of("آ", "ب", "ت"))
    merged = merge(base, mine, theirs)
    assert merged.draft == Draft(headline="عنوان", lead="ملخص", body=body_of("آ", "ب", "ت", "ث"))
    assert merged.is_clean


def test_merge_of_the_same_place_names_what_clashed() -> None:
    base = Draft(headline="ع", body=body_of("أ", "ب", "ت"))
    mine = replace(base, headline="لي", body=body_of("أ", "بي", "ت"))
    theirs = replace(base, headline="له", body=body_of("أ", "به", "ت"))
    merged = merge(base, mine, theirs)
    assert merged.draft == Draft(headline="لي", body=body_of("أ", "بي", "به", "ت"))
    assert (merged.fields, merged.paragraphs) == (("headline",), 1)
