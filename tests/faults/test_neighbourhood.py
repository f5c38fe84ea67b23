"""The short form: other programs, clocks, engines and times beside the one that writes."""

from __future__ import annotations

import sys

import pytest

from tests.faults import busy, clocks, engines, instances, scheduling
from tests.storage.old_libraries import FOLDER


@pytest.mark.slow
def test_second_start_calls_the_first_window_forward() -> None:
    outcome = instances.started_twice(1)
    assert outcome.injected == 1
    assert outcome.is_met


@pytest.mark.slow
def test_busy_queue_beside_an_open_window_never_finds_the_library_busy() -> None:
    outcome = busy.busy_hour(200)
    assert outcome.injected == 200
    assert outcome.is_met


@pytest.mark.slow
@pytest.mark.skipif(bool(clocks.missing_tool()), reason=clocks.missing_tool() or "-")
def test_clock_that_jumps_costs_no_text_backup_version_or_lease() -> None:
    outcome = clocks.jumping_clock()
    assert outcome.injected == len(clocks.JUMPS)
    assert outcome.is_met


@pytest.mark.slow
@pytest.mark.skipif(bool(clocks.missing_tool()), reason=clocks.missing_tool() or "-")
def test_clock_that_jumps_sends_nothing_early_or_twice_and_is_told() -> None:
    outcome = scheduling.jumping_clock()
    assert outcome.injected == len(scheduling.JUMPS)
    assert outcome.is_met


@pytest.mark.skipif(sys.platform == "win32", reason="a stand-in engine needs POSIX locks")
def test_engine_that_can_damage_a_file_gets_one_connection() -> None:
    outcome = engines.old_engine(3, 10)
    assert outcome.injected == 30
    assert outcome.is_met


def test_library_of_an_earlier_program_keeps_every_letter_also_the_unsaved_ones() -> None:
    outcome = engines.earlier_shapes()
    assert outcome.injected == len(list(FOLDER.glob("*.sqlite")))
    assert outcome.is_met
