"""The window beside a long queue that it empties with other processes, and all rows of queues."""

from __future__ import annotations

import multiprocessing
import os
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from editor_app.app import build_desk
from editor_app.base.clock import Clock, SystemClock
from editor_app.base.paths import data_folder
from editor_app.base.settings import Settings
from editor_app.domain.publisher import DestinationKind, Secrets
from editor_app.publishing import registry
from tests.faults.children import disk_in_memory, in_clean_process
from tests.faults.queueing import PER_MINUTE, NullKind, drained, empty, fill, offline_day

LONGEST_FRAME_S = 0.1
_BEAT_MS = 5
_OTHERS = 2


def _null_alone(_secrets: Secrets, _clock: Clock, _copies: Path) -> dict[str, DestinationKind]:
    return {"null": NullKind()}


def beside_window(articles: int) -> dict[str, float]:
    """Show the queue in the window until it is empty.

    Returns:
        Seconds of the processor (``frame_s``) and of the clock (``wall_s``) that the window's
        thread was busy at most without a look at its events, and how many items the others
        ``sent``.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt, QTimer

    from editor_app.ui.program import Program, make_application

    registry.kinds = _null_alone  # type: ignore[assignment]
    with tempfile.TemporaryDirectory(dir=disk_in_memory()) as place:
        root = Path(place) / "library"
        fill(root, articles).close()
        folder, clock = data_folder(root), SystemClock()
        settings = Settings(folder.settings)
        app = make_application()
        desk = build_desk(folder, settings, clock)
        program = Program(app, folder, settings, clock, lambda: desk)
        watch = _Watch(_others(root))

        def beat() -> None:
            if program.bench is None:
                return
            if not watch.began:
                program.bench.window.go_to("queue")
                watch.begin()
            elif watch.is_over():
                program.window.let_close()
                program.jobs.shut_down()
                app.quit()

        timer = QTimer(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(beat)
        timer.start()
        program.start()
        app.exec()
        desk.close()
    return {"frame_s": watch.frame_s, "wall_s": watch.wall_s, "sent": float(watch.sent)}


class _Watch:
    """Tells how long it was between two looks, until the other processes find nothing more."""

    def __init__(self, pipes: list[Connection]) -> None:
        self._pipes = pipes
        self._cpu_s = self._at_s = 0.0
        self.began = False
        self.frame_s = self.wall_s = 0.0
        self.sent = 0

    def begin(self) -> None:
        for pipe in self._pipes:
            pipe.send("go")
        self.began = True
        self._cpu_s, self._at_s = time.thread_time(), time.perf_counter()

    def is_over(self) -> bool:
        cpu_s, at_s = time.thread_time(), time.perf_counter()
        self.frame_s = max(self.frame_s, cpu_s - self._cpu_s)
        self.wall_s = max(self.wall_s, at_s - self._at_s)
        self._cpu_s, self._at_s = cpu_s, at_s
        for pipe in [pipe for pipe in self._pipes if pipe.poll()]:
            taken, _, _ = pipe.recv()
            self.sent += len(taken)
            self._pipes.remove(pipe)
        return not self._pipes


def _others(root: Path) -> list[Connection]:
    """Start other processes that wait for the word to empty the queue."""
    spawn = multiprocessing.get_context("spawn")
    pipes = [spawn.Pipe() for _ in range(_OTHERS)]
    for _, there in pipes:
        spawn.Process(target=empty, args=(root, there), daemon=True).start()
    for here, _ in pipes:
        here.recv()
    return [here for here, _ in pipes]


def window_beside_a_queue(articles: int) -> dict[str, float]:
    """Do it in a process of its own."""
    told = in_clean_process("tests.faults.queue_window:beside_window", articles)
    assert isinstance(told, dict)
    return told


def full(share: float = 1.0) -> int:
    """Do all of it and print the figures; 1 where something was lost, doubled or slow."""
    many = max(100, round(10_000 * share))
    with tempfile.TemporaryDirectory(dir=disk_in_memory(), prefix="mihbara-faults-") as folder:
        long = drained(Path(folder) / "long", many)
        sys.stdout.write(f"{long.row()}\n")
        day = offline_day(Path(folder) / "day", many // 2)
        sys.stdout.write(f"{day.row()}\n")
    beside = window_beside_a_queue(many)
    frame_ms, wall_ms = 1000 * beside["frame_s"], 1000 * beside["wall_s"]
    sys.stdout.write(
        f"window beside a queue of {many}: its thread was busy at most {frame_ms:.0f} ms at a time "
        f"({wall_ms:.0f} by the clock)\n"
    )
    is_kept = (
        (long.sent, long.twice, long.left) == (long.items, 0, 0)
        and (day.sent, day.out_of_order) == (day.items, 0)
        and day.most_a_minute <= PER_MINUTE
        and beside["frame_s"] <= LONGEST_FRAME_S
    )
    return int(not is_kept)
