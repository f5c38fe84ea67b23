import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.body import Marks, Run, block, body_of
from editor_app.domain.hits import Field, hits_in, with_replaced
from editor_app.language.finding import Query, Way

BOLD = Marks(bold=True)
A_DRAFT = Draft(
    kicker="إفران",
    headline="من إفران",
    lead="سطر\nافران",
    body=body_of("لا شيء", block("في إف", Run("ران", BOLD), " مساء")),
)


def test_hits_name_the_field_the_block_and_the_place() -> None:
    hits = hits_in(A_DRAFT, Query("افران"))
    assert [(hit.field, hit.block, hit.start) for hit in hits] == [
        (Field.KICKER, 0, 0),
        (Field.HEADLINE, 0, 3),
        (Field.LEAD, 0, 4),
        (Field.BODY, 1, 3),
    ]
    assert (hits[3].before, hits[3].after) == ("في ", " مساء")


def test_hit_never_reaches_over_two_blocks() -> None:
    draft = Draft(body=body_of("أول", "ثان"))
    assert hits_in(draft, Query(r"أول\s+ثان", Way.PATTERN)) == []


def test_replacing_keeps_the_marks_around_and_takes_those_of_the_first_letter() -> None:
    hits = hits_in(A_DRAFT, Query("افران"), "فاس")
    done = with_replaced(A_DRAFT, hits)
    assert (done.kicker, done.headline, done.lead) == ("فاس", "من فاس", "سطر\nفاس")
    assert done.body.blocks[1].runs == (Run("في فاس مساء"),)
    assert done.body.blocks[0] is A_DRAFT.body.blocks[0]


def test_replacing_where_the_words_are_gone_is_refused() -> None:
    hits = hits_in(A_DRAFT, Query("افران"), "فاس")
    with pytest.raises(UserError, match="text-changed"):
        with_replaced(Draft(body=A_DRAFT.body), hits)


_PARTS = st.lists(
    st.builds(Run, st.text("ابة ىي", min_size=1), st.sampled_from([Marks(), BOLD])), max_size=4
)


@given(st.lists(_PARTS, max_size=4), st.text("ابي", min_size=1, max_size=2), st.text("xب"))
def test_replacing_all_leaves_no_place_and_the_other_letters(
    paragraphs: list[list[Run]], words: str, put: str
) -> None:
    draft = Draft(body=body_of(*(block(*runs) for runs in paragraphs)))
    query = Query(words, Way.EXACT)
    done = with_replaced(draft, hits_in(draft, query, put))
    assert done.body.text == draft.body.text.replace(words, put)


def test_hits_of_a_long_body_are_found_in_every_part() -> None:
    long = "كلمة " * 3_000
    draft = Draft(body=body_of(*([f"{long}إفران"] * 5)))
    hits = hits_in(draft, Query("افران"))
    assert [(hit.block, hit.start) for hit in hits] == [(n, len(long)) for n in range(5)]
