"""After a crash: shows what was left unsaved, and does with it what the writer says."""

from functools import partial
from typing import TYPE_CHECKING

from editor_app.domain.changes import Changes
from editor_app.domain.history import VersionReason
from editor_app.presenters.comparing import Comparison, compare
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, done_notice, notice_of

if TYPE_CHECKING:
    from editor_app.presenters.editor import EditorPresenter
    from editor_app.services.journal import Leftover
    from editor_app.services.recovery import RecoveryService

TOPIC = "recovery"


class RecoveryPresenter:
    """Recovers nothing by itself: each text waits, start after start, until it is decided on.

    ``found(leftovers)`` is told at the start and after each decision, ``compared(comparison)``
    with what differs from the saved text, and ``show_requested()`` when the bar's button asks.

    Args:
        editor: Takes a text that is to be gone on with.
        recovery: The verbs of recovery.
        jobs: Runs them away from the screen.
        notices: The message bar.
        feed: The event of the desk.
    """

    def __init__(
        self,
        editor: "EditorPresenter",
        recovery: "RecoveryService",
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
    ) -> None:
        self.found: Hook[[tuple[Leftover, ...]]] = Hook()
        self.compared: Hook[[Comparison]] = Hook()
        self.show_requested: Hook[[]] = Hook()
        self._editor = editor
        self._recovery = recovery
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._leftovers: tuple[Leftover, ...] = ()

    @property
    def leftovers(self) -> "tuple[Leftover, ...]":
        """The texts that wait."""
        return self._leftovers

    def start(self) -> None:
        """Look for texts that a crash left."""
        self._jobs.submit(Lane.WRITES, self._recovery.leftovers, self._on_found, self._on_error)

    def compare(self, leftover: "Leftover") -> None:
        """Show what differs from the saved text; without one, from nothing."""

        def work() -> Comparison:
            return compare(self._recovery.saved_text(leftover), leftover.draft)

        self._jobs.submit(Lane.READS, work, self.compared.tell, self._on_error)

    def restore(self, leftover: "Leftover") -> None:
        """Go on with a text on the desk; the saved one stays a version."""
        saved = leftover.saved
        if saved is None or saved.deleted_utc is not None:
            self._keep(leftover, "leftover-restored")
            return
        if self._editor.place.article_id == saved.id:
            self._put(leftover)
        else:
            self._editor.open(saved.id, partial(self._put, leftover))

    def keep(self, leftover: "Leftover") -> None:
        """Store a text as an article of its own, and open it."""
        self._keep(leftover, "leftover-kept")

    def discard(self, leftover: "Leftover") -> None:
        """Put a text away, into the history of its article or into the bin."""
        self._jobs.submit(
            Lane.WRITES,
            partial(self._recovery.discard, leftover),
            lambda changes: self._on_decided(leftover, "leftover-discarded", changes),
            self._on_error,
        )

    def _keep(self, leftover: "Leftover", code: str) -> None:
        def kept(done: tuple[str, Changes]) -> None:
            article_id, changes = done
            self._on_decided(leftover, code, changes)
            self._editor.open(article_id)

        self._jobs.submit(Lane.WRITES, partial(self._recovery.keep, leftover), kept, self._on_error)

    def _put(self, leftover: "Leftover") -> None:
        self._editor.replace(leftover.draft, VersionReason.RECOVERED)
        self._editor.flush(lambda: self._forget(leftover))

    def _forget(self, leftover: "Leftover") -> None:
        self._jobs.submit(
            Lane.WRITES,
            partial(self._recovery.forget, leftover),
            lambda _: self._on_decided(leftover, "leftover-restored", Changes()),
            self._on_error,
        )

    def _on_found(self, leftovers: "tuple[Leftover, ...]") -> None:
        self._leftovers = leftovers
        self.found.tell(leftovers)
        if leftovers:
            self._notices.show(
                Notice(
                    code="leftover-found",
                    level=Level.WARNING,
                    params={"count": len(leftovers)},
                    remedy=Remedy.SHOW,
                    on_remedy=self.show_requested.tell,
                    topic=TOPIC,
                )
            )

    def _on_decided(self, leftover: "Leftover", code: str, changes: Changes) -> None:
        self._leftovers = tuple(each for each in self._leftovers if each.buffer != leftover.buffer)
        self._feed.publish(changes)
        self.found.tell(self._leftovers)
        self._notices.clear(TOPIC)
        self._notices.show(done_notice(code=code))

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error))
