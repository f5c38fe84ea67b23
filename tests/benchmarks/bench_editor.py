"""Measure the writing surface beside a bare QTextEdit and print JSON.

Run as ``python -m tests.benchmarks.bench_editor [WORDS ...]``; every length and surface has a
process of its own. Times are milliseconds of processor time unless they say otherwise.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, Qt, QThread
from PySide6.QtGui import QFont, QFontDatabase, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from editor_app.base.assets import asset
from editor_app.domain.article import Draft
from editor_app.domain.body import Body, Foreign, Marks, Run, block
from editor_app.domain.hits import hits_in
from editor_app.domain.writing_kit import WritingKit
from editor_app.language.finding import Query
from editor_app.language.typing import Quotes, TypingRules
from editor_app.ui.editor.focus_writing import FocusWriting
from editor_app.ui.editor.hit_marks import HitMarks
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.editor.typing_aids import TypingAids

LENGTHS = (1_000, 10_000, 100_000)
KEYS = 120
LONG_WORD = 50_000
SURFACES = ("page", "aided", "bare")
_TEXT = (
    "لم يعد الأمن في المغرب مجرد وظيفة مرتبطة بالميدان ولا جهاز يتدخل عند الخطر بل أصبح مشروع "
    "دولة مبني على الرؤية والتخطيط والتحليل سنة 2026 خرّج 120 إطارا من إفران والرباط"
)


def an_article(words: int) -> Draft:
    """Build an article of so many words, with a Latin name and a bold word in every paragraph."""
    chance = random.Random(7)
    paragraphs = []
    for _ in range(words // 60):
        text = " ".join(chance.choices(_TEXT.split(), k=57))
        paragraphs.append(
            block(
                f"{text} ",
                Run("SNRTnews", Marks(foreign=Foreign("fr"))),
                Run(" مهم", Marks(bold=True)),
                " اليوم.",
            )
        )
    return Draft(headline="دبلوماسية أمن المغرب", lead="خلاصة " * 20, body=Body(tuple(paragraphs)))


def idle(app: QApplication) -> float:
    """Serve events until nothing is left to do; return the longest stall in milliseconds."""
    longest, quiet, clock = 0, 0, QElapsedTimer()
    while quiet < 8:
        clock.start()
        app.processEvents()
        stall = clock.nsecsElapsed()
        longest = max(longest, stall)
        quiet = quiet + 1 if stall < 400_000 else 0
        QThread.msleep(4)
    return longest / 1e6


def cpu_ms(act: Callable[[], object]) -> float:
    """Return the processor time that ``act`` takes."""
    before = time.process_time()
    act()
    return (time.process_time() - before) * 1_000


def type_keys(app: QApplication, edit: QTextEdit, keys: int = KEYS) -> float:
    """Type and paint letter by letter; return the mean processor time of one key."""

    def key(number: int) -> None:
        letter = "بلا كماته "[number % 10]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            modifiers = Qt.KeyboardModifier.NoModifier
            QCoreApplication.sendEvent(edit, QKeyEvent(kind, 0, modifiers, letter))
        app.processEvents()

    for number in range(10):
        key(number)
    return cpu_ms(lambda: [key(number) for number in range(keys)]) / keys


def measure(words: int, surface: str) -> dict[str, object]:
    """Measure one surface with one length."""
    app = QApplication([])
    for font in ("NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold", "NotoSerif-Regular"):
        QFontDatabase.addApplicationFont(str(asset("fonts", f"{font}.ttf")))
    draft = an_article(words)
    text = draft.body.text
    if surface != "bare":
        page = Page(PageLook())
        window, edit = page, page.body_edit
    else:
        edit = window = QTextEdit()
        font = QFont()
        font.setFamilies(list(PageLook().text_families))
        font.setPixelSize(PageLook().text_px)
        edit.document().setDefaultFont(font)
    window.resize(1400, 900)
    window.show()
    idle(app)
    memory_before = memory_mb()

    def show() -> None:
        if surface != "bare":
            page.show_draft(draft)
        else:
            edit.setPlainText(text)
        app.processEvents()

    aids = aid(page, draft) if surface == "aided" else ()
    clock = QElapsedTimer()
    clock.start()
    first_ms = cpu_ms(show)
    first_wall_ms = clock.elapsed()
    stalls: list[float] = []
    rest_ms = cpu_ms(lambda: stalls.append(idle(app)))
    result: dict[str, object] = {
        "words": words,
        "surface": surface,
        "first_screenful_ms": round(first_ms, 1),
        "first_screenful_wall_ms": first_wall_ms,
        "open_to_idle_ms": round(first_ms + rest_ms, 1),
        "open_longest_slice_ms": round(stalls[0], 1),
        "memory_mb": round(memory_mb() - memory_before, 1),
    }
    last = edit.document().characterCount() - 1
    for name, position in (("top", 40), ("middle", last // 2), ("end", last)):
        cursor = QTextCursor(edit.document())
        cursor.setPosition(position)
        edit.setTextCursor(cursor)
        idle(app)
        result[f"key_{name}_ms"] = round(type_keys(app, edit), 2)
    if surface != "bare":
        result |= snapshots(page)
        result["long_word_key_ms"] = round(long_word_key_ms(app, page), 1)
    else:
        result["to_plain_text_ms"] = round(cpu_ms(edit.toPlainText), 2)
    window.close()
    del aids
    return result


def aid(page: Page, draft: Draft) -> tuple[object, ...]:
    """Switch everything on that helps with writing: aids, focus, and a word marked everywhere."""
    aids = TypingAids(page, lambda _: None)
    rows = [(each.typed, each.put) for each in WritingKit().replacements]
    aids.take_rules(TypingRules(rows, Quotes.GUILLEMETS), has_marks=True)
    focus = FocusWriting(page.body_edit)
    focus.set_on(paragraph=True, typewriter=True)
    marks = HitMarks(page.body_edit)
    marks.show(hits_in(draft, Query("المغرب")))
    page.body_edit.setFocus()
    return aids, focus, marks


def snapshots(page: Page) -> dict[str, object]:
    """Measure what an autosave costs the GUI thread after an edit of one paragraph."""
    page.body()
    times = []
    for _ in range(40):
        page.body_edit.insertPlainText("ب")
        clock = QElapsedTimer()
        clock.start()
        page.head()
        page.body()
        times.append(clock.nsecsElapsed() / 1e6)
    return {
        "snapshot_p50_ms": round(statistics.median(times), 3),
        "snapshot_max_ms": round(max(times), 3),
    }


def long_word_key_ms(app: QApplication, page: Page) -> float:
    """Return the processor time of a key in the middle of one word of 100 kB.

    Qt breaks all the lines of a paragraph anew after each key, and looks through the rest of a
    word for each of them.
    """
    page.show_draft(Draft(body=Body((block("ب" * LONG_WORD),))))
    cursor = page.body_edit.textCursor()
    cursor.setPosition(LONG_WORD // 2)
    page.body_edit.setTextCursor(cursor)
    idle(app)
    return type_keys(app, page.body_edit, keys=10)


def memory_mb() -> float:
    """Return this process's proportional memory, where the system tells it."""
    try:
        with open("/proc/self/smaps_rollup", encoding="ascii") as told:
            sizes = [int(line.split()[1]) for line in told if line.startswith("Pss:")]
    except OSError:
        return 0.0
    return sizes[0] / 1024


def main() -> None:
    """Measure every asked length on both surfaces."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", type=int, default=LENGTHS)
    parser.add_argument("--surface", choices=SURFACES)
    asked = parser.parse_args()
    if asked.surface:
        sys.stdout.write(json.dumps(measure(asked.words[0], asked.surface)) + "\n")
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    results = []
    for words in asked.words:
        for surface in SURFACES:
            command = [sys.executable, "-m", __spec__.name, str(words), "--surface", surface]
            told = subprocess.run(command, capture_output=True, check=True, text=True)
            results.append(json.loads(told.stdout))
    sys.stdout.write(json.dumps({"editor": results}, indent=1) + "\n")


if __name__ == "__main__":
    main()
