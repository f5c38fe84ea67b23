"""Send the open article: its rows of the queue, and the form that queues it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from editor_app.base.errors import AppError, UserError
from editor_app.base.records import dataclass
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import Problem
from editor_app.domain.ports import QueueQuery
from editor_app.domain.preview import Preview
from editor_app.domain.publication import Action, Destination, QueueRow
from editor_app.language.zones import happens_twice, to_utc
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Notices, done_notice, known_error, notice_of
from editor_app.presenters.queue_verbs import TOPIC, QueueVerbs
from editor_app.services.destinations import DestinationService
from editor_app.services.previews import PreviewService
from editor_app.services.queue import Queued, QueueService, Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueWish:
    """What the form asks for."""

    destinations: tuple[str, ...]
    action: Action = Action.PUBLISH
    schedule: Schedule | None = None
    is_held: bool = False
    override: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCheck:
    """A time on the wall, looked at: in UTC, or what is wrong with it."""

    utc: datetime | None = None
    error: AppError | None = None
    happens_twice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """What a destination would be sent, or why that cannot be told."""

    destination: str
    preview: Preview | None = None
    error: AppError | None = None


class PublishScreen(Protocol):
    """What the presenter tells the screen. GUI thread."""

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show the article's rows of the queue."""
        ...

    def show_destinations(self, destinations: Sequence[Destination]) -> None:
        """Offer these destinations; what was ticked stays ticked."""
        ...

    def show_sending(self, is_sending: bool) -> None:
        """Show that the wish is being carried out, or no longer."""
        ...

    def show_refusal(self, error: AppError | None, problems: Sequence[Problem]) -> None:
        """Show why the article was not queued; None and no problem takes it away."""
        ...

    def show_previews(self, previews: Sequence[Foreseen]) -> None:
        """Show what destinations would be sent."""
        ...

    def show_queued(self) -> None:
        """Put the form away."""
        ...


def due_check(schedule: Schedule) -> DueCheck:
    """Look at a time before it is asked for."""
    try:
        utc = to_utc(schedule.wall, schedule.zone)
    except UserError as error:
        return DueCheck(error=error)
    return DueCheck(utc=utc, happens_twice=happens_twice(schedule.wall, schedule.zone))


class PublishPresenter:
    """Decides for the publishing panel. GUI thread; the work itself runs on the lanes.

    ``queued(article_id)`` is told when the wish has been carried out.
    """

    def __init__(
        self,
        screen: PublishScreen,
        editor: EditorPresenter,
        queue: QueueService,
        destinations: DestinationService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        previews: PreviewService,
    ) -> None:
        self._previews = previews
        self.verbs = QueueVerbs(queue, jobs, notices, feed)
        self.queued: Hook[[str]] = Hook()
        self._screen = screen
        self._editor = editor
        self._queue = queue
        self._destinations = destinations
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._article_id = ""
        self._asked = 0
        self._is_sending = False
        self._unsubscribe = feed.subscribe(self._on_changes)

    def close(self) -> None:
        """End the listening to changes."""
        self._unsubscribe()

    def open_for(self, article_id: str) -> None:
        """Show the rows of an article; an empty id is one that was never saved."""
        if article_id != self._article_id:
            self._screen.show_refusal(None, ())
        self._article_id = article_id
        self._load_rows()
        self._load_destinations()

    def queue(self, wish: QueueWish) -> None:
        """Save the article, then queue it as it stands, or show why not."""
        if self._is_sending:
            return
        self._screen.show_refusal(None, ())
        if not wish.destinations:
            self._screen.show_refusal(UserError("destination-missing"), ())
            return
        self._set_sending(True)
        self._editor.flush(lambda: self._add(wish), lambda: self._set_sending(False))

    def preview(self, wish: QueueWish) -> None:
        """Save the article, then show what each destination of a wish would be sent."""
        self._screen.show_refusal(None, ())
        if not wish.destinations:
            self._screen.show_refusal(UserError("destination-missing"), ())
            return
        self._editor.flush(lambda: self._foresee(wish), lambda: None)

    def _foresee(self, wish: QueueWish) -> None:
        article_id = self._editor.place.article_id
        if not article_id:
            self._on_refused(UserError("article-never-saved"))
            return
        self._jobs.submit(
            Lane.READS,
            lambda: [self._foreseen(article_id, name, wish) for name in wish.destinations],
            self._screen.show_previews,
            self._on_refused,
        )

    def _foreseen(self, article_id: str, destination: str, wish: QueueWish) -> Foreseen:
        try:
            preview = self._previews.of(
                article_id, destination, action=wish.action, schedule=wish.schedule
            )
        except AppError as error:
            return Foreseen(destination=destination, error=error)
        return Foreseen(destination=destination, preview=preview)

    def _add(self, wish: QueueWish) -> None:
        article_id = self._editor.place.article_id
        if not article_id:
            self._on_refused(UserError("article-never-saved"))
            return
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._queue.add(
                article_id,
                wish.destinations,
                action=wish.action,
                schedule=wish.schedule,
                held=wish.is_held,
                override=wish.override,
            ),
            self._on_queued,
            lambda error: self._on_add_refused(error, article_id, wish),
        )

    def _on_queued(self, queued: Queued) -> None:
        self._set_sending(False)
        self._screen.show_queued()
        self.queued.tell(self._article_id)
        self._feed.publish(queued.changes)
        self._notices.show(
            done_notice(code="release-queued", params={"count": len(queued.items)}, topic=TOPIC)
        )

    def _on_add_refused(self, error: Exception, article_id: str, wish: QueueWish) -> None:
        """Show what the checklist stopped at with what was found, which no error carries."""
        if not isinstance(error, UserError) or error.code != "checklist-blocks":
            self._on_refused(error)
            return
        self._jobs.submit(
            Lane.READS,
            lambda: self._queue.stopping(article_id, wish.destinations),
            lambda problems: self._on_refused(error, problems),
            self._on_refused,
        )

    def _on_refused(self, error: Exception, problems: Sequence[Problem] = ()) -> None:
        self._set_sending(False)
        self._screen.show_refusal(known_error(error), problems)

    def _set_sending(self, is_sending: bool) -> None:
        self._is_sending = is_sending
        self._screen.show_sending(is_sending)

    def _load_rows(self) -> None:
        self._asked += 1
        number, article_id = self._asked, self._article_id
        if not article_id:
            self._screen.show_rows(())
            return
        self._jobs.submit(
            Lane.READS,
            lambda: self._queue.rows(QueueQuery(article_id=article_id)),
            lambda rows: self._on_rows_read(number, rows),
            self._on_error,
        )

    def _load_destinations(self) -> None:
        self._jobs.submit(
            Lane.READS,
            lambda: tuple(self._destinations.all()),
            self._screen.show_destinations,
            self._on_error,
        )

    def _on_rows_read(self, number: int, rows: Sequence[QueueRow]) -> None:
        if number == self._asked:
            self._screen.show_rows(rows)

    def _on_changes(self, changes: Changes) -> None:
        if changes.queue_items or changes.destinations:
            self._load_rows()
        if changes.destinations:
            self._load_destinations()

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
