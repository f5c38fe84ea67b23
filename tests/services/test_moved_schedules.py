"""Newer zone data moves stored schedules: each is found, kept back, and settled by a person."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.base.errors import UserError
from editor_app.domain.ports import QueueQuery
from editor_app.language import zones
from editor_app.services.assignments import AssignmentService
from editor_app.services.embargoes import EmbargoService
from editor_app.services.moved_schedules import Keep, MovedSchedules
from editor_app.services.queue import Schedule
from tests.services.conftest import Newsroom

ZONE = "Africa/Casablanca"
PENDING = 100
AN_HOUR = timedelta(hours=1)
Swap = Callable[..., None]


def rules(folder: Path, version: str, stands_for: str) -> Path:
    """Make a folder of zone data in which Casablanca keeps the clock of another city."""
    file = folder / version / ZONE
    file.parent.mkdir(parents=True)
    shutil.copy(zones._BUNDLED / stands_for, file)
    file.parent.parent.joinpath("tzdata.zi").write_text(f"# version {version}\n", encoding="ascii")
    return folder / version


@pytest.fixture
def newest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Swap]:
    """Let a test swap the zone data: before the change of Morocco (UTC+1), and after it (UTC+0)."""
    folders = {
        "2025b": rules(tmp_path, "2025b", "Africa/Lagos"),
        "2026f": rules(tmp_path, "2026f", "Africa/Abidjan"),
    }

    def swap(*versions: str) -> None:
        monkeypatch.setattr(zones, "data_folders", lambda: [folders[name] for name in versions])
        zones.reread()

    swap("2025b")
    yield swap
    monkeypatch.undo()
    zones.reread()


def in_december(day: int, hour: int = 9) -> Schedule:
    return Schedule(wall=datetime(2026, 12, 1, hour) + timedelta(days=day), zone=ZONE)


def test_swapped_rules_list_every_one_of_a_hundred_schedules(
    newsroom: Newsroom, newest: Swap
) -> None:
    items = [
        newsroom.queued(newsroom.an_article(), schedule=in_december(number))
        for number in range(PENDING)
    ]
    assert all(item.zone_data == "2025b" for item in items)
    moved = MovedSchedules(newsroom.database, newsroom.clock)
    assert not moved.look().queue_items
    newest("2025b", "2026f")
    assert moved.look().queue_items == {item.id for item in items}
    times = {time.id: time for time in moved.moved()}
    assert len(times) == PENDING
    for item in items:
        assert times[item.id].before_utc == item.due_utc
        assert times[item.id].after_utc == item.due_utc + AN_HOUR
        assert times[item.id].wall == item.due_wall
    newsroom.clock.advance(400 * 86_400)
    assert newsroom.drain() == []
    assert newsroom.worker.next_wake_utc() is None
    moved.keep(times, Keep.WALL)
    assert moved.moved() == []
    assert len(newsroom.drain()) == PENDING


@pytest.mark.parametrize(
    ("choice", "wall", "utc_hour"), [(Keep.WALL, "09:00", 9), (Keep.MOMENT, "08:00", 8)]
)
def test_keep_settles_a_schedule_as_the_writer_chose(
    newsroom: Newsroom, newest: Swap, choice: Keep, wall: str, utc_hour: int
) -> None:
    item = newsroom.queued(newsroom.an_article(), schedule=in_december(0))
    newest("2026f", "2025b")
    moved = MovedSchedules(newsroom.database, newsroom.clock)
    moved.look()
    moved.keep([item.id], choice)
    kept = newsroom.item(item)
    assert (kept.due_wall, kept.due_zone) == (f"2026-12-01T{wall}", ZONE)
    assert kept.due_utc == datetime(2026, 12, 1, utc_hour, tzinfo=UTC)
    assert (kept.zone_data, kept.moved_utc) == ("2026f", None)
    assert not moved.look().queue_items
    with pytest.raises(UserError, match="schedule-not-moved"):
        moved.keep([item.id], choice)


def test_moved_embargo_keeps_its_article_back_until_settled(
    newsroom: Newsroom, newest: Swap
) -> None:
    article = newsroom.an_article()
    EmbargoService(newsroom.database).set(article.id, in_december(0))
    item = newsroom.queued(article)
    newest("2026f")
    moved = MovedSchedules(newsroom.database, newsroom.clock)
    assert moved.look().articles == {article.id}
    assert {(time.id, time.is_embargo) for time in moved.moved()} == {
        (item.id, False),
        (article.id, True),
    }
    moved.keep([item.id], Keep.MOMENT)
    newsroom.clock.set_wall(datetime(2026, 12, 2, tzinfo=UTC))
    assert newsroom.drain() == []
    moved.keep([article.id], Keep.WALL)
    assert newsroom.drain() == [item.id]


def test_look_leaves_alone_what_both_rules_place_alike(newsroom: Newsroom, newest: Swap) -> None:
    paris = Schedule(wall=datetime(2026, 12, 1, 9), zone="Europe/Paris")
    item = newsroom.queued(newsroom.an_article(), schedule=paris)
    at_once = newsroom.queued(newsroom.an_article())
    newest("2026f")
    moved = MovedSchedules(newsroom.database, newsroom.clock)
    assert not moved.look().queue_items
    assert newsroom.item(item).zone_data == "2026f"
    assert newsroom.drain() == [at_once.id]


def test_new_time_of_a_moved_item_settles_it_too(newsroom: Newsroom, newest: Swap) -> None:
    item = newsroom.queued(newsroom.an_article(), schedule=in_december(0))
    newest("2026f")
    moved = MovedSchedules(newsroom.database, newsroom.clock)
    moved.look()
    assert [row.item.id for row in newsroom.queue.rows(QueueQuery(is_moved=True))] == [item.id]
    newsroom.queue.reschedule(item.id, in_december(1))
    assert moved.moved() == []


@pytest.mark.parametrize("choice", [Keep.WALL, Keep.MOMENT])
def test_moved_deadline_is_asked_about_and_settled(
    newsroom: Newsroom, newest: Swap, choice: Keep
) -> None:
    article = newsroom.an_article().id
    assignments = AssignmentService(newsroom.database, newsroom.clock, "هند")
    assignments.assign(article, "هند", in_december(0), note="قبل الزوال")
    (given,) = assignments.history_of(article)
    moved = MovedSchedules(newsroom.database, newsroom.clock)
    assert moved.moved() == []
    newest("2026f")
    (asked,) = moved.moved()
    assert (asked.is_deadline, asked.wall, asked.before_utc) == (True, given.wall, given.due_utc)
    assert asked.after_utc == asked.before_utc + AN_HOUR
    assert moved.keep([asked.id], choice).articles == {article}
    assert moved.moved() == []
    (kept,) = assignments.history_of(article)
    assert (kept.person, kept.note, kept.zone_data) == ("هند", "قبل الزوال", "2026f")
    if choice is Keep.WALL:
        assert (kept.wall, kept.due_utc) == (given.wall, asked.after_utc)
    else:
        assert (kept.wall, kept.due_utc) == ("2026-12-01T08:00", given.due_utc)
