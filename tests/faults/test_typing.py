"""The short form: what is typed outlives the program, however it ends."""

from __future__ import annotations

import signal
import sys

import pytest

from tests.faults.outcome import MOST_LOST_MS
from tests.faults.typing import end_while_typing


@pytest.mark.slow
def test_typing_killed_at_random_moments_loses_less_than_half_a_second() -> None:
    outcome = end_while_typing("kill while typing", 5, longest_s=2.0)
    assert outcome.injected == 5
    assert outcome.acknowledged_lost == outcome.damaged == 0
    assert outcome.lost_ms <= MOST_LOST_MS


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without a signal")
@pytest.mark.parametrize(
    ("number", "fails"),
    [("SIGTERM", False), ("SIGTERM", True), ("SIGUSR1", True)],
    ids=["signal", "signal, failing slots", "log-out, failing slots"],
)
def test_typing_ended_by_a_signal_or_a_log_out_loses_nothing(number: str, fails: bool) -> None:
    outcome = end_while_typing(
        number, 1, signal_number=getattr(signal, number), fails=fails, longest_s=1.5
    )
    assert outcome.acknowledged_lost == outcome.damaged == 0
    assert outcome.lost_ms == 0
