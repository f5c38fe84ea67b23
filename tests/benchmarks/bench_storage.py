"""How fast the library is: one JSON object on standard output, times in milliseconds.

``python -m tests.benchmarks.bench_storage [--articles N ...] [--queue N] [--full]``
"""

import argparse
import json
import multiprocessing
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from editor_app.base.paths import DataFolder, data_folder
from editor_app.domain.article import Article
from editor_app.domain.body import body_of
from editor_app.domain.ports import Claim, Database, LibraryQuery, QueueQuery
from editor_app.domain.publication import Attempt, QueueState
from editor_app.storage.database import open_database
from tests.fakes import NOW, a_destination, a_draft, a_release, an_article, an_item
from tests.storage.neighbours import drain

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
WORDS_PER_ARTICLE = 400


class Newsroom:
    """Makes articles whose words are as unevenly common as a language's.

    Args:
        seed: The same seed makes the same articles.
    """

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self.vocabulary = [self._word() for _ in range(50_000)]
        total = 0.0
        self._weights = [total := total + 1 / (rank + 2) for rank in range(50_000)]

    def _word(self) -> str:
        start = "ال" if self._random.random() < 0.35 else ""
        return start + "".join(self._random.choices(LETTERS, k=self._random.randint(2, 6)))

    def words(self, count: int) -> list[str]:
        return self._random.choices(self.vocabulary, cum_weights=self._weights, k=count)

    def article(self, number: int, words: int = WORDS_PER_ARTICLE) -> Article:
        paragraphs = [" ".join(self.words(50)) for _ in range(words // 50)]
        return an_article(
            f"a{number:08}",
            draft=a_draft(
                headline=" ".join(self.words(9)),
                lead=" ".join(self.words(25)),
                body=body_of(*paragraphs),
            ),
            updated_utc=NOW + timedelta(seconds=self._random.randrange(30_000_000)),
        )


def timed(work: Callable[[], object], times: int) -> list[float]:
    """Return the milliseconds of each of ``times`` runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def shown(taken: Sequence[float]) -> dict[str, float]:
    ordered = sorted(taken)
    return {
        "median": round(statistics.median(ordered), 3),
        "p95": round(ordered[int(len(ordered) * 0.95)], 3),
        "p99": round(ordered[int(len(ordered) * 0.99)], 3),
        "worst": round(ordered[-1], 3),
    }


def library_of(newsroom: Newsroom, folder: DataFolder, count: int) -> dict[str, object]:
    """Fill a library and measure what its owner waits for."""
    creating = timed(lambda: open_database(folder).close(), 1)[0]
    library = open_database(folder)
    start = time.perf_counter()
    for first in range(0, count, 1000):
        with library.writing() as work:
            for number in range(first, min(first + 1000, count)):
                work.articles.add(newsroom.article(number))
    filling_s = time.perf_counter() - start
    library.close()
    result: dict[str, object] = {
        "create_ms": round(creating, 1),
        "fill_articles_per_s": round(count / filling_s),
        "file_mb": round(folder.database.stat().st_size / 1e6, 1),
        "open_and_list_ms": shown(timed(lambda: _open_and_list(folder), 10)),
    }
    library = open_database(folder)
    result |= {
        "window_of_200_ms": shown(timed(lambda: _window(library, count), 60)),
        "count_ms": shown(timed(lambda: _count(library), 20)),
        "search_ms": _searches(library, newsroom),
        "save_400_words_ms": shown(_saves(library, newsroom, 400, 300)),
        "save_10000_words_ms": shown(_saves(library, newsroom, 10_000, 40)),
        "save_100000_words_ms": shown(_saves(library, newsroom, 100_000, 12)),
    }
    library.close()
    return result


def _open_and_list(folder: DataFolder) -> None:
    library = open_database(folder)
    with library.reading() as work:
        work.articles.summaries(LibraryQuery())
    library.close()


def _window(library: Database, count: int) -> None:
    moment = NOW + timedelta(seconds=random.Random(count).randrange(30_000_000))
    with library.reading() as work:
        work.articles.summaries(LibraryQuery(after=(moment, "z")))


def _count(library: Database) -> None:
    with library.reading() as work:
        work.articles.count(LibraryQuery())


def _searches(library: Database, newsroom: Newsroom) -> dict[str, object]:
    common, middling, rare = (newsroom.vocabulary[rank] for rank in (0, 60, 20_000))
    asked = {
        "one letter": "ا",
        "two letters": "ال",
        "three letters": "الم",
        "common": common,
        "middling": middling,
        "rare": rare,
        "common common": f"{common} {newsroom.vocabulary[1]}",
        "three common": " ".join(newsroom.vocabulary[:3]),
        "common and a letter": f"{common} ا",
        "rare and a letter": f"{rare} م",
        "middling middling": f"{middling} {newsroom.vocabulary[90]}",
    }

    def search(text: str) -> None:
        with library.reading() as work:
            work.articles.summaries(LibraryQuery(text=text))

    taken = {name: timed(lambda text=text: search(text), 12) for name, text in asked.items()}
    return {
        **{name: round(statistics.median(each), 2) for name, each in taken.items()},
        "all": shown([one for each in taken.values() for one in each]),
    }


def _saves(library: Database, newsroom: Newsroom, words: int, times: int) -> list[float]:
    """Autosave one article again and again, one paragraph changed each time."""
    article = newsroom.article(90_000_000 + words, words)
    with library.writing() as work:
        work.articles.add(article)
    taken = []
    for _ in range(times):
        blocks = article.draft.body.blocks
        changed = body_of(*blocks[:-1], " ".join(newsroom.words(50)))
        later = replace(
            article,
            revision=article.revision + 1,
            draft=replace(article.draft, body=changed),
        )

        def save(later: Article = later, expected: int = article.revision) -> None:
            with library.writing() as work:
                work.articles.save(later, expected_revision=expected)

        taken += timed(save, 1)
        article = later
    return taken


def fill_queue(folder: DataFolder, count: int) -> Database:
    """Make a library with as many pending items as articles."""
    library = open_database(folder)
    with library.writing() as work:
        work.destinations.add(a_destination())
        for number in range(count):
            work.articles.add(an_article(f"a{number}"))
            work.releases.add(a_release(f"r{number}", article_id=f"a{number}"))
            work.queue.add(
                an_item(
                    f"q{number}",
                    article_id=f"a{number}",
                    release_id=f"r{number}",
                    sequence=number + 1,
                    position=number + 1,
                )
            )
    return library


def drained_by_processes(folder: DataFolder, count: int, processes: int) -> dict[str, object]:
    """Let processes empty a queue; their start counts too."""
    fill_queue(folder, count).close()
    spawn = multiprocessing.get_context("spawn")
    pipes = [spawn.Pipe(duplex=False) for _ in range(processes)]
    workers = [spawn.Process(target=drain, args=(folder.root, there)) for _, there in pipes]
    start = time.perf_counter()
    for worker in workers:
        worker.start()
    sent = [item for here, _ in pipes for item in here.recv()]
    taken_s = time.perf_counter() - start
    for worker in workers:
        worker.join()
    return {
        "sent_per_s": round(len(sent) / taken_s),
        "each_once": len(sent) == len(set(sent)) == count,
    }


def queue_of(folder: DataFolder, count: int) -> dict[str, object]:
    """Fill a queue and measure one worker that claims, records and saves."""
    library = fill_queue(folder, count)
    wish = Claim(owner="w", now_utc=NOW, lease_s=60, serial_kinds=frozenset({"wordpress"}))
    claims: list[float] = []
    start = time.perf_counter()
    for _ in range(min(count, 2000)):
        began = time.perf_counter()
        with library.writing() as work:
            (item,) = work.queue.claim(wish)
            claims.append((time.perf_counter() - began) * 1000)
            work.queue.add_attempts([Attempt(item_id=item.id, number=1, started_utc=NOW)])
        with library.writing() as work:
            sent = replace(item, state=QueueState.SENT, lease=None, sent_utc=NOW)
            work.queue.end_attempts(
                [Attempt(item_id=item.id, number=1, started_utc=NOW, ended_utc=NOW, outcome="sent")]
            )
            work.queue.save(sent, expected=item)
    rate = min(count, 2000) / (time.perf_counter() - start)

    def wake() -> None:
        with library.reading() as work:
            work.queue.next_wake_utc(NOW)

    def rows() -> None:
        with library.reading() as work:
            work.queue.rows(QueueQuery())

    result: dict[str, object] = {
        "claim_ms": shown(claims),
        "claimed_and_saved_per_s": round(rate),
        "next_wake_ms": shown(timed(wake, 10)),
        "rows_500_ms": shown(timed(rows, 10)),
    }
    library.close()
    return result


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--queue", type=int, default=10_000)
    parser.add_argument("--full", action="store_true", help="1,000 and 100,000 articles")
    options = parser.parse_args(arguments)
    sizes = [1_000, 100_000] if options.full else options.articles
    results: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        for count in sizes:
            root = Path(folder) / f"library-{count}"
            results[f"articles_{count}"] = library_of(Newsroom(), data_folder(root), count)
        queue_root = data_folder(Path(folder) / "queue")
        results[f"queue_{options.queue}"] = queue_of(queue_root, options.queue)
        drained_root = data_folder(Path(folder) / "drained")
        results[f"queue_{options.queue}_by_3_processes"] = drained_by_processes(
            drained_root, options.queue, 3
        )
    json.dump(results, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


if __name__ == "__main__":
    main(sys.argv[1:])
