"""A selection dragged with the mouse, on a real display."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.ui.editor.dragging import CASES

ROOT = Path(__file__).parents[3]
Outcomes = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def outcomes() -> Outcomes:
    """Drag every case in a program of its own: the offscreen platform drags nothing."""
    if shutil.which("xvfb-run") is None:
        pytest.skip("no xvfb-run here, and without a display nothing is dragged")
    told = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-m", "tests.ui.editor.dragging"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    if b"could not load the Qt platform plugin" in told.stderr.replace(b"Could", b"could"):
        pytest.skip("Qt lacks a library that it needs for a display")
    assert told.returncode == 0, told.stderr.decode()
    made: Outcomes = json.loads(told.stdout)
    return made


@pytest.mark.parametrize("name", CASES)
def test_dragged_selection_keeps_marks_and_directions_as_cut_and_paste_do(
    outcomes: Outcomes, name: str
) -> None:
    came = outcomes[name]
    assert came["dragged"] != came["before"]
    assert came["dragged"] == came["pasted"]
    assert came["is_dressed"]


@pytest.mark.parametrize("name", CASES)
def test_drag_is_one_undo_step(outcomes: Outcomes, name: str) -> None:
    assert outcomes[name]["undone"] == outcomes[name]["before"]
    assert outcomes[name]["is_one_step"]


def test_dragged_foreign_word_is_foreign_where_it_comes_to_stand(outcomes: Outcomes) -> None:
    last = outcomes["foreign word to another paragraph"]["dragged"][-1]
    (word,) = (run for run in last["runs"] if run.get("foreign"))
    assert word == {"text": "SNRT news", "foreign": {"language": "fr", "direction": "ltr"}}


def test_dragged_paragraph_brings_its_own_direction(outcomes: Outcomes) -> None:
    last = outcomes["two items to the end"]["dragged"][-1]
    assert (last["text"], last["direction"]) == ("second", "ltr")


def test_dragged_blocks_leave_the_text_at_whose_head_they_come_as_it_is(outcomes: Outcomes) -> None:
    came = outcomes["blocks of the end to the head"]
    before, dragged = came["before"], came["dragged"]
    assert dragged[:4] == before[3:]
    assert dragged[4:7] == before[:3]
    came = outcomes["whole item before a heading"]
    assert came["dragged"] == [before[0], before[4], *before[1:4], *before[5:]]
