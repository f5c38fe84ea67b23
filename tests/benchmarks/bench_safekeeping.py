"""What keeping a long article costs: one changed paragraph of 100,000 words. Prints JSON."""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from editor_app.base.clock import SystemClock
from editor_app.base.paths import data_folder
from editor_app.domain.article import Draft
from editor_app.domain.body import Body, block, body_of
from editor_app.domain.history import VersionReason
from editor_app.domain.journal import change_between
from editor_app.services.articles import ArticleService
from editor_app.services.journal import JournalService
from editor_app.storage.database import open_database

WORDS = 100_000
WORDS_A_PARAGRAPH = 60
TIMES = 40


def main() -> None:
    """Measure, in milliseconds: median and 95th of a hundred."""
    paragraph = "كلمة من مقال طويل عن مدينة الرباط " * (WORDS_A_PARAGRAPH // 7)
    texts = [f"{number} {paragraph}" for number in range(WORDS // WORDS_A_PARAGRAPH)]
    draft = Draft(headline="مقال طويل", body=body_of(*texts))
    with tempfile.TemporaryDirectory() as place:
        database, clock = open_database(data_folder(Path(place))), SystemClock()
        articles = ArticleService(database, clock)
        journal = JournalService(database, clock, "bench", lambda _unit, _owner: False)
        article = articles.create(draft).article
        buffer = journal.begin(article.id, article.revision, article.draft)
        current, revision = article.draft, article.revision
        taken: dict[str, list[float]] = {"diff": [], "journal": [], "save": [], "version": []}
        for number in range(TIMES):
            after = _changed(current, number)
            _time(taken["diff"], partial(change_between, current, after))
            _time(taken["journal"], partial(journal.append, buffer, after))
            save = partial(
                articles.save,
                article.id,
                after,
                expected_revision=revision,
                reason=VersionReason.WRITING,
                buffer=buffer,
                index_later=True,
            )
            _time(taken["save"], save)
            revision += 1
            with database.writing() as unit:
                place_now = unit.articles.place_of(article.id)
                keep = partial(
                    unit.versions.add,
                    place_now.with_draft(after),
                    reason=VersionReason.SAVED,
                    author="",
                    now=clock.now(),
                )
                _time(taken["version"], keep)
            journal.rebase(buffer, place_now.with_draft(after))
            current = after
        with database._engine.connect() as connection:  # type: ignore[attr-defined]
            bytes_a_version = connection.exec_driver_sql(
                "SELECT (SELECT sum(length(CAST(text AS BLOB))) FROM parts WHERE number >"
                " (SELECT max(CAST(value AS INTEGER)) FROM json_each("
                "'[' || replace((SELECT parts FROM versions ORDER BY number LIMIT 1), ' ', ',')"
                " || ']'))) / (SELECT count(*) - 1 FROM versions)"
                " + (SELECT avg(length(parts)) FROM versions)"
            ).scalar_one()
        database.close()
    found = {
        name: {"median_ms": round(statistics.median(times), 2), "p95_ms": round(_p95(times), 2)}
        for name, times in taken.items()
    }
    json.dump({**found, "bytes_a_version": round(bytes_a_version)}, sys.stdout)


def _changed(draft: Draft, number: int) -> Draft:
    blocks = list(draft.body.blocks)
    at = (number * 37) % len(blocks)
    blocks[at] = block(f"{blocks[at].text} زيادة {number}")
    return replace(draft, body=Body(tuple(blocks)))


def _time(into: list[float], act: Callable[[], object]) -> None:
    started = time.perf_counter()
    act()
    into.append((time.perf_counter() - started) * 1000)


def _p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


if __name__ == "__main__":
    main()
