"""The short form: damage to a text is always noticed, and a good backup is always kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor_app.storage.driver import driver
from editor_app.storage.soundness import damage_of
from tests.faults import damage
from tests.faults.disk import cannot_mount


@pytest.mark.parametrize("kind", ["bit flipped", "page zeroed", "cut off"])
def test_harm_to_a_library_that_changes_a_text_is_noticed(kind: str) -> None:
    outcome, changed = damage.harms(kind, 30)
    assert changed > 5
    assert outcome.acknowledged_lost == 0


def test_harm_to_a_picture_is_noticed() -> None:
    assert damage.harmed_pictures(8).is_met


def test_backup_that_is_harmed_leaves_the_one_before_it_to_go_back_to() -> None:
    outcome = damage.bad_backups(6)
    assert (outcome.damaged, outcome.acknowledged_lost) == (0, 0)


@pytest.mark.slow
def test_backup_killed_half_way_counts_for_nothing_and_harms_none() -> None:
    assert damage.killed_backups(2).damaged == 0


@pytest.mark.skipif(bool(cannot_mount()), reason=cannot_mount() or "-")
def test_backup_onto_a_full_disk_leaves_the_good_one() -> None:
    assert damage.full_disk_backups(3).damaged == 0


def test_library_of_somebody_else_is_left_as_it_is() -> None:
    outcome = damage.strangers()
    assert outcome.injected == 6
    assert (outcome.damaged, outcome.acknowledged_lost) == (0, 0)


def test_flipped_bit_in_the_id_of_an_article_is_found(tmp_path: Path) -> None:
    library = damage.build(tmp_path / "data", 6).database
    data = bytearray(library.read_bytes())
    data[data.index(b"a4draft")] ^= 4
    library.write_bytes(data)
    assert not damage_of(library, driver(), full=False).is_sound
