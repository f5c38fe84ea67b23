"""Keeps the right to write in the open article, and says so when somebody else has it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.open_article import Place
from editor_app.presenters.timers import Timers

if TYPE_CHECKING:
    from editor_app.presenters.editor import EditorPresenter
    from editor_app.services.leases import LeaseService

Answer = TypeVar("Answer")
RENEW_S = 30.0


class EditLease:
    """Takes a lease on each article that opens, renews it, and gives it up. GUI thread.

    The window itself holds a lease under its own name, so that others can tell its unsaved
    journals from those that a crash left.

    Args:
        editor: Holds the open article.
        leases: The verbs of leases.
        jobs: Runs them away from the screen.
        timers: Makes the alarm.
    """

    def __init__(
        self,
        editor: "EditorPresenter",
        leases: "LeaseService",
        jobs: Jobs,
        timers: Timers,
    ) -> None:
        self._editor = editor
        self._leases = leases
        self._jobs = jobs
        self._timer = timers(self._on_timer)
        self._article_id = ""
        editor.place_changed.subscribe(self._on_place_changed)

    def start(self) -> None:
        """Hold the window's own lease, and renew all from now on."""
        self._submit(lambda: self._leases.hold(self._leases.owner), lambda _: None)
        self._timer.start(RENEW_S)

    def stop(self) -> None:
        """Give everything up; called when the window closes."""
        self._timer.stop()
        self._release(self._leases.owner)
        if self._article_id:
            self._release(self._article_id)
        self._article_id = ""

    def take_over(self) -> None:
        """Write in the open article; whoever did so before only reads."""
        article_id = self._article_id
        self._submit(
            lambda: self._leases.take_over(article_id), lambda _: self._on_taken(article_id)
        )

    def _on_place_changed(self, place: Place) -> None:
        if place.article_id == self._article_id:
            return
        before, self._article_id = self._article_id, place.article_id
        if before:
            self._release(before)
        if place.article_id:
            self._submit(
                lambda: self._leases.hold(place.article_id),
                lambda is_ours: self._on_held(place.article_id, is_ours=is_ours),
            )

    def _on_held(self, article_id: str, *, is_ours: bool) -> None:
        if article_id != self._article_id:
            self._release(article_id)
        elif not is_ours:
            self._read_only()

    def _on_taken(self, article_id: str) -> None:
        if article_id == self._article_id:
            self._editor.hold_elsewhere(False)
            self._editor.reread()

    def _on_timer(self) -> None:
        self._timer.start(RENEW_S)
        article_id = self._article_id
        keys = {self._leases.owner}
        if article_id and not self._editor.place.is_held_elsewhere:
            keys.add(article_id)
        self._submit(lambda: self._leases.renew(keys), self._on_renewed)

    def _on_renewed(self, lost: frozenset[str]) -> None:
        if self._article_id in lost and not self._editor.place.is_held_elsewhere:
            self._editor.flush(self._read_only, self._read_only)

    def _read_only(self) -> None:
        self._editor.hold_elsewhere(True)

    def _release(self, key: str) -> None:
        self._submit(lambda: self._leases.release([key]), lambda _: None)

    def _submit(self, work: Callable[[], Answer], on_done: Callable[[Answer], None]) -> None:
        # A lease that could not be written only lets a second window write, and its saves are
        # held to the revision they were made from; the library's faults are told by the save.
        self._jobs.submit(Lane.WRITES, work, on_done, lambda _: None)
