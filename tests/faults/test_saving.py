"""The short form: a save, an upgrade and the disk under them may end at any step."""

from __future__ import annotations

import shutil
import sys

import pytest

from tests.faults.saving import kills_in_a_migration, kills_in_a_save, power_cuts
from tests.storage.old_libraries import drafts_of

HAS_STRACE = sys.platform == "linux" and shutil.which("strace") is not None


@pytest.mark.slow
@pytest.mark.skipif(not HAS_STRACE, reason="strace records the system calls, and is not here")
def test_power_cut_on_the_save_path_loses_nothing_that_was_acknowledged() -> None:
    outcome = power_cuts(6, states=1, every=4)
    assert outcome.injected > 20
    assert (outcome.acknowledged_lost, outcome.damaged) == (0, 0)


@pytest.mark.slow
def test_kill_within_a_save_leaves_the_old_text_with_its_journal_or_the_new_one() -> None:
    outcome = kills_in_a_save(every=4)
    assert outcome.injected >= 3
    assert (outcome.acknowledged_lost, outcome.damaged) == (0, 0)


@pytest.mark.slow
def test_kill_within_a_migration_changes_no_letter() -> None:
    outcome = kills_in_a_migration(drafts_of("0001"), every=7)
    assert outcome.injected >= 3
    assert outcome.damaged == 0
