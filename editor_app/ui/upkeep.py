"""What an open desk does by itself: leases, recovery, index, sending, backups, bin, reports."""

from collections.abc import Sequence
from typing import Protocol

from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.open_article import Place
from editor_app.presenters.queue_runner import QueueRunner
from editor_app.presenters.timers import Timers
from editor_app.services.desk import Desk
from editor_app.ui.editor.page import Page
from editor_app.ui.safekeeping import Safekeeping

CALM_S = 1.5


class Chore(Protocol):
    """Something that is begun when the desk is open and ended before it closes. GUI thread."""

    def start(self) -> None:
        """Begin."""
        ...

    def stop(self) -> None:
        """End."""
        ...


class Upkeep:
    """Starts and stops all of it together. GUI thread; lives as long as the window.

    Where the library was only looked at, it begins after a moment of calm, or with the first
    article or word: the database layer is imported then, and does not hold up the first screen.

    Args:
        desk: All verbs.
        keeping: Keeps what is written.
        runner: Sends what is queued.
        chores: Whatever else runs while the desk is open.
        editor: Holds the open article.
        page: Where it is written.
        timers: Makes the alarm.
    """

    def __init__(
        self,
        desk: Desk,
        keeping: Safekeeping,
        runner: QueueRunner,
        chores: Sequence[Chore],
        editor: EditorPresenter,
        page: Page,
        timers: Timers,
    ) -> None:
        self._desk = desk
        self._keeping = keeping
        self._runner = runner
        self._chores = chores
        self._timer = timers(self._begin)
        self.has_begun = False
        editor.place_changed.subscribe(self._on_place_changed)
        page.edited.connect(self._on_edited)

    def start(self) -> None:
        """Begin, at once or after a moment of calm."""
        if self._desk.first_look is None:
            self._begin()
        else:
            self._timer.start(CALM_S)

    def stop(self) -> None:
        """End all of it; called when all is saved."""
        self._timer.stop()
        if self.has_begun:
            self._runner.stop()
            self._keeping.stop()
            for chore in self._chores:
                chore.stop()

    def _begin(self) -> None:
        if self.has_begun:
            return
        self.has_begun = True
        self._timer.stop()
        self._keeping.start()
        if self._desk.settings.flag("queue.runs_in_window"):
            self._runner.start()
        for chore in self._chores:
            chore.start()

    def _on_place_changed(self, place: Place) -> None:
        if place.article_id and self._timer.is_active:
            self._begin()

    def _on_edited(self) -> None:
        if self._timer.is_active:
            self._begin()
