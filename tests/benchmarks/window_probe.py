"""The window's own side of ``bench_window``: run the program, and tell what happens in it.

Run as ``python -m tests.benchmarks.window_probe PART``; each fact is one JSON line. What the
program would not import by itself is imported after the first frame, and the times are the whole
process's.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from editor_app.__main__ import main as run_program
from editor_app.ui.program import Program

if TYPE_CHECKING:
    from editor_app.ui.bench import Bench

QUIET_TICKS, QUIET_S, TICK_MS = 6, 0.002, 50
"""Idle is so many ticks in a row with next to no processor time."""
IDLE_MS = 10_000
TYPED = "بلا كماته "
KEYS = 200
WORDS = 10_000

Ready = Callable[[], bool]


def tell(fact: str, **figures: object) -> None:
    """Print one fact with the processor seconds so far."""
    line = {"fact": fact, "cpu_s": time.process_time(), "at": time.time(), **figures}
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


class Painted(QObject):
    """Calls back once, when a window or a widget has first been painted."""

    def __init__(self, watched: QObject, event: QEvent.Type, call: Callable[[], None]) -> None:
        super().__init__(watched)
        self._watched, self._event, self._call = watched, event, call
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the event, and for what Qt does in answer to it."""
        if event.type() == self._event:
            self._watched.removeEventFilter(self)
            QTimer.singleShot(0, self._call)
        return False


class Probe(QObject):
    """Plays one part on the open bench, step by step, in Qt's own event loop.

    A step yields its name and what makes it ready; its figures are told when the process is idle
    again after that.
    """

    def __init__(self, bench: "Bench", part: str) -> None:
        super().__init__(bench.window)
        self._bench = bench
        self._part = part
        self._step, self._is_ready = "opened", _at_once
        self._script = getattr(self, f"_{part}")()
        self._longest_s = 0.0
        self._beat_at = time.perf_counter()
        self._quiet, self._cpu_at_step = 0, 0.0
        self._cpu_at_tick = self._cpu_at_idle = time.process_time()
        self._beat = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=5)
        self._beat.timeout.connect(self._on_beat)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self._longest_s = max(self._longest_s, now - self._beat_at - 0.005)
        self._beat_at = now

    def _on_tick(self) -> None:
        cpu = time.process_time()
        is_quiet = cpu - self._cpu_at_tick < QUIET_S + (0.002 if self._beat.isActive() else 0)
        self._quiet = self._quiet + 1 if is_quiet and self._is_ready() else 0
        self._cpu_at_tick = time.process_time()
        if self._quiet == 0:
            self._cpu_at_idle = cpu
        if self._step == "idle_10_s":
            self._cpu_at_idle, self._quiet = cpu, QUIET_TICKS
        if self._quiet >= QUIET_TICKS:
            self._end_step()

    def _end_step(self) -> None:
        self._quiet = 0
        self._beat.stop()
        stall_ms = round(self._longest_s * 1000, 1)
        to_idle_s = self._cpu_at_idle - self._cpu_at_step
        tell(self._step, to_idle_s=to_idle_s, stall_ms=stall_ms, pss_mb=pss_mb())
        step = next(self._script, None)
        if step is None:
            self._tick.stop()
            self._bench.window.close()
            return
        self._step, self._is_ready, act = step
        self._beat_at, self._longest_s = time.perf_counter(), 0.0
        if self._part != "idle":
            self._beat.start()
        self._cpu_at_step = self._cpu_at_idle = self._cpu_at_tick = time.process_time()
        QTimer.singleShot(0, act)

    def _start(self) -> Iterator[tuple[str, Ready, Callable[[], None]]]:
        yield from ()

    def _idle(self) -> Iterator[tuple[str, Ready, Callable[[], None]]]:
        self._tick.setInterval(IDLE_MS)
        yield "idle_10_s", _at_once, lambda: None

    def _open(self) -> Iterator[tuple[str, Ready, Callable[[], None]]]:
        bench, found = self._bench, {}
        for row in bench.window.desk_screen.library.model._rows:
            found[row.headline] = row.id
        for words in (1_000, 10_000, 100_000):
            article_id = found[f"{words}"]
            yield (
                f"open_{words}",
                lambda wanted=article_id: bench.editor.place.article_id == wanted,
                lambda wanted=article_id, words=words: self._open_article(wanted, words),
            )
            yield f"save_{words}", self._is_saved, self._edit_and_save

    def _open_article(self, article_id: str, words: int) -> None:
        began = time.perf_counter()

        def painted() -> None:
            wall_ms = round((time.perf_counter() - began) * 1000, 1)
            tell(f"screenful_{words}", wall_ms=wall_ms)

        def shown(_draft: object) -> None:
            forget()
            Painted(self._body.viewport(), QEvent.Type.Paint, painted)

        forget = self._bench.editor.draft_shown.subscribe(shown)
        self._bench.open_article(article_id)

    def _edit_and_save(self) -> None:
        commit(self._body, "كلمة ")
        self._bench.editor.save()

    def _is_saved(self) -> bool:
        from editor_app.presenters.editor import SaveState

        return self._bench.editor.state in (SaveState.SAVED, SaveState.CLEAN)

    @property
    def _body(self) -> QWidget:
        return self._bench.window.desk_screen.page.body_edit

    def _day(self) -> Iterator[tuple[str, Ready, Callable[[], None]]]:
        from editor_app.domain.ports import QueueQuery
        from editor_app.domain.publication import QueueState
        from editor_app.presenters.publish import QueueWish

        bench = self._bench
        article_id = bench.window.desk_screen.library.model._rows[5].id
        yield (
            "open",
            lambda: bench.editor.place.article_id == article_id,
            lambda: bench.open_article(article_id),
        )
        yield "type", self._is_saved, self._type
        yield "paste_10000", self._is_saved, self._paste
        yield "queue", self._is_saved, bench.inspector.queue_article

        def is_sent() -> bool:
            rows = bench.desk.queue.rows(QueueQuery())
            return any(row.item.state is QueueState.SENT for row in rows)

        wish = QueueWish(destinations=("site",))
        yield "publish", is_sent, lambda: bench.inspector.publishing.presenter.queue(wish)

    def _type(self) -> None:
        for number in range(KEYS):
            commit(self._body, TYPED[number % len(TYPED)])
            QApplication.processEvents()
        self._bench.editor.save()

    def _paste(self) -> None:
        from PySide6.QtCore import QMimeData

        data = QMimeData()
        data.setText("\n".join([" ".join([TYPED.strip()] * 60)] * (WORDS // 120)))
        self._body.insertFromMimeData(data)
        self._bench.editor.save()


def commit(widget: QWidget, text: str) -> None:
    """Type as an input method does."""
    from PySide6.QtGui import QInputMethodEvent

    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def pss_mb() -> float:
    """Return this process's proportional memory."""
    with open("/proc/self/smaps_rollup", encoding="ascii") as told:
        sizes = [int(line.split()[1]) for line in told if line.startswith("Pss:")]
    return round(sizes[0] / 1024, 1)


def _at_once() -> bool:
    return True


def main(part: str) -> int:
    """Run the window with a probe in it."""
    start = Program.start
    probes = []

    def started(program: Program) -> None:
        program.opened.subscribe(lambda bench: probes.append(Probe(bench, part)))
        start(program)
        window = program.window.windowHandle()
        Painted(window, QEvent.Type.Expose, lambda: tell("first_frame"))

    Program.start = started  # type: ignore[method-assign]
    return run_program([])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
