"""``mihbara note``: what the desk says to itself about articles; nothing of it ever leaves."""

from typing import Annotated, Any

import typer

from editor_app.cli.articles import ArticleId
from editor_app.cli.commands import command
from editor_app.cli.session import INITIATOR, Session
from editor_app.cli.shapes import moment
from editor_app.domain.editor_note import EditorNote, PlacedNote, open_first
from editor_app.formats.note_json import note_to_json
from editor_app.services.desk import Desk
from editor_app.services.notes import Noted

NoteId = Annotated[str, typer.Argument(metavar="NOTE", show_default=False)]
Text = Annotated[str, typer.Argument(metavar="TEXT", show_default=False)]

_COLUMNS = ("id", "state", "written", "author", "passage", "text")
_QUOTED = 40


def register(app: typer.Typer) -> None:
    """Add the commands of notes."""
    command(app, "add")(_add)
    command(app, "list")(_list)
    command(app, "answer")(_answer)
    command(app, "resolve")(_resolve)
    command(app, "reopen")(_reopen)
    command(app, "remove")(_remove)


def _add(
    session: Session,
    article: ArticleId,
    text: Text,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="WORDS", help="The passage it is about, word for word."),
    ] = None,
) -> None:
    """Write a note on an article, or on a passage of it."""
    with session.desk() as desk:
        if on is None:
            noted = desk.notes.add(article, text, initiator=INITIATOR)
        else:
            noted = desk.notes.add_on_words(article, text, on, initiator=INITIATOR)
        _tell(session, desk, "note-added", noted)


def _list(
    session: Session,
    article: ArticleId,
    only_open: Annotated[bool, typer.Option("--open", help="Without those settled.")] = False,
) -> None:
    """List the notes on an article, in the order of its text."""
    with session.desk() as desk:
        placed = open_first(desk.notes.placed(article))
        if damaged := desk.notes.damaged_count(article):
            session.say("notes-damaged", count=damaged)
    shown = [each for each in placed if each.note.is_open or not only_open]
    rows = [row for each in shown for row in _rows(each)]
    session.show([_json(each) for each in shown], _COLUMNS, rows)


def _answer(session: Session, note: NoteId, text: Text) -> None:
    """Answer a note."""
    with session.desk() as desk:
        _tell(session, desk, "note-answered", desk.notes.answer(note, text, initiator=INITIATOR))


def _resolve(session: Session, note: NoteId) -> None:
    """Settle a note."""
    with session.desk() as desk:
        _tell(session, desk, "note-resolved", desk.notes.resolve(note, initiator=INITIATOR))


def _reopen(session: Session, note: NoteId) -> None:
    """Open a settled note again."""
    with session.desk() as desk:
        _tell(session, desk, "note-reopened", desk.notes.reopen(note, initiator=INITIATOR))


def _remove(session: Session, note: NoteId) -> None:
    """Remove a note with its answers."""
    with session.desk() as desk:
        removed = desk.notes.remove(note, initiator=INITIATOR)
    session.say("note-removed")
    session.show(_json(PlacedNote(note=removed.note)), (), [])


def _tell(session: Session, desk: Desk, code: str, noted: Noted) -> None:
    note = noted.note
    placed = next(each for each in desk.notes.placed(note.article_id) if each.note.id == note.id)
    session.say(code, id=note.id)
    session.show(_json(placed), _COLUMNS, _rows(placed))


def _json(placed: PlacedNote) -> dict[str, Any]:
    note = placed.note
    return {
        **note_to_json(note),
        "article_id": note.article_id,
        "is_open": note.is_open,
        "is_lost": placed.is_lost,
        "places": [
            {"field": hit.field.value, "block": hit.block, "start": hit.start, "end": hit.end}
            for hit in placed.hits
        ],
    }


def _rows(placed: PlacedNote) -> list[tuple[str, ...]]:
    note = placed.note
    said = [(note.id, _state(note), _short(moment(note.written_utc)), note.author)]
    quote = note.passage.quote[:_QUOTED] if note.passage else ""
    rows: list[tuple[str, ...]] = [(*said[0], f"({quote})" if placed.is_lost else quote, note.text)]
    rows += [
        ("", "answer", _short(moment(each.written_utc)), each.author, "", each.text)
        for each in note.answers
    ]
    return [tuple(" ".join(cell.split()) for cell in row) for row in rows]


def _state(note: EditorNote) -> str:
    return "open" if note.is_open else "resolved"


def _short(text: str | None) -> str:
    return (text or "")[:16].replace("T", " ")
