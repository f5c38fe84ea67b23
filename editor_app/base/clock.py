"""The one place that asks the machine what time it is."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What the program needs to know of time; passed in, so that tests can set it."""

    def now(self) -> datetime:
        """Return the present moment as an aware UTC datetime."""
        ...

    def monotonic_s(self) -> float:
        """Return seconds that never run backwards, from an arbitrary origin."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present moment as an aware UTC datetime."""
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        """Return seconds that never run backwards, from an arbitrary origin."""
        return time.monotonic()
