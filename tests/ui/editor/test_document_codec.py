import pytest
from hypothesis import given, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import (
    Block,
    BlockKind,
    Body,
    Direction,
    Foreign,
    Marks,
    Run,
    block,
    body_of,
    canonical,
)
from editor_app.ui.editor.block_formats import Formats
from editor_app.ui.editor.document_codec import build_document, read_document
from editor_app.ui.editor.page_look import PageLook
from tests.strategies import any_text, bodies

FORMATS: list[Formats] = []


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    if not FORMATS:
        FORMATS.append(Formats(PageLook()))


def through_document(body: Body, direction: Direction = Direction.RTL) -> Body:
    return read_document(build_document(body, FORMATS[0], direction))


@settings(deadline=None)
@given(bodies())
def test_document_of_any_canonical_body_reads_back_the_same(body: Body) -> None:
    assert through_document(body) == body


@settings(deadline=None)
@given(bodies(text=any_text).map(lambda body: cleaned(Draft(body=body)).body))
def test_document_of_hostile_stored_text_reads_back_the_same(body: Body) -> None:
    assert through_document(body) == body


def test_document_of_no_direction_and_of_the_articles_own_are_kept_apart() -> None:
    body = body_of(
        block("بلا اتجاه"),
        block("من اليمين", direction=Direction.RTL),
        block("left", direction=Direction.LTR),
    )
    assert through_document(body) == body


def test_document_of_unclean_text_makes_no_block_of_a_line_break() -> None:
    body = Body((Block(runs=(Run("سطر\r\nثان\u2029ثالث\nرابع\ufdd0\ufdd1\x00"),)),))
    assert through_document(body) == body_of("سطر\nثان\nثالث\nرابع")


def test_document_of_one_empty_paragraph_is_the_empty_body() -> None:
    assert canonical(body_of("")) == Body()
    assert through_document(body_of("")) == Body()


def test_document_of_marks_next_to_each_other_keeps_their_borders() -> None:
    body = body_of(
        block(
            "قال ",
            Run("SNRTnews", Marks(foreign=Foreign("fr"))),
            Run(" إن", Marks(bold=True)),
            Run(" 😀😀 ", Marks(bold=True, citation="s1")),
            Run("الخبر", Marks(link="https://example.org/", italic=True)),
            kind=BlockKind.HEADING2,
        )
    )
    assert through_document(body) == body


@pytest.mark.parametrize("text", ["", "AFP: قال", "120 إطارا", "«https://example.org»", "- "])
def test_document_of_an_article_from_the_right_runs_every_block_from_the_right(text: str) -> None:
    document = build_document(body_of("قبل", text), FORMATS[0], Direction.RTL)
    assert document.lastBlock().textDirection() == Qt.LayoutDirection.RightToLeft


def test_document_is_built_without_an_undo_step() -> None:
    document = build_document(body_of("نص"), FORMATS[0], Direction.RTL)
    assert not document.isUndoAvailable()
    assert not document.isModified()
    assert document.isUndoRedoEnabled()
