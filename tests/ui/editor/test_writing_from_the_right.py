"""Punctuation, brackets, caret and paste in text from the right, in any interface."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextLine
from PySide6.QtWidgets import QApplication

from editor_app.domain.body import BlockKind, Body, Direction, block, body_of
from editor_app.formats.html import body_from_html, html_of_body
from editor_app.ui.editor.body_edit import BodyEdit
from tests.golden import shown_order
from tests.ui.editor.test_direction import put_caret, runs_right
from tests.ui.editor.typing import compose, press, type_text

K = Qt.Key
RTL, LTR = Direction.RTL, Direction.LTR
INTERFACES = [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


@pytest.fixture(params=INTERFACES, ids=["interface-from-the-left", "interface-from-the-right"])
def any_interface(request: pytest.FixtureRequest) -> Iterator[None]:
    QApplication.setLayoutDirection(request.param)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def line_of(edit: BodyEdit, number: int = 0) -> QTextLine:
    return edit.document().findBlockByNumber(number).layout().lineAt(0)


def text_mime(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


@pytest.mark.usefixtures("any_interface")
@pytest.mark.parametrize("sign", ".،؟!:…")
@pytest.mark.parametrize("is_pasted", [False, True], ids=["typed", "pasted"])
def test_sign_that_ends_a_sentence_stands_at_its_left_at_once(
    edit: BodyEdit, sign: str, is_pasted: bool
) -> None:
    if is_pasted:
        edit.insertFromMimeData(text_mime(f"قال الوزير{sign}"))
    else:
        type_text(edit, f"قال الوزير{sign}")
    assert shown_order(line_of(edit), f"قال الوزير{sign}")[0] == sign
    assert runs_right(edit, 0)


@pytest.mark.usefixtures("any_interface")
def test_caret_goes_left_with_every_letter_and_never_leaps(edit: BodyEdit) -> None:
    places = [edit.cursorRect().x()]
    for letter in "- قال: نعم. ثم (لا)!":
        type_text(edit, letter)
        places.append(edit.cursorRect().x())
    assert places[0] > edit.viewport().width() / 2
    # a letter that joins the next becomes narrower, by less than a letter
    assert all(after < before + edit.look.text_px for before, after in pairwise(places))
    assert places[-1] < places[0] - 5 * edit.look.text_px


@pytest.mark.parametrize("pair", ["()", "[]", "{}", "«»", "‹›", "<>"])
def test_pair_of_brackets_is_drawn_so_that_it_encloses_its_word(edit: BodyEdit, pair: str) -> None:
    type_text(edit, f"قال {pair[0]}كلمة{pair[1]} ثم")
    line = line_of(edit)
    for at, drawn in ((4, pair[1]), (9, pair[0])):
        (run,) = line.glyphRuns(at, 1)
        assert run.glyphIndexes() == run.rawFont().glyphIndexesForString(drawn)


@pytest.mark.parametrize("start", ["- ", "2026", "«", "AFP", "("])
def test_caret_after_what_begins_a_line_is_still_at_the_right(edit: BodyEdit, start: str) -> None:
    type_text(edit, start)
    assert edit.cursorRect().center().x() > edit.viewport().width() / 2


def test_copied_part_pasted_here_or_elsewhere_keeps_the_line_from_the_right(edit: BodyEdit) -> None:
    edit.show_body(body_of("قال AFP اليوم. ثم"), RTL)
    put_caret(edit, 0, 4, 7)
    edit.copy()
    put_caret(edit, 0, 0)
    edit.paste()
    assert edit.body() == body_of("AFPقال AFP اليوم. ثم")
    assert runs_right(edit, 0)
    edit.show_body(Body(), RTL)
    edit.paste()
    assert edit.body() == body_of("AFP")
    compose(edit, " قال.")
    assert shown_order(line_of(edit), "AFP قال.")[0] == "."
    put_caret(edit, 0, 4)
    before = edit.cursorRect().x()
    press(edit, K.Key_Left)
    assert edit.cursorRect().x() < before


@pytest.mark.parametrize("word", ["الله أكبر", " הלל"])
def test_word_from_the_right_leaves_a_line_from_the_left_as_it_is(
    edit: BodyEdit, word: str
) -> None:
    edit.show_body(Body(), LTR)
    edit.insertFromMimeData(text_mime(word))
    type_text(edit, " means praise.")
    assert not runs_right(edit, 0)
    assert edit.body().blocks[0].direction is None
    assert shown_order(line_of(edit), edit.body().text)[-1] == "."


@pytest.mark.parametrize("kind", [BlockKind.PARAGRAPH, BlockKind.BULLETED, BlockKind.ORDERED])
def test_block_of_an_article_from_the_left_turns_right_and_is_published_so(
    edit: BodyEdit, kind: BlockKind
) -> None:
    edit.show_body(body_of("First", block("عنصر.", kind=kind)), LTR)
    put_caret(edit, 1, 0)
    edit.turn(RTL)
    assert runs_right(edit, 1)
    assert not runs_right(edit, 0)
    assert edit.cursorRect().center().x() > edit.viewport().width() / 2
    markup = html_of_body(edit.body(), direction=LTR)
    assert 'dir="rtl"' in markup
    assert body_from_html(markup) == edit.body()


@pytest.mark.parametrize("written", ["ltr", "LTR", " Ltr "])
def test_direction_written_by_hand_in_markup_is_taken_up(edit: BodyEdit, written: str) -> None:
    mime = QMimeData()
    mime.setHtml(f'<p>نص من اليمين</p><p dir="{written}">English.</p>')
    edit.insertFromMimeData(mime)
    assert [part.direction for part in edit.body().blocks] == [None, LTR]


def test_each_article_opens_in_its_own_direction(edit: BodyEdit) -> None:
    for direction in (RTL, LTR, RTL):
        edit.show_body(body_of("AFP 2026", ""), direction)
        assert [runs_right(edit, number) for number in (0, 1)] == [direction is RTL] * 2
        assert all(part.direction is None for part in edit.body().blocks)
