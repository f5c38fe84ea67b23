"""Care in quiet moments: the library is not read through while an article is being opened."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from editor_app.base.settings import Settings
from editor_app.domain.care import Damage, Progress
from editor_app.presenters.calm import LONGEST_S, Quiet
from editor_app.presenters.care import CALM_S, CHECKED, FIRST_LOOK_S, CarePresenter
from tests.fakes import FixedClock
from tests.fakes.clockwork import Clockwork
from tests.fakes.lanes import InlineJobs, NoticeBoard

if TYPE_CHECKING:
    from editor_app.services.care import CareService


class SoundLibrary:
    """Care that finds nothing, and remembers when it was asked."""

    def __init__(self, clock: FixedClock) -> None:
        self._clock = clock
        self._began_s = clock.monotonic_s()
        self.checked_s: list[float] = []

    def check(self, *, full: bool, progress: Progress) -> Damage:
        self.checked_s.append(self._clock.monotonic_s() - self._began_s)
        return Damage()

    def back_up_where_due(self, progress: Progress) -> None:
        """Make none."""


class Room:
    """A library under care, and the clock."""

    def __init__(self, folder: Path) -> None:
        clock = FixedClock()
        self.timers, self.library = Clockwork(clock), SoundLibrary(clock)
        self.quiet = Quiet(clock)
        self.settings = Settings(folder / "settings.json")
        self.care = CarePresenter(
            cast("CareService", self.library),
            InlineJobs(),
            NoticeBoard(),
            self.timers,
            self.settings,
            clock,
            self.quiet,
        )


@pytest.fixture
def room(tmp_path: Path) -> Room:
    made = Room(tmp_path)
    made.care.start()
    return made


def test_check_of_a_quiet_window_comes_soon(room: Room) -> None:
    room.timers.pass_time(FIRST_LOOK_S)

    assert room.library.checked_s == [FIRST_LOOK_S]
    assert room.settings.text(CHECKED)


def test_check_waits_while_articles_are_opened(room: Room) -> None:
    room.timers.pass_time(FIRST_LOOK_S - 1)
    room.care.note_opening()
    room.timers.pass_time(3)
    room.care.note_opening()
    room.timers.pass_time(CALM_S - 1)
    assert room.library.checked_s == []

    room.timers.pass_time(CALM_S)

    assert len(room.library.checked_s) == 1


def test_check_waits_for_a_pause_of_typing(room: Room) -> None:
    for _ in range(20):
        room.quiet.break_off()
        room.timers.pass_time(CALM_S - 1)
    assert room.library.checked_s == []

    room.timers.pass_time(1)

    assert room.library.checked_s == [20 * (CALM_S - 1) + 1]


def test_check_does_not_wait_for_ever(room: Room) -> None:
    for _ in range(int(FIRST_LOOK_S + LONGEST_S) + 1):
        room.quiet.break_off()
        room.timers.pass_time(1)

    assert room.library.checked_s == [FIRST_LOOK_S + LONGEST_S]
