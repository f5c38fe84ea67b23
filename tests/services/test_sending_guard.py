"""Nothing leaves while the wall clock and the monotonic clock disagree."""

from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.services.queue import Schedule
from editor_app.services.sending_guard import SendingGuard
from editor_app.services.worker import Worker
from tests.fakes import FixedClock
from tests.services.conftest import Newsroom

JUMPS = (timedelta(days=2), timedelta(days=-1), timedelta(days=3653))
ZONE = "Africa/Casablanca"


def guarded(newsroom: Newsroom, folder: Path, owner: str = "w1") -> Worker:
    guard = SendingGuard(newsroom.clock, folder / "note.json", "boot")
    return Worker(
        newsroom.database,
        newsroom.media,
        {"site": newsroom.place},
        newsroom.clock,
        owner=owner,
        jitter=lambda: 0.5,
        guard=guard,
    )


def due_in(newsroom: Newsroom, hours: int) -> str:
    wall = (newsroom.clock.now() + timedelta(hours=hours)).replace(tzinfo=None)
    schedule = Schedule(wall=wall, zone=ZONE)
    return newsroom.queued(newsroom.an_article(), schedule=schedule).id


@pytest.mark.parametrize("jump", JUMPS)
def test_jump_of_the_clock_sends_nothing_early_or_twice_and_is_told(
    newsroom: Newsroom, tmp_path: Path, jump: timedelta
) -> None:
    worker, clock = guarded(newsroom, tmp_path), newsroom.clock
    soon, late = due_in(newsroom, 1), due_in(newsroom, 20)
    assert worker.step() is None
    true = clock.now()
    clock.set_wall(true + jump)
    for _ in range(3):
        clock.advance(600)
        assert not worker.round()
        assert worker.next_wake_utc() is None
    assert worker.guard is not None
    assert worker.guard.jump is not None
    told = worker.guard.jump
    assert told.shown_utc - told.expected_utc == jump
    clock.set_wall(true + timedelta(seconds=1800))
    clock.advance(3600)
    sent = [step.item.id for step in worker.round()]
    assert sent == [soon]
    assert worker.guard.jump is None
    clock.advance(20 * 3600)
    assert [step.item.id for step in worker.round()] == [late]
    assert worker.step() is None
    assert len(newsroom.place.delivered) == 2


def test_word_of_a_person_lets_every_program_go_on(newsroom: Newsroom, tmp_path: Path) -> None:
    window, watch = guarded(newsroom, tmp_path), guarded(newsroom, tmp_path, "w2")
    due_in(newsroom, 1)
    assert window.step() is None
    assert watch.step() is None
    newsroom.clock.set_wall(newsroom.clock.now() + timedelta(days=2))
    assert window.step() is None
    assert watch.step() is None
    assert window.guard is not None
    assert watch.guard is not None
    assert window.guard.jump is not None
    assert watch.guard.jump is not None
    window.guard.confirm()
    newsroom.clock.advance(5)
    assert watch.step() is not None
    assert watch.guard.jump is None
    assert window.step() is None
    assert window.guard.jump is None


def test_program_that_starts_after_the_jump_is_frozen_too(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    assert guarded(newsroom, tmp_path).step() is None
    due_in(newsroom, 1)
    newsroom.clock.set_wall(newsroom.clock.now() + timedelta(days=2))
    late = guarded(newsroom, tmp_path, "w2")
    assert late.step() is None
    assert late.guard is not None
    assert late.guard.jump is not None


def test_sleep_over_the_due_time_is_no_jump(newsroom: Newsroom, tmp_path: Path) -> None:
    worker = guarded(newsroom, tmp_path)
    item = due_in(newsroom, 1)
    assert worker.step() is None
    newsroom.clock.advance(8 * 3600)
    step = worker.step()
    assert step is not None
    assert step.item.id == item


def test_note_of_another_start_of_the_machine_says_nothing(tmp_path: Path) -> None:
    clock, note = FixedClock(), tmp_path / "note.json"
    assert SendingGuard(clock, note, "before").sure_now() == clock.now()
    clock.set_wall(clock.now() + timedelta(days=30))
    assert SendingGuard(clock, note, "now").sure_now() == clock.now()
    note.write_text("{torn", encoding="ascii")
    assert SendingGuard(clock, note, "now").sure_now() == clock.now()


def test_rules_are_looked_at_when_sending_begins_and_daily(tmp_path: Path) -> None:
    clock, looks = FixedClock(), list[int]()
    guard = SendingGuard(clock, tmp_path / "note.json", "boot", lambda: looks.append(1))
    for hours in (0, 1, 22, 2, 23):
        clock.advance(hours * 3600)
        guard.sure_now()
    assert len(looks) == 2
