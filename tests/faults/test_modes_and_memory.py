"""The short form: files for their owner only, and a library that outlives a lack of memory."""

from __future__ import annotations

import sys

import pytest

from tests.faults.memory import short_of_memory
from tests.faults.modes import a_day


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no POSIX modes")
def test_day_at_the_desk_leaves_nothing_open_to_others_or_telling() -> None:
    outcome = a_day(window=False)
    assert outcome.injected > 5
    assert (outcome.damaged, outcome.acknowledged_lost) == (0, 0)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="RLIMIT_AS is Linux's")
def test_saving_with_too_little_memory_harms_nothing() -> None:
    outcome = short_of_memory((30, 90))
    assert (outcome.damaged, outcome.acknowledged_lost) == (0, 0)
