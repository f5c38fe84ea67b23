"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta


class FixedClock:
    """Both hands of the clock: the wall and the monotonic one.

    Args:
        now: The first moment it shows, aware.
    """

    def __init__(self, now: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)) -> None:
        self._now = now
        self._monotonic_s = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic_s(self) -> float:
        return self._monotonic_s

    def advance(self, seconds: float) -> datetime:
        """Let time pass on both hands and return the new moment."""
        self._now += timedelta(seconds=seconds)
        self._monotonic_s += seconds
        return self._now

    def set_wall(self, now: datetime) -> None:
        """Put the wall clock elsewhere, as its owner might; the monotonic hand stays."""
        self._now = now
