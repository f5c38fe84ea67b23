"""Measure proofreading in the page, on beside off, and print JSON.

Run as ``python -m tests.benchmarks.bench_proof [WORDS ...]``; each length and setting has a process
of its own. Times are milliseconds; of the processor unless they say "wall". A key costs the whole
process: the window's thread and the engines'.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import QApplication

from editor_app.base.assets import asset
from editor_app.base.files import PlainFile
from editor_app.domain.proofing import Wanted
from editor_app.presenters.proofing import Proofing
from editor_app.services.proofreading import ProofreadingService
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.editor.proof_session import ProofSession
from editor_app.ui.jobs import QtJobs
from editor_app.ui.timers import QtTimers
from tests.benchmarks.bench_editor import an_article, cpu_ms, idle, memory_mb, type_keys
from tests.fakes.lanes import NoticeBoard

LENGTHS = (10_000, 100_000)
PATIENCE_S = 60


class Ticker:
    """Asks for a turn every 2 ms and notes how late each one came."""

    def __init__(self) -> None:
        self.late_ms: list[float] = []
        self.busy_ms: list[float] = []
        self._wall = QElapsedTimer()
        self._busy = 0.0
        self._timer = QTimer(interval=2, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._wall.start()
        self._busy = time.thread_time()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        busy = time.thread_time()
        self.late_ms.append(max(0.0, self._wall.nsecsElapsed() / 1e6 - 2))
        self.busy_ms.append((busy - self._busy) * 1_000)
        self._busy = busy
        self._wall.restart()


def measure(words: int, is_on: bool) -> dict[str, object]:
    """Measure one length, with proofreading or without."""
    app = QApplication([])
    for font in ("NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold", "NotoSerif-Regular"):
        QFontDatabase.addApplicationFont(str(asset("fonts", f"{font}.ttf")))
    page = Page(PageLook())
    jobs = QtJobs()
    folder = Path(tempfile.mkdtemp())
    service = ProofreadingService(
        PlainFile(folder / "words.txt"), PlainFile(folder / "proofing.json")
    )
    if is_on:
        proofing = Proofing(service, Wanted, jobs, NoticeBoard(), QtTimers(page))
        session = ProofSession(page, proofing, NoticeBoard())
    page.resize(1400, 900)
    page.show()
    idle(app)
    if is_on:
        page.body_edit.insertPlainText("مدرسسة")
        _wait(app, lambda: proofing.is_complete)
    before_mb = memory_mb()
    result: dict[str, object] = {"words": words, "proofreading": is_on}
    draft = an_article(words)
    page.show_draft(draft)
    idle(app)
    if is_on:
        result |= _measure_all(app, proofing)
    result["memory_mb"] = round(memory_mb() - before_mb, 1)
    last = page.body_edit.document().characterCount() - 1
    for name, position in (("top", 40), ("middle", last // 2), ("end", last)):
        cursor = QTextCursor(page.body_edit.document())
        cursor.setPosition(position)
        page.body_edit.setTextCursor(cursor)
        idle(app)
        result[f"key_{name}_ms"] = round(type_keys(app, page.body_edit), 2)
        _pause(app, 1.0)
    if is_on:
        result["marked"] = sum(1 for _ in proofing.findings())
        clock = QElapsedTimer()
        clock.start()
        rule, count = max(
            ((rule_id, len(proofing.fixable(rule_id))) for rule_id in proofing.counts()),
            key=lambda each: each[1],
        )
        result["fix_all_of"] = rule
        result["fix_all_places"] = count
        result["fix_all_ms"] = round(cpu_ms(lambda: session.fix_all(rule)), 1)
    jobs.shut_down()
    page.close()
    return result


def _measure_all(app: QApplication, proofing: Proofing) -> dict[str, object]:
    """Check the whole article, however long it is, and watch the window meanwhile."""
    clock, ticker = QElapsedTimer(), Ticker()
    clock.start()
    cpu = time.process_time()
    ticker.start()
    proofing.ask_for_all(True)
    _wait(app, lambda: proofing.is_complete)
    ticker.stop()
    proofing.ask_for_all(False)
    late = sorted(ticker.late_ms)
    return {
        "check_all_wall_ms": clock.elapsed(),
        "check_all_ms": round((time.process_time() - cpu) * 1_000),
        "turn_late_p50_wall_ms": round(late[len(late) // 2], 2),
        "turn_late_p99_wall_ms": round(late[int(len(late) * 0.99)], 2),
        "turn_late_max_wall_ms": round(late[-1], 2),
        "window_busy_max_ms": round(max(ticker.busy_ms), 2),
    }


def _wait(app: QApplication, holds: object) -> None:
    clock = QElapsedTimer()
    clock.start()
    assert callable(holds)
    while not holds() and clock.elapsed() < PATIENCE_S * 1_000:
        _pause(app, 0.05)


def _pause(app: QApplication, seconds: float) -> None:
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < seconds * 1_000:
        app.processEvents()
        app.thread().msleep(1)


def main() -> None:
    """Measure every asked length, with proofreading and without."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", type=int, default=LENGTHS)
    parser.add_argument("--proofreading", choices=("on", "off"))
    asked = parser.parse_args()
    if asked.proofreading:
        told = measure(asked.words[0], asked.proofreading == "on")
        sys.stdout.write(json.dumps(told) + "\n")
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    results = []
    for words in asked.words:
        for setting in ("off", "on"):
            command = [sys.executable, "-m", __spec__.name, str(words), "--proofreading", setting]
            run = subprocess.run(command, capture_output=True, check=True, text=True)
            results.append(json.loads(run.stdout))
    sys.stdout.write(json.dumps({"proofreading": results}, indent=1) + "\n")


if __name__ == "__main__":
    main()
