"""Notes and assignments in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from editor_app.base.errors import UserError
from editor_app.domain.assignment import UNFINISHED, Assignment, Deadline, current_of
from editor_app.domain.editor_note import EditorNote
from tests.fakes.shelves import Shelves


class FakeEditorNotes:
    """The notes of one unit of work."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def add(self, note: EditorNote) -> None:
        if note.article_id not in self._shelves.articles or note.id in self._shelves.notes:
            raise LookupError(f"note {note.id} of {note.article_id}")
        self._shelves.notes[note.id] = note

    def get(self, note_id: str) -> EditorNote:
        try:
            return self._shelves.notes[note_id]
        except KeyError:
            raise UserError("note-not-found", id=note_id) from None

    def save(self, note: EditorNote) -> None:
        self.get(note.id)
        self._shelves.notes[note.id] = note

    def remove(self, note_id: str) -> None:
        self.get(note_id)
        del self._shelves.notes[note_id]

    def of(self, article_id: str) -> Sequence[EditorNote]:
        mine = [note for note in self._shelves.notes.values() if note.article_id == article_id]
        return sorted(mine, key=lambda note: (note.written_utc, note.id))

    def damaged_count(self, article_id: str) -> int:
        return 0


class FakeAssignments:
    """The assignments of one unit of work."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def add(self, assignment: Assignment) -> None:
        if assignment.article_id not in self._shelves.articles:
            raise LookupError(f"an assignment of {assignment.article_id}, which is not stored")
        before = self._shelves.assignments.get(assignment.article_id, ())
        self._shelves.assignments[assignment.article_id] = (assignment, *before)

    def set_deadline(self, assignment: Assignment) -> None:
        held, *before = self._shelves.assignments[assignment.article_id]
        changed = replace(
            held,
            due_utc=assignment.due_utc,
            wall=assignment.wall,
            zone=assignment.zone,
            zone_data=assignment.zone_data,
        )
        self._shelves.assignments[assignment.article_id] = (changed, *before)

    def history_of(self, article_id: str) -> Sequence[Assignment]:
        return list(self._shelves.assignments.get(article_id, ()))

    def deadlines(self, start: datetime, end: datetime) -> Sequence[Deadline]:
        found = []
        for article_id, history in self._shelves.assignments.items():
            article, held = self._shelves.articles[article_id], current_of(history)
            if held is None or held.due_utc is None or not start <= held.due_utc < end:
                continue
            if article.deleted_utc is None and article.state in UNFINISHED:
                found.append(
                    Deadline(
                        article_id=article_id,
                        headline=article.draft.headline,
                        person=held.person,
                        due_utc=held.due_utc,
                    )
                )
        return sorted(found, key=lambda each: (each.due_utc, each.article_id))
