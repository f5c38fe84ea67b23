"""Gets ready, while the writer rests, what the next acts would otherwise stop the window for."""

from collections.abc import Callable, Collection, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.messages import wording
from editor_app.presenters.open_article import Place
from editor_app.presenters.timers import Timers
from editor_app.ui.editor.page import Page
from editor_app.ui.timers import QtTimers

if TYPE_CHECKING:
    from editor_app.ui.bench import Bench

READING_S = 2.0
"""After an article is shown: whoever only reads it needs none of this soon."""
CALM_S = 0.25
"""After a letter."""
_BREATH_S = 0.01
"""Between two steps."""

MODULES = (
    "editor_app.formats.paste",
    "editor_app.ui.inspector.publishing",
    "editor_app.ui.inspector.queue_card",
)
"""What a first paste and the first queueing read."""
SITE_MODULES = (
    "editor_app.language.typography.slips",
    "nh3",
    "editor_app.formats.html",
    "jinja2.runtime",
    "jinja2",
    "PIL.Image",
    "editor_app.publishing.site.build",
    "editor_app.publishing.site.publisher",
    "filelock",
)
"""What the first article sent to a site reads, in portions.

Read while it is sent, it would hold Python's lock against the window again and again.
"""

Step = Callable[[], object]
Reading = Callable[[], "Sequence[Reading]"]
"""Reads something away from the screen, and returns what is to be read after it."""


def prepare(bench: "Bench") -> "Preparation":
    """Prepare the pasting and publishing of an open bench, whose window ends it."""
    window, inspector = bench.window, bench.inspector
    steps: tuple[Step, ...] = (
        lambda: wording(window.language),
        window.notices.prepare,
        lambda: inspector.publishing_page,
        lambda: inspector.publishing,
        lambda: inspector.publishing.prepare_cards(),
    )
    page, timers = window.desk_screen.page, QtTimers(window)

    def sending() -> Sequence[Reading]:
        return readings_of_sending({each.kind for each in bench.desk.destinations.all()})

    readings = (*map(reading_of, MODULES), sending)
    return Preparation(readings, steps, bench.jobs, timers, page, bench.editor)


def reading_of(module: str) -> "Reading":
    """Return what reads a module."""

    def read() -> Sequence[Reading]:
        import_module(module)
        return ()

    return read


def readings_of_sending(kinds: Collection[str]) -> "Sequence[Reading]":
    """Return what the first article sent to destinations of these kinds needs, in portions."""
    if "site" not in kinds:
        return ()
    return (*map(reading_of, SITE_MODULES), _templates)


def _templates() -> "Sequence[Reading]":
    from editor_app.publishing.site.theme import compile_own, own_template_names

    def reading(name: str) -> Reading:
        def read() -> Sequence[Reading]:
            compile_own(name)
            return ()

        return read

    return tuple(map(reading, own_template_names()))


class Preparation:
    """Takes one step after another, each only where no letter came for a moment. GUI thread.

    Readings run on the lane of what may wait, widgets are made on this thread; no step is so long
    as to be felt by whoever goes on writing then. All of it waits for the first letter, or for a
    while after the first article: a start is not held up, nor who only looks something up.

    Args:
        readings: What to read, in its order, each on the lane of what may wait.
        steps: What to do after that, in its order.
        jobs: Reads the modules.
        timers: Makes the alarm.
        page: Where letters come.
        editor: Tells when an article is shown.
    """

    def __init__(
        self,
        readings: Sequence[Reading],
        steps: Sequence[Step],
        jobs: Jobs,
        timers: Timers,
        page: Page,
        editor: EditorPresenter,
    ) -> None:
        self._readings = list(readings)
        self._is_reading = False
        self._steps = list(steps)
        self._jobs = jobs
        self._timer = timers(self._on_calm)
        page.edited.connect(self._on_edited)
        editor.place_changed.subscribe(self._on_place_changed)

    @property
    def is_over(self) -> bool:
        """Whether everything is ready."""
        return not (self._readings or self._is_reading or self._steps)

    def _on_edited(self) -> None:
        if not self.is_over:
            self._timer.start(CALM_S)

    def _on_place_changed(self, place: Place) -> None:
        if place.article_id and not self.is_over and not self._timer.is_active:
            self._timer.start(READING_S)

    def _on_calm(self) -> None:
        if self._is_reading:
            return
        if self._readings:
            self._is_reading = True
            self._jobs.submit(Lane.CHECKS, self._readings.pop(0), self._on_read, self._on_unread)
        elif self._steps:
            self._steps.pop(0)()
            self._go_on()

    def _on_read(self, others: Sequence[Reading]) -> None:
        self._is_reading = False
        self._readings[:0] = others
        self._go_on()

    def _on_unread(self, error: Exception) -> None:
        """Leave it: who needs it meets the error, and knows what it means there."""
        self._is_reading = False
        self._go_on()

    def _go_on(self) -> None:
        if not self.is_over and not self._timer.is_active:
            self._timer.start(_BREATH_S)
