"""Alarms that ring when a test lets time pass."""

from collections.abc import Callable

from tests.fakes.clock import FixedClock


class FakeTimer:
    """One alarm over a fixed clock."""

    def __init__(self, ring: Callable[[], None], clock: FixedClock) -> None:
        self._ring = ring
        self._clock = clock
        self.due_s: float | None = None

    def start(self, seconds: float) -> None:
        self.due_s = self._clock.monotonic_s() + seconds

    def stop(self) -> None:
        self.due_s = None

    @property
    def is_active(self) -> bool:
        return self.due_s is not None

    def ring(self) -> None:
        """Ring now, and not again."""
        self.due_s = None
        self._ring()


class FakeTimers:
    """Makes alarms and lets time pass for all of them."""

    def __init__(self, clock: FixedClock) -> None:
        self._clock = clock
        self._timers: list[FakeTimer] = []

    def __call__(self, ring: Callable[[], None]) -> FakeTimer:
        timer = FakeTimer(ring, self._clock)
        self._timers.append(timer)
        return timer

    def pass_time(self, seconds: float) -> None:
        """Move the clock, stopping at every alarm on the way."""
        end_s = self._clock.monotonic_s() + seconds
        while True:
            due = [
                timer for timer in self._timers if timer.due_s is not None and timer.due_s <= end_s
            ]
            if not due:
                break
            first = min(due, key=lambda timer: timer.due_s or 0.0)
            self._clock.advance(max(0.0, (first.due_s or 0.0) - self._clock.monotonic_s()))
            first.ring()
        self._clock.advance(end_s - self._clock.monotonic_s())
