"""The short form: what a writer was told was saved, is; and what could not be, it was told."""

from __future__ import annotations

import sys

import pytest

from tests.faults import calls, disk, files, places

needs_a_mount = pytest.mark.skipif(bool(disk.cannot_mount()), reason=disk.cannot_mount() or "-")


@pytest.mark.slow
@pytest.mark.skipif(bool(calls.missing_tool()), reason=calls.missing_tool() or "-")
@pytest.mark.parametrize("call", calls.PLACES)
def test_saving_with_failing_system_calls_never_says_saved_falsely(call: str) -> None:
    outcome = calls.failing_calls(call, "ENOSPC", last=20, step=8)
    assert outcome.injected == 3
    assert outcome.is_met


@pytest.mark.slow
@needs_a_mount
def test_saving_on_a_full_disk_loses_nothing_acknowledged() -> None:
    assert disk.full_disk(1).is_met


@pytest.mark.slow
@needs_a_mount
def test_replacing_a_file_on_a_full_disk_leaves_the_old_one() -> None:
    outcome = files.full_disk_files(1)
    assert outcome.injected == len(files.writers())
    assert outcome.is_met


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open folder in its place")
@pytest.mark.parametrize("kind", [kind for kind in places.KINDS if kind != "unmounted"])
def test_library_whose_place_goes_away_loses_nothing_and_saves_by_itself_later(kind: str) -> None:
    assert places.taken_away(kind, 1).is_met


@pytest.mark.slow
@needs_a_mount
def test_library_whose_disk_goes_away_loses_nothing_and_saves_by_itself_later() -> None:
    assert places.taken_away("unmounted", 1).is_met
