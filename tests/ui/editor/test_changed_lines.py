"""After a letter only the lines are painted that it changed, and nothing old is left over."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QTextBlock
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.body import Block, Body, Direction, Foreign, Marks, Run
from editor_app.domain.hits import Field, Hit
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.hit_marks import HitMarks
from tests.ui.editor.pixels import differing_pixels
from tests.ui.editor.typing import type_text

NAME = Run("Le Monde diplomatique", Marks(foreign=Foreign("fr", Direction.LTR)))
WORDS = (
    "المغرب", "الرباط،", "(CNDH)", "2026", "12-15", "SNRTnews", "«العلم»", "50%", "[1]", "؟", "-",
    "3 (ب", "x)", "مُحَمَّدٌ", "+212 5", "أ/ب", "😀", "\u2066a\u2069", "#وسم", "10:30", "word word",
    "...",
)  # fmt: skip
LETTERS = "ابلةىءم xyz 123 ().,-:%«»؟َ/"


@pytest.fixture
def view(edit: BodyEdit, qtbot: QtBot, qapp: QApplication) -> Iterator[BodyEdit]:
    """Lend an editor in view whose lines break often and whose caret does not blink."""
    flash_ms = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    edit.resize(420, 700)
    edit.set_measure(400)
    edit.show()
    qtbot.waitExposed(edit)
    yield edit
    qapp.setCursorFlashTime(flash_ms)


def a_paragraph(chance: random.Random) -> Block:
    """Return some lines of mixed text."""
    head, tail = (" ".join(chance.choices(WORDS, k=chance.randint(8, 30))) for _ in range(2))
    return Block(runs=(Run(f"{head} "), NAME, Run(f" {tail}")))


def put(edit: BodyEdit, number: int, share: float) -> None:
    """Put the caret somewhere into a block, never into the middle of a character."""
    block = edit.document().findBlockByNumber(number)
    place = round(share * (block.length() - 1))
    is_inside = "\udc00" <= edit.document().characterAt(block.position() + place) <= "\udfff"
    cursor = edit.textCursor()
    cursor.setPosition(block.position() + place - is_inside)
    edit.setTextCursor(cursor)
    QApplication.processEvents()


def shown(edit: BodyEdit) -> QImage:
    """Return what stands on the screen."""
    return edit.screen().grabWindow(edit.winId()).toImage()


@pytest.mark.parametrize("seed", range(6))
def test_screen_after_letters_anywhere_is_what_a_full_repaint_shows(
    view: BodyEdit, seed: int
) -> None:
    chance = random.Random(seed)
    view.show_body(Body(tuple(a_paragraph(chance) for _ in range(3))), Direction.RTL)
    for _ in range(25):
        put(view, chance.randrange(3), chance.random())
        for letter in chance.choices(LETTERS, k=chance.randint(2, 6)):
            type_text(view, letter)
            QApplication.processEvents()
        now = shown(view)
        view.viewport().repaint()
        # The caret's direction flag blinks where it has been and where it is.
        assert differing_pixels(now, shown(view)) <= 8


def painted_heights(edit: BodyEdit, text: str) -> list[int]:
    """Type a text and return how high each painting was."""
    heights: list[int] = []

    def note(painter: QPainter, _block: QTextBlock, _rect: object, _width: float) -> None:
        heights.append(painter.clipBoundingRect().toAlignedRect().height())

    edit.add_overlay(note)
    QApplication.processEvents()
    heights.clear()
    for letter in text:
        type_text(edit, letter)
        QApplication.processEvents()
    return heights


def plain_lines(edit: BodyEdit) -> QRect:
    """Show one paragraph of several lines, the caret in its middle; return its place."""
    edit.show_body(Body((Block(runs=(Run("كلمة أخرى " * 40),)),)), Direction.RTL)
    put(edit, 0, 0.5)
    type_text(edit, "ب")
    QApplication.processEvents()
    rect = edit.document().documentLayout().blockBoundingRect(edit.document().firstBlock())
    return rect.toAlignedRect()


def test_letter_paints_its_line_only(view: BodyEdit) -> None:
    block = plain_lines(view)
    line_px = block.height() / view.document().firstBlock().layout().lineCount()
    first, second = painted_heights(view, "بل")
    assert first >= block.height()  # nothing is known of its lines before
    assert second < 2 * line_px
    assert block.height() > 6 * line_px


def test_letter_in_an_open_bracket_paints_the_paragraph(view: BodyEdit) -> None:
    block = plain_lines(view)
    put(view, 0, 0.2)
    type_text(view, "(")
    put(view, 0, 0.6)
    type_text(view, "ب")
    QApplication.processEvents()
    assert min(painted_heights(view, "بل")) >= block.height()


def test_letter_beside_marks_that_hang_together_paints_the_paragraph(view: BodyEdit) -> None:
    block = plain_lines(view)
    marks = HitMarks(view)
    marks.show([Hit(field=Field.BODY, block=0, start=0, end=4, old="كلمة", new="كلمة")])
    QApplication.processEvents()
    type_text(view, "ب")
    QApplication.processEvents()
    assert min(painted_heights(view, "بل")) >= block.height()
