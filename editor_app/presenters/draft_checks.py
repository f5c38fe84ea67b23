"""The checklist over the open article, together with what is known of its spelling."""

from collections.abc import Callable

from editor_app.domain.article import Draft
from editor_app.domain.checklist import Problem, with_unread
from editor_app.domain.hits import Hit
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.services.articles import ArticleService


class DraftChecks:
    """Runs the checklist on READS; of several runs the latest counts. GUI thread.

    ``checked(problems)`` tells when one has ended, or when other words are found that the
    dictionaries do not know.

    Args:
        articles: Runs the checklist.
        jobs: Runs it away from the screen.
        on_error: Hears why it could not run.
    """

    def __init__(
        self, articles: ArticleService, jobs: Jobs, on_error: Callable[[Exception], None]
    ) -> None:
        self.checked: Hook[[tuple[Problem, ...]]] = Hook()
        self._articles = articles
        self._jobs = jobs
        self._on_error = on_error
        self._runs = 0
        self._problems: tuple[Problem, ...] = ()
        self._unread: tuple[Hit, ...] = ()

    def check(self, draft: Draft, article_id: str) -> None:
        """Check a draft as it stands on the page, or stood there a moment ago."""
        self._run(lambda: self._articles.problems_in(draft, article_id))

    def take_unread(self, unread: tuple[Hit, ...]) -> None:
        """Take the words of the page that the dictionaries do not know and nobody has passed."""
        before, self._unread = self._unread, unread
        if before != unread:
            self._tell()

    def _run(self, find: Callable[[], tuple[Problem, ...]]) -> None:
        self._runs += 1
        number = self._runs
        self._jobs.submit(
            Lane.READS, find, lambda problems: self._on_found(number, problems), self._on_error
        )

    def _on_found(self, number: int, problems: tuple[Problem, ...]) -> None:
        if number == self._runs:
            self._problems = problems
            self._tell()

    def _tell(self) -> None:
        self.checked.tell(with_unread(self._problems, self._unread))
