"""The battery itself: it deals its times out whole, and a run that is cut off shows what it did."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults import __main__ as command
from tests.faults.battery import FAULTS, PUBLISHING, Plan
from tests.faults.outcome import Outcome


def test_plan_deals_every_time_out_and_no_seed_twice() -> None:
    parts = Plan(share=0.5, seed=7).dealt(130, 20)
    assert sum(times for times, _ in parts) == 65
    assert len({seed for _, seed in parts}) == len(parts) == 4
    assert Plan(share=0.001).dealt(100, 10) == [(1, 1)]


def test_help_names_every_fault_and_the_rows_it_reaches(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["--help"])
    assert ended.value.code == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    told = {line[0]: line[1] for line in lines if len(line) > 1}
    assert {told[name] for name in [*FAULTS, *PUBLISHING]} == {"Row", "Rows"}


def test_unknown_fault_is_refused_with_the_names_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["nonsense"])
    assert ended.value.code == 2
    assert "wordpress" in capsys.readouterr().err


def test_run_that_is_cut_off_prints_what_it_did(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_off(_plan: Plan) -> Iterator[Outcome]:
        """Row 99: end in the middle."""
        yield Outcome("a fault", injected=3, row="99")
        yield Outcome("a fault", injected=4, damaged=1, details=("a file",), row="99")
        raise KeyboardInterrupt

    left: list[int] = []
    monkeypatch.setitem(FAULTS, "kill", cut_off)
    monkeypatch.setattr("os._exit", left.append)
    command.main(["kill"])
    said = capsys.readouterr().out
    assert [line.split()[:4] for line in said.splitlines()[1:2]] == [["99", "a", "fault", "7"]]
    assert "NOT MET" in said
    assert "harmed: a file" in said
    assert left == [130]


def test_fault_done_in_part_is_not_called_met() -> None:
    outcome = Outcome("a fault", injected=3)
    assert outcome.cells(is_full=True)[-1] == "met"
    assert outcome.cells(is_full=False)[-1] == "so far"
