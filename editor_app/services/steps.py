"""Keep the steps of writing, and go back and ahead through those of former runs."""

import threading
from dataclasses import field, replace

from editor_app.base.clock import Clock
from editor_app.base.errors import EnvironmentFault
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft, cleaned
from editor_app.domain.body import Body
from editor_app.domain.journal import DraftChange
from editor_app.domain.ports import Database
from editor_app.domain.steps import MOST

_HEAD = -1


@dataclass(slots=True)
class _Writing:
    """The steps of one buffer that are not stored yet, and the one that is being made."""

    since: Draft | None
    latest: Draft | None
    place: int | None = None
    waiting: list[tuple[Draft, Draft]] = field(default_factory=list)

    def go_on(self, draft: Draft) -> None:
        """Go on to a text; one that nothing was before began without a word."""
        if self.since is None:
            self.since = replace(draft, kicker="", headline="", lead="", body=Body())
        self.latest = draft

    def close(self) -> None:
        """End the step that is being made."""
        if self.since is not None and self.latest is not None and self.latest is not self.since:
            self.waiting = [*self.waiting, (self.since, self.latest)][-MOST:]
        self.since, self.place = self.latest, None


class StepService:
    """The verbs of steps. Any thread; the calls of one buffer come one after another.

    A step is what was typed in one paragraph between two saves, or any other change.

    Args:
        database: The library.
        clock: Time.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._buffers: dict[str, _Writing] = {}
        self._lock = threading.Lock()

    def begin(self, buffer: str, draft: Draft | None) -> None:
        """Begin with a text as it is stored, or with None an article that is not."""
        with self._lock:
            self._buffers[buffer] = _Writing(draft, draft)

    def end(self, buffer: str) -> None:
        """Forget a buffer; what it stored stays."""
        with self._lock:
            self._buffers.pop(buffer, None)

    def note(self, buffer: str, draft: Draft, change: DraftChange) -> None:
        """Note how the text went on; nothing is stored before it is saved."""
        with self._lock:
            writing = self._buffers.get(buffer)
        if writing is None:
            return
        place = _place(change)
        if place is None or place != writing.place:
            writing.close()
        writing.go_on(draft)
        writing.place = place

    def keep(self, buffer: str, article_id: str, draft: Draft) -> None:
        """Store the steps up to a text that was just saved.

        Where the disk refuses, they wait for the next save: the text itself is stored.
        """
        with self._lock:
            writing = self._buffers.get(buffer)
        if writing is None:
            return
        writing.go_on(draft)
        writing.close()
        if not writing.waiting:
            return
        try:
            with self._database.writing() as unit:
                for before, after in writing.waiting:
                    unit.steps.add(article_id, cleaned(before), cleaned(after), self._clock.now())
        except EnvironmentFault:
            return
        writing.waiting = []

    def back(self, article_id: str, draft: Draft) -> Draft | None:
        """Return the text before this one, or None where nobody knows it for sure."""
        with self._database.reading() as unit:
            return unit.steps.back(article_id, cleaned(draft))

    def ahead(self, article_id: str, draft: Draft) -> Draft | None:
        """Return the text after this one, or None where nobody knows it for sure."""
        with self._database.reading() as unit:
            return unit.steps.ahead(article_id, cleaned(draft))


def _place(change: DraftChange) -> int | None:
    """Return the one paragraph that a change was made in, or None where it was no typing."""
    if change.head is not None:
        return None if change.removed or change.blocks else _HEAD
    return change.start if change.removed == len(change.blocks) == 1 else None
