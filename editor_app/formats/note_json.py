"""Notes and assignments as JSON: what the library keeps and the desk's own export carries.

They are in no format that leaves the desk, and no exporter of articles reads this module.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from editor_app.base.errors import UserError
from editor_app.domain.assignment import Assignment
from editor_app.domain.editor_note import Answer, EditorNote
from editor_app.domain.hits import Field
from editor_app.domain.passage import Passage

VERSION = 1
Json = dict[str, Any]


def note_to_json(note: EditorNote) -> Json:
    """Return a note; its article is named by where it is kept."""
    passage = note.passage
    return {
        "id": note.id,
        "author": note.author,
        "written_utc": note.written_utc.isoformat(),
        "text": note.text,
        "passage": passage
        and {
            "field": passage.field.value,
            "start": passage.start,
            "quote": passage.quote,
            "before": passage.before,
            "after": passage.after,
        },
        "answers": [
            {
                "author": answer.author,
                "written_utc": answer.written_utc.isoformat(),
                "text": answer.text,
            }
            for answer in note.answers
        ],
        "resolved_by": note.resolved_by,
        "resolved_utc": note.resolved_utc and note.resolved_utc.isoformat(),
    }


def note_from_json(data: Mapping[str, Any], article_id: str) -> EditorNote:
    """Read a note back.

    Raises:
        KeyError, TypeError, ValueError: no such note.
    """
    passage = data.get("passage")
    resolved = data.get("resolved_utc")
    return EditorNote(
        id=_text(data["id"]),
        article_id=article_id,
        author=_text(data["author"]),
        written_utc=_moment(data["written_utc"]),
        text=_text(data["text"]),
        passage=None if passage is None else _passage(passage),
        answers=tuple(
            Answer(
                author=_text(answer["author"]),
                written_utc=_moment(answer["written_utc"]),
                text=_text(answer["text"]),
            )
            for answer in data.get("answers", ())
        ),
        resolved_by=_text(data.get("resolved_by", "")),
        resolved_utc=None if resolved is None else _moment(resolved),
    )


def assignment_to_json(assignment: Assignment) -> Json:
    """Return an assignment; its article is named by where it is kept."""
    return {
        "person": assignment.person,
        "due_utc": assignment.due_utc and assignment.due_utc.isoformat(),
        "wall": assignment.wall,
        "zone": assignment.zone,
        "zone_data": assignment.zone_data,
        "given_by": assignment.given_by,
        "given_utc": assignment.given_utc.isoformat(),
        "note": assignment.note,
    }


def desk_to_json(notes: Sequence[EditorNote], history: Sequence[Assignment]) -> Json:
    """Return what the desk says to itself about one article."""
    return {
        "version": VERSION,
        "notes": [note_to_json(note) for note in notes],
        "assignments": [assignment_to_json(each) for each in history],
    }


def desk_from_json(data: object) -> tuple[tuple[EditorNote, ...], tuple[Assignment, ...]]:
    """Read it back, for an article whose identifier is not known yet.

    Raises:
        UserError: ``notes-unreadable`` with ``reason``.
    """
    try:
        if not isinstance(data, Mapping) or data["version"] != VERSION:
            raise ValueError("not these notes, or newer ones")
        notes = tuple(note_from_json(each, "") for each in data["notes"])
        return notes, tuple(_assignment(each) for each in data["assignments"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise UserError("notes-unreadable", reason=reason) from error


def _assignment(data: Mapping[str, Any]) -> Assignment:
    due = data.get("due_utc")
    return Assignment(
        article_id="",
        person=_text(data["person"]),
        due_utc=None if due is None else _moment(due),
        wall=_text(data["wall"]),
        zone=_text(data["zone"]),
        zone_data=_text(data["zone_data"]),
        given_by=_text(data["given_by"]),
        given_utc=_moment(data["given_utc"]),
        note=_text(data["note"]),
    )


def _passage(data: Mapping[str, Any]) -> Passage:
    start = data["start"]
    if not isinstance(start, int) or start < 0:
        raise TypeError("start is not a place")
    return Passage(
        field=Field(data["field"]),
        start=start,
        quote=_text(data["quote"]),
        before=_text(data["before"]),
        after=_text(data["after"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _moment(value: object) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError("a moment without its offset")
    return moment
