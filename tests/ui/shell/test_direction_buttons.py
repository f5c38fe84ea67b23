"""The direction of a paragraph, by the tool bar of an interface from the left."""

from itertools import pairwise

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from editor_app.domain.body import Direction, block, body_of
from editor_app.domain.ports import LibraryQuery
from editor_app.presenters.open_article import SaveState
from editor_app.services.desk import Desk
from editor_app.ui.bench import Bench
from tests.ui.editor.typing import compose


def down(bench: Bench) -> list[str]:
    actions = bench.window.actions_
    return [name for name in ("format.rtl", "format.ltr") if actions[name].isChecked()]


def test_direction_buttons_turn_the_paragraph_show_it_and_it_is_there_after_reopening(
    qtbot: QtBot, bench: Bench, desk: Desk
) -> None:
    bench.new_article()
    page, actions = bench.window.desk_screen.page, bench.window.actions_
    edit = page.body_edit
    compose(page.page_head.headline, "عنوان")
    edit.setFocus()
    edit.insert_body(body_of("قال.", "Score 2-1."))
    assert down(bench) == ["format.rtl"]
    actions["format.ltr"].trigger()
    assert down(bench) == ["format.ltr"]
    edit.moveCursor(edit.textCursor().MoveOperation.Start)
    assert down(bench) == ["format.rtl"]
    turned = body_of("قال.", block("Score 2-1.", direction=Direction.LTR))
    assert page.body() == turned
    actions["article.save"].trigger()
    qtbot.waitUntil(lambda: bench.editor.state is SaveState.SAVED)
    (row,) = desk.articles.library(LibraryQuery()).rows
    bench.new_article()
    qtbot.waitUntil(lambda: not page.body().text)
    bench.open_article(row.id)
    qtbot.waitUntil(lambda: page.body() == turned)
    assert down(bench) == ["format.rtl"]


def test_tools_that_have_no_room_go_into_a_menu_and_directions_always_show(
    qtbot: QtBot, bench: Bench
) -> None:
    row = bench.window.desk_screen.tool_bar.row
    bench.window.resize(1440, 900)
    qtbot.waitUntil(lambda: not row.in_menu)
    bench.window.resize(1024, 700)
    qtbot.waitUntil(lambda: bool(row.in_menu))
    shown = [button for button in row.findChildren(QToolButton) if button.isVisible()]
    boxes = sorted((button.x(), button.x() + button.width()) for button in shown)
    assert all(before[1] <= after[0] for before, after in pairwise(boxes))
    assert boxes[-1][1] <= row.width()
    assert not {"format.rtl", "format.ltr"} & set(row.in_menu)


def test_forms_say_why_the_headline_cannot_have_them(bench: Bench) -> None:
    page, actions = bench.window.desk_screen.page, bench.window.actions_
    page.page_head.headline.setFocus()
    assert not actions["format.foreign"].isEnabled()
    assert "stand apart" in actions["format.foreign"].toolTip()
    page.body_edit.setFocus()
    assert actions["format.foreign"].isEnabled()
    assert "Ctrl+Shift+E" in actions["format.foreign"].toolTip()
