from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.body import Direction, body_of
from editor_app.services.desk import Desk
from editor_app.ui.bench import Bench
from editor_app.ui.editor.isolates import place_in, plain_text

PAGE = Path(__file__).parents[2] / "samples" / "aggregator_page.txt"


def pasted(bench: Bench, mime: QMimeData) -> None:
    bench.window.desk_screen.page.body_edit.insertFromMimeData(mime)


def test_paste_bar_tells_what_was_left_out_and_takes_the_paste_back(bench: Bench) -> None:
    screen = bench.window.desk_screen
    mime = QMimeData()
    mime.setHtml('<p style="color:red">نص</p><img src="x.png" width="9">')
    mime.setText("نص")
    pasted(bench, mime)
    assert screen.text_bar.isVisibleTo(screen)
    assert "colours (1), pictures (1)" in screen.text_bar.sentence
    screen.text_bar.buttons[-1].click()
    assert not screen.text_bar.isVisibleTo(screen)
    assert not screen.page.body()


def test_pasted_page_is_offered_as_a_new_article(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    screen = bench.window.desk_screen
    mime = QMimeData()
    mime.setText(PAGE.read_text(encoding="utf-8"))
    pasted(bench, mime)
    screen.text_bar.buttons[0].click()
    qtbot.waitUntil(lambda: bool(bench.editor.draft.headline))
    article = desk.articles.get(bench.editor.place.article_id)
    assert article.draft.headline
    assert article.draft.sources


def test_marks_view_lists_what_is_out_of_place_removes_it_and_is_remembered(
    bench: Bench, desk: Desk
) -> None:
    screen = bench.window.desk_screen
    screen.page.body_edit.show_body(body_of("نص\u200b هنا \u202b"), Direction.RTL)
    bench.window.actions_["view.marks"].setChecked(True)
    assert desk.settings.flag("window.marks")
    assert "zero-width space (1)" in screen.text_bar.sentence
    screen.text_bar.buttons[0].click()
    assert screen.page.body() == body_of("نص هنا ")
    assert "2" in screen.text_bar.sentence
    screen.text_bar.buttons[0].click()
    assert screen.page.body() == body_of("نص\u200b هنا \u202b")


def test_caret_setting_reaches_the_page(bench: Bench, desk: Desk) -> None:
    desk.settings.set("page.caret", "visual")
    bench.window.setting_changed.emit("page.caret")
    document = bench.window.desk_screen.page.body_edit.document()
    assert document.defaultCursorMoveStyle().name == "VisualMoveStyle"
    QApplication.clipboard().clear()


def test_place_of_the_models_text_passes_over_isolates(bench: Bench) -> None:
    edit = bench.window.desk_screen.page.body_edit
    edit.show_body(body_of("قال https://a.ma/x/ اليوم كذا"), Direction.RTL)
    block = edit.document().firstBlock()
    text = plain_text(block)
    assert text == "قال https://a.ma/x/ اليوم كذا"
    start, end = text.index("قال"), text.index(" اليوم")
    units = block.text()[place_in(block, start) : place_in(block, end, is_end=True)]
    assert units == "قال \u2066https://a.ma/x/"
    assert block.text()[place_in(block, text.index("اليوم")) :] == "اليوم كذا"


def test_paste_as_plain_text_goes_where_the_keys_are_and_never_behind_a_screen(
    bench: Bench,
) -> None:
    window, page = bench.window, bench.window.desk_screen.page
    QApplication.clipboard().setText("عاجل")
    page.page_head.headline.setFocus()
    window.actions_["edit.paste-text"].trigger()
    assert page.page_head.headline.toPlainText() == "عاجل"
    page.body_edit.setFocus()
    window.actions_["edit.paste-text"].trigger()
    assert page.body().text == "عاجل"
    window.go_to("destinations")
    window.setFocus()
    window.actions_["edit.paste-text"].trigger()
    assert page.body().text == "عاجل"
