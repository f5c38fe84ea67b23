"""The embargo of the open article: until when nothing of it leaves."""

from typing import Protocol

from editor_app.domain.changes import Changes
from editor_app.domain.embargo import Embargo
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notices, done_notice, notice_of
from editor_app.presenters.queue_verbs import TOPIC
from editor_app.services.embargoes import EmbargoService
from editor_app.services.schedules import Schedule


class EmbargoScreen(Protocol):
    """What the presenter tells the card. GUI thread."""

    def show_embargo(self, embargo: Embargo | None) -> None:
        """Show until when the article is kept back."""
        ...


class EmbargoPresenter:
    """Decides for the card of the embargo. GUI thread; the work itself runs on the lanes."""

    def __init__(
        self,
        screen: EmbargoScreen,
        embargoes: EmbargoService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
    ) -> None:
        self._screen = screen
        self._embargoes = embargoes
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._article_id = ""
        self._unsubscribe = feed.subscribe(self._on_changes)

    def close(self) -> None:
        """End the listening to changes."""
        self._unsubscribe()

    def open_for(self, article_id: str) -> None:
        """Show the embargo of an article; an empty id is one that was never saved."""
        self._article_id = article_id
        self._screen.show_embargo(None)
        if article_id:
            self._jobs.submit(
                Lane.READS,
                lambda: self._embargoes.of(article_id),
                lambda embargo: self._on_read(article_id, embargo),
                self._on_error,
            )

    def put(self, schedule: Schedule | None) -> None:
        """Keep the article back until a time; None lifts the embargo, which can be undone."""
        article_id = self._article_id
        self._jobs.submit(
            Lane.WRITES,
            lambda: (self._embargoes.of(article_id), self._embargoes.set(article_id, schedule)),
            lambda done: self._on_put(schedule, *done),
            self._on_error,
        )

    def _on_read(self, article_id: str, embargo: Embargo | None) -> None:
        if article_id == self._article_id:
            self._screen.show_embargo(embargo)

    def _on_put(self, schedule: Schedule | None, before: Embargo | None, changes: Changes) -> None:
        self._feed.publish(changes)
        if schedule is None and before is not None:
            earlier = Schedule.of_text(before.wall, before.zone, before.until_utc)
            self._notices.show(
                done_notice(code="embargo-lifted", undo=lambda: self.put(earlier), topic=TOPIC)
            )

    def _on_changes(self, changes: Changes) -> None:
        if self._article_id in changes.articles:
            self.open_for(self._article_id)

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
