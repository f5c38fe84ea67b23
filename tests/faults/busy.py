"""An hour of a busy desk, pressed together: an open window, a full queue, a second program.

Two processes write as fast as they can, a third reads as an open window does. What a real hour
brings (two journal entries a second, a queue item a second) is less than one run does.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
from contextlib import closing
from pathlib import Path

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError
from editor_app.base.paths import data_folder
from editor_app.domain.ports import LibraryQuery
from editor_app.services.articles import ArticleService
from editor_app.services.journal import JournalService
from editor_app.services.queue import QueueService
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from tests.fakes import a_destination, a_draft
from tests.faults.children import ROOT
from tests.faults.outcome import Outcome
from tests.faults.saving import draft_of, number_in

MOST_LOG_BYTES = 64_000_000


def _journal(root: Path, times: int) -> dict[str, int]:
    """Write in an article and save it every tenth time."""
    told = {"done": 0, "busy": 0}
    database = open_database(data_folder(root))
    articles = ArticleService(database, SystemClock())
    journal = JournalService(database, SystemClock(), "typist", lambda _unit, _owner: False)
    article = articles.create(draft_of(0)).article
    buffer = journal.begin(article.id, article.revision, article.draft)
    for number in range(1, times + 1):
        try:
            journal.append(buffer, draft_of(number))
            if number % 10 == 0:
                article = articles.save(
                    article.id,
                    draft_of(number),
                    expected_revision=article.revision,
                    buffer=buffer,
                    index_later=True,
                ).article
                journal.rebase(buffer, article)
            told["done"] += 1
        except AppError:
            told["busy"] += 1
    told["lost"] = times // 10 * 10 - number_in(articles.get(article.id).draft)
    database.close()
    return told


def _queue(root: Path, times: int) -> dict[str, int]:
    """Queue an article and take it out again."""
    told = {"done": 0, "busy": 0, "lost": 0}
    database = open_database(data_folder(root))
    queue = QueueService(database, SystemClock())
    article = ArticleService(database, SystemClock()).create(a_draft()).article
    with database.writing() as unit:
        unit.destinations.add(a_destination(name="busy"))
    for _ in range(times // 2):
        try:
            item = queue.add(article.id, ["busy"], held=True).items[0]
            queue.cancel(item.id)
            told["done"] += 2
        except AppError:
            told["busy"] += 1
    database.close()
    return told


def _read(root: Path, stopping: threading.Event, told: dict[str, int]) -> None:
    """Read as an open window does: the list again and again, an article now and then."""
    database = open_database(data_folder(root))
    try:
        while not stopping.wait(0.02):
            with database.reading() as unit:
                rows = unit.articles.summaries(LibraryQuery())
                if rows:
                    unit.articles.get(rows[0].id)
            told["reads"] += 1
    except AppError:
        told["busy"] += 1
    finally:
        database.close()


def busy_hour(transactions: int) -> Outcome:
    """Do so many transactions, half of them in each of two processes, beside a reader."""
    outcome = Outcome("busy queue beside an open window", row="19")
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        root = Path(place) / "data"
        open_database(data_folder(root)).close()
        stopping, told = threading.Event(), {"reads": 0, "busy": 0}
        reader = threading.Thread(target=_read, args=(root, stopping, told))
        reader.start()
        writers = [
            subprocess.Popen(
                [sys.executable, "-m", "tests.faults.busy", kind, str(root), str(transactions)],
                cwd=ROOT,
                stdout=subprocess.PIPE,
            )
            for kind in ("journal", "queue")
        ]
        log, largest = root / "library.sqlite-wal", 0
        while any(writer.poll() is None for writer in writers):
            threading.Event().wait(0.05)
            largest = max(largest, log.stat().st_size if log.exists() else 0)
        stopping.set()
        reader.join()
        for writer in writers:
            said = json.loads(writer.communicate()[0] or b"{}")
            outcome.injected += said.get("done", 0)
            outcome.damaged += said.get("busy", 1)
            outcome.acknowledged_lost += said.get("lost", 1)
        outcome.damaged += told["busy"] + (largest >= MOST_LOG_BYTES) + (not told["reads"])
        outcome.fault += f" (log at most {largest / 1e6:.1f} MB)"
        with closing(driver().connect(str(data_folder(root).database))) as connection:
            is_sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        outcome.damaged += not is_sound
    return outcome


if __name__ == "__main__":
    work = {"journal": _journal, "queue": _queue}[sys.argv[1]]
    sys.stdout.write(json.dumps(work(Path(sys.argv[2]), int(sys.argv[3]) // 2)))
