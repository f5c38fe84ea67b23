"""Type real keys into the window and into FocusWriter beside it; print JSON.

Run as ``python -m tests.benchmarks.bench_typing [WORDS ...] [--keys N]`` where there are Xvfb and
the X libraries. Each program has a process of its own and everything switched on that it comes
with: spelling, house style, counts and the journal in the window. Keys come through XTEST.

``cpu_per_key_ms`` is the processor time of the whole process from the first key until two seconds
after the last, shared among the keys: what is saved, checked and counted behind the writer is in
it. ``pixel_p50_ms`` and ``pixel_p95_ms`` are wall times from the key's way into the server to the
first rectangle that the window draws, as DAMAGE tells; ``resolution_ms`` is what the measure itself
takes. ``load`` is the machine's, which wall times are to be read with.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from editor_app.app import open_desk
from tests.benchmarks.bench_editor import an_article
from tests.benchmarks.bench_window import (
    LENGTHS,
    is_peer_here,
    peer_environment,
    process_pause,
    screen,
)
from tests.benchmarks.x_typist import Typist

TYPED = "بلا كماته "
KEYS = 100
KEY_S = 0.06
"""Between two keys: a fast typist."""
AFTER_S = 2.0
WORDS_OF_A_VIEW = 190
"""So many a Page Down passes, about: it leads to the middle."""
PLACES = ("top", "middle", "end")


def main() -> None:
    """Measure both programs at each length in turn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", type=int, default=LENGTHS)
    parser.add_argument("--keys", type=int, default=KEYS)
    parser.add_argument("--places", nargs="*", choices=PLACES, default=PLACES)
    asked = parser.parse_args()
    figures: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory() as name, screen() as environment:
        if environment["QT_QPA_PLATFORM"] != "xcb":
            parser.error("real keys need Xvfb")
        typist = Typist(environment["DISPLAY"], TYPED)
        for words in asked.words:
            for program, starter in programs(Path(name), words, environment).items():
                measured = measure(typist, starter, words, asked.keys, asked.places)
                figures.append({"program": program, "words": words, **measured})
        told = {"benchmark": "typing", "resolution_ms": round(typist.resolution_ms(), 2)}
    sys.stdout.write(json.dumps({**told, "figures": figures}, indent=1) + "\n")


def programs(
    folder: Path, words: int, environment: Mapping[str, str]
) -> dict[str, Callable[[], "subprocess.Popen[bytes]"]]:
    """Return what starts each program with a text of so many words."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    data, text = folder / f"data-{words}", folder / f"{words}.txt"
    desk = open_desk(data)
    saved = desk.articles.create(an_article(words))
    desk.settings.set("window.article", saved.article.id)
    desk.close()
    own = {**environment, "MIHBARA_DATA_DIR": str(data)}
    started: dict[str, Callable[[], subprocess.Popen[bytes]]] = {
        "mihbara": lambda: subprocess.Popen(
            [sys.executable, "-m", "editor_app"],
            env=own,
            **quiet,  # type: ignore[call-overload]
        )
    }
    if is_peer_here(environment):
        text.write_text(an_article(words).body.text, encoding="utf-8")
        theirs = peer_environment(folder, environment)
        started["focuswriter"] = lambda: subprocess.Popen(
            ["focuswriter", str(text)],
            env=theirs,
            **quiet,  # type: ignore[call-overload]
        )
    return started


def measure(
    typist: Typist,
    start: "Callable[[], subprocess.Popen[bytes]]",
    words: int,
    keys: int,
    places: Sequence[str],
) -> dict[str, object]:
    """Start one program, type at each place, and end it."""
    process = start()
    try:
        end = time.monotonic() + 60
        while not typist.window() and time.monotonic() < end:
            process_pause(process, 0.1)
        rest(process)
        typist.focus(typist.window())
        typist.click(700, 620)
        figures: dict[str, object] = {}
        for place in places:
            lead_to(typist, process, place, words)
            rest(process)
            figures[place] = type_there(typist, process, keys)
        figures["load"] = os.getloadavg()[0]
        return figures
    finally:
        process.kill()
        process.wait()


def lead_to(typist: Typist, process: "subprocess.Popen[bytes]", place: str, words: int) -> None:
    """Put the caret at a place of the text."""
    if place == "end":
        typist.press("End", control=True)
        return
    typist.press("Home", control=True)
    if place == "middle":
        for _ in range(words // 2 // WORDS_OF_A_VIEW):
            typist.press("Page_Down")
            process_pause(process, 0.01)


def type_there(typist: Typist, process: "subprocess.Popen[bytes]", keys: int) -> dict[str, object]:
    """Type, and return the figures of a key."""
    for number in range(10):
        typist.ms_to_pixel(TYPED[number % len(TYPED)])
        process_pause(process, KEY_S)
    process_pause(process, AFTER_S)
    before, times = cpu_s(process), []
    for number in range(keys):
        took_ms = typist.ms_to_pixel(TYPED[number % len(TYPED)])
        times.append(took_ms)
        process_pause(process, max(0.0, KEY_S - (took_ms or 0.0) / 1000))
    typing_s = cpu_s(process) - before
    process_pause(process, AFTER_S)
    whole_s = cpu_s(process) - before
    seen = sorted(each for each in times if each is not None)
    figures: dict[str, object] = {
        "cpu_per_key_ms": round(whole_s * 1000 / keys, 2),
        "cpu_while_typing_ms": round(typing_s * 1000 / keys, 2),
        "unseen": keys - len(seen),
    }
    if len(seen) > 1:
        figures["pixel_p50_ms"] = round(statistics.median(seen), 2)
        figures["pixel_p95_ms"] = round(statistics.quantiles(seen, n=20)[-1], 2)
    return figures


def rest(process: "subprocess.Popen[bytes]", at_most_s: float = 120.0) -> None:
    """Wait until a process has next to nothing to do for a while."""
    end = time.monotonic() + at_most_s
    since, seen = time.monotonic(), cpu_s(process)
    while time.monotonic() - since < 1.5 and time.monotonic() < end:
        process_pause(process, 0.1)
        now = cpu_s(process)
        if now - seen > 0.01:
            since = time.monotonic()
        seen = now


def cpu_s(process: "subprocess.Popen[bytes]") -> float:
    """Return the processor seconds of a process so far, by the clock that Linux keeps of it."""
    return time.clock_gettime((~process.pid << 3) | 2)


if __name__ == "__main__":
    main()
