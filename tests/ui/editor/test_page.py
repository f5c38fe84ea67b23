import random

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.body import Body, Direction, body_of
from editor_app.ui.editor.meters import Meter
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from tests.builders import a_draft
from tests.ui.editor.typing import CTRL, compose, press, type_text

K = Qt.Key
LONG = body_of(*["نص طويل يملأ السطور " * 20] * 40)


def test_page_gives_back_what_it_shows_and_reports_no_edit(page: Page, qtbot: QtBot) -> None:
    draft = a_draft(kicker="رأي", lead="سطر\nثان", body=LONG)
    with qtbot.assertNotEmitted(page.edited, wait=30):
        page.show_draft(draft)
        page.set_look(PageLook(page="#15181B", ink="#E8E6E1"))
        page.set_look(PageLook(text_px=20))
        page.set_direction(Direction.LTR)
    assert page.head() == ("رأي", draft.headline, "سطر\nثان")
    assert page.body() == LONG


@pytest.mark.parametrize("name", ["kicker", "headline", "lead"])
def test_typed_letter_in_a_field_is_an_edit(page: Page, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(page.edited):
        compose(getattr(page.page_head, name), "ا")
    assert "ا" in page.head()


def test_typed_letter_in_the_body_is_an_edit(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.edited):
        type_text(page.body_edit, "ا")
    assert page.body() == body_of("ا")


def test_pasted_lines_in_the_headline_become_one_clean_line(page: Page) -> None:
    mime = QMimeData()
    mime.setText("عنوان\r\nمن \u202eسطرين\u200f\x00 ")
    mime.setHtml("<h1>x</h1>")
    page.page_head.headline.insertFromMimeData(mime)
    type_text(page.page_head.headline, "ثم")
    assert page.head()[1] == "عنوان من سطرين ثم"
    assert page.page_head.headline.document().blockCount() == 1


def test_typed_controls_are_not_in_the_headline(page: Page) -> None:
    type_text(page.page_head.headline, "\u202eعنوان\u2066")
    assert page.head()[1] == "عنوان"


def test_caret_walks_through_the_fields_into_the_body_and_back(page: Page) -> None:
    page.show_draft(a_draft(kicker="رأي", body=body_of("نص")))
    page.activateWindow()
    head = page.page_head
    head.kicker.setFocus()
    press(head.kicker, K.Key_Down)
    assert QApplication.focusWidget() is head.headline
    press(head.headline, K.Key_Return, "\r")
    assert QApplication.focusWidget() is head.lead
    for _ in range(5):
        if QApplication.focusWidget() is head.lead:
            press(head.lead, K.Key_Down)
    assert QApplication.focusWidget() is page.body_edit
    press(page.body_edit, K.Key_Up)
    assert QApplication.focusWidget() is head.lead
    press(head.lead, K.Key_Tab, "\t")
    assert QApplication.focusWidget() is page.body_edit
    press(page.body_edit, K.Key_Backtab)
    assert QApplication.focusWidget() is head.lead
    assert page.head()[1] == a_draft().headline


def test_enter_in_the_lead_opens_a_line_of_it(page: Page) -> None:
    lead = page.page_head.lead
    type_text(lead, "ا")
    press(lead, K.Key_Return, "\r")
    type_text(lead, "ب")
    assert page.head()[2] == "ا\nب"


@pytest.mark.parametrize("direction", Direction)
def test_empty_field_runs_in_the_articles_direction(page: Page, direction: Direction) -> None:
    page.show_draft(a_draft(headline="", direction=direction))
    page.focus_headline()
    x = page.page_head.headline.cursorRect().x()
    middle = page.page_head.headline.width() // 2
    assert (x > middle) == (direction is Direction.RTL)


def test_head_stands_above_the_body_and_grows_with_its_text(page: Page) -> None:
    page.show_draft(a_draft(body=LONG))
    head = page.page_head
    before = head.height()
    first_line = page.body_edit.cursorRect().top()
    assert head.y() == 0
    assert first_line >= before
    type_text(head.headline, " كلمة" * 30)
    QApplication.processEvents()
    assert head.y() == 0
    assert head.height() > before
    assert page.body_edit.cursorRect().top() - first_line == head.height() - before


def test_head_scrolls_away_with_the_body(page: Page) -> None:
    page.show_draft(a_draft(body=LONG))
    page.body_edit.page_bar.setValue(0)
    assert page.page_head.y() == -page.page_head.height()
    page.body_edit.page_bar.setValue(200)
    assert page.page_head.y() == -page.page_head.height() - 200
    page.focus_headline()
    assert 0 <= page.page_head.headline.mapTo(page, QPoint()).y() < page.height()


def test_short_page_does_not_scroll(page: Page) -> None:
    page.show_draft(a_draft(body=body_of("نص")))
    QApplication.processEvents()
    bar = page.body_edit.page_bar
    assert bar.minimum() == bar.maximum() == bar.value()
    assert page.page_head.y() == 0


def test_wheel_over_a_field_scrolls_the_page(page: Page) -> None:
    page.show_draft(a_draft(body=LONG))
    QApplication.processEvents()
    before = page.page_head.y()
    field = page.page_head.headline
    place = field.viewport().mapTo(page, field.viewport().rect().center())
    QTest.wheelEvent(page.windowHandle(), QPointF(place), QPoint(0, -240))
    assert page.page_head.y() < before


def test_click_beside_the_column_puts_the_caret_into_that_line(page: Page, qtbot: QtBot) -> None:
    page.resize(1200, 600)
    page.show_draft(a_draft(body=body_of("أول", "ثان", "ثالث")))
    page.body_edit.moveCursor(page.body_edit.textCursor().MoveOperation.End)
    y = page.body_edit.cursorRect().center().y()
    page.body_edit.moveCursor(page.body_edit.textCursor().MoveOperation.Start)
    qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=QPoint(1150, y))
    assert page.body_edit.textCursor().blockNumber() == 2


def test_row_of_bylines_stands_between_lead_and_body(page: Page) -> None:
    before = page.page_head.height()
    row = QLabel("✍️ سلمى بناني")
    page.set_byline_widget(row)
    assert page.page_head.height() >= before + row.height()
    assert row.y() > page.page_head.lead.geometry().bottom()
    assert row.geometry().bottom() < page.page_head.height()
    again = QLabel("هند")
    page.set_byline_widget(again)
    assert row.isHidden()


def test_read_only_page_takes_no_letter(page: Page) -> None:
    draft = a_draft()
    page.show_draft(draft)
    page.set_read_only(True)
    for widget in (*page.page_head.fields, page.body_edit):
        type_text(widget, "ا")
        press(widget, K.Key_Return, "\r")
    assert page.head()[1:] == (draft.headline, draft.lead)
    assert page.body() == draft.body


def test_key_that_a_field_does_not_want_never_reaches_the_body(page: Page) -> None:
    page.show_draft(a_draft(kicker="", body=body_of("نص", "آخر")))
    page.page_head.kicker.setReadOnly(True)
    type_text(page.page_head.kicker, "ا")
    for field in page.page_head.fields:
        press(field, K.Key_Escape, "\x1b")
        press(field, K.Key_Z, "\x1a", CTRL)
        press(field, K.Key_K, "\x0b", CTRL)
    assert page.body() == body_of("نص", "آخر")


def test_palette_key_is_left_to_the_window(page: Page, qtbot: QtBot) -> None:
    page.show_draft(a_draft(body=body_of("نص باق")))
    asked: list[int] = []
    QShortcut(QKeySequence("Ctrl+K"), page, lambda: asked.append(1))
    page.activateWindow()
    for widget in (page.body_edit, page.page_head.headline):
        widget.setFocus()
        qtbot.keyClick(widget, K.Key_K, CTRL)
    assert asked == [1, 1]
    assert page.body() == body_of("نص باق")


def test_control_home_shows_the_head_again(page: Page) -> None:
    page.show_draft(a_draft(body=LONG))
    page.body_edit.moveCursor(QTextCursor.MoveOperation.End)
    assert page.page_head.y() < -page.page_head.height()
    press(page.body_edit, K.Key_Home, "", CTRL)
    assert page.body_edit.textCursor().position() == 0
    assert page.page_head.y() == 0


@pytest.mark.parametrize(("count", "colour"), [(50, "good"), (100, "warning"), (111, "bad")])
def test_meter_takes_the_colour_of_its_limit(count: int, colour: str) -> None:
    look = PageLook()
    assert Meter("", count, 110).colour(look) == getattr(look, colour)


@pytest.mark.parametrize("seed", range(4))
def test_head_and_text_stay_together_through_any_scrolling_and_growing(
    page: Page, seed: int
) -> None:
    chance = random.Random(seed)
    page.show_draft(a_draft(body=LONG))
    bar = page.body_edit.page_bar
    for _ in range(40):
        chance.choice(
            (
                lambda: bar.setValue(chance.randint(bar.minimum(), bar.maximum())),
                lambda: type_text(page.page_head.lead, "كلمة " * 15),
                lambda: page.page_head.lead.undo(),
                lambda: page.resize(chance.randint(300, 1300), chance.randint(300, 900)),
                lambda: page.body_edit.insert_body(body_of("نص " * 50, "نص")),
                lambda: page.show_draft(a_draft(body=chance.choice([Body(), LONG]))),
            )
        )()
        QApplication.processEvents()
        assert page.page_head.y() == -bar.value() - page.page_head.height()
        assert bar.minimum() == -page.page_head.height()
        assert page.page_head.width() == page.body_edit.viewport().width()


def test_tab_goes_from_the_lead_into_the_body_and_then_to_the_bylines(page: Page) -> None:
    row = QWidget()
    first, second = QPushButton("سلمى", row), QPushButton("هند", row)
    page.set_byline_widget(row)
    page.activateWindow()
    page.page_head.lead.setFocus()
    press(page.page_head.lead, K.Key_Tab, "\t")
    assert QApplication.focusWidget() is page.body_edit
    press(page.body_edit, K.Key_Tab, "\t")
    assert QApplication.focusWidget() is first
    press(first, K.Key_Tab, "\t")
    assert QApplication.focusWidget() is second
