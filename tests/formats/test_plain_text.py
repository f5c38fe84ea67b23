"""Plain text into drafts and bodies into plain text."""

from hypothesis import given

from editor_app.domain.body import (
    Block,
    BlockKind,
    Direction,
    Foreign,
    Marks,
    Run,
    block,
    body_of,
)
from editor_app.formats.plain_text import draft_from_text, text_of_body
from tests.strategies import any_text

K = BlockKind


def test_draft_from_text_takes_a_first_line_that_stands_apart_for_the_headline() -> None:
    draft = draft_from_text("\ufeff\n عنوان \r\n\r\nأولى\r\nثانية")
    assert (draft.headline, draft.body) == ("عنوان", body_of("أولى", "ثانية"))


def test_draft_from_text_whose_first_line_does_not_stand_apart_has_no_headline() -> None:
    draft = draft_from_text("أولى\nثانية\n\nثالثة")
    assert (draft.headline, draft.body) == ("", body_of("أولى", "ثانية", "ثالثة"))


def test_draft_from_text_of_one_line_has_no_headline() -> None:
    assert draft_from_text("وحيدة").body == body_of("وحيدة")


def test_draft_from_text_runs_as_its_first_directed_line_does() -> None:
    assert draft_from_text("12\nUn texte").direction is Direction.LTR
    assert draft_from_text("12\nنص Latin").direction is Direction.RTL


@given(any_text)
def test_draft_from_text_of_anything_has_paragraphs_of_one_line(text: str) -> None:
    for part in draft_from_text(text).body.blocks:
        assert part.text.strip()
        assert "\n" not in part.text


def test_text_of_body_parts_blocks_and_numbers_items() -> None:
    body = body_of(
        "فقرة",
        block("أ", kind=K.ORDERED),
        block("ب", kind=K.BULLETED, level=1),
        block("ج", kind=K.ORDERED),
        block("قول\nثان", kind=K.QUOTE),
        Block(kind=K.DIVIDER),
        block("د", kind=K.ORDERED),
    )
    assert text_of_body(body) == ("فقرة\n\n1. أ\n  • ب\n2. ج\n\n> قول\n> ثان\n\n* * *\n\n1. د")


def test_text_of_body_isolates_what_runs_the_other_way() -> None:
    foreign = Marks(foreign=Foreign("fr", Direction.LTR))
    body = body_of(
        block("قالت ", Run("Le Matin", foreign), Run(" هنا", Marks(link="https://example.org"))),
        block("In English", direction=Direction.LTR),
    )
    assert text_of_body(body) == (
        "قالت \u2066Le Matin\u2069 هنا (\u2066https://example.org\u2069)"
        "\n\n\u200e\u2066In English\u2069"
    )
