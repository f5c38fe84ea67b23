"""End a typing person's program in every way, and see what the next start still has."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from editor_app.app import build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.paths import data_folder
from editor_app.base.settings import Settings
from editor_app.domain.ports import LibraryQuery
from editor_app.storage.driver import driver
from tests.faults.outcome import Outcome
from tests.faults.typist import typed

ROOT = Path(__file__).resolve().parent.parent.parent
_STARTS_EVERY = 10


@dataclass
class Told:
    """What the typist said before the end."""

    moments_ns: list[int] = field(default_factory=list)
    written: int = 0
    queued_ns: int = 0


class Session:
    """One typist's process on a library.

    Args:
        root: The data folder.
        fails: Whether its slots raise exceptions.
        looks: Whether it types nothing and is ready when it shows what is there.
    """

    def __init__(self, root: Path, *, fails: bool = False, looks: bool = False) -> None:
        self.told = Told()
        self.is_ready = threading.Event()
        arguments = [sys.executable, "-m", "tests.faults.typist", str(root)]
        self.process = subprocess.Popen(
            [*arguments, *["--fails"] * fails, *["--looks"] * looks],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            name, *values = line.split()
            if name == "ready":
                self.told.queued_ns = int((*values, "0")[0])
                self.is_ready.set()
            elif name == "typed":
                self.told.moments_ns.append(int(values[1]))
            elif name == "written":
                self.told.written = int(values[0])
        self.process.stdout.close()

    def end(self, number: int) -> int:
        """Send a signal, wait, and return the moment of the signal."""
        moment_ns = time.monotonic_ns()
        self.process.send_signal(number)
        try:
            self.process.wait(timeout=30)
        finally:
            self.process.kill()
            self.process.wait()
            self._reader.join()
        return moment_ns


def recovered(root: Path) -> str:
    """Return the text that the next start has: saved, or offered."""
    folder = data_folder(root)
    desk = build_desk(folder, Settings(folder.settings), SystemClock())
    try:
        leftovers = desk.recovery.leftovers()
        if leftovers:
            return leftovers[-1].draft.body.text
        rows = desk.articles.library(LibraryQuery()).rows
        return desk.articles.get(rows[0].id).draft.body.text if rows else ""
    finally:
        desk.close()


def seconds_until_shown(root: Path) -> float:
    """Start the real program on what is left; return how long it took to offer or list the text.

    What it waited for a processor is taken off: that says how busy the machine is.

    Raises:
        RuntimeError: It never did.
    """
    began_s = time.monotonic()
    session = Session(root, looks=True)
    is_shown = session.is_ready.wait(60)
    waited_s = time.monotonic() - began_s
    session.end(signal.SIGKILL)
    if not is_shown:
        raise RuntimeError("the text was not shown")
    return waited_s - session.told.queued_ns / 1e9


def is_sound(root: Path) -> bool:
    """Check the whole file."""
    with closing(driver().connect(str(data_folder(root).database))) as connection:
        return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))


def end_while_typing(
    fault: str,
    times: int,
    *,
    signal_number: int = signal.SIGKILL,
    fails: bool = False,
    longest_s: float = 4.0,
    seed: int = 1,
    row: str = "",
) -> Outcome:
    """Let somebody type and end the program at random moments, each time on a new library.

    After each tenth end the real program is started again; its wait is the row's.
    """
    outcome = Outcome(fault, row=row)
    chance = random.Random(seed)
    for number in range(1, times + 1):
        with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as folder:
            root = Path(folder) / "data"
            session = Session(root, fails=fails)
            if not session.is_ready.wait(60):
                session.end(signal.SIGKILL)
                raise RuntimeError("the window did not open")
            threading.Event().wait(chance.uniform(0.3, longest_s))
            moment_ns = session.end(signal_number)
            if number % _STARTS_EVERY == 0:
                outcome.slowest_s = max(outcome.slowest_s, seconds_until_shown(root))
            _judge(outcome, session.told, root, moment_ns)
    return outcome


def _judge(outcome: Outcome, told: Told, root: Path, moment_ns: int) -> None:
    outcome.injected += 1
    text = recovered(root)
    # A space at the end of a text is not kept.
    whole = typed(len(text) + 1)
    if not whole.startswith(text) or not is_sound(root):
        outcome.damaged += 1
        return
    kept = len(text) + (whole[len(text) :] == " ")
    outcome.acknowledged_lost += max(0, told.written - kept)
    lost = [moment for moment in told.moments_ns[kept:] if moment < moment_ns]
    if lost:
        outcome.lost_ms = max(outcome.lost_ms, (moment_ns - lost[0]) / 1e6)
