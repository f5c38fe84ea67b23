"""The short form: what is typed outlives the program, however it ends."""

from __future__ import annotations

import signal
import sys

import pytest

from tests.faults.typing import end_while_typing

MOST_LOST_MS = 500


@pytest.mark.slow
def test_typing_killed_at_random_moments_loses_less_than_half_a_second() -> None:
    outcome = end_while_typing("kill while typing", 5, longest_s=2.0)
    assert outcome.injected == 5
    assert outcome.acknowledged_lost == outcome.damaged == 0
    assert outcome.lost_ms <= MOST_LOST_MS
    assert outcome.slowest_s < 3


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without a signal")
@pytest.mark.parametrize("fails", [False, True], ids=["sound slots", "failing slots"])
def test_typing_ended_by_a_polite_signal_loses_nothing(fails: bool) -> None:
    outcome = end_while_typing(
        "SIGTERM", 1, signal_number=signal.SIGTERM, fails=fails, longest_s=1.5
    )
    assert outcome.acknowledged_lost == outcome.damaged == 0
    assert outcome.lost_ms == 0
