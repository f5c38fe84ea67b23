"""The short form: a save, an upgrade, a backup and a restore may end at any step."""

from __future__ import annotations

import sys

import pytest

from tests.faults.calls import missing_tool
from tests.faults.kills import MIGRATIONS, kills
from tests.faults.saving import power_cuts, recorded

SHORT = ("save", MIGRATIONS[0], MIGRATIONS[-1], "backup", "restore")


@pytest.mark.slow
@pytest.mark.skipif(bool(missing_tool()), reason=missing_tool() or "-")
def test_power_cut_on_the_save_path_loses_nothing_that_was_acknowledged() -> None:
    with recorded(6) as record:
        outcome = power_cuts(record, states=1, every=4)
    assert outcome.injected > 20
    assert outcome.is_met


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")
@pytest.mark.parametrize("work", SHORT)
def test_kill_at_a_step_leaves_the_old_state_or_the_new_one(work: str) -> None:
    outcome = kills(work, 1, every=7)
    assert outcome.injected > 3
    assert outcome.is_met
