"""Brings the search index up to saved texts while nobody types."""

from typing import TYPE_CHECKING

from editor_app.domain.changes import Changes
from editor_app.presenters.calm import Calm
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.timers import Timers

if TYPE_CHECKING:
    from editor_app.services.articles import ArticleService

PAUSE_S = 4.0
"""The index follows a save after this long without another, and without a key."""


class IndexPresenter:
    """Waits for a pause and asks for the index. GUI thread.

    Args:
        articles: The verbs of articles.
        jobs: Runs them away from the screen.
        feed: The event of the desk.
        timers: Makes the alarm.
        calm: Puts it off while somebody types.
    """

    def __init__(
        self,
        articles: "ArticleService",
        jobs: Jobs,
        feed: ChangeFeed,
        timers: Timers,
        calm: Calm,
    ) -> None:
        self._articles = articles
        self._jobs = jobs
        self._timer = timers(self._on_timer)
        self._calm = calm
        feed.subscribe(self._on_changes)

    def start(self) -> None:
        """Index what an earlier run left."""
        self._timer.start(PAUSE_S)

    def stop(self) -> None:
        """Ring no more; what waits is indexed at the next start."""
        self._timer.stop()

    def _on_changes(self, changes: Changes) -> None:
        if changes.articles:
            self._timer.start(PAUSE_S)

    def _on_timer(self) -> None:
        wait_s = self._calm.wait_s()
        if wait_s:
            self._timer.start(wait_s)
            return
        # A fault of the disk is told by the next save; what waits goes on waiting.
        self._jobs.submit(
            Lane.WRITES, self._articles.index_waiting, self._on_indexed, lambda _: None
        )

    def _on_indexed(self, count: int) -> None:
        if count:
            self._timer.start(PAUSE_S)
