"""Journals, versions and leases: the same promises in memory and on the file."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.base.clock import SystemClock
from editor_app.base.errors import UserError
from editor_app.base.paths import DataFolder
from editor_app.domain.body import Block, body_of
from editor_app.domain.history import VersionReason
from editor_app.domain.journal import DraftChange, JournalEntry
from editor_app.domain.lease import Lease
from editor_app.domain.ports import Database, LibraryQuery
from editor_app.services.journal import JournalService
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from tests.fakes import NOW, a_draft, an_article


def an_entry(buffer: str = "b1", **changes: object) -> JournalEntry:
    made = JournalEntry(
        buffer=buffer,
        article_id="a1",
        base_revision=1,
        owner="here",
        written_utc=NOW,
        change=DraftChange(start=1, removed=1, blocks=(Block(), body_of("نصٌّ").blocks[0])),
    )
    return replace(made, **changes)


def test_journal_gives_back_what_was_appended_in_order(database: Database) -> None:
    entries = (
        an_entry(),
        an_entry(change=DraftChange(head=replace(a_draft(), body=body_of()))),
        an_entry(change=DraftChange(start=0, removed=3), written_utc=NOW + timedelta(seconds=1)),
    )
    for entry in entries:
        with database.writing() as work:
            work.journal.append(entry)
    with database.reading() as work:
        chain = work.journal.chain_of("b1")
        assert chain.entries == entries
        assert chain.is_whole
        assert work.journal.chain_of("nobody").entries == ()


def test_journal_discarded_leaves_the_others(database: Database) -> None:
    with database.writing() as work:
        work.journal.append(an_entry("b1"))
        work.journal.append(an_entry("b2", owner="there", base_revision=4))
        work.journal.discard("b1")
        work.journal.discard("nobody")
    with database.reading() as work:
        assert work.journal.owners() == [("b2", "there")]
        assert work.journal.bases_of("a1") == {("b2", 4)}
        assert work.journal.bases_of("a2") == frozenset()


def test_version_gives_back_its_text(database: Database) -> None:
    article = an_article(revision=3)
    with database.writing() as work:
        work.articles.add(article)
        work.versions.add(article, reason=VersionReason.SAVED, author="سلمى", now=NOW)
    with database.reading() as work:
        (row,) = work.versions.rows_of("a1")
        assert (row.revision, row.reason, row.author) == (3, VersionReason.SAVED, "سلمى")
        assert work.versions.get(row.number).draft == article.draft
        assert work.versions.has_revision("a1", 3)
        assert not work.versions.has_revision("a1", 2)
        assert work.versions.of_revision("a1", 2) is None
        with pytest.raises(UserError, match="version-not-found"):
            work.versions.get(row.number + 1)


def test_versions_stand_newest_first_and_by_article(database: Database) -> None:
    with database.writing() as work:
        for name in ("a1", "a2", "a1"):
            if work.articles.summaries_of(frozenset({name})) == []:
                work.articles.add(an_article(name))
            work.versions.add(an_article(name), reason=VersionReason.WRITING, author="", now=NOW)
    with database.reading() as work:
        numbers = [row.number for row in work.versions.rows_of("a1")]
        assert numbers == sorted(numbers, reverse=True)
        assert len(numbers) == 2
        assert len(work.versions.rows_of("a1", limit=1)) == 1


def test_lease_is_replaced_and_given_up_by_its_owner_only(database: Database) -> None:
    with database.writing() as work:
        assert work.leases.get("a1") is None
        work.leases.put(Lease(key="a1", owner="here", until_utc=NOW))
        work.leases.put(Lease(key="a1", owner="there", until_utc=NOW))
        work.leases.remove("a1", "here")
    with database.writing() as work:
        lease = work.leases.get("a1")
        assert lease == Lease(key="a1", owner="there", until_utc=NOW)
        work.leases.remove("a1", "there")
    with database.reading() as work:
        assert work.leases.get("a1") is None


def test_save_that_indexes_later_is_found_after_indexing(library: Database) -> None:
    with library.writing() as work:
        work.articles.add(an_article(headline="قديم"))
        later = an_article(headline="جديد", revision=2)
        work.articles.save(later, expected_revision=1, index_later=True)
        assert work.articles.holds("a1", later.draft)
    with library.reading() as work:
        assert work.articles.count(LibraryQuery(text="جديد")) == 0
    with library.writing() as work:
        assert work.articles.index_waiting(10) == 1
        assert work.articles.index_waiting(10) == 0
    with library.reading() as work:
        assert work.articles.count(LibraryQuery(text="جديد")) == 1


def test_version_after_one_changed_paragraph_takes_little_room(library: Database) -> None:
    texts = [f"فقرة رقم {number} " * 20 for number in range(400)]
    article = an_article(body=body_of(*texts))
    with library.writing() as work:
        work.articles.add(article)
        work.versions.add(article, reason=VersionReason.SAVED, author="", now=NOW)
    whole = _stored_letters(library)
    for place in (0, 200, 399):
        changed = [*texts[:place], "جملة واحدة", *texts[place:]]
        later = replace(article, draft=replace(article.draft, body=body_of(*changed)))
        with library.writing() as work:
            work.versions.add(later, reason=VersionReason.SAVED, author="", now=NOW)
        with library.reading() as work:
            assert work.versions.get(work.versions.rows_of("a1")[0].number).draft == later.draft
    assert _stored_letters(library) - whole < whole / 5


def _stored_letters(library: Database) -> int:
    with library._engine.connect() as connection:  # type: ignore[attr-defined]
        return int(
            connection.exec_driver_sql(
                "SELECT (SELECT sum(length(text)) FROM parts)"
                " + (SELECT sum(length(head) + length(parts)) FROM versions)"
            ).scalar_one()
        )


@pytest.mark.parametrize("column", ["parts SET text", "versions SET head"])
def test_version_changed_on_disk_is_noticed(folder: DataFolder, column: str) -> None:
    library = open_database(folder)
    with library.writing() as work:
        work.articles.add(an_article())
        work.versions.add(an_article(), reason=VersionReason.SAVED, author="", now=NOW)
    library.close()
    with driver().connect(str(folder.database)) as connection:
        name = column.split()[-1]
        connection.execute(f"UPDATE {column} = replace({name}, 'خبر', 'حبر')")
    connection.close()
    library = open_database(folder)
    with library.reading() as work, pytest.raises(UserError, match="version-damaged"):
        work.versions.get(1)
    library.close()


def test_journal_changed_on_disk_ends_before_the_damage(folder: DataFolder) -> None:
    library = open_database(folder)
    with library.writing() as work:
        work.journal.append(an_entry())
        work.journal.append(an_entry(change=DraftChange(start=7, removed=1)))
        work.journal.append(an_entry())
    library.close()
    with driver().connect(str(folder.database)) as connection:
        connection.execute("UPDATE journal SET text = '[6,1,[],null]' WHERE number = 2")
    connection.close()
    library = open_database(folder)
    with library.reading() as work:
        chain = work.journal.chain_of("b1")
    library.close()
    assert len(chain.entries) == 1
    assert not chain.is_whole


@pytest.mark.parametrize("damaged", ["number = 1", "number IN (1, 3)"])
def test_journal_whose_first_entry_is_damaged_is_recovered_as_far_as_it_can_be_read(
    folder: DataFolder, damaged: str
) -> None:
    library = open_database(folder)
    with library.writing() as work:
        work.articles.add(an_article("a1"))
        for number, text in enumerate(("أولى", "ثانية", "ثالثة", "رابعة")):
            change = DraftChange(start=number, blocks=body_of(text).blocks)
            work.journal.append(an_entry(owner="gone", change=change))
    with library._engine.begin() as connection:  # type: ignore[attr-defined]
        connection.exec_driver_sql(f"UPDATE journal SET text = text || ' ' WHERE {damaged}")
    journal = JournalService(library, SystemClock(), "here", lambda _unit, _owner: False)
    (leftover,) = journal.leftovers()
    kept = ["ثانية", "ثالثة", "رابعة"] if damaged == "number = 1" else ["ثانية", "رابعة"]
    assert leftover.draft.body.text.split("\n") == kept
    assert not leftover.is_whole
    library.close()
