"""Writes down what is typed, at once and beside every save."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from editor_app.domain.article import Draft
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.open_article import Place
from editor_app.presenters.timers import Timers

if TYPE_CHECKING:
    from editor_app.domain.article import Article
    from editor_app.services.journal import JournalService

PAUSE_S = 0.3
"""A change is on its way to the disk this long after the first key that it holds.

Half a second of typing is the most that may be lost: the rest is for the disk.
"""
_RETRY_S = 1.0


class Buffer(Protocol):
    """Where the editor says what becomes of its text. GUI thread, except ``rebase``."""

    @property
    def id(self) -> str:
        """The journal that a save takes the place of; empty for none."""
        ...

    def begin(self, place: Place, stored: Draft) -> None:
        """Begin with another text, as it is stored, or blank."""
        ...

    def note(self) -> None:
        """Note that the text changed."""
        ...

    def rebase(self, buffer: str, article: "Article") -> None:
        """Go on from a save; called in the lane of writes, right after it."""
        ...


class Unjournaled:
    """A buffer that nobody writes down."""

    id = ""

    def begin(self, place: Place, stored: Draft) -> None:
        """Do nothing."""

    def note(self) -> None:
        """Do nothing."""

    def rebase(self, buffer: str, article: "Article") -> None:
        """Do nothing."""


class JournalWriter:
    """Hands each change to the lane of writes. GUI thread, except ``rebase``.

    ``written(is_done)`` is told after each try, whether it worked or not.

    Args:
        journal: The verbs of the journal.
        jobs: Runs them away from the screen.
        timers: Makes the alarm.
        read: Returns the whole draft as it stands on the page.
    """

    def __init__(
        self, journal: "JournalService", jobs: Jobs, timers: Timers, read: Callable[[], Draft]
    ) -> None:
        self.written: Hook[[bool]] = Hook()
        self._journal = journal
        self._jobs = jobs
        self._read = read
        self._timer = timers(self._on_timer)
        self._id = ""
        self._is_writing = False
        self._is_stale = False

    @property
    def id(self) -> str:
        """The open buffer."""
        return self._id

    @property
    def is_settled(self) -> bool:
        """Whether every change has been written down."""
        return not (self._is_stale or self._is_writing)

    def begin(self, place: Place, stored: Draft) -> None:
        """Begin with another text, as it is stored, or blank."""
        if self._id:
            self._journal.end(self._id)
        self._timer.stop()
        self._is_stale = False
        revision = place.revision if place.article_id else 0
        base = stored if place.article_id else Draft()
        self._id = self._journal.begin(place.article_id, revision, base)

    def note(self) -> None:
        """Note that the text changed, and write it down soon."""
        self._is_stale = True
        if not self._timer.is_active and not self._is_writing:
            self._timer.start(PAUSE_S)

    def write_now(self) -> None:
        """Write down what has changed without waiting, as when the session ends."""
        self._timer.stop()
        if not self._is_stale:
            return
        self._is_stale = False
        self._is_writing = True
        buffer, draft = self._id, self._read()
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._journal.append(buffer, draft),
            lambda _: self._on_written(buffer),
            lambda _: self._on_error(buffer),
        )

    def rebase(self, buffer: str, article: "Article") -> None:
        """Go on from a save; called in the lane of writes, right after it."""
        self._journal.rebase(buffer, article)

    def stop(self) -> None:
        """Ring no more; called when the window closes."""
        self._timer.stop()

    def _on_timer(self) -> None:
        self.write_now()

    def _on_written(self, buffer: str) -> None:
        self._is_writing = False
        self.written.tell(True)
        if self._is_stale:
            self._timer.start(PAUSE_S)

    def _on_error(self, buffer: str) -> None:
        """Try again; the bar speaks of the save, which fails for the same reason."""
        self._is_writing = False
        self._is_stale = self._is_stale or buffer == self._id
        self.written.tell(False)
        if self._is_stale:
            self._timer.start(_RETRY_S)
