"""Lines break between words, and anywhere while a word is longer than any word is."""

from PySide6.QtGui import QTextCursor, QTextOption
from pytestqt.qtbot import QtBot

from editor_app.domain.body import Body, Direction, body_of
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.line_breaking import ANYWHERE, BETWEEN_WORDS, LONGEST_WORD
from tests.ui.editor.typing import type_text

GIANT = "ك" * (LONGEST_WORD + 5)


def mode(edit: BodyEdit) -> QTextOption.WrapMode:
    return edit.document().defaultTextOption().wrapMode()


def show(edit: BodyEdit, body: Body) -> None:
    edit.show_body(body, Direction.RTL)
    edit.document()


def test_body_without_a_giant_breaks_between_words(edit: BodyEdit) -> None:
    show(edit, body_of("كلمة " * LONGEST_WORD))
    assert mode(edit) == BETWEEN_WORDS


def test_body_with_a_giant_breaks_anywhere_and_the_next_one_does_not(edit: BodyEdit) -> None:
    show(edit, body_of("نص", GIANT))
    assert mode(edit) == ANYWHERE
    edit.set_article_direction(Direction.LTR)
    assert mode(edit) == ANYWHERE
    show(edit, body_of("نص"))
    assert mode(edit) == BETWEEN_WORDS


def test_giant_that_is_parted_breaks_between_words_again(qtbot: QtBot, edit: BodyEdit) -> None:
    show(edit, body_of("نص", GIANT))
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().findBlockByNumber(1).position() + LONGEST_WORD // 2)
    edit.setTextCursor(cursor)
    type_text(edit, " ")
    qtbot.waitUntil(lambda: mode(edit) == BETWEEN_WORDS)
    edit.undo()
    qtbot.waitUntil(lambda: mode(edit) == ANYWHERE)
    assert edit.body().blocks[1].text == GIANT


def test_giant_that_is_pasted_breaks_anywhere_and_one_undo_takes_it_out(
    qtbot: QtBot, edit: BodyEdit
) -> None:
    show(edit, body_of("نص"))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.textCursor().insertText(GIANT)
    qtbot.waitUntil(lambda: mode(edit) == ANYWHERE)
    edit.undo()
    qtbot.waitUntil(lambda: mode(edit) == BETWEEN_WORDS)
    assert edit.body() == body_of("نص")
