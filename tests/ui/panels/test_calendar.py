"""The calendar of the queue by key and by hand."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.domain.publication import QueueItem
from editor_app.services.queue import Schedule
from editor_app.ui.queue.calendar.board import CalendarBoard
from editor_app.ui.queue.screen import QueueScreen
from editor_app.ui.theme.theme import Theme
from tests.fakes import a_draft
from tests.ui.panels.desk import SmallDesk

NINE = datetime(2026, 11, 25, 9, 0)
ZONE = "Africa/Casablanca"


def queued(desk: SmallDesk, wall: datetime | None = NINE) -> QueueItem:
    schedule = Schedule(wall=wall, zone=ZONE) if wall else None
    return desk.queue.add(desk.open(a_draft()), ["Site"], schedule=schedule).items[0]


@pytest.fixture
def calendar(qtbot: QtBot, theme: Theme, desk: SmallDesk) -> CalendarBoard:
    """A week of the queue, Monday 23 November 2026 first, with an item on Wednesday at nine."""
    desk.add_site("Site")
    queued(desk)
    screen = QueueScreen(theme, desk.times, desk.queue, desk.jobs, desk.notices, desk.feed)
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show()
    screen.load()
    screen.show_view("week")
    return screen.calendar


def due(desk: SmallDesk, item_id: str) -> str:
    (row,) = desk.queue.rows_of(frozenset({item_id}))
    return row.item.due_wall


def drop(calendar: CalendarBoard, item_id: str, day: date, hour: float) -> None:
    grid = calendar.hours
    assert grid.page is not None
    column = grid.mirrored(grid.column(grid.page.days.index(day)))
    calendar._scroll.verticalScrollBar().setValue(int(hour * 48) - 100)
    point = grid.mapToGlobal(QPoint(column.center().x(), int(hour * 48)))
    chip = grid.chips.get(item_id)
    if chip is None:
        grid.put_down(item_id, point)
        return
    for kind in (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
    ):
        is_start = kind is QEvent.Type.MouseButtonPress
        at = chip.mapToGlobal(chip.rect().center()) if is_start else point
        event = QMouseEvent(
            kind,
            QPointF(chip.mapFromGlobal(at)),
            QPointF(at),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(chip, event)


def test_week_starts_on_monday_and_its_items_are_named(calendar: CalendarBoard) -> None:
    page = calendar.hours.page
    assert page is not None
    assert page.days[0] == date(2026, 11, 23)
    (chip,) = calendar.hours.chips.values()
    assert chip.accessibleName().startswith("09:00 · ")


def test_dropped_item_takes_the_quarter_it_was_dropped_on_and_can_be_undone(
    calendar: CalendarBoard, desk: SmallDesk
) -> None:
    (item_id,) = calendar.hours.chips
    drop(calendar, item_id, date(2026, 11, 26), 14.3)
    assert due(desk, item_id) == "2026-11-26T14:15"
    desk.notices.press_remedy()
    assert due(desk, item_id) == "2026-11-25T09:00"


def test_item_without_a_time_gets_one_by_being_dropped(
    calendar: CalendarBoard, desk: SmallDesk
) -> None:
    item = queued(desk, None)
    calendar.presenter.load()
    drop(calendar, item.id, date(2026, 11, 27), 10)
    assert due(desk, item.id) == "2026-11-27T10:00"


def test_drop_before_the_embargo_is_refused_with_a_sentence(
    calendar: CalendarBoard, desk: SmallDesk
) -> None:
    (item_id,) = calendar.hours.chips
    (row,) = desk.queue.rows_of(frozenset({item_id}))
    desk.services.embargoes.set(row.item.article_id, Schedule(wall=NINE, zone=ZONE))
    calendar.presenter.load()
    assert len(calendar.hours.page.marks if calendar.hours.page else ()) == 1
    drop(calendar, item_id, date(2026, 11, 24), 10)
    assert due(desk, item_id) == "2026-11-25T09:00"
    assert desk.notices.codes[-1] == "embargo-not-over"


def test_drop_into_the_past_asks_instead_of_sending(
    qtbot: QtBot, calendar: CalendarBoard, desk: SmallDesk
) -> None:
    (item_id,) = calendar.hours.chips
    with qtbot.waitSignal(calendar.time_asked):
        drop(calendar, item_id, date(2026, 11, 23), 2)
    assert due(desk, item_id) == "2026-11-25T09:00"


def test_keys_go_to_the_day_the_item_and_its_side_panel(
    qtbot: QtBot, calendar: CalendarBoard
) -> None:
    grid = calendar.hours
    ahead = Qt.Key.Key_Right
    if grid.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        ahead = Qt.Key.Key_Left
    grid._go_to(date(2026, 11, 24))
    QTest.keyClick(grid, ahead)
    assert grid.cursor_day == date(2026, 11, 25)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    (item_id,) = grid.chips
    assert grid.chosen_id == item_id
    QTest.keyClick(grid, Qt.Key.Key_PageDown)
    assert calendar.presenter.day == date(2026, 11, 23) + timedelta(days=7)
    QTest.keyClick(grid, Qt.Key.Key_T)
    assert calendar.presenter.day == date(2026, 11, 23)
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert calendar.presenter.span.value == "day"
