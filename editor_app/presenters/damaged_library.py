"""The start that found no usable library: what can be gone back to, and going back to it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.domain.care import Restored, Salvage
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import known_error

if TYPE_CHECKING:
    from editor_app.base.errors import AppError
    from editor_app.services.care import CareService, Offer

BEYOND_RESTORE = frozenset({
    "library-newer",
    "library-foreign",
    "library-key-unreadable",
    "encryption-unavailable",
    "backup-locked",
    "data-folder-unusable",
})  # fmt: skip
"""Where a backup would take the place of a library that is well: it is not offered there."""


def said_of(salvage: Salvage) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield the sentences, by code and parameters, that report of a rescue."""
    yield "articles-read-out", {"count": salvage.articles}
    if salvage.older:
        yield "articles-read-older", {"count": salvage.older}
    if salvage.blank:
        yield "receipts-without-text", {"count": salvage.blank}
    for kind, count in salvage.left_out.items():
        yield "not-brought", {"kind": kind, "count": count}
    if "queue" in salvage.left_out or "embargo" in salvage.left_out:
        yield "check-before-publishing", {}


class RestorePresenter:
    """Finds the newest sound backup and puts it in place when its owner says so. GUI thread.

    - ``offered(offer)``: what there is to go back to;
    - ``failed(error)``: it could not be looked for, or not be put in place; nothing has changed;
    - ``reported(salvage)``: a rescue is done and not everything came back as it was; the library
      opens when its owner says ``go_on``.

    Args:
        open_care: Makes the verbs of care; called on a worker, because it imports the database.
        jobs: Runs work away from the screen.
        on_recovered: Called when a library is in place again.
    """

    def __init__(
        self,
        open_care: "Callable[[], CareService]",
        jobs: Jobs,
        on_recovered: Callable[[], None],
    ) -> None:
        self.offered: Hook[[Offer]] = Hook()
        self.failed: Hook[[AppError]] = Hook()
        self.reported: Hook[[Salvage]] = Hook()
        self._open_care = open_care
        self._jobs = jobs
        self._on_recovered = on_recovered
        self._is_busy = False

    def look(self) -> None:
        """Look for something to go back to."""
        self._jobs.submit(
            Lane.READS, lambda: self._open_care().offer(), self.offered.tell, self._on_error
        )

    def restore(self, backup: Path | None) -> None:
        """Put a backup, or with None an empty library, in place; the damaged one is set aside."""
        self._put(lambda: self._open_care().restore(backup))

    def unlock(self, backup: Path) -> None:
        """Ask for what opens a backup that is encrypted under another key, then put it in place."""
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._open_care().restore_at_start(backup),
            lambda _: self._on_recovered(),
            self._on_error,
        )

    def read_out(self) -> None:
        """Put a library with all that can be read out of the damaged one in its place."""
        self._put(lambda: self._open_care().read_out())

    def _put(self, work: Callable[[], Restored]) -> None:
        if self._is_busy:
            return
        self._is_busy = True
        self._jobs.submit(Lane.WRITES, work, self._on_restored, self._on_error)

    def go_on(self) -> None:
        """Open the library that is in place again."""
        self._on_recovered()

    def _on_restored(self, restored: Restored) -> None:
        self._is_busy = False
        if restored.salvage is None or restored.salvage.is_complete:
            self._on_recovered()
        else:
            self.reported.tell(restored.salvage)

    def _on_error(self, error: Exception) -> None:
        self._is_busy = False
        self.failed.tell(known_error(error))
