"""The editor's notes of one transaction."""

import hashlib
import json
from collections.abc import Sequence

import sqlalchemy as sa

from editor_app.base.errors import UserError
from editor_app.domain.editor_note import EditorNote
from editor_app.storage.desk_tables import editor_notes
from editor_app.storage.tables import as_bytes
from editor_app.storage.texts import json_text, sha256_of

_n = editor_notes.c
_notes = sa.select(_n.id, _n.article_id, as_bytes(_n.text), _n.sha256)
_of = _notes.where(_n.article_id == sa.bindparam("of_article")).order_by(_n.written_utc, _n.id)
_one = _notes.where(_n.id == sa.bindparam("of_note"))
_save = sa.update(editor_notes).where(_n.id == sa.bindparam("of_note"))
_remove = sa.delete(editor_notes).where(_n.id == sa.bindparam("of_note"))


class SqlEditorNotes:
    """Notes, one row each, as JSON with its hash.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, note: EditorNote) -> None:
        """Store a new note of a stored article."""
        named = {"id": note.id, "article_id": note.article_id, "written_utc": note.written_utc}
        self._connection.execute(sa.insert(editor_notes), named | _sealed(note))

    def get(self, note_id: str) -> EditorNote:
        """Return a note.

        Raises:
            UserError: ``note-not-found``, or ``note-damaged`` where its hash disagrees.
        """
        row = self._connection.execute(_one, {"of_note": note_id}).one_or_none()
        if row is None:
            raise UserError("note-not-found", id=note_id)
        return _note_in(row)

    def save(self, note: EditorNote) -> None:
        """Replace a note.

        Raises:
            UserError: ``note-not-found``.
        """
        saved = self._connection.execute(_save.values(**_sealed(note)), {"of_note": note.id})
        if not saved.rowcount:
            raise UserError("note-not-found", id=note.id)

    def remove(self, note_id: str) -> None:
        """Remove a note with its answers.

        Raises:
            UserError: ``note-not-found``.
        """
        if not self._connection.execute(_remove, {"of_note": note_id}).rowcount:
            raise UserError("note-not-found", id=note_id)

    def of(self, article_id: str) -> Sequence[EditorNote]:
        """Return the notes of an article that can be read, the oldest first."""
        rows = self._connection.execute(_of, {"of_article": article_id})
        return [_note_in(row) for row in rows if _is_sound(row)]

    def damaged_count(self, article_id: str) -> int:
        """Return how many notes of an article are not as they were written."""
        rows = self._connection.execute(_of, {"of_article": article_id})
        return sum(not _is_sound(row) for row in rows)


def _sealed(note: EditorNote) -> dict[str, object]:
    from editor_app.formats.note_json import note_to_json  # few starts meet a note

    text = json_text(note_to_json(note))
    return {"text": text, "sha256": sha256_of(text)}


def _is_sound(row: sa.Row[*tuple[object, ...]]) -> bool:
    return bool(hashlib.sha256(row.data).digest() == row.sha256)


def _note_in(row: sa.Row[*tuple[object, ...]]) -> EditorNote:
    from editor_app.formats.note_json import note_from_json

    if not _is_sound(row):
        raise UserError("note-damaged", id=row.id)
    return note_from_json(json.loads(row.data), row.article_id)
