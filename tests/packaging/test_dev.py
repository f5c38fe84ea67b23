from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import dev
import pytest
from environment import SetupError

SCRIPT = Path(dev.__file__)


@pytest.mark.parametrize(
    ("variables", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_display_by_variables_and_platform(
    variables: dict[str, str], platform: str, expected: bool
) -> None:
    assert dev.has_display(variables, platform) is expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], []),
        (["--"], []),
        (["--", "-k", "foo"], ["-k", "foo"]),
        (["import", "--", "-"], ["import", "--", "-"]),
    ],
)
def test_arguments_lose_only_a_leading_separator(given: list[str], expected: list[str]) -> None:
    assert dev.passed_on(given) == expected


def test_benchmarks_without_names_are_all_of_them_in_order() -> None:
    assert dev.chosen_benchmarks(["typing", "open"], []) == ["open", "typing"]


def test_benchmarks_with_an_unknown_name_are_refused() -> None:
    with pytest.raises(SetupError, match="no benchmark 'speed': there are open, typing"):
        dev.chosen_benchmarks(["open", "typing"], ["open", "speed"])


def test_merge_of_json_outputs_keeps_names() -> None:
    assert dev.merge({"open": '{"ms": 3}', "size": "7\n"}) == {"open": {"ms": 3}, "size": 7}


def test_merge_of_other_output_names_the_benchmark() -> None:
    with pytest.raises(SetupError, match="open printed no JSON value"):
        dev.merge({"open": "done"})


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ([], 2, "python3 packaging/dev.py run"),
        (["--help"], 0, "python3 packaging/dev.py run"),
        (["dance"], 2, "dev.py: no command 'dance': use run, test, setup, lint, types, bench"),
        (["setup", "now"], 2, "dev.py: this command takes no arguments, and got now"),
    ],
)
def test_script_with_bad_usage_says_so(arguments: list[str], code: int, words: str) -> None:
    outcome = subprocess.run(
        [sys.executable, SCRIPT, *arguments], capture_output=True, text=True, check=False
    )
    assert outcome.returncode == code
    assert words in outcome.stdout + outcome.stderr


def test_script_on_an_old_python_names_both_versions(monkeypatch: pytest.MonkeyPatch) -> None:
    source = compile(SCRIPT.read_text(encoding="utf-8"), SCRIPT, "exec")
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(sys, "version", "3.9.2 (an old one)")
    with pytest.raises(SystemExit, match=r"Python 3\.11 or newer is needed, and this is 3\.9\.2"):
        exec(source, {"__name__": "__main__"})
