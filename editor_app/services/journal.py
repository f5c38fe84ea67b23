"""Write down what is being written, and find after a crash what was."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.base.records import dataclass
from editor_app.domain.article import Article, Draft, cleaned
from editor_app.domain.body import Body
from editor_app.domain.journal import (
    JournalChain,
    JournalEntry,
    change_between,
    with_change,
)
from editor_app.domain.ports import Database, UnitOfWork
from editor_app.services.steps import StepService


@dataclass(frozen=True, slots=True, kw_only=True)
class Leftover:
    """A text that a crash left unsaved.

    Args:
        buffer: Its journal.
        article_id: The article it belongs to; empty where it never was one.
        saved: That article as it stands now; None where there is none, or none any more.
        draft: The unsaved text.
        written_utc: When its last change was written down.
        is_newest: Whether it was written on top of what is saved now, and nobody saved since.
        is_whole: Whether every change could be read; otherwise the text ends before the damage.
    """

    buffer: str
    article_id: str
    saved: Article | None
    draft: Draft
    written_utc: datetime
    is_newest: bool
    is_whole: bool


@dataclass(frozen=True, slots=True)
class _Written:
    """How far a buffer's journal has come."""

    article_id: str
    base_revision: int
    draft: Draft


class JournalService:
    """The verbs of the journal. Any thread; the calls of one buffer come one after another.

    ``steps`` keeps for a day, for undo, what a save takes the place of.

    Args:
        database: The library.
        clock: Time.
        owner: This program, as leases name it.
        is_alive: Tells whether another owner's program still runs.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        owner: str,
        is_alive: Callable[[UnitOfWork, str], bool],
    ) -> None:
        self._database = database
        self._clock = clock
        self._owner = owner
        self._is_alive = is_alive
        self.steps = StepService(database, clock)
        self._written: dict[str, _Written] = {}
        self._lock = threading.Lock()

    def begin(self, article_id: str, revision: int, draft: Draft) -> str:
        """Begin a buffer with a text as it is stored, or blank; return its identifier."""
        buffer = new_id(self._clock.now())
        self.steps.begin(buffer, draft if article_id else None)
        self._note(buffer, _Written(article_id, revision, draft))
        return buffer

    def append(self, buffer: str, draft: Draft) -> bool:
        """Write down what changed since the last time; cost grows with the change.

        Returns:
            Whether anything had; nothing has in a buffer that ended.

        Raises:
            EnvironmentFault: As ``Database.writing``; the change is written down the next time.
        """
        with self._lock:
            before = self._written.get(buffer)
        change = change_between(before.draft, draft) if before is not None else None
        if before is None or change is None:
            return False
        entry = JournalEntry(
            buffer=buffer,
            article_id=before.article_id,
            base_revision=before.base_revision,
            owner=self._owner,
            written_utc=self._clock.now(),
            change=change,
        )
        with self._database.writing() as unit:
            unit.journal.append(entry)
        self.steps.note(buffer, draft, change)
        self._note(buffer, replace(before, draft=draft))
        return True

    def rebase(self, buffer: str, article: Article) -> None:
        """Go on from an article that was just saved, which emptied the buffer's journal."""
        with self._lock:
            if buffer in self._written:
                self._written[buffer] = _Written(article.id, article.revision, article.draft)
        self.steps.keep(buffer, article.id, article.draft)

    def end(self, buffer: str) -> None:
        """Forget a buffer that no window shows any more; what is written down stays."""
        with self._lock:
            self._written.pop(buffer, None)
        self.steps.end(buffer)

    def discard(self, buffer: str) -> None:
        """Throw away what a buffer's journal holds."""
        with self._database.writing() as unit:
            unit.journal.discard(buffer)

    def leftovers(self) -> tuple[Leftover, ...]:
        """Return the texts that programs which run no more left unsaved, oldest first.

        A journal that changes nothing of what is saved is none, and is forgotten.
        """
        found: list[Leftover] = []
        empty: list[str] = []
        with self._database.reading() as unit:
            for buffer, owner in unit.journal.owners():
                if owner == self._owner or self._is_alive(unit, owner):
                    continue
                chain = unit.journal.chain_of(buffer)
                if not chain.entries:  # nothing of it can be read: kept for whoever can
                    continue
                leftover = _leftover(unit, chain)
                if leftover.is_whole and leftover.draft == _saved_text(leftover):
                    empty.append(buffer)
                else:
                    found.append(leftover)
        for buffer in empty:
            self.discard(buffer)
        return tuple(found)

    def _note(self, buffer: str, written: _Written) -> None:
        with self._lock:
            self._written[buffer] = written


def _saved_text(leftover: Leftover) -> Draft:
    return Draft() if leftover.saved is None else leftover.saved.draft


def _leftover(unit: UnitOfWork, chain: JournalChain) -> Leftover:
    last = chain.entries[-1]
    saved = _article(unit, last.article_id)
    draft, is_whole = _replayed(_base_of(unit, last, saved), chain)
    return Leftover(
        buffer=last.buffer,
        article_id=last.article_id,
        saved=saved,
        draft=cleaned(draft),
        written_utc=last.written_utc,
        is_newest=saved is None or saved.revision == last.base_revision,
        is_whole=is_whole,
    )


def _article(unit: UnitOfWork, article_id: str) -> Article | None:
    try:
        return unit.articles.get(article_id) if article_id else None
    except UserError:
        return None


def _base_of(unit: UnitOfWork, entry: JournalEntry, saved: Article | None) -> Draft | None:
    """Return the text that a chain was written on, or None where nobody has it any more."""
    if not entry.base_revision:
        return Draft()
    if saved is not None and saved.revision == entry.base_revision:
        return saved.draft
    try:
        version = unit.versions.of_revision(entry.article_id, entry.base_revision)
    except UserError:
        return None
    return None if version is None else version.draft


def _replayed(base: Draft | None, chain: JournalChain) -> tuple[Draft, bool]:
    """Return the text at the end of a chain and whether all of it could be read.

    Without its base or its first change, or on another base, the blocks that were written stand
    alone, in the form that each place had last.
    """
    if base is None or not chain.has_start:
        return _fragment(chain), False
    draft = base
    for entry in chain.entries:
        try:
            draft = with_change(draft, entry.change)
        except ValueError:
            return _fragment(chain), False
    return draft, chain.is_whole


def _fragment(chain: JournalChain) -> Draft:
    heads = [entry.change.head for entry in chain.entries if entry.change.head is not None]
    latest = {entry.change.start: entry.change.blocks for entry in chain.entries}
    blocks = tuple(block for start in sorted(latest) for block in latest[start])
    return replace(heads[-1] if heads else Draft(), body=Body(blocks))
