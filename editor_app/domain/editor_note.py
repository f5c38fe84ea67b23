"""Editor's notes: what the desk says to itself about an article. They never leave the desk."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.language.bidi import balance_controls, drop_unstorable

if TYPE_CHECKING:
    from editor_app.domain.article import Draft
    from editor_app.domain.hits import Hit
    from editor_app.domain.passage import Passage

MOST_CHARACTERS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to a note."""

    author: str
    written_utc: datetime
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditorNote:
    """What somebody said of an article, or of a passage of it.

    Args:
        id: Its identifier.
        article_id: The article.
        author: Who wrote it.
        written_utc: When.
        text: What it says.
        passage: What it is about; None: the article. A passage that was deleted stays here, so
            that the note still says what it was about.
        answers: The oldest first.
        resolved_by: Who settled it.
        resolved_utc: When; None: it is open.
    """

    id: str
    article_id: str
    author: str
    written_utc: datetime
    text: str
    passage: "Passage | None" = None
    answers: tuple[Answer, ...] = ()
    resolved_by: str = ""
    resolved_utc: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has settled it."""
        return self.resolved_utc is None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedNote:
    """A note with the places of its passage in a text; none: it is on the article as a whole."""

    note: EditorNote
    hits: "tuple[Hit, ...]" = ()

    @property
    def is_lost(self) -> bool:
        """Whether the passage that the note is about stands in the text no more."""
        return self.note.passage is not None and not self.hits


class EditorNotes(Protocol):
    """The notes of one unit of work."""

    def add(self, note: EditorNote) -> None:
        """Store a new note of a stored article."""
        ...

    def get(self, note_id: str) -> EditorNote:
        """Return a note.

        Raises:
            UserError: ``note-not-found``, or ``note-damaged`` where its hash disagrees.
        """
        ...

    def save(self, note: EditorNote) -> None:
        """Replace a note.

        Raises:
            UserError: ``note-not-found``.
        """
        ...

    def remove(self, note_id: str) -> None:
        """Remove a note with its answers.

        Raises:
            UserError: ``note-not-found``.
        """
        ...

    def of(self, article_id: str) -> Sequence[EditorNote]:
        """Return the notes of an article that can be read, the oldest first."""
        ...

    def damaged_count(self, article_id: str) -> int:
        """Return how many notes of an article are not as they were written."""
        ...


def note_text(text: str) -> str:
    """Return the text of a note or an answer as it may be stored.

    Raises:
        UserError: ``note-empty`` or ``note-too-long``.
    """
    clean = balance_controls(drop_unstorable("\n".join(text.splitlines()))).strip()
    if not clean:
        raise UserError("note-empty")
    if len(clean) > MOST_CHARACTERS:
        raise UserError("note-too-long", count=len(clean), limit=MOST_CHARACTERS)
    return clean


def placed_in(notes: Iterable[EditorNote], draft: "Draft") -> tuple[PlacedNote, ...]:
    """Return notes with the places of their passages in a text.

    Thread: any; of a long text with many passages not the GUI's.
    """
    from editor_app.domain.passage import field_text, found_again, hits_at

    texts: dict[str, str] = {}
    placed = []
    for note in notes:
        hits: tuple[Hit, ...] = ()
        if note.passage is not None:
            field = note.passage.field
            text = texts.setdefault(field, texts.get(field) or field_text(draft, field))
            spot = found_again(note.passage, text)
            hits = tuple(hits_at(field, draft, spot)) if spot is not None else ()
        placed.append(PlacedNote(note=note, hits=hits))
    return tuple(placed)


def open_first(placed: Sequence[PlacedNote]) -> tuple[PlacedNote, ...]:
    """Return notes in the order of reading: open ones before settled, each down the text.

    Notes on the whole article come before those on a passage.
    """
    order: Mapping[str, int] = {"kicker": 0, "headline": 1, "lead": 2, "body": 3}

    def place(each: PlacedNote) -> tuple[bool, tuple[int, int, int], datetime, str]:
        top = (-1, 0, 0)
        if each.hits:
            first = each.hits[0]
            top = (order[first.field.value], first.block, first.start)
        return not each.note.is_open, top, each.note.written_utc, each.note.id

    return tuple(sorted(placed, key=place))
