from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Changes
from editor_app.domain.image_report import Decision, ImageCase, ShownImage, Verdict
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import QueueState
from editor_app.presenters.queue_verbs import QueueVerb
from editor_app.services.image_reports import CaseRow
from editor_app.services.moved_schedules import Keep
from editor_app.ui.queue.hidden_pictures import HiddenPictures
from editor_app.ui.queue.model import QueueColumn
from editor_app.ui.queue.screen import QueueScreen
from editor_app.ui.theme.theme import Theme
from tests.fakes import a_draft
from tests.ui.panels.desk import SmallDesk


def a_screen(qtbot: QtBot, theme: Theme, desk: SmallDesk, articles: int) -> QueueScreen:
    desk.add_site("Site")
    for number in range(articles):
        article_id = desk.open(a_draft(headline=f"Story {number}"))
        desk.queue.add(article_id, ["Site"])
    screen = QueueScreen(theme, desk.times, desk.queue, desk.jobs, desk.notices, desk.feed)
    qtbot.addWidget(screen)
    screen.load()
    screen.show()
    return screen


def a_screen_with_keys(qtbot: QtBot, theme: Theme, desk: SmallDesk) -> QueueScreen:
    """Show one item, selected, with the keys in the table."""
    screen = a_screen(qtbot, theme, desk, 1)
    screen.select([screen.rows_in_order()[0].item.id])
    screen._table.setFocus()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    return screen


def states(desk: SmallDesk) -> list[QueueState]:
    return [row.item.state for row in desk.queue.rows(QueueQuery())]


def enabled(screen: QueueScreen) -> set[QueueVerb]:
    return {verb for verb, action in screen._actions.items() if action.isEnabled()}


def test_queue_screen_enables_only_what_all_chosen_rows_allow(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen(qtbot, theme, desk, 2)
    assert enabled(screen) == set()
    ids = [row.item.id for row in screen.rows_in_order()]
    screen.select(ids)
    assert QueueVerb.HOLD in enabled(screen)
    assert QueueVerb.SHOW_LOG not in enabled(screen)
    screen._actions[QueueVerb.HOLD].trigger()
    assert states(desk) == [QueueState.HELD, QueueState.HELD]
    assert QueueVerb.RELEASE in enabled(screen)
    assert QueueVerb.HOLD not in enabled(screen)


def test_queue_screen_cancelling_by_key_can_be_undone(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen_with_keys(qtbot, theme, desk)
    QTest.keyClick(screen._table, Qt.Key.Key_Delete)
    assert states(desk) == [QueueState.CANCELLED]
    desk.notices.press_remedy()
    assert states(desk) == [QueueState.PENDING]


def test_queue_screen_without_items_says_how_to_queue(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen(qtbot, theme, desk, 0)
    assert screen._stack.currentWidget() is screen._empty


def test_queue_screen_moving_up_keeps_the_choice_on_the_row(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen(qtbot, theme, desk, 3)
    last = screen.rows_in_order()[2].item.id
    screen.select([last])
    screen._actions[QueueVerb.MOVE_TOP].trigger()
    assert screen.rows_in_order()[0].item.id == last
    assert [row.item.id for row in screen._table.chosen_rows()] == [last]


def test_queue_screen_shows_the_log_and_another_time_beside_the_table(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen(qtbot, theme, desk, 1)
    screen.select([screen.rows_in_order()[0].item.id])
    screen._actions[QueueVerb.SHOW_LOG].trigger()
    assert screen._log.isVisible()
    screen._actions[QueueVerb.RESCHEDULE].trigger()
    assert screen._reschedule.isVisible()
    screen._reschedule._due._at.setChecked(True)
    screen._reschedule._keep.click()
    item = desk.queue.rows(QueueQuery())[0].item
    assert item.due_wall == "2026-11-23T10:00"
    assert item.due_zone == "Africa/Casablanca"
    assert not screen._side.isVisible()


def test_queue_screen_priority_is_shown_first_and_undone(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen(qtbot, theme, desk, 3)
    last = screen.rows_in_order()[2].item.id
    screen.select([last])
    assert {QueueVerb.URGENT, QueueVerb.LOW} <= enabled(screen)
    assert QueueVerb.NORMAL not in enabled(screen)
    screen._actions[QueueVerb.URGENT].trigger()
    assert screen.rows_in_order()[0].item.id == last
    shown = screen._model.index(0, QueueColumn.ACTION).data()
    assert shown.endswith(" · urgent")
    desk.notices.press_remedy()
    assert screen.rows_in_order()[2].item.id == last


def test_queue_screen_hold_and_release_are_undone(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen(qtbot, theme, desk, 2)
    screen.select([row.item.id for row in screen.rows_in_order()])
    screen._actions[QueueVerb.HOLD].trigger()
    desk.notices.press_remedy()
    assert states(desk) == [QueueState.PENDING, QueueState.PENDING]


def test_queue_screen_shows_the_row_that_failed_even_behind_a_filter(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen(qtbot, theme, desk, 3)
    wanted = screen.rows_in_order()[1].item.id
    screen._on_part_chosen("sent")
    assert not screen.rows_in_order()
    screen.show_item(wanted)
    assert [row.item.id for row in screen._table.chosen_rows()] == [wanted]


def test_queue_screen_says_why_a_row_waits(qtbot: QtBot, theme: Theme, desk: SmallDesk) -> None:
    screen = a_screen(qtbot, theme, desk, 1)
    first = screen.rows_in_order()[0].item
    desk.queue.hold(first.id)
    article = desk.articles.get(first.article_id)
    desk.articles.save(article.id, a_draft(headline="New"), expected_revision=article.revision)
    desk.queue.add(article.id, ["Site"])
    screen.load()
    said = [screen._model.index(row, QueueColumn.FAILURE).data() for row in range(2)]
    assert said[0] == ""
    assert "on hold" in said[1]


def test_queue_screen_asks_which_time_counts_only_of_rows_that_rules_moved(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen(qtbot, theme, desk, 2)
    first, second = (row.item for row in screen.rows_in_order())
    with desk.database.writing() as unit:
        unit.queue.save(replace(first, moved_utc=desk.clock.now()), expected=first)
    desk.feed.publish(Changes(queue_items=frozenset({first.id})))
    screen.select([first.id, second.id])
    assert QueueVerb.KEEP_WALL not in enabled(screen)
    screen.select([first.id])
    with qtbot.waitSignal(screen.keep_requested) as asked:
        screen._actions[QueueVerb.KEEP_MOMENT].trigger()
    assert asked.args == [[first.id], Keep.MOMENT]


def test_hidden_pictures_stand_above_the_queue_until_they_are_judged(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen(qtbot, theme, desk, 1)
    done: list[tuple[str, ShownImage]] = []
    presenter: Any = SimpleNamespace(
        look_at=lambda image: done.append(("look", image)),
        restore=lambda image: done.append(("restore", image)),
    )
    image = ShownImage(destination_id="d1", article_id="a1", media_id="m1")
    hidden = Decision(
        image=image, verdict=Verdict.HIDDEN, reports=5, by="", at_utc=desk.clock.now()
    )
    case = ImageCase(image=image, reports=5, decisions=(hidden,))
    strip = HiddenPictures(theme, "en", presenter)
    screen.put_above(strip)
    assert strip.isHidden()
    strip.show_cases([CaseRow(case=case, headline="Story", destination="Site")])
    assert strip.isVisible()
    (line,) = strip.lines
    assert "Story" in line.accessibleName()
    for button in line.findChildren(QPushButton):
        button.click()
    assert done == [("look", image), ("restore", image)]
    strip.show_cases([CaseRow(case=replace(case, decisions=()), headline="", destination="")])
    assert strip.isHidden()


def test_queue_screen_another_time_takes_the_keys_and_escape_gives_them_back(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    screen = a_screen_with_keys(qtbot, theme, desk)
    screen._actions[QueueVerb.RESCHEDULE].trigger()
    focused = screen.focusWidget()
    assert focused is not None
    assert screen._reschedule.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert screen._side.isHidden()
    assert screen._table.hasFocus()
