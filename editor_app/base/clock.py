"""The one place that asks the machine what time it is."""

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

_SLEEPLESS: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))
"""Linux has a clock of its own that runs on while the machine sleeps; elsewhere each does."""


class Clock(Protocol):
    """What the program needs to know of time; passed in, so that tests can set it."""

    def now(self) -> datetime:
        """Return the present moment as an aware UTC datetime."""
        ...

    def monotonic_s(self) -> float:
        """Return seconds that never run backwards, from an arbitrary origin, sleep included."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present moment as an aware UTC datetime."""
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        """Return seconds that never run backwards, from an arbitrary origin, sleep included."""
        return time.clock_gettime(_SLEEPLESS) if _SLEEPLESS is not None else time.monotonic()


def boot_name() -> str:
    """Return a name of this start of the machine, or nothing where it gives none.

    Monotonic seconds of two programs can be compared where both saw the same name.
    """
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
