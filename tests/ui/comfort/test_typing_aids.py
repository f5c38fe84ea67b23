import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Draft
from editor_app.domain.body import BlockKind, block, body_of
from editor_app.language.folding import fold
from editor_app.language.typing import Quotes, TypingRules
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.editor.typing_aids import TypingAids
from tests.ui.editor.typing import CTRL, compose, press, type_text

_SNIPPETS = {"بلاغ": "أفاد بلاغ ل{الجهة} بأن {الخبر}."}


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    widget = Page(PageLook())
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    widget.show()
    aids = TypingAids(widget, {fold(name): text for name, text in _SNIPPETS.items()}.get)
    aids.take_rules(TypingRules([("--", "—"), ("صلعم", "ﷺ")], Quotes.GUILLEMETS), has_marks=True)
    widget.body_edit.setFocus()
    return widget


def undo(page: Page) -> None:
    press(page.body_edit, Qt.Key.Key_Z, "\x1a", CTRL)


def text(page: Page) -> str:
    return page.body().text


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("## ", BlockKind.HEADING2),
        ("### ", BlockKind.HEADING3),
        ("> ", BlockKind.QUOTE),
        ("- ", BlockKind.BULLETED),
        ("1. ", BlockKind.ORDERED),
    ],
)
def test_block_mark_makes_the_block_and_one_undo_brings_the_mark_back(
    page: Page, mark: str, kind: BlockKind
) -> None:
    type_text(page.body_edit, mark)
    assert page.body_edit.format_state().kind is kind
    assert text(page) == ""
    undo(page)
    assert page.body_edit.format_state().kind is BlockKind.PARAGRAPH
    assert text(page) == mark


def test_block_mark_in_a_line_or_in_a_heading_stays_text(page: Page) -> None:
    type_text(page.body_edit, "قال > ")
    assert page.body().blocks == (block("قال > "),)


def test_block_mark_before_words_keeps_them(page: Page) -> None:
    page.show_draft(Draft(body=body_of("عنوان")))
    page.body_edit.setFocus()
    type_text(page.body_edit, "## ")
    assert page.body().blocks == (block("عنوان", kind=BlockKind.HEADING2),)


def test_replacement_is_a_step_of_its_own(page: Page) -> None:
    type_text(page.body_edit, "الرباط --")
    assert text(page) == "الرباط —"
    undo(page)
    assert text(page) == "الرباط --"


def test_replacement_of_a_word_waits_for_its_end(page: Page) -> None:
    type_text(page.body_edit, "صلعم")
    assert text(page) == "صلعم"
    type_text(page.body_edit, " ")
    assert text(page) == "ﷺ "


def test_quotes_open_and_close_by_what_stands_before(page: Page) -> None:
    type_text(page.body_edit, 'قال "نعم" ثم')
    assert text(page) == "قال «نعم» ثم"


def test_quote_from_an_input_method_is_taken_too(page: Page) -> None:
    compose(page.body_edit, '"')
    assert text(page) == "«"


def test_tab_after_a_snippet_name_expands_it_and_selects_its_first_part(page: Page) -> None:
    type_text(page.body_edit, "ثم بلاغ")
    press(page.body_edit, Qt.Key.Key_Tab, "\t")
    assert text(page) == "ثم أفاد بلاغ ل{الجهة} بأن {الخبر}."
    assert page.body_edit.textCursor().selectedText() == "{الجهة}"
    type_text(page.body_edit, "الوزارة")
    press(page.body_edit, Qt.Key.Key_Tab, "\t")
    assert page.body_edit.textCursor().selectedText() == "{الخبر}"
    assert "الوزارة" in text(page)


def test_undo_after_a_snippet_brings_its_name_back(page: Page) -> None:
    type_text(page.body_edit, "بلاغ")
    press(page.body_edit, Qt.Key.Key_Tab, "\t")
    undo(page)
    assert text(page) == "بلاغ"


def test_tab_leads_from_the_headline_into_the_body(page: Page) -> None:
    page.show_draft(Draft(headline="{من}", body=body_of("{ماذا} و{أين}")))
    page.page_head.headline.setFocus()
    for expected in ("{من}", "{ماذا}", "{أين}", "{من}"):
        field = page.focusWidget()
        assert field is not None
        press(field, Qt.Key.Key_Tab, "\t")
        field = page.focusWidget()
        assert field.textCursor().selectedText() == expected  # type: ignore[union-attr]


def test_read_only_page_takes_no_mark(page: Page) -> None:
    page.set_read_only(True)
    type_text(page.body_edit, "## ")
    assert text(page) == ""


def test_quotes_are_smart_in_the_headline_and_undone_there(page: Page) -> None:
    headline = page.page_head.headline
    headline.setFocus()
    type_text(headline, '"نعم" -- ')
    assert page.head()[1] == "«نعم» —"
    type_text(headline, '"')
    press(headline, Qt.Key.Key_Z, "\x1a", CTRL)
    assert headline.toPlainText() == '«نعم» — "'


def test_block_mark_in_the_lead_stays_text(page: Page) -> None:
    lead = page.page_head.lead
    lead.setFocus()
    type_text(lead, "- نقطة")
    assert page.head()[2] == "- نقطة"
    assert page.body() == Draft().body


def test_letters_typed_after_a_replacement_are_a_step_of_their_own(page: Page) -> None:
    type_text(page.body_edit, "قال--نعم")
    assert text(page) == "قال—نعم"
    undo(page)
    assert text(page) == "قال—"
    undo(page)
    assert text(page) == "قال--"
