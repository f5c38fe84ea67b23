"""Undo and redo through the steps of former runs, where the page's own have come to an end."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from editor_app.domain.article import Draft
from editor_app.domain.history import VersionReason
from editor_app.domain.journal import DraftChange, change_between
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, Notices, notice_of

if TYPE_CHECKING:
    from editor_app.presenters.editor import EditorPresenter
    from editor_app.services.steps import StepService

TOPIC = "steps"


class StepsPresenter:
    """Goes back and ahead one step at a time, and only to a text that is known for sure.

    What is asked during a step is done after it, so that no press of a key is lost.

    ``walked(change, before)`` is told after the page shows another text: what changed, and the
    text that it changed. GUI thread.

    Args:
        editor: Holds the open article.
        steps: The verbs of steps.
        jobs: Runs them away from the screen.
        notices: The message bar.
    """

    def __init__(
        self, editor: "EditorPresenter", steps: "StepService", jobs: Jobs, notices: Notices
    ) -> None:
        self.walked: Hook[[DraftChange, Draft]] = Hook()
        self._editor = editor
        self._steps = steps
        self._jobs = jobs
        self._notices = notices
        self._is_walking = False
        self._asked: deque[Callable[[], None]] = deque()

    def back(self) -> None:
        """Show the text before this one."""
        self._save_and(lambda: self._walk(self._steps.back, "steps-end"))

    def ahead(self) -> None:
        """Show the text that was gone back from."""
        self._save_and(lambda: self._walk(self._steps.ahead, "steps-end-ahead"))

    def _save_and(self, walk: Callable[[], None]) -> None:
        if self._editor.is_read_only:
            return
        self._asked.append(walk)
        if not self._is_walking:
            self._go_on()

    def _go_on(self) -> None:
        if self._asked:
            self._is_walking = True
            self._editor.flush(self._asked.popleft(), self._stop)

    def _walk(self, ask: Callable[[str, Draft], Draft | None], at_the_end: str) -> None:
        article_id, shown = self._editor.place.article_id, self._editor.draft

        def found(draft: Draft | None) -> None:
            if self._editor.place.article_id != article_id or self._editor.draft != shown:
                self._stop()  # somebody wrote on meanwhile
                return
            change = change_between(shown, draft) if draft is not None else None
            if draft is None or change is None:
                self._stop()
                self._notices.show(Notice(code=at_the_end, level=Level.INFO, topic=TOPIC))
                return
            self._notices.clear(TOPIC)
            self._editor.replace(draft, VersionReason.WRITING)
            self.walked.tell(change, shown)
            self._is_walking = False
            self._go_on()

        self._jobs.submit(Lane.WRITES, lambda: ask(article_id, shown), found, self._on_error)

    def _stop(self) -> None:
        self._is_walking = False
        self._asked.clear()

    def _on_error(self, error: Exception) -> None:
        self._stop()
        self._notices.show(notice_of(error))
