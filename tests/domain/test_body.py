"""The document model's one form."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.body import (
    HEADINGS,
    LIST_ITEMS,
    MAX_LEVEL,
    Block,
    BlockKind,
    Body,
    Marks,
    Run,
    block,
    body_of,
    canonical,
    grouped_lists,
    joined_runs,
)
from tests.strategies import any_text, blocks, bodies, marks

K = BlockKind
any_blocks = st.lists(blocks(any_text), max_size=6).map(lambda parts: Body(tuple(parts)))


@given(any_blocks)
def test_canonical_twice_changes_nothing(body: Body) -> None:
    assert canonical(canonical(body)) == canonical(body)


@given(any_blocks)
def test_canonical_keeps_every_letter_and_holds_the_bounds(body: Body) -> None:
    after = canonical(body)
    if not after:
        assert body.text == ""
        assert [part.kind for part in body.blocks] in ([], [K.PARAGRAPH])
        return
    assert len(after.blocks) == len(body.blocks)
    for was, part in zip(body.blocks, after.blocks, strict=True):
        assert part.text == ("" if part.kind is K.DIVIDER else was.text)
        assert 0 <= part.level <= (MAX_LEVEL if part.kind in LIST_ITEMS else 0)
        assert part.kind is K.FIGURE or not part.image
        assert all(run.text for run in part.runs)


@given(st.lists(st.builds(Run, any_text, marks()), max_size=8))
def test_joined_runs_keep_text_and_marks_of_every_letter(runs: list[Run]) -> None:
    joined = joined_runs(runs)
    assert [(sign, run.marks) for run in joined for sign in run.text] == [
        (sign, run.marks) for run in runs for sign in run.text
    ]
    assert all(a.marks != b.marks for a, b in itertools.pairwise(joined))


@given(bodies())
def test_grouped_lists_give_every_block_once_in_order(body: Body) -> None:
    groups = list(grouped_lists(body))
    flat = [part for group in groups for part in (group if isinstance(group, tuple) else (group,))]
    assert tuple(flat) == body.blocks
    assert not any(
        isinstance(a, tuple) and isinstance(b, tuple) for a, b in itertools.pairwise(groups)
    )


def test_canonical_clamps_levels_of_items_and_drops_them_elsewhere() -> None:
    body = Body((block("أ", kind=K.BULLETED, level=9), Block(level=2), Block(level=-1)))
    assert [part.level for part in canonical(body).blocks] == [MAX_LEVEL, 0, 0]


def test_block_joins_strings_and_runs() -> None:
    bold = Marks(bold=True)
    assert block("أ", "ب", Run("ج", bold), Run("", bold)).runs == (Run("أب"), Run("ج", bold))


def test_body_text_and_words_are_those_of_its_blocks() -> None:
    body = body_of("كلمة أولى", block("ثالثة", kind=K.QUOTE))
    assert (body.text, body.word_count) == ("كلمة أولى\nثالثة", 3)
    assert not Body()
    assert not HEADINGS & LIST_ITEMS
