"""A person's own words, as a list that is edited."""

from collections.abc import Callable

from editor_app.base.errors import AppError
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import known_error
from editor_app.services.proofreading import ProofreadingService


class OwnWords:
    """Reads and changes the personal dictionary. GUI thread.

    Screens listen to ``shown(words, trouble)`` (all words, sorted, and the code that says why
    there is no spelling, or nothing), ``changed()`` (text is to be checked anew) and
    ``refused(error)``.

    Args:
        service: The verbs of proofreading.
        jobs: Runs them away from the screen.
    """

    def __init__(self, service: ProofreadingService, jobs: Jobs) -> None:
        self.shown: Hook[[tuple[str, ...], str]] = Hook()
        self.changed: Hook[[]] = Hook()
        self.refused: Hook[[AppError]] = Hook()
        self._service = service
        self._jobs = jobs

    def load(self) -> None:
        """Read the words."""
        self._jobs.submit(
            Lane.CHECKS,
            lambda: (self._service.words(), self._service.trouble()),
            lambda read: self.shown.tell(*read),
            self._on_error,
        )

    def add(self, word: str) -> None:
        """Learn a word."""
        self._change(lambda: self._service.add_word(word))

    def remove(self, word: str) -> None:
        """Forget a word."""
        self._change(lambda: self._service.remove_word(word))

    def _change(self, change: Callable[[], None]) -> None:
        def on_done(_: None) -> None:
            self.changed.tell()
            self.load()

        self._jobs.submit(Lane.CHECKS, change, on_done, self._on_error)

    def _on_error(self, error: Exception) -> None:
        self.refused.tell(known_error(error))
