"""Alarms that ring when a test says so."""

from collections.abc import Callable


class HandTimer:
    """One alarm; ``ring`` lets it go off."""

    def __init__(self, callback: Callable[[], None]) -> None:
        self._callback = callback
        self.seconds: float | None = None

    def start(self, seconds: float) -> None:
        self.seconds = seconds

    def stop(self) -> None:
        self.seconds = None

    @property
    def is_active(self) -> bool:
        return self.seconds is not None

    def ring(self) -> None:
        """Go off, once."""
        assert self.is_active
        self.seconds = None
        self._callback()
