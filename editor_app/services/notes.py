"""Write, answer, settle and remove editor's notes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.base.records import dataclass
from editor_app.domain.changes import Changes
from editor_app.domain.editor_note import Answer, EditorNote, PlacedNote, note_text, placed_in
from editor_app.domain.ports import Database

if TYPE_CHECKING:
    from editor_app.domain.passage import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A note as it now stands, and what that changed."""

    note: EditorNote
    changes: Changes


class NoteService:
    """The verbs of editor's notes. Any thread; each call is one transaction.

    Args:
        database: The library.
        clock: Time.
        author: Who writes here.
    """

    def __init__(self, database: Database, clock: Clock, author: str = "") -> None:
        self._database = database
        self._clock = clock
        self._author = author

    def of(self, article_id: str) -> Sequence[EditorNote]:
        """Return the notes of an article that can be read, the oldest first.

        Raises:
            UserError: ``article-not-found``.
        """
        with self._database.reading() as unit:
            unit.articles.place_of(article_id)
            return unit.notes.of(article_id)

    def damaged_count(self, article_id: str) -> int:
        """Return how many notes of an article are damaged on the disk and are not shown."""
        with self._database.reading() as unit:
            return unit.notes.damaged_count(article_id)

    def placed(self, article_id: str) -> tuple[PlacedNote, ...]:
        """Return the notes of an article that can be read, with their places in its stored text.

        Raises:
            UserError: ``article-not-found`` or ``article-damaged``.
        """
        with self._database.reading() as unit:
            draft = unit.articles.get(article_id).draft
            notes = unit.notes.of(article_id)
        return placed_in(notes, draft)

    def add(
        self,
        article_id: str,
        text: str,
        passage: "Passage | None" = None,
        *,
        initiator: str = "",
    ) -> Noted:
        """Write a note on an article, or on a passage of it.

        Raises:
            UserError: ``note-empty``, ``note-too-long`` or ``article-not-found``.
        """
        clean, now = note_text(text), self._clock.now()
        note = EditorNote(
            id=new_id(now),
            article_id=article_id,
            author=self._author,
            written_utc=now,
            text=clean,
            passage=passage,
        )
        with self._database.writing() as unit:
            unit.articles.place_of(article_id)
            unit.notes.add(note)
        return _noted(note, initiator)

    def add_on_words(self, article_id: str, text: str, words: str, *, initiator: str = "") -> Noted:
        """Write a note on the one passage of an article that says these words.

        Raises:
            UserError: ``note-passage-missing`` or ``note-passage-unclear`` where they stand
                nowhere or more than once; ``note-empty``, ``note-too-long`` or
                ``article-not-found``.
        """
        from editor_app.domain.hits import Field
        from editor_app.domain.passage import field_text, passages_of

        with self._database.reading() as unit:
            draft = unit.articles.get(article_id).draft
        found = [
            passage
            for field in Field
            for passage in passages_of(field, field_text(draft, field), words)
        ]
        if not found:
            raise UserError("note-passage-missing", words=words[:80])
        if len(found) > 1:
            raise UserError("note-passage-unclear", words=words[:80], count=len(found))
        return self.add(article_id, text, found[0], initiator=initiator)

    def answer(self, note_id: str, text: str, *, initiator: str = "") -> Noted:
        """Answer a note.

        Raises:
            UserError: ``note-empty``, ``note-too-long`` or ``note-not-found``.
        """
        answer = Answer(author=self._author, written_utc=self._clock.now(), text=note_text(text))
        return self._change(
            note_id, lambda note: replace(note, answers=(*note.answers, answer)), initiator
        )

    def resolve(self, note_id: str, *, initiator: str = "") -> Noted:
        """Settle a note; one that is settled stays as it is.

        Raises:
            UserError: ``note-not-found``.
        """
        by, now = self._author, self._clock.now()
        return self._change(
            note_id,
            lambda note: replace(note, resolved_by=by, resolved_utc=now) if note.is_open else note,
            initiator,
        )

    def reopen(self, note_id: str, *, initiator: str = "") -> Noted:
        """Open a settled note again.

        Raises:
            UserError: ``note-not-found``.
        """
        return self._change(
            note_id, lambda note: replace(note, resolved_by="", resolved_utc=None), initiator
        )

    def remove(self, note_id: str, *, initiator: str = "") -> Noted:
        """Remove a note; ``restore`` brings what this returns back.

        Raises:
            UserError: ``note-not-found``.
        """
        with self._database.writing() as unit:
            note = unit.notes.get(note_id)
            unit.notes.remove(note_id)
        return _noted(note, initiator)

    def restore(self, note: EditorNote, *, initiator: str = "") -> Noted:
        """Bring a removed note back as it was.

        Raises:
            UserError: ``article-not-found``.
        """
        with self._database.writing() as unit:
            unit.articles.place_of(note.article_id)
            unit.notes.add(note)
        return _noted(note, initiator)

    def take_in(self, article_id: str, notes: Sequence[EditorNote]) -> None:
        """Give an article the notes of another library, under identifiers of this one.

        Raises:
            UserError: ``article-not-found``.
        """
        now = self._clock.now()
        with self._database.writing() as unit:
            unit.articles.place_of(article_id)
            for note in notes:
                unit.notes.add(replace(note, id=new_id(now), article_id=article_id))

    def _change(
        self, note_id: str, change: Callable[[EditorNote], EditorNote], initiator: str
    ) -> Noted:
        with self._database.writing() as unit:
            note = change(unit.notes.get(note_id))
            unit.notes.save(note)
        return _noted(note, initiator)


def _noted(note: EditorNote, initiator: str) -> Noted:
    changes = Changes(articles=frozenset({note.article_id}), initiator=initiator)
    return Noted(note=note, changes=changes)
