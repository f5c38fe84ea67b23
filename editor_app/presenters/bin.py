"""The bin, as the desk shows it: what is deleted for good is asked about first, in place."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from editor_app.domain.changes import Changes
from editor_app.presenters import save_notices
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, Remedy, done_notice, notice_of

if TYPE_CHECKING:
    from editor_app.services.bin import BinService

INITIATOR = "bin"
TOPIC = "bin"


class BinPresenter:
    """Asks before anything is lost, and loses only what was agreed to. GUI thread.

    - ``purged(ids)``: these articles are gone for good.

    Args:
        bin_: The verbs of the bin.
        jobs: Runs them away from the screen.
        notices: The message bar; its button is the consent.
        feed: The event of the desk.
    """

    def __init__(self, bin_: "BinService", jobs: Jobs, notices: Notices, feed: ChangeFeed) -> None:
        self.purged: Hook[[frozenset[str]]] = Hook()
        self._bin = bin_
        self._jobs = jobs
        self._notices = notices
        self._feed = feed

    def ask(self, article_ids: Sequence[str]) -> None:
        """Ask whether articles of the bin are to be deleted for good."""
        ids = tuple(article_ids)
        if not ids:
            self._tell(0)
            return
        self._notices.show(
            Notice(
                code="purge-question",
                level=Level.WARNING,
                params={"count": len(ids)},
                remedy=Remedy.PURGE,
                on_remedy=partial(self._purge, ids),
                topic=TOPIC,
            )
        )

    def ask_all(self) -> None:
        """Ask whether the bin is to be emptied."""
        self._jobs.submit(Lane.READS, self._bin.contents, self.ask, self._on_error)

    def sweep(self) -> None:
        """Remove what has lain in the bin for thirty days."""
        self._jobs.submit(
            Lane.WRITES,
            partial(self._bin.purge_expired, initiator=INITIATOR),
            self._publish,
            self._on_sweep_error,
        )

    def _on_sweep_error(self, error: Exception) -> None:
        """Tell it as of a save: what keeps the sweep from writing goes with the next save done."""
        self._notices.show(notice_of(error, topic=save_notices.TOPIC))

    def _purge(self, ids: tuple[str, ...]) -> None:
        def done(changes: Changes) -> None:
            self._publish(changes)
            self._tell(len(ids))

        self._jobs.submit(
            Lane.WRITES, partial(self._bin.purge, ids, initiator=INITIATOR), done, self._on_error
        )

    def _publish(self, changes: Changes) -> None:
        if changes.articles:
            self.purged.tell(changes.articles)
        self._feed.publish(changes)

    def _tell(self, count: int) -> None:
        self._notices.show(
            done_notice(code="articles-purged", params={"count": count}, topic=TOPIC)
        )

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
