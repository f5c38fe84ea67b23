"""The bin, the same on the fake and on the file."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest

from editor_app.base.errors import UserError
from editor_app.base.paths import DataFolder
from editor_app.domain.body import body_of
from editor_app.domain.history import VersionReason
from editor_app.domain.ports import Database, LibraryQuery
from editor_app.domain.publication import QueueState
from editor_app.services.bin import BinService
from tests.fakes import NOW, FixedClock, a_destination, a_release, an_article, an_item


def fill(database: Database, state: QueueState = QueueState.SENT) -> None:
    with database.writing() as work:
        for name, days in (("a1", 31), ("a2", 29)):
            work.articles.add(an_article(name, headline="سر المصدر"))
            work.articles.set_deleted(name, NOW - timedelta(days=days))
        work.articles.add(an_article("a3"))
        work.destinations.add(a_destination())
        work.releases.add(a_release("r1", article_id="a1"))
        work.queue.add(an_item("q1", article_id="a1", release_id="r1", state=state))


def test_purge_expired_removes_what_lay_there_for_thirty_days(database: Database) -> None:
    fill(database)
    bin_ = BinService(database, FixedClock(NOW))
    assert bin_.purge_expired().articles == {"a1"}
    assert bin_.contents() == ["a2"]
    with database.reading() as work:
        assert work.articles.count(LibraryQuery(text="المصدر", deleted=True)) == 1
        for found in (lambda: work.articles.get("a1"), lambda: work.releases.get("r1")):
            with pytest.raises(UserError):
                found()


def test_purge_expired_leaves_what_still_waits_in_the_queue(database: Database) -> None:
    fill(database, QueueState.HELD)
    assert BinService(database, FixedClock(NOW)).purge_expired().articles == frozenset()


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (("a2", "a3"), "article-not-in-bin"),
        (("a2", "a9"), "article-not-found"),
        (("a2", "a1"), "article-in-queue"),
    ],
)
def test_purge_of_one_that_may_not_go_removes_none(
    database: Database, names: tuple[str, ...], code: str
) -> None:
    fill(database, QueueState.HELD)
    bin_ = BinService(database, FixedClock(NOW))
    with pytest.raises(UserError, match=code):
        bin_.purge(names)
    assert bin_.contents() == ["a1", "a2"]


def test_purge_overwrites_the_text_in_the_file(library: Database, folder: DataFolder) -> None:
    with library.writing() as work:
        kept, secret = an_article("a2"), an_article("a1", lead="سر المصدر", body=body_of("سر"))
        for article in (kept, secret):
            work.articles.add(article)
            work.versions.add(article, reason=VersionReason.SAVED, author="", now=NOW)
        work.articles.set_deleted("a1", NOW)
    BinService(library, FixedClock(NOW)).purge(["a1"])
    with library.reading() as work:
        (version,) = work.versions.rows_of("a2")
        assert work.versions.get(version.number).draft == kept.draft
    library.close()
    assert "سر المصدر".encode() not in folder.database.read_bytes()
    with closing(sqlite3.connect(folder.database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
