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
SENDING_MODULES = {
    "site": (
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
}
"""What the first article sent to a destination of a kind reads, in portions.

Read while it is sent, it would hold Python's lock against the window again and again.
"""

Step = Callable[[], object]


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

    def kinds() -> frozenset[str]:
        return frozenset(each.kind for each in bench.desk.destinations.all())

    return Preparation(MODULES, kinds, steps, bench.jobs, timers, page, bench.editor)


class Preparation:
    """Takes one step after another, each only where no letter came for a moment. GUI thread.

    Modules are read on the lane of what may wait, widgets are made on this thread; no step is so
    long as to be felt by whoever goes on writing then. All of it waits for the first letter, or
    for a while after the first article: a start is not held up, nor who only looks something up.

    Args:
        modules: Names of modules to read, in their order.
        kinds: Returns the kinds of destination there are; asked on the lane of what may wait.
        steps: What to do after that, in its order.
        jobs: Reads the modules.
        timers: Makes the alarm.
        page: Where letters come.
        editor: Tells when an article is shown.
    """

    def __init__(
        self,
        modules: Sequence[str],
        kinds: Callable[[], Collection[str]],
        steps: Sequence[Step],
        jobs: Jobs,
        timers: Timers,
        page: Page,
        editor: EditorPresenter,
    ) -> None:
        self._modules = list(modules)
        self._kinds: Callable[[], Collection[str]] | None = kinds
        self._steps = list(steps)
        self._jobs = jobs
        self._timer = timers(self._on_calm)
        page.edited.connect(self._on_edited)
        editor.place_changed.subscribe(self._on_place_changed)

    @property
    def is_over(self) -> bool:
        """Whether everything is ready."""
        return not self._modules and self._kinds is None and not self._steps

    def _on_edited(self) -> None:
        if not self.is_over:
            self._timer.start(CALM_S)

    def _on_place_changed(self, place: Place) -> None:
        if place.article_id and not self.is_over and not self._timer.is_active:
            self._timer.start(READING_S)

    def _on_calm(self) -> None:
        if self._modules:
            name = self._modules.pop(0)
            self._jobs.submit(Lane.CHECKS, lambda: _read(name), self._on_read, self._on_unread)
        elif self._kinds is not None:
            kinds, self._kinds = self._kinds, None
            self._jobs.submit(Lane.CHECKS, kinds, self._on_kinds, self._on_unread)
        elif self._steps:
            self._steps.pop(0)()
            self._go_on()

    def _on_read(self, _nothing: None) -> None:
        self._go_on()

    def _on_kinds(self, kinds: Collection[str]) -> None:
        for kind in sorted(kinds):
            self._modules.extend(SENDING_MODULES.get(kind, ()))
        self._go_on()

    def _on_unread(self, error: Exception) -> None:
        """Leave it: who needs it meets the error, and knows what it means there."""
        self._go_on()

    def _go_on(self) -> None:
        if not self.is_over and not self._timer.is_active:
            self._timer.start(_BREATH_S)


def _read(name: str) -> None:
    import_module(name)
