"""Alarms over one fixed clock, which all ring as a test lets time pass."""

from collections.abc import Callable

from tests.fakes.clock import FixedClock
from tests.fakes.timers import HandTimer


class Clockwork:
    """Makes alarms, and rings them in the order in which they are due."""

    def __init__(self, clock: FixedClock) -> None:
        self._clock = clock
        self._alarms: list[Alarm] = []

    def __call__(self, ring: Callable[[], None]) -> "Alarm":
        alarm = Alarm(ring, self._clock)
        self._alarms.append(alarm)
        return alarm

    def pass_time(self, seconds: float) -> None:
        """Move the clock, stopping at every alarm on the way."""
        end_s = self._clock.monotonic_s() + seconds
        while due := [alarm for alarm in self._alarms if alarm.is_active and alarm.due_s <= end_s]:
            first = min(due, key=lambda alarm: alarm.due_s)
            self._clock.advance(max(0.0, first.due_s - self._clock.monotonic_s()))
            first.ring()
        self._clock.advance(end_s - self._clock.monotonic_s())


class Alarm(HandTimer):
    """One alarm that knows when it is due."""

    def __init__(self, ring: Callable[[], None], clock: FixedClock) -> None:
        super().__init__(ring)
        self._clock = clock
        self.due_s = 0.0

    def start(self, seconds: float) -> None:
        super().start(seconds)
        self.due_s = self._clock.monotonic_s() + seconds
