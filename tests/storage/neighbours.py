"""What other processes do to a library; started by spawn, so each function stands alone."""

import os
from dataclasses import replace
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from editor_app.base.paths import data_folder
from editor_app.domain.ports import Claim
from editor_app.domain.publication import Attempt, QueueState
from editor_app.storage.database import open_database
from tests.fakes import NOW


def count_up(root: Path, times: int) -> None:
    """Add one to the number in the headline of ``a1``, over and over."""
    library = open_database(data_folder(root))
    for _ in range(times):
        with library.writing() as work:
            article = work.articles.get("a1")
            number = int(article.draft.headline) + 1
            work.articles.save(
                replace(
                    article,
                    revision=article.revision + 1,
                    draft=replace(article.draft, headline=str(number)),
                ),
                expected_revision=article.revision,
            )
    library.close()


def write_until_killed(root: Path, acknowledge: Connection) -> None:
    """Save ``a1`` with one number in all its parts; tell each number once it is stored."""
    library = open_database(data_folder(root))
    while True:
        with library.writing() as work:
            article = work.articles.get("a1")
            number = article.revision + 1
            work.articles.save(
                replace(
                    article,
                    revision=number,
                    draft=replace(article.draft, headline=f"n{number}", lead=f"n{number} " * 3000),
                ),
                expected_revision=article.revision,
            )
        acknowledge.send(number)


def drain(root: Path, told: Connection) -> None:
    """Claim and send until nothing is left; tell which items went out."""
    library = open_database(data_folder(root))
    owner = f"worker-{os.getpid()}"
    sent = []
    while True:
        with library.writing() as work:
            items = work.queue.claim(
                Claim(owner=owner, now_utc=NOW + timedelta(hours=1), lease_s=60)
            )
            if not items:
                break
            item = items[0]
            work.queue.add_attempts(
                [Attempt(item_id=item.id, number=item.attempts, started_utc=NOW)]
            )
        sent.append(item.id)
        with library.writing() as work:
            work.queue.save(
                replace(item, state=QueueState.SENT, lease=None, sent_utc=NOW), expected=item
            )
    library.close()
    told.send(sent)


def make_library(root: Path) -> None:
    """Open a library that several processes make at once."""
    open_database(data_folder(root)).close()
