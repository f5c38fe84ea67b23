"""Measure house style, spelling, meters, finding and summary; print one JSON object.

    python tests/benchmarks/bench_language.py

Times are CPU milliseconds of this process but for `gap` (wall time between two turns of a thread
that only waits) and `load`.
"""

from __future__ import annotations

import gc
import json
import resource
import statistics
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from editor_app.language.counting import count_words
from editor_app.language.finding import Query, Way, find
from editor_app.language.meters import measure
from editor_app.language.spelling.engine import SpellerUnavailable
from editor_app.language.spelling.speller import bundled_engine, open_speller
from editor_app.language.spelling.words import words_to_check
from editor_app.language.summary import suggest_leads
from editor_app.language.typography.engine import check
from editor_app.language.typography.rule import Rule
from editor_app.language.typography.rulebook import RULES, chosen

SAMPLES = Path(__file__).parents[1] / "samples"
PROSE = (SAMPLES / "correct_prose.txt").read_text(encoding="utf-8")
UNITS = ("ا", "1", " ", ".", "«", '"', "(", "و ", "a", "ـ", "ًا", "، ", "الى ")


def cpu_ms(work: Callable[[], object]) -> float:
    """Return the CPU time of one call."""
    gc.collect()
    start = time.process_time()
    work()
    return round((time.process_time() - start) * 1000, 2)


def text_of(words: int) -> str:
    """Return about so many words of prose."""
    return PROSE * -(-words // count_words(PROSE))


def house_style() -> dict[str, float]:
    """Measure all rules that are on, and the slowest rule on 100 KB of adverse text."""
    rules, lines = chosen(), text_of(10_000).split("\n")
    spent = cpu_ms(lambda: [check(line, rules) for line in lines])
    adverse = [unit * (100_000 // len(unit)) for unit in UNITS]
    worst = max(cpu_ms(partial(_run, rule, text)) for rule in RULES for text in adverse)
    return {
        "rules": len(RULES),
        "words_per_s": round(count_words("\n".join(lines)) / spent * 1000),
        "paragraph_ms": round(spent / len(lines), 3),
        "worst_rule_100kb_ms": worst,
    }


def _run(rule: Rule, text: str) -> int:
    return sum(1 for _ in rule.find(text))


def spelling() -> dict[str, object]:
    """Measure loading, checking, suggesting, and how long other threads wait meanwhile."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    speller = open_speller()
    if isinstance(speller, SpellerUnavailable):
        return {"unavailable": speller.reason}
    load = round((time.perf_counter() - start) * 1000)
    arabic_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    speller.is_known("bonjour")
    speller.is_known("parliament")
    all_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    words = list(words_to_check(PROSE))
    first = cpu_ms(lambda: speller.unknown(PROSE))
    again = cpu_ms(lambda: speller.unknown(PROSE))
    lists = {
        name: _right_first(speller.suggest, name)
        for name in ("misspellings.tsv", "misspellings_held_out.tsv")
    }
    wrong = [line.split("\t")[0] for line in _lines("misspellings.tsv")]
    times = sorted(cpu_ms(partial(speller.suggest, word)) for word in wrong)
    engine = bundled_engine("ar")
    assert not isinstance(engine, SpellerUnavailable)
    return {
        "load_ms": load,
        "memory_mb": {"ar": round(arabic_mb, 1), "ar_fr_en": round(all_mb, 1)},
        "first_words_per_s": round(len(words) / first * 1000),
        "again_words_per_s": round(len(words) / max(again, 0.01) * 1000),
        "suggest_median_ms": statistics.median(times),
        "suggest_p95_ms": times[int(len(times) * 0.95)],
        "right_first": lists,
        "gap_idle_ms": _longest_gap(lambda: threading.Event().wait(1)),
        "gap_check_ms": _longest_gap(lambda: speller.unknown(PROSE)),
        "gap_suggest_ms": _longest_gap(lambda: [speller.suggest(word) for word in wrong]),
        "gap_near_ms": _longest_gap(lambda: [engine.near(word) for word in wrong[:30]]),
    }


def _lines(name: str) -> list[str]:
    return (SAMPLES / name).read_text(encoding="utf-8").splitlines()


def _right_first(suggest: Callable[[str], tuple[str, ...]], name: str) -> str:
    pairs = [line.split("\t") for line in _lines(name)]
    return f"{sum(suggest(wrong)[:1] == (right,) for wrong, right in pairs)} of {len(pairs)}"


def _longest_gap(work: Callable[[], object]) -> dict[str, float]:
    """Return the longest and the 99.9th percentile wait of a thread that asks for 1 ms of sleep."""
    gaps: list[float] = []
    stop = threading.Event()

    def tick() -> None:
        last = time.perf_counter()
        while not stop.wait(0.001):
            now = time.perf_counter()
            gaps.append((now - last) * 1000)
            last = now

    watcher = threading.Thread(target=tick)
    watcher.start()
    work()
    stop.set()
    watcher.join()
    gaps.sort()
    return {
        "max": round(gaps[-1], 1) if gaps else 0.0,
        "p99.9": round(gaps[int(len(gaps) * 0.999)], 1) if gaps else 0.0,
    }


def pure() -> dict[str, float]:
    """Measure meters, finding and summary."""
    ten, hundred, two = text_of(10_000), text_of(100_000), text_of(2_000)
    return {
        "measure_10000_ms": cpu_ms(lambda: measure(ten)),
        "find_folded_100000_ms": cpu_ms(lambda: find(hundred, Query("المدرسه"))),
        "find_folded_absent_100000_ms": cpu_ms(lambda: find(hundred, Query("قزحية"))),
        "find_pattern_100000_ms": cpu_ms(lambda: find(hundred, Query(r"\d{4}", Way.PATTERN))),
        "suggest_leads_2000_ms": cpu_ms(lambda: suggest_leads(two)),
        "suggest_leads_100000_ms": cpu_ms(lambda: suggest_leads(hundred)),
    }


if __name__ == "__main__":
    figures = {"spelling": spelling(), "house_style": house_style(), "pure": pure()}
    print(json.dumps(figures, ensure_ascii=False, indent=2))  # noqa: T201 - its purpose
