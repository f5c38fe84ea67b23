from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from editor_app.domain.body import BlockKind, Foreign, Marks, Run, block, body_of
from editor_app.domain.hits import Field
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.editor.proof_tips import ProofTips
from tests.benchmarks.bench_editor import an_article
from tests.ui.editor.typing import compose, press
from tests.ui.proof.conftest import Table

LONGEST_STALL_MS = 16


def put_caret(table: Table, number: int, at: int) -> None:
    edit = table.page.body_edit
    cursor = QTextCursor(edit.document().findBlockByNumber(number))
    cursor.setPosition(cursor.position() + at)
    edit.setTextCursor(cursor)


def ink(table: Table, colour: str) -> int:
    """Count the pixels of a colour in the body."""
    image = table.page.body_edit.viewport().grab().toImage()
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    wanted = QColor(colour).rgb()
    return bytes(image.constBits()).count(wanted.to_bytes(4, "little"))


def actions(table: Table) -> list[str]:
    assert table.menu.menu is not None
    words = (action.text() for action in table.menu.menu.actions())
    return [each.replace("\u2068", "").replace("\u2069", "") for each in words if each]


def choose(table: Table, words: str) -> None:
    assert table.menu.menu is not None
    chosen = [each for each in table.menu.menu.actions() if words in each.text()]
    assert chosen, actions(table)
    chosen[0].trigger()
    table.menu.menu.hide()


def test_typed_slip_and_unknown_word_are_found_and_underlined(table: Table) -> None:
    compose(table.page.body_edit, "ذهب الى السوق ثم ممممستحيلة")
    table.settle()
    assert table.found == [("hamza-missing", "الى"), ("spelling", "ممممستحيلة")]
    look = PageLook()
    table.qtbot.waitUntil(lambda: ink(table, look.bad) > 0)


def test_underlines_are_painted_in_their_colours_and_gone_when_mended(table: Table) -> None:
    table.show(body_of("ذهب الى السوق"))
    look = PageLook()
    assert ink(table, look.warning) > 3
    table.session.fix(*table.place("الى"), "إلى")
    table.settle()
    assert table.found == []
    assert ink(table, look.warning) == 0


def test_fix_is_one_undo_step_and_leaves_marks_and_neighbours(table: Table) -> None:
    body = body_of(block("ذهب ", Run("الى هنا", Marks(bold=True)), " اليوم"))
    table.show(body)
    assert table.session.fix(*table.place("الى"), "إلى")
    edit = table.page.body_edit
    assert edit.body() == body_of(block("ذهب ", Run("إلى هنا", Marks(bold=True)), " اليوم"))
    edit.undo()
    assert edit.body() == body


def test_fix_after_an_emoji_and_a_line_break_finds_its_place(table: Table) -> None:
    table.show(body_of("خبر 😀 مهم\nذهب الى السوق"))
    table.session.fix(*table.place("الى"), "إلى")
    assert table.page.body().text == "خبر 😀 مهم\nذهب إلى السوق"


def test_typing_before_a_place_moves_its_mark_along(table: Table) -> None:
    table.show(body_of("ذهب الى السوق"))
    put_caret(table, 0, 0)
    spot, finding = table.place("الى")
    compose(table.page.body_edit, "قيل ")
    assert table.session.span(spot, finding, marked=True) == (8, 11)
    table.settle()
    assert table.found == [("hamza-missing", "الى")]


def test_fix_all_leaves_links_and_quotations_and_undoes_at_once(table: Table) -> None:
    body = body_of(
        "ذهب الى هنا وعاد الى هناك",
        block(Run("وصل الى", Marks(link="https://example.org/")), " ثم الى"),
        block("قال: الى متى", kind=BlockKind.QUOTE),
    )
    table.show(body)
    assert len(table.proofing.fixable("hamza-missing")) == 3
    table.session.fix_all("hamza-missing")
    assert [part.text for part in table.page.body().blocks] == [
        "ذهب إلى هنا وعاد إلى هناك",
        "وصل الى ثم إلى",
        "قال: الى متى",
    ]
    assert table.notices.shown is not None
    assert table.notices.shown.params == {"count": 3}
    table.notices.press_remedy()
    assert table.page.body() == body


def test_headline_and_lead_are_checked_and_mended_too(table: Table) -> None:
    head = table.page.page_head
    for field, text in ((head.headline, "وصل الى الرباط"), (head.lead, "عاد الى سلا")):
        field.setFocus()
        compose(field, text)
    table.settle()
    table.session.fix_all("hamza-missing")
    assert table.page.head() == ("", "وصل إلى الرباط", "عاد إلى سلا")
    head.headline.undo()
    assert table.page.head() == ("", "وصل الى الرباط", "عاد إلى سلا")


def test_places_behind_an_address_of_the_headline_are_found_and_mended(table: Table) -> None:
    head = table.page.page_head
    head.headline.setFocus()
    compose(head.headline, "زوروا https://example.ma/ar/ ثم عودوا الى هنا")
    table.settle()
    assert table.session.go_to(*table.place("الى"))
    assert head.headline.textCursor().selectedText() == "الى"
    assert table.session.fix(*table.place("الى"), "إلى")
    assert table.page.head()[1] == "زوروا https://example.ma/ar/ ثم عودوا إلى هنا"


def test_step_goes_round_all_places_in_both_directions(table: Table) -> None:
    compose(table.page.page_head.headline, "وصل الى الرباط")
    table.show(body_of("نص سليم", "ذهب الى سلا", "هاذا"))

    def selected() -> str:
        field = table.session.focused()
        return str(table.session.edits[field].textCursor().selectedText())

    table.page.activateWindow()
    table.page.body_edit.setFocus()
    seen = []
    for by in (1, 1, 1, 1, -1):
        table.session.step(by)
        seen.append((table.session.focused(), selected()))
    body = [(Field.BODY, "الى"), (Field.BODY, "هاذا")]
    assert seen == [*body, (Field.HEADLINE, "الى"), body[0], (Field.HEADLINE, "الى")]


def test_menu_at_the_caret_mends_and_offers_all_of_the_kind(table: Table) -> None:
    table.show(body_of("ذهب الى هنا وعاد الى هناك"))
    put_caret(table, 0, 5)
    assert table.menu.open_at_caret()
    assert actions(table)[:2] == ["الى  →  إلى", "Mend all of this kind (2)"]
    choose(table, "→")
    assert table.page.body().text == "ذهب إلى هنا وعاد الى هناك"


def test_menu_where_nothing_is_underlined_does_not_open(table: Table) -> None:
    table.show(body_of("نص سليم"))
    assert not table.menu.open_at_caret()


def test_menu_of_an_unknown_word_shows_suggestions_when_they_come(table: Table) -> None:
    table.show(body_of("مدرسسة"))
    put_caret(table, 0, 2)
    assert table.menu.open_at_caret()
    assert "…" in actions(table)
    table.qtbot.waitUntil(lambda: "مدرسة" in actions(table), timeout=5_000)
    choose(table, "مدرسة")
    assert table.page.body().text == "مدرسة"


def test_menu_on_a_right_click_keeps_the_usual_actions(table: Table) -> None:
    table.show(body_of("الى السوق"))
    edit = table.page.body_edit
    put_caret(table, 0, 1)
    place = edit.cursorRect().center() + QPoint(2, 0)
    screen = edit.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, screen)
    QApplication.sendEvent(edit.viewport(), event)
    words = actions(table)
    assert "Ignore here" in words
    assert any("Copy" in each for each in words)
    assert table.menu.menu is not None
    table.menu.menu.hide()


def test_ignored_place_stays_away_after_the_article_is_shown_again(
    make_table: Callable[[], Table],
) -> None:
    table = make_table()
    table.proofing.show_article("a1")
    table.show(body_of("ذهب الى السوق"))
    put_caret(table, 0, 5)
    table.menu.open_at_caret()
    choose(table, "Ignore here")
    assert table.found == []
    table.qtbot.waitUntil(lambda: table.jobs.running == 0)
    again = make_table()
    again.proofing.show_article("a1")
    again.show(body_of("ذهب الى السوق"))
    again.qtbot.waitUntil(lambda: again.found == [])
    other = make_table()
    other.proofing.show_article("a2")
    other.show(body_of("ذهب الى السوق"))
    assert other.found == [("hamza-missing", "الى")]


def test_word_added_to_the_dictionary_is_known_everywhere(table: Table) -> None:
    table.show(body_of("ممممستحيلة هنا", "ممممستحيلة هناك"))
    assert len(table.found) == 2
    put_caret(table, 1, 3)
    table.menu.open_at_caret()
    choose(table, "Add to the dictionary")
    table.qtbot.waitUntil(lambda: table.found == [], timeout=5_000)
    assert table.service.words() == ("ممممستحيلة",)


def test_read_only_page_is_underlined_but_not_mended(table: Table) -> None:
    table.show(body_of("ذهب الى السوق"))
    table.page.set_read_only(True)
    assert not table.session.fix(*table.place("الى"), "إلى")
    table.session.fix_all("hamza-missing")
    assert table.page.body().text == "ذهب الى السوق"


def test_removed_and_added_paragraphs_keep_the_others_in_place(table: Table) -> None:
    table.show(body_of("أولا", "ذهب الى سلا", "عاد الى فاس"))
    edit = table.page.body_edit
    put_caret(table, 0, 4)
    press(edit, Qt.Key.Key_Return)
    compose(edit, "وصل الى هنا")
    table.settle()
    spots = [spot.block for spot, _ in table.proofing.findings()]
    assert spots == [1, 2, 3]
    edit.undo()
    edit.selectAll()
    compose(edit, "ذهب الى هنا")
    table.settle()
    assert [spot.block for spot, _ in table.proofing.findings()] == [0]


def test_proofreading_of_a_long_article_never_stalls_the_window(qtbot: QtBot, table: Table) -> None:
    table.show(body_of("تمهيد"))  # the engines are there
    draft = an_article(10_000)
    table.page.show_draft(draft)
    qtbot.wait(400)  # its layout is another test's
    times: list[float] = []
    ticker = QTimer()
    ticker.setTimerType(Qt.TimerType.PreciseTimer)
    ticker.setInterval(2)
    # of its own thread: a machine that is busy elsewhere is no stall of ours
    ticker.timeout.connect(lambda: times.append(time.thread_time() * 1_000))
    ticker.start()
    qtbot.waitUntil(lambda: table.proofing.is_complete, timeout=30_000)
    ticker.stop()
    assert len(times) > 100
    assert max(later - earlier for earlier, later in pairwise(times)) < LONGEST_STALL_MS


@pytest.mark.parametrize("text", ["", " ", "\n", "😀", "«"])
def test_texts_without_words_are_checked_too(table: Table, text: str) -> None:
    table.show(body_of(text))
    assert table.proofing.is_complete


def test_fix_in_a_paragraph_with_isolated_words_finds_its_place(table: Table) -> None:
    body = body_of(
        block(
            "قال ", Run("SNRTnews", Marks(foreign=Foreign("fr"))), " ذهب الى https://a.ma/ ثم الى"
        )
    )
    table.show(body)
    table.session.fix_all("hamza-missing")
    fixed = table.page.body()
    assert fixed.text == "قال SNRTnews ذهب إلى https://a.ma/ ثم إلى"
    assert fixed.blocks[0].runs[1] == body.blocks[0].runs[1]
    table.page.body_edit.undo()
    assert table.page.body() == body


def test_pointer_on_an_underlined_place_is_told_the_reason(table: Table) -> None:
    tips = ProofTips(table.session, table.menu.words, table.page)
    table.show(body_of("ذهب الى هنا", "ممممستحيلة"))
    edit = table.page.body_edit

    def asked(number: int, at: int) -> str:
        cursor = QTextCursor(edit.document().findBlockByNumber(number))
        cursor.setPosition(cursor.position() + at)
        place = edit.cursorRect(cursor).center()
        event = QHelpEvent(QEvent.Type.ToolTip, place, edit.viewport().mapToGlobal(place))
        QApplication.sendEvent(edit.viewport(), event)
        return tips.text_at(Field.BODY, place)

    _, finding = table.place("الى")
    assert asked(0, 5) == finding.rule_id
    table.qtbot.waitUntil(lambda: QToolTip.text() == finding.rule_id)
    assert asked(1, 3) == "This word is not in the dictionaries."
    assert asked(0, 1) == ""
    QToolTip.hideText()
    table.qtbot.waitUntil(lambda: not QToolTip.isVisible())
