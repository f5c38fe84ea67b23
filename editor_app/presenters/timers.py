"""Waiting, as presenters ask for it; the window brings Qt's timers, tests bring their own."""

from collections.abc import Callable
from typing import Protocol


class Timer(Protocol):
    """One alarm. GUI thread."""

    def start(self, seconds: float) -> None:
        """Ring once after ``seconds``; an alarm that is set already is set anew."""
        ...

    def stop(self) -> None:
        """Do not ring."""
        ...

    @property
    def is_active(self) -> bool:
        """Whether it is going to ring."""
        ...


Timers = Callable[[Callable[[], None]], Timer]
"""Makes a timer that calls back when it rings."""
