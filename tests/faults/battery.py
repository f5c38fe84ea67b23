"""Every fault of the battery by its name, dealt out in parts so that a run tells how far it is.

The first line of each function's docstring names the rows of the plan that it reaches.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from functools import partial

from tests.faults import (
    busy,
    calls,
    canary,
    clocks,
    damage,
    destinations,
    disk,
    engines,
    files,
    giants,
    instances,
    memory,
    modes,
    places,
    queue_window,
    scheduling,
    servers,
    sftp,
    wordpress,
)
from tests.faults import kills as steps_of_work
from tests.faults import typing as typists
from tests.faults.outcome import Outcome
from tests.faults.saving import power_cuts, recorded
from tests.faults.windows import two_windows

LANES = min(4, os.cpu_count() or 1)
"""Processes at a time that compute."""
_TYPISTS = 3 * LANES
"""Processes at a time that type: they mostly wait for the next letter."""
Part = Callable[[], Outcome]


@dataclass(frozen=True)
class Plan:
    """How much is done.

    Args:
        share: Of the full number of times.
        seed: Of everything that is left to chance.
    """

    share: float = 1.0
    seed: int = 1

    def some(self, times: int) -> int:
        """Return the share of a number, at least one."""
        return max(1, round(times * self.share))

    def dealt(self, times: int, most: int) -> list[tuple[int, int]]:
        """Deal a share of a number out; return the times and the seed of each part."""
        left, parts = self.some(times), list[tuple[int, int]]()
        while left > 0:
            parts.append((min(most, left), self.seed + 1000 * len(parts)))
            left -= most
        return parts


Fault = Callable[[Plan], Iterable[Outcome]]


def _timed(part: Part) -> Outcome:
    began_s = time.monotonic()
    outcome = part()
    outcome.took_s = time.monotonic() - began_s
    return outcome


def in_lanes(parts: Iterable[Part], lanes: int = LANES) -> Iterator[Outcome]:
    """Do parts side by side; yield each as it ends."""
    pool = ThreadPoolExecutor(lanes)
    try:
        for done in as_completed([pool.submit(_timed, part) for part in parts]):
            yield done.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def one_by_one(parts: Iterable[Part]) -> Iterator[Outcome]:
    """Do parts one after another; yield each as it ends."""
    return map(_timed, parts)


def kill(plan: Plan) -> Iterator[Outcome]:
    """Row 1: kill the real window 200 times at random moments of typing."""
    parts = [
        partial(typists.end_while_typing, "kill while typing", times, seed=seed, row="1")
        for times, seed in plan.dealt(200, 10)
    ]
    return in_lanes(parts, _TYPISTS)


def ends(plan: Plan) -> Iterator[Outcome]:
    """Row 43: end a typing person's program by a signal and a log-out, with failing slots too."""
    ways = (("SIGTERM", signal.SIGTERM), ("session end", signal.SIGUSR1))
    parts = [
        partial(
            typists.end_while_typing,
            f"{name} while typing" + (", slots that fail" if fails else ""),
            times,
            signal_number=number,
            fails=fails,
            seed=seed,
            row="43",
        )
        for name, number in ways
        for fails in (False, True)
        for times, seed in plan.dealt(50, 5)
    ]
    return in_lanes(parts, _TYPISTS)


def power(plan: Plan) -> Iterator[Outcome]:
    """Row 2: cut the power after each system call of 200 commits on the save path."""
    with recorded(plan.some(200)) as record:
        parts = 4 * LANES
        yield from in_lanes(
            partial(power_cuts, record, seed=plan.seed, part=part, parts=parts)
            for part in range(parts)
        )


def steps(plan: Plan) -> Iterator[Outcome]:
    """Row 3: kill a save, a backup, a restore, an upgrade of each earlier shape at each step.

    Each step 100 times; an upgrade of the first shape has every step that the later ones have, so
    that those get a fifth.
    """
    parts = 4
    later = steps_of_work.MIGRATIONS[1:]
    return in_lanes(
        partial(steps_of_work.kills, work, times, part=part, parts=parts, seed=plan.seed)
        for work in steps_of_work.WORK
        for times in (plan.some(20 if work in later else 100),)
        for part in range(parts)
    )


def failing(plan: Plan) -> Iterator[Outcome]:
    """Rows 13 and 14: let the k-th write, sync or cut fail with ENOSPC or EIO, each k to 200."""
    return in_lanes(calls.parts(step=max(1, round(1 / plan.share))))


def full(plan: Plan) -> Iterator[Outcome]:
    """Row 13: save until a small disk is full, free some of it, and save on."""
    return one_by_one(
        partial(disk.full_disk, times, seed=seed) for times, seed in plan.dealt(25, 5)
    )


def exports(plan: Plan) -> Iterator[Outcome]:
    """Row 16: replace files of every kind on a full disk in one large write."""
    return one_by_one(partial(files.full_disk_files, times) for times, _ in plan.dealt(20, 5))


def away(plan: Plan) -> Iterator[Outcome]:
    """Rows 13 and 15: fill, move, cover or forbid the library's place under an open window."""
    return in_lanes(partial(places.taken_away, kind, plan.some(20)) for kind in places.KINDS)


def windows(plan: Plan) -> Iterator[Outcome]:
    """Row 18: write in one article from two windows at once, 100 times."""
    return one_by_one(partial(two_windows, times) for times, _ in plan.dealt(100, 25))


def twice(plan: Plan) -> Iterator[Outcome]:
    """Row 17: start the program twice on one library, also after a kill, 100 times."""
    return in_lanes(
        partial(instances.started_twice, times) for times, _ in plan.dealt(100, 50 // LANES)
    )


def busy_desk(plan: Plan) -> Iterator[Outcome]:
    """Row 19: an hour of writing, queueing and reading in three places at once."""
    return one_by_one([partial(busy.busy_hour, plan.some(20_000))])


def engine(plan: Plan) -> Iterator[Outcome]:
    """Row 20: write from eight threads on a SQLite that can damage a file."""
    return one_by_one([partial(engines.old_engine, 8, plan.some(250))])


def shapes(_plan: Plan) -> Iterator[Outcome]:
    """Rows 26 and 27: upgrade every earlier library with unsaved texts, and go back again."""
    return one_by_one([engines.earlier_shapes])


def clock(_plan: Plan) -> Iterator[Outcome]:
    """Row 21: let the clock jump by days and years under the library and under the scheduler."""
    return one_by_one([clocks.jumping_clock, scheduling.jumping_clock])


def harm(plan: Plan) -> Iterator[Outcome]:
    """Rows 24 to 26: flip bits, zero pages, cut files off; harm, kill and starve backups."""
    return in_lanes(damage.parts(plan.dealt))


def short_memory(_plan: Plan) -> Iterator[Outcome]:
    """Row 44: take the memory away from a process that saves, 2 MB at a time."""
    return one_by_one([partial(memory.short_of_memory, range(20, 140, 2))])


def file_modes(_plan: Plan) -> Iterator[Outcome]:
    """Row 45: look at the mode and the words of every file that a day leaves."""
    return one_by_one([partial(modes.a_day, window=True)])


def giant(_plan: Plan) -> Iterator[Outcome]:
    """Row 41: type into a 5 MB article, a word of 100 KB, 3,000 combining marks."""
    return one_by_one(giants.parts())


FAULTS: dict[str, Fault] = {
    "kill": kill,
    "ends": ends,
    "steps": steps,
    "power": power,
    "calls": failing,
    "full": full,
    "files": exports,
    "places": away,
    "windows": windows,
    "twice": twice,
    "busy": busy_desk,
    "engine": engine,
    "shapes": shapes,
    "clock": clock,
    "damage": harm,
    "memory": short_memory,
    "modes": file_modes,
    "giants": giant,
}
"""What is done to texts and libraries; all rows of one table."""


def _kills(times: int, share: float) -> list[str]:
    return ["--kills", str(max(1, round(times * share)))]


PUBLISHING: dict[str, tuple[str, Callable[[float], int]]] = {
    "wordpress": (
        "Rows 4 to 9: WordPress killed, delayed, lied to",
        lambda share: wordpress.main(_kills(wordpress.KILLS, share)),
    ),
    "sftp": (
        "Rows 4, 5, 37: a host's writer killed, asleep, cut at each hundredth of its bytes",
        lambda share: sftp.main(_kills(sftp.KILLS, share)),
    ),
    "destinations": (
        "Rows 4, 5, 36, 38: death at each step of every destination",
        destinations.main,
    ),
    "servers": ("Rows 10 and 11: bad servers before each feature", lambda _: servers.main()),
    "canary": ("Row 34: a day of publishing leaves no secret", lambda _: canary.main()),
    "queue": ("Rows 12 and 40: 10,000 items, a day offline", queue_window.full),
}
"""What is done to destinations; each prints a table of its own and returns an exit code."""


def impossible() -> dict[str, str]:
    """Return the faults that cannot be done here, with the reason."""
    reasons = {
        "power": calls.missing_tool(),
        "calls": calls.missing_tool(),
        "clock": clocks.missing_tool(),
        "full": disk.cannot_mount(),
        "files": disk.cannot_mount(),
        "places": disk.cannot_mount(),
    }
    return {name: reason for name, reason in reasons.items() if reason}
