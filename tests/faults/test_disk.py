"""The short form: what a writer was told was saved, is; and what could not be, it was told."""

from __future__ import annotations

import pytest

from tests.faults import disk


@pytest.mark.slow
@pytest.mark.skipif(bool(disk.missing_tool()), reason=disk.missing_tool() or "-")
def test_saving_with_failing_system_calls_never_says_saved_falsely() -> None:
    outcomes = disk.failing_calls((9,), saves=6)
    assert {outcome.acknowledged_lost for outcome in outcomes} == {0}
    assert {outcome.damaged for outcome in outcomes} == {0}


@pytest.mark.slow
@pytest.mark.skipif(bool(disk.cannot_mount()), reason=disk.cannot_mount() or "-")
def test_saving_on_a_full_disk_loses_nothing_acknowledged() -> None:
    outcome = disk.full_disk(1)
    assert (outcome.acknowledged_lost, outcome.damaged) == (0, 0)
