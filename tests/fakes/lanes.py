"""Lanes that run at once or when told, and a message bar that remembers."""

from collections.abc import Callable
from typing import TypeVar

from editor_app.base.errors import AppError
from editor_app.presenters.jobs import Lane
from editor_app.presenters.notices import Notice

Result = TypeVar("Result")


class InlineJobs:
    """Runs every job where it is submitted. A bug is raised, never handed to ``on_error``."""

    def __init__(self) -> None:
        self.lanes: list[Lane] = []

    def submit(
        self,
        lane: Lane,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        self.lanes.append(lane)
        try:
            result = work()
        except AppError as error:
            on_error(error)
        else:
            on_done(result)


class HeldJobs:
    """Keeps jobs until a test runs them, in any order."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def submit(
        self,
        lane: Lane,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        self.waiting.append(lambda: InlineJobs().submit(lane, work, on_done, on_error))

    def run(self, index: int = 0) -> None:
        """Run one of the waiting jobs."""
        self.waiting.pop(index)()


class NoticeBoard:
    """A message bar that keeps the newest notice and all codes that it showed."""

    def __init__(self) -> None:
        self.shown: Notice | None = None
        self.codes: list[str] = []

    def show(self, notice: Notice) -> None:
        self.shown = notice
        self.codes.append(notice.code)

    def clear(self, topic: str) -> None:
        if self.shown is not None and self.shown.topic == topic:
            self.shown = None

    def press_remedy(self) -> None:
        """Press the button of the notice that shows."""
        assert self.shown is not None
        assert self.shown.on_remedy is not None
        self.shown.on_remedy()
