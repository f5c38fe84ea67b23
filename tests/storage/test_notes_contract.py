"""What every library promises of editor's notes and assignments."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.base.errors import UserError
from editor_app.base.paths import DataFolder
from editor_app.domain.article import ArticleState
from editor_app.domain.assignment import Assignment
from editor_app.domain.editor_note import Answer, EditorNote
from editor_app.domain.hits import Field
from editor_app.domain.passage import Passage
from editor_app.domain.ports import Database, LibraryQuery
from editor_app.storage.driver import driver
from editor_app.storage.soundness import damage_of
from tests.fakes import NOW, an_article
from tests.storage.test_database import sql

NOTE = EditorNote(
    id="n1",
    article_id="a1",
    author="هند",
    written_utc=NOW,
    text="من قال هذا؟\nسطر ثان",
    passage=Passage(field=Field.BODY, start=3, quote="قال", before="ثم ", after=" إن"),
    answers=(Answer(author="سلمى", written_utc=NOW, text="الوزير"),),
)
GIVEN = Assignment(
    article_id="a1",
    person="سلمى",
    due_utc=NOW + timedelta(hours=3),
    wall="2026-01-30T13:15",
    zone="Africa/Casablanca",
    zone_data="2026a",
    given_by="هند",
    given_utc=NOW,
    note="قبل الاجتماع",
)


@pytest.fixture
def desk(database: Database) -> Database:
    with database.writing() as work:
        for name in ("a1", "a2"):
            work.articles.add(an_article(name))
    return database


def test_note_comes_back_whole_and_with_its_article_only(desk: Database) -> None:
    later = replace(NOTE, id="n0", written_utc=NOW + timedelta(hours=1), passage=None, answers=())
    settled = replace(NOTE, id="n2", article_id="a2", resolved_by="هند", resolved_utc=NOW)
    with desk.writing() as work:
        for note in (later, NOTE, settled):
            work.notes.add(note)
    with desk.reading() as work:
        assert list(work.notes.of("a1")) == [NOTE, later]
        assert work.notes.get("n2") == settled
    with desk.writing() as work:
        work.notes.save(replace(later, text="غيرت رأيي"))
        work.notes.remove("n1")
    with desk.reading() as work:
        assert [note.text for note in work.notes.of("a1")] == ["غيرت رأيي"]


def test_note_that_is_not_there_is_refused(desk: Database) -> None:
    with desk.writing() as work:
        for act in (work.notes.get, work.notes.remove):
            with pytest.raises(UserError, match="note-not-found"):
                act("n9")
        with pytest.raises(UserError, match="note-not-found"):
            work.notes.save(NOTE)


def test_newest_assignment_holds_and_the_others_are_history(desk: Database) -> None:
    second = replace(GIVEN, person="هند", due_utc=None, wall="", zone="", zone_data="")
    with desk.writing() as work:
        work.assignments.add(GIVEN)
        work.assignments.add(second)
    with desk.reading() as work:
        assert list(work.assignments.history_of("a1")) == [second, GIVEN]
        (row,) = work.articles.summaries_of(frozenset({"a1"}))
        assert (row.assigned_to, row.due_utc) == ("هند", None)
        (other,) = work.articles.summaries_of(frozenset({"a2"}))
        assert (other.assigned_to, other.due_utc) == ("", None)


def test_lists_are_of_a_person_or_of_what_is_due(desk: Database) -> None:
    with desk.writing() as work:
        work.articles.add(an_article("a3", state=ArticleState.PUBLISHED))
        work.assignments.add(GIVEN)
        work.assignments.add(replace(GIVEN, article_id="a2", due_utc=None))
        work.assignments.add(replace(GIVEN, article_id="a3"))

    def listed(query: LibraryQuery) -> list[str]:
        with desk.reading() as work:
            assert work.articles.count(query) == len(work.articles.summaries(query))
            return sorted(row.id for row in work.articles.summaries(query))

    assert listed(LibraryQuery(assigned_to="سلمى")) == ["a1", "a2", "a3"]
    assert listed(LibraryQuery(assigned_to="هند")) == []
    assert listed(LibraryQuery(is_due=True)) == ["a1"]
    with desk.writing() as work:
        work.assignments.add(replace(GIVEN, person="", due_utc=None))
    assert listed(LibraryQuery(is_due=True)) == []


def test_deadlines_are_those_that_hold_in_a_span(desk: Database) -> None:
    with desk.writing() as work:
        work.assignments.add(replace(GIVEN, due_utc=NOW + timedelta(days=3)))
        work.assignments.add(GIVEN)
        work.assignments.add(replace(GIVEN, article_id="a2"))
        work.articles.set_state("a2", ArticleState.SPIKED)
    with desk.reading() as work:
        (found,) = work.assignments.deadlines(NOW, NOW + timedelta(days=9))
        assert (found.article_id, found.person, found.due_utc) == ("a1", "سلمى", GIVEN.due_utc)
        assert found.headline == an_article("a1").draft.headline
        assert not work.assignments.deadlines(NOW, NOW + timedelta(hours=3))
    with desk.writing() as work:
        work.articles.set_deleted("a1", NOW)
    with desk.reading() as work:
        assert not work.assignments.deadlines(NOW, NOW + timedelta(days=9))


def test_purged_article_takes_its_notes_and_assignments_along(desk: Database) -> None:
    with desk.writing() as work:
        work.notes.add(NOTE)
        work.assignments.add(GIVEN)
        work.articles.set_deleted("a1", NOW)
        work.bin.purge("a1")
    with desk.reading() as work:
        assert not work.notes.of("a1")
        assert not work.assignments.history_of("a1")


def test_bit_flipped_in_a_note_is_seen(library: Database, folder: DataFolder) -> None:
    with library.writing() as work:
        work.articles.add(an_article("a1"))
        work.notes.add(NOTE)
        work.notes.add(replace(NOTE, id="n9", author="نجيب", answers=()))
    library.close()
    assert damage_of(folder.database, driver(), full=True).is_sound
    sql(folder, "UPDATE editor_notes SET text=replace(text, 'هند', 'هنذ') WHERE id!='n9'")
    with library.reading() as work:
        assert [note.id for note in work.notes.of("a1")] == ["n9"]
        assert work.notes.damaged_count("a1") == 1
        with pytest.raises(UserError, match="note-damaged"):
            work.notes.get(NOTE.id)
    library.close()
    assert damage_of(folder.database, driver(), full=True).others == 1
