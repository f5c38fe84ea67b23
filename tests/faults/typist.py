"""A person in a process of its own: opens the real window and types until something ends it.

Says on standard output, one line each: ``ready``; ``typed N T`` when the N-th letter went in, at T
nanoseconds of the monotonic clock; ``written N`` when the first N letters were on disk.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QInputMethodEvent

from editor_app.app import build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.paths import data_folder
from editor_app.base.settings import Settings
from editor_app.domain.article import Draft
from editor_app.ui.bench import Bench
from editor_app.ui.program import Program, make_application
from editor_app.ui.session_end import SessionEnd

PER_SECOND = 15
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"


def letter(number: int) -> str:
    """Return the letter that is typed at a place, the same in every run; each eighth a space."""
    return " " if number % 8 == 7 else LETTERS[(number * number + 3 * number) % len(LETTERS)]


def typed(count: int) -> str:
    """Return the first letters of what is typed."""
    return "".join(map(letter, range(count)))


class Typist:
    """Types into the body of a new article, fifteen letters a second.

    Args:
        bench: The open desk.
        fails: Whether a slot raises an exception after each tenth letter.
    """

    def __init__(self, bench: Bench, *, fails: bool) -> None:
        self._bench = bench
        self._fails = fails
        self._typed = 0
        self._sent = 0
        journal = bench.keeping.journal
        read = journal._read

        def read_and_note() -> Draft:
            self._sent = self._typed
            return read()

        journal._read = read_and_note
        journal.written.subscribe(self._on_written)
        bench.new_article()
        self._timer = QTimer()
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(round(1000 / PER_SECOND))
        say("ready")

    def _on_tick(self) -> None:
        event = QInputMethodEvent()
        event.setCommitString(letter(self._typed))
        QCoreApplication.sendEvent(self._bench.window.desk_screen.page.body_edit, event)
        self._typed += 1
        say(f"typed {self._typed} {time.monotonic_ns()}")
        if self._fails and self._typed % 10 == 0:
            raise RuntimeError("a slot failed")

    def _on_written(self, is_done: bool) -> None:
        if is_done:
            say(f"written {self._sent}")


def look(bench: Bench) -> None:
    """Say ``ready`` when the window has what was left: a text to offer, or a row of the list."""
    recovery = bench.keeping.recovery

    def on_found(_found: object) -> None:
        say(f"ready {queued_ns()}")

    if recovery.leftovers:
        on_found(None)
    else:
        recovery.found.subscribe(on_found)


def queued_ns() -> int:
    """Return how long this process has waited for a processor that others had; 0 if unknown."""
    told = Path("/proc/self/schedstat")
    return int(told.read_text().split()[1]) if told.exists() else 0


def say(line: str) -> None:
    """Write a line past every buffer: the process may be gone with the next instruction."""
    os.write(1, f"{line}\n".encode())


def main(root: Path, *, fails: bool, looks: bool) -> int:
    """Type until the window closes, or only look."""
    application = make_application()
    folder = data_folder(root)
    settings = Settings(folder.settings)
    program = Program(
        application,
        folder,
        settings,
        SystemClock(),
        lambda: build_desk(folder, settings, SystemClock()),
    )
    typists: list[Typist] = []

    def on_opened(bench: Bench) -> None:
        if looks:
            look(bench)
        else:
            typists.append(Typist(bench, fails=fails))

    program.opened.subscribe(on_opened)
    program.start()
    session = SessionEnd(application, program.ask_to_end, program.write_now)

    def log_out() -> None:
        """Do as a desktop does that logs out: ask for a commit, then end every program."""
        session._on_commit_requested(None)  # type: ignore[arg-type]
        os.kill(os.getpid(), signal.SIGKILL)

    if hasattr(signal, "SIGUSR1"):
        signal.signal(signal.SIGUSR1, lambda _number, _frame: QTimer.singleShot(0, log_out))
    with session.listening():
        code = application.exec()
    program.end()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), fails="--fails" in sys.argv, looks="--looks" in sys.argv))
