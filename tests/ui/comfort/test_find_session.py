from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Draft
from editor_app.domain.body import Marks, Run, block, body_of
from editor_app.presenters.article_search import EDITING_S, TYPING_S, ArticleSearch
from editor_app.ui.editor.find_bar import FindBar
from editor_app.ui.editor.find_session import FindSession
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.theme.theme import Theme
from tests.fakes import FixedClock
from tests.fakes.clockwork import Clockwork
from tests.fakes.lanes import InlineJobs
from tests.ui.editor.typing import CTRL, press

_DRAFT = Draft(
    headline="إفران والرباط",
    lead="من 🌍 إفران",
    body=body_of("إفران أولا", block("ثم ", Run("افران", Marks(bold=True)), " أخيرا")),
)


class Found:
    """Bar, page and session over one article."""

    def __init__(self, theme: Theme, holder: QWidget) -> None:
        self.page = Page(PageLook(), parent=holder)
        self.bar = FindBar(theme, holder)
        self.clock = Clockwork(FixedClock())
        self.search = ArticleSearch(self._read, InlineJobs(), self.clock)
        self.session = FindSession(self.bar, self.page, self.search, lambda code, _: code)
        column = QVBoxLayout(holder)
        column.addWidget(self.bar)
        column.addWidget(self.page)
        self.page.show_draft(_DRAFT)

    def _read(self) -> Draft:
        kicker, headline, lead = self.page.head()
        return Draft(kicker=kicker, headline=headline, lead=lead, body=self.page.body())

    def ask(self, words: str, put: str | None = None) -> None:
        self.session.open(replaces=put is not None)
        self.bar.put.setText(put or "")
        self.bar.words.setText(words)
        self.clock.pass_time(TYPING_S)

    def selected(self) -> list[str]:
        edits = (*self.page.page_head.fields, self.page.body_edit)
        return [edit.textCursor().selectedText() for edit in edits]


@pytest.fixture
def found(qtbot: QtBot, qapp: QApplication) -> Iterator[Found]:
    theme = Theme(qapp, "light")
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(900, 700)
    made = Found(theme, holder)
    holder.show()
    yield made
    theme.deleteLater()
    qapp.setStyleSheet("")


def test_step_goes_through_all_fields_and_begins_anew(found: Found) -> None:
    found.ask("افران")
    seen = []
    for _ in range(5):
        found.session.step(1)
        seen.append(found.selected())
    assert seen == [
        ["", "", "", "إفران"],
        ["", "", "", "افران"],
        ["", "إفران", "", "افران"],
        ["", "إفران", "إفران", "افران"],
        ["", "إفران", "إفران", "إفران"],
    ]


def test_replace_all_changes_every_field_and_one_undo_brings_the_body_back(found: Found) -> None:
    found.ask("افران", "فاس")
    found.bar.replace_requested.emit(True)
    assert found.page.head()[1:] == ("فاس والرباط", "من 🌍 فاس")
    assert found.page.body().text == "فاس أولا\nثم فاس أخيرا"
    assert found.page.body().blocks[1].runs[1] == Run("فاس", Marks(bold=True))
    press(found.page.body_edit, Qt.Key.Key_Z, "\x1a", CTRL)
    assert found.page.body() == _DRAFT.body


def test_replace_all_says_how_many_and_takes_all_of_them_back(found: Found) -> None:
    found.ask("افران", "فاس")
    found.bar.replace_requested.emit(True)
    found.clock.pass_time(EDITING_S)
    assert found.bar._count.text() == "4 place(s) replaced"
    found.bar._undo.click()
    found.clock.pass_time(EDITING_S)
    assert (found.page.head()[1], found.page.head()[2]) == (_DRAFT.headline, _DRAFT.lead)
    assert found.page.body() == _DRAFT.body
    assert found.bar._count.text() == "4 place(s)"
    assert found.bar._undo.isHidden()


def test_replaced_words_are_not_taken_back_once_more_was_written(found: Found) -> None:
    found.ask("افران", "فاس")
    found.bar.replace_requested.emit(True)
    found.page.body_edit.textCursor().insertText("جديد ")
    found.clock.pass_time(EDITING_S)
    assert found.bar._undo.isHidden()
    assert found.bar._count.text() == "Nothing found"


def test_replace_one_changes_the_selected_place_and_goes_on(found: Found) -> None:
    found.ask("الرباط", "سلا")
    found.session.step(1)
    found.bar.replace_requested.emit(False)
    assert found.page.head()[1] == "إفران وسلا"


def test_places_behind_addresses_are_selected_in_every_line_of_the_lead(found: Found) -> None:
    address = "https://example.ma/ar/"
    found.page.show_draft(
        Draft(headline=f"{address} إفران", lead=f"أول {address}\n{address} إفران هنا")
    )
    found.ask("إفران", "فاس")
    seen = []
    for _ in range(2):
        found.session.step(1)
        seen.append(found.selected()[1:3])
    assert seen == [["إفران", ""], ["إفران", "إفران"]]
    found.bar.replace_requested.emit(True)
    assert found.page.head()[1:] == (f"{address} فاس", f"أول {address}\n{address} فاس هنا")


def test_selected_address_is_sought_without_what_isolates_it(found: Found) -> None:
    found.page.show_draft(Draft(headline="زوروا https://example.ma/ar/ اليوم"))
    headline = found.page.page_head.headline
    headline.setFocus()
    headline.selectAll()
    found.session.open(replaces=False)
    assert found.bar.words.text() == "زوروا https://example.ma/ar/ اليوم"


def test_bad_pattern_is_explained_in_the_bar(found: Found) -> None:
    found.ask("")
    found.bar._way._pattern.setChecked(True)
    found.bar.words.setText("(")
    found.clock.pass_time(TYPING_S)
    assert found.bar._count.text() == "pattern-not-valid"


def test_marks_are_painted_behind_the_places_in_view(found: Found) -> None:
    plain = found.page.body_edit.viewport().grab().toImage()
    found.ask("افران")
    assert found.page.body_edit.viewport().grab().toImage() != plain


def test_closing_the_bar_forgets_the_places(found: Found) -> None:
    found.ask("افران")
    assert len(found.search.hits) == 4
    press(found.bar.words, Qt.Key.Key_Escape)
    assert not found.bar.isVisible()
    assert found.search.hits == ()
