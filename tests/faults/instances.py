"""Start the program twice on one library, also after the first was killed and left its lock."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path

from editor_app.base.paths import data_folder
from editor_app.storage.driver import driver
from tests.faults.children import ROOT
from tests.faults.modes import exposed
from tests.faults.outcome import Outcome

_OPENS_WITHIN_S = 30.0
_COMES_FORWARD_WITHIN_S = 1.0
_KILL_EVERY = 10


def _start(root: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.faults.instances", str(root)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _line_of(process: subprocess.Popen[bytes], word: bytes) -> int:
    """Wait until a process says a word; return the moment, in nanoseconds, that it says it was."""
    assert process.stdout is not None
    watchdog = threading.Timer(_OPENS_WITHIN_S, process.kill)
    watchdog.start()
    try:
        while line := process.stdout.readline():
            if line.startswith(word):
                return int(line.split()[1])
        raise RuntimeError(f"the program ended before it said {word!r}")
    finally:
        watchdog.cancel()


def started_twice(times: int) -> Outcome:
    """Start a second window beside the first; each tenth time kill the first before.

    What others can reach of an open library, its socket too, counts as damage.
    """
    outcome = Outcome("started twice", longest_s=_COMES_FORWARD_WITHIN_S, row="17")
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        root = Path(place) / "data"
        first = _start(root)
        _line_of(first, b"listening")
        outcome.damaged += len(list(exposed(root)))
        for number in range(1, times + 1):
            if number % _KILL_EVERY == 0:
                first.send_signal(signal.SIGKILL)
                _end(first)
                first = _start(root)
                _line_of(first, b"listening")
            second = _start(root)
            asked_ns = _line_of(second, b"asked")
            outcome.damaged += second.wait(_OPENS_WITHIN_S) != 0
            came_ns = _line_of(first, b"forward")
            outcome.injected += 1
            outcome.slowest_s = max(outcome.slowest_s, (came_ns - asked_ns) / 1e9)
            _end(second)
        first.terminate()
        _end(first)
        with closing(driver().connect(str(data_folder(root).database))) as connection:
            is_sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        outcome.damaged += not is_sound
    return outcome


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(_OPENS_WITHIN_S)
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _say(word: str) -> None:
    os.write(1, f"{word} {time.monotonic_ns()}\n".encode())


def main(root: Path) -> int:
    """Open the window as the program does, and say when things happen."""
    from editor_app.app import run_window
    from editor_app.ui import single_window
    from editor_app.ui.main_window import MainWindow

    class Watched(single_window.SingleWindow):
        def listen(self) -> None:
            super().listen()
            _say("listening")

        def summon_other(self) -> bool:
            _say("asked")
            return super().summon_other()

    come_forward = MainWindow.come_forward

    def told(window: MainWindow) -> None:
        come_forward(window)
        _say("forward")

    MainWindow.come_forward = told  # type: ignore[method-assign]
    single_window.SingleWindow = Watched  # type: ignore[misc]
    return run_window(root)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
