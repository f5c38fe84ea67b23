"""Find and replace in the open article: the search runs away from the screen, the latest counts."""

from collections.abc import Callable

from editor_app.base.errors import AppError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.hits import Hit, hits_in
from editor_app.language.finding import Query
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import known_error
from editor_app.presenters.timers import Timers

TYPING_S, EDITING_S = 0.12, 0.4
"""How long a search waits after a key in its field, and after one in the article."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is searched for, and what is to stand there; None where nothing is replaced."""

    query: Query
    replacement: str | None = None


class ArticleSearch:
    """Searches the open article. GUI thread.

    Screens listen to ``found(hits)`` and ``refused(error)``; a refused wish has no hits.

    Args:
        read: Returns the draft as it stands on the page.
        jobs: Runs the search away from the screen.
        timers: Makes the pause after a key.
    """

    def __init__(self, read: Callable[[], Draft], jobs: Jobs, timers: Timers) -> None:
        self.found: Hook[[tuple[Hit, ...]]] = Hook()
        self.refused: Hook[[AppError]] = Hook()
        self._read = read
        self._jobs = jobs
        self._timer = timers(self._search)
        self._wish: Wish | None = None
        self._hits: tuple[Hit, ...] = ()
        self._number = 0
        self._is_fresh = True
        self._then: list[Callable[[], None]] = []

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The places found last."""
        return self._hits

    def wish(self, wish: Wish) -> None:
        """Search for other words soon."""
        if wish != self._wish:
            self._wish = wish
            self._begin(TYPING_S)

    def article_edited(self) -> None:
        """Search again soon: the text is another one."""
        if self._wish is not None:
            self._begin(EDITING_S)

    def end(self) -> None:
        """Search no more and forget what was found."""
        self._timer.stop()
        self._number += 1
        self._then.clear()
        self._wish, self._is_fresh = None, True
        self._show(())

    def when_fresh(self, act: Callable[[], None]) -> None:
        """Call ``act`` when the hits are those of the text and the wish of this moment."""
        if self._is_fresh:
            act()
            return
        self._then.append(act)
        if self._timer.is_active:
            self._timer.stop()
            self._search()

    def _begin(self, pause_s: float) -> None:
        self._is_fresh = False
        self._timer.start(pause_s)

    def _search(self) -> None:
        wish = self._wish
        if wish is None:
            return
        self._number += 1
        number, draft = self._number, self._read()
        self._jobs.submit(
            Lane.READS,
            lambda: tuple(hits_in(draft, wish.query, wish.replacement)),
            lambda hits: self._on_found(number, hits),
            lambda error: self._on_refused(number, error),
        )

    def _on_found(self, number: int, hits: tuple[Hit, ...]) -> None:
        if number != self._number or self._timer.is_active:
            return
        self._is_fresh = True
        self._show(hits)
        waiting, self._then = self._then, []
        for act in waiting:
            act()

    def _on_refused(self, number: int, error: Exception) -> None:
        if number == self._number:
            self._is_fresh = True
            self._then.clear()
            self._show(())
            self.refused.tell(known_error(error))

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self._hits = hits
        self.found.tell(hits)
