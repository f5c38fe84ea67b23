"""Measure the command line: CPU seconds of whole processes, medians, printed as one JSON object.

Run it as ``python -m tests.benchmarks.bench_cli``.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from editor_app.app import open_desk
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.byline import Byline

ROOT = Path(__file__).parent.parent.parent
SAMPLE = ROOT / "tests" / "samples" / "aggregator_page.txt"
ARTICLES = 1_000
RUNS = 7


def main() -> None:
    """Fill a library, measure each command on it and print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        article = fill(folder)
        data = ("--data-dir", str(folder))
        figures = {
            "python": cpu_s("-c", "pass"),
            "help": command_s("--help"),
            "queue_help": command_s("queue", "--help"),
            f"article_list_{ARTICLES}": command_s("article", "list", *data),
            f"article_list_{ARTICLES}_json": command_s("article", "list", "--json", *data),
            "article_show": command_s("article", "show", article, *data),
            "search": command_s("search", "المغرب", *data),
            "queue_run_nothing_due": command_s("queue", "run", *data),
            "import_sample": command_s("import", str(SAMPLE), *data),
        }
    figures = {name: round(seconds, 4) for name, seconds in figures.items()}
    json.dump(
        {"benchmark": "cli", "unit": "CPU seconds, median", "runs": RUNS, **figures}, sys.stdout
    )
    sys.stdout.write("\n")


def fill(folder: Path) -> str:
    """Write a library of articles and return the identifier of one."""
    desk = open_desk(folder)
    draft = Draft(
        lead="ملخص قصير للخبر يسبق المتن.",
        body=body_of(*["فقرة من متن الخبر مع اسم Reuters ورقم 2026."] * 20),
        bylines=(Byline(name="نجيب الأضادي", credit="✍️"),),
    )
    made = [
        desk.articles.create(replace(draft, headline=f"المغرب يعزز أمنه {number}")).article
        for number in range(ARTICLES)
    ]
    desk.close()
    return made[0].id


def command_s(*words: str) -> float:
    """Return the median CPU seconds of one command."""
    return cpu_s("-m", "editor_app", *words)


def cpu_s(*arguments: str) -> float:
    """Return the median CPU seconds of a Python process, after one run to warm the caches."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    seconds = []
    for _ in range(RUNS + 1):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return statistics.median(seconds[1:])


if __name__ == "__main__":
    main()
