"""Puts work that nobody waits for off while somebody types, though not for ever."""

from editor_app.base.clock import Clock

LONGEST_S = 120.0
"""However long somebody types on, what is due is not put off for longer."""


class Quiet:
    """Knows how long nobody has typed. GUI thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._broken_s: float | None = None

    def break_off(self) -> float:
        """Note a change of the text; return the clock's time of it."""
        now_s = self._broken_s = self._clock.monotonic_s()
        return now_s

    def wait_s(self, pause_s: float) -> float:
        """Return how long it is until nobody has typed for ``pause_s``, if nobody does."""
        if self._broken_s is None:
            return 0.0
        return max(0.0, self._broken_s + pause_s - self._clock.monotonic_s())


class Calm:
    """Tells when something that is due may begin. GUI thread.

    Args:
        quiet: Knows how long nobody has typed.
        clock: Time.
        pause_s: How long that is to be.
    """

    def __init__(self, quiet: Quiet, clock: Clock, pause_s: float) -> None:
        self._quiet = quiet
        self._clock = clock
        self._pause_s = pause_s
        self._due_s: float | None = None

    def wait_s(self) -> float:
        """Return how long to wait before asking again; 0 where the work is to begin now."""
        now_s = self._clock.monotonic_s()
        if self._due_s is None:
            self._due_s = now_s
        left_s = min(self._quiet.wait_s(self._pause_s), self._due_s + LONGEST_S - now_s)
        if left_s > 0:
            return left_s
        self._due_s = None
        return 0.0
