"""Who has the open article, and by when."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from editor_app.domain.article import ArticleState
from editor_app.domain.assignment import Assignment, current_of
from editor_app.domain.changes import Changes
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notes import TOPIC
from editor_app.presenters.notices import Level, Notice, Notices, done_notice, notice_of
from editor_app.presenters.open_article import Place

if TYPE_CHECKING:
    from editor_app.presenters.editor import EditorPresenter
    from editor_app.services.assignments import AssignmentService
    from editor_app.services.schedules import Schedule


class AssignmentScreen(Protocol):
    """What the presenter tells the card. GUI thread."""

    def show_assignment(
        self, history: Sequence[Assignment], people: Sequence[str], state: ArticleState
    ) -> None:
        """Show who has had the article, the newest first, and whom it can be given to."""
        ...


class AssigningPresenter:
    """Decides for the card of the assignment. GUI thread; the work itself runs on the lanes."""

    def __init__(
        self,
        screen: AssignmentScreen,
        editor: "EditorPresenter",
        assignments: "AssignmentService",
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
    ) -> None:
        self._screen = screen
        self._editor = editor
        self._assignments = assignments
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._place = editor.place
        self._history: Sequence[Assignment] = ()
        editor.place_changed.subscribe(self._on_place_changed)
        feed.subscribe(self._on_changes)
        self.load()

    @property
    def me(self) -> str:
        """Who is at this desk."""
        return self._assignments.me

    def load(self) -> None:
        """Read who has the article; one that was never saved is given to nobody yet."""
        article_id = self._place.article_id
        self._screen.show_assignment((), (), self._place.state)
        if not article_id:
            return

        def work() -> tuple[Sequence[Assignment], Sequence[str]]:
            return self._assignments.history_of(article_id), self._assignments.people()

        def done(found: tuple[Sequence[Assignment], Sequence[str]]) -> None:
            if article_id == self._place.article_id:
                self._history = found[0]
                self._screen.show_assignment(*found, self._place.state)

        self._jobs.submit(Lane.READS, work, done, self._on_error)

    def assign(self, person: str, due: "Schedule | None", note: str = "") -> None:
        """Give the article to somebody, with a way back; an empty name is nobody."""

        def save() -> None:
            article_id = self._editor.place.article_id
            if not article_id:
                self._notices.show(
                    Notice(code="note-needs-article", level=Level.WARNING, topic=TOPIC)
                )
                return
            before = current_of(self._history)
            self._jobs.submit(
                Lane.WRITES,
                lambda: self._assignments.assign(article_id, person, due, note=note),
                lambda changes: self._on_assigned(article_id, person, before, changes),
                self._on_error,
            )

        self._editor.flush(save)

    def _on_assigned(
        self, article_id: str, person: str, before: Assignment | None, changes: Changes
    ) -> None:
        self._feed.publish(changes)
        self._notices.show(
            done_notice(
                code="assignment-changed" if person else "assignment-ended",
                params={"name": person},
                undo=lambda: self._give_back(article_id, before),
                topic=TOPIC,
            )
        )

    def _give_back(self, article_id: str, before: Assignment | None) -> None:
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._assignments.give_back(article_id, before),
            self._feed.publish,
            self._on_error,
        )

    def _on_place_changed(self, place: Place) -> None:
        is_same = (place.article_id, place.state) == (self._place.article_id, self._place.state)
        self._place = place
        if not is_same:
            self._history = ()
            self.load()

    def _on_changes(self, changes: Changes) -> None:
        if changes.contributors or self._place.article_id in changes.articles:
            self.load()

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
