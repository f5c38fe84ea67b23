"""Notes are written, answered and settled; articles are given to people the library knows."""

from datetime import datetime, timedelta

import pytest

from editor_app.base.errors import UserError
from editor_app.domain.editor_note import MOST_CHARACTERS
from editor_app.domain.ports import LibraryQuery
from editor_app.services.articles import ArticleService
from editor_app.services.assignments import AssignmentService
from editor_app.services.contributors import ContributorService
from editor_app.services.notes import NoteService
from editor_app.services.schedules import Schedule
from tests.fakes import FakeDatabase, FixedClock, a_draft

TONIGHT = Schedule(wall=datetime(2026, 11, 23, 20, 0), zone="Africa/Casablanca")


class Newsroom:
    """A library with one article, and hind at the desk."""

    def __init__(self) -> None:
        self.database, self.clock = FakeDatabase(), FixedClock()
        self.articles = ArticleService(self.database, self.clock)
        self.notes = NoteService(self.database, self.clock, "هند")
        self.given = AssignmentService(self.database, self.clock, "هند")
        self.people = ContributorService(self.database, self.clock)
        self.article = self.articles.create(a_draft()).article.id


@pytest.fixture
def room() -> Newsroom:
    return Newsroom()


def test_note_is_answered_settled_and_opened_again(room: Newsroom) -> None:
    noted = room.notes.add(room.article, "  من قال هذا؟\r\n \x00")
    assert (noted.note.text, noted.note.author) == ("من قال هذا؟", "هند")
    assert noted.changes.articles == {room.article}
    room.clock.advance(60)
    room.notes.answer(noted.note.id, "الوزير")
    settled = room.notes.resolve(noted.note.id).note
    assert (settled.resolved_by, settled.resolved_utc) == ("هند", room.clock.now())
    room.clock.advance(60)
    assert room.notes.resolve(noted.note.id).note == settled
    (stored,) = room.notes.of(room.article)
    assert [answer.text for answer in stored.answers] == ["الوزير"]
    assert room.notes.reopen(stored.id).note.is_open


def test_removed_note_comes_back_as_it_was(room: Newsroom) -> None:
    note = room.notes.add(room.article, "مذكرة").note
    gone = room.notes.remove(note.id).note
    assert not room.notes.of(room.article)
    room.notes.restore(gone)
    assert list(room.notes.of(room.article)) == [note]


@pytest.mark.parametrize(
    ("text", "code"),
    [(" \n ", "note-empty"), ("ا" * 10_001, "note-too-long")],
)
def test_note_that_says_nothing_or_too_much_is_refused(
    room: Newsroom, text: str, code: str
) -> None:
    assert MOST_CHARACTERS == 10_000
    with pytest.raises(UserError, match=code):
        room.notes.add(room.article, text)
    assert not room.notes.of(room.article)


def test_note_on_words_needs_exactly_one_place(room: Newsroom) -> None:
    assert room.notes.add_on_words(room.article, "أين؟", "الأولى").note.passage is not None
    for words, code in (("لا يوجد", "note-passage-missing"), ("الفقرة", "note-passage-unclear")):
        with pytest.raises(UserError, match=code):
            room.notes.add_on_words(room.article, "أين؟", words)
    (placed,) = room.notes.placed(room.article)
    assert [hit.old for hit in placed.hits] == ["الأولى"]


def test_saving_the_text_leaves_its_notes_and_they_are_found_again(room: Newsroom) -> None:
    room.notes.add_on_words(room.article, "كم؟", "الأولى")
    draft = a_draft(lead="مدخل آخر")
    room.articles.save(room.article, draft, expected_revision=1)
    assert room.notes.placed(room.article)[0].hits


def test_article_is_given_to_people_the_library_knows(room: Newsroom) -> None:
    room.people.add("أمينة الأضادي")
    assert room.given.people() == ("هند", "أمينة الأضادي")
    room.given.assign(room.article, "امينه الاضادي", TONIGHT, note="الليلة")
    held = room.given.history_of(room.article)[0]
    assert (held.person, held.given_by, held.note) == ("أمينة الأضادي", "هند", "الليلة")
    assert (held.wall, held.zone) == ("2026-11-23T20:00", "Africa/Casablanca")
    assert held.due_utc is not None
    assert [each.due_utc for each in room.given.deadlines(room.clock.now(), held.due_utc)] == []
    end = held.due_utc + timedelta(minutes=1)
    assert [each.person for each in room.given.deadlines(room.clock.now(), end)] == [held.person]
    query = LibraryQuery(assigned_to=held.person)
    assert [row.id for row in room.articles.library(query).rows] == [room.article]


def test_assignment_of_nobody_the_library_knows_is_refused(room: Newsroom) -> None:
    with pytest.raises(UserError, match="assignee-unknown"):
        room.given.assign(room.article, "غريب")
    with pytest.raises(UserError, match="assignee-missing"):
        room.given.assign(room.article, " ", TONIGHT)
    assert not room.given.history_of(room.article)


def test_earlier_assignment_is_given_back_and_all_stay_history(room: Newsroom) -> None:
    person = room.people.add("أمينة")[0]
    room.given.assign(room.article, "أمينة", TONIGHT)
    before = room.given.history_of(room.article)[0]
    room.given.assign(room.article, "هند")
    room.people.remove(person.id)
    room.clock.advance(5)
    room.given.give_back(room.article, before)
    names = [each.person for each in room.given.history_of(room.article)]
    assert names == ["أمينة", "هند", "أمينة"]
    room.given.give_back(room.article, None)
    assert room.given.history_of(room.article)[0].person == ""
