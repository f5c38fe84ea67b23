"""Whether the time may be trusted to send by: the wall clock against the one that never jumps.

A wall clock that leaps would let everything leave at once, or nothing for days. So nothing leaves
while it has moved otherwise than the monotonic clock; it goes on when both agree again or when a
person says that the new time is right. A note in the data folder carries the last agreement to
the other programs of the desk and to those that start later.
"""

import json
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from editor_app.base.clock import Clock
from editor_app.base.files import replace_file
from editor_app.base.records import dataclass

TOLERANCE_S = 60.0
"""So much may a clock be set right without a question."""
BETWEEN_LOOKS_S = 86_400.0
_BETWEEN_NOTES_S = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockJump:
    """The wall clock shows ``shown_utc`` where by the seconds that went by it should not."""

    expected_utc: datetime
    shown_utc: datetime


@dataclass(frozen=True, slots=True)
class _Pair:
    """What both clocks showed at one moment."""

    wall: datetime
    seconds: float

    def expected(self, seconds: float) -> datetime:
        return self.wall + timedelta(seconds=seconds - self.seconds)

    def agrees(self, other: "_Pair") -> bool:
        drift = other.wall - self.expected(other.seconds)
        return abs(drift.total_seconds()) <= TOLERANCE_S


class SendingGuard:
    """Asked before anything is claimed. Any thread.

    Args:
        clock: Both clocks.
        note: Where the last agreement is kept.
        boot: Name of this start of the machine; empty: the note says nothing about it.
        look: Looks daily at what else may have changed, such as the rules of zones.
    """

    def __init__(
        self,
        clock: Clock,
        note: Path,
        boot: str,
        look: Callable[[], object] = lambda: None,
    ) -> None:
        self._clock = clock
        self._note = note
        self._boot = boot
        self._look = look
        self._lock = threading.Lock()
        self._agreed: _Pair | None = None
        self._noted_s = 0.0
        self._looked_s: float | None = None
        self._jump: ClockJump | None = None

    @property
    def jump(self) -> ClockJump | None:
        """The disagreement that keeps everything back, or None."""
        return self._jump

    def sure_now(self) -> datetime | None:
        """Return the present moment, or None while the clocks disagree and nothing may leave.

        Raises:
            EnvironmentFault: the note cannot be written, or what the daily look says.
        """
        with self._lock:
            shown = _Pair(self._clock.now(), self._clock.monotonic_s())
            agreed = self._agreed or self._noted() or shown
            if not agreed.agrees(shown):
                noted = self._noted()
                if noted is None or not noted.agrees(shown):
                    self._agreed = agreed
                    expected = agreed.expected(shown.seconds)
                    self._jump = ClockJump(expected_utc=expected, shown_utc=shown.wall)
                    return None
            self._agree(shown)
            self._look_daily(shown.seconds)
        return shown.wall

    def confirm(self) -> None:
        """Take a person's word that the wall clock is right as it is now.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        with self._lock:
            self._noted_s = 0.0
            self._agree(_Pair(self._clock.now(), self._clock.monotonic_s()), is_first=True)

    def _agree(self, shown: _Pair, *, is_first: bool = False) -> None:
        is_old = shown.seconds - self._noted_s >= _BETWEEN_NOTES_S
        if is_first or is_old or self._agreed is None or self._jump is not None:
            word = {"wall": shown.wall.isoformat(), "seconds": shown.seconds, "boot": self._boot}
            replace_file(self._note, json.dumps(word).encode(), durable=False)
            self._noted_s = shown.seconds
        self._agreed, self._jump = shown, None

    def _look_daily(self, seconds: float) -> None:
        if self._looked_s is None or seconds - self._looked_s >= BETWEEN_LOOKS_S:
            self._look()
            self._looked_s = seconds

    def _noted(self) -> _Pair | None:
        try:
            word = json.loads(self._note.read_bytes())
            pair = _Pair(datetime.fromisoformat(word["wall"]), float(word["seconds"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None  # no note, or none that can be read: as if there had been none
        return pair if self._boot and word.get("boot") == self._boot else None
