"""Work away from the screen: lanes, cancelling, and the one way back."""

from collections.abc import Callable
from enum import StrEnum
from threading import Event
from typing import Protocol, TypeVar

Result = TypeVar("Result")


class Lane(StrEnum):
    """Where work runs. WRITES is one thread, so that writes keep their order."""

    WRITES = "writes"
    READS = "reads"
    NETWORK = "network"
    CHECKS = "checks"
    """One thread for what may always wait: proofreading."""


class CancelToken:
    """Asked between steps of long work; cancelled is a result, not an error."""

    def __init__(self) -> None:
        self._event = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step. Any thread."""
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._event.is_set()


class Jobs(Protocol):
    """Runs work on a lane and brings its result back to the thread that submitted it."""

    def submit(
        self,
        lane: Lane,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` on a lane, then one of the two others on the submitting thread.

        Only frozen data may cross in ``work`` and its result. Bugs (anything but AppError) reach
        ``on_error`` too and the crash report besides.
        """
        ...
