"""Giant texts in the real page: a 5 MB article, a word of 100 KB, thousands of combining marks."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from editor_app.domain.article import Draft
from editor_app.domain.body import Body, body_of
from tests.faults.disk import ROOT
from tests.faults.outcome import Outcome

KEYS = 60
_SENTENCE = "لم يعد الأمن في المغرب مجرد وظيفة مرتبطة بالميدان ولا جهاز يتدخل عند الخطر. "

GIANTS: Mapping[str, Callable[[], Body]] = {
    "article of 5 MB": lambda: body_of(
        *[_SENTENCE * 7] * (5_000_000 // len((_SENTENCE * 7).encode()))
    ),
    "word of 100 KB": lambda: body_of("ب" * 50_000),
    "3,000 combining marks": lambda: body_of("ب" + "\u064b" * 3_000 + " ثم نص."),
}


def key_times_ms(name: str) -> list[float]:
    """Type into a giant in this process; return how long each key took until it was painted."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent, QTextCursor
    from PySide6.QtWidgets import QApplication

    from editor_app.ui.editor.page import Page
    from editor_app.ui.editor.page_look import PageLook

    application = QApplication.instance() or QApplication([])
    page = Page(PageLook())
    page.resize(900, 900)
    page.show()
    page.show_draft(Draft(headline="عملاق", body=GIANTS[name]()))
    edit = page.body_edit
    for _ in range(50):
        application.processEvents()
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.setFocus()
    times = []
    for number in range(KEYS):
        began = time.perf_counter()
        letter = "بلا كماته "[number % 10]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(edit, event)
        application.processEvents()
        times.append((time.perf_counter() - began) * 1000)
    return sorted(times)


def type_into(name: str) -> tuple[Outcome, float]:
    """Type into a giant in a process of its own; return the row and the 95th percentile in ms."""
    outcome = Outcome(f"{name}: keys", row="41")
    said = subprocess.run(
        [sys.executable, "-m", "tests.faults.giants", name],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    outcome.injected = KEYS
    outcome.damaged = said.returncode != 0
    return outcome, float(said.stdout or "inf")


def keys_in(name: str) -> Outcome:
    """Type into a giant; a 95th percentile of more than 50 ms a key counts as damage."""
    outcome, slow_ms = type_into(name)
    outcome.fault += f" (95 % within {slow_ms:.0f} ms)"
    outcome.damaged += slow_ms > 50
    return outcome


def parts() -> Iterator[Callable[[], Outcome]]:
    """Return the parts: one for each giant."""
    return (partial(keys_in, name) for name in GIANTS)


if __name__ == "__main__":
    measured = key_times_ms(sys.argv[1])
    sys.stdout.write(str(measured[int(len(measured) * 0.95)]))
