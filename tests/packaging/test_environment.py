from __future__ import annotations

import json
from pathlib import Path

import environment as environments
import pytest
from environment import Environment, SetupError


def an_environment(folder: Path) -> Environment:
    (folder / "packaging").mkdir()
    for name in environments.LOCKS.values():
        (folder / "packaging" / name).write_text(f"{name} 1", encoding="utf-8")
    environment = Environment(folder)
    environment.python.parent.mkdir(parents=True)
    environment.python.touch()
    return environment


@pytest.mark.parametrize(
    ("found", "wanted", "step"),
    [
        ({}, {"python": "a", "run": "1"}, "rebuild"),
        ({"python": "a", "run": "1"}, {"python": "a", "run": "1"}, "nothing"),
        ({"python": "a", "run": "1", "dev": "1"}, {"python": "a", "run": "1"}, "nothing"),
        ({"python": "a", "run": "1"}, {"python": "a", "run": "1", "dev": "1"}, "install"),
        ({"python": "a", "run": "0"}, {"python": "a", "run": "1"}, "rebuild"),
        ({"python": "a", "run": "0"}, {"python": "a", "run": "1", "dev": "1"}, "rebuild"),
        ({"python": "b", "run": "1"}, {"python": "a", "run": "1"}, "rebuild"),
    ],
)
def test_step_by_what_is_found(found: dict[str, str], wanted: dict[str, str], step: str) -> None:
    assert environments.next_step(found, wanted) == step


def test_stamp_with_a_changed_lock_differs(tmp_path: Path) -> None:
    environment = an_environment(tmp_path)
    before = environments.wanted_stamp(environment, "dev")
    environment.lock("dev").write_text("another", encoding="utf-8")
    after = environments.wanted_stamp(environment, "dev")
    assert before["dev"] != after["dev"]
    assert before["run"] == after["run"]


def test_stamp_that_was_written_is_read(tmp_path: Path) -> None:
    environment = an_environment(tmp_path)
    environment.stamp_file.write_text(json.dumps({"run": "1"}), encoding="utf-8")
    assert environments.read_stamp(environment) == {"run": "1"}


@pytest.mark.parametrize("content", ["", "{", "[1]"])
def test_stamp_that_is_damaged_counts_as_none(content: str, tmp_path: Path) -> None:
    environment = an_environment(tmp_path)
    environment.stamp_file.write_text(content, encoding="utf-8")
    assert environments.read_stamp(environment) == {}


def test_stamp_without_an_interpreter_counts_as_none(tmp_path: Path) -> None:
    environment = an_environment(tmp_path)
    environment.stamp_file.write_text(json.dumps({"run": "1"}), encoding="utf-8")
    environment.python.unlink()
    assert environments.read_stamp(environment) == {}


def test_ensure_with_a_current_stamp_starts_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = an_environment(tmp_path)
    wanted = environments.wanted_stamp(environment, "dev")
    environment.stamp_file.write_text(json.dumps(wanted), encoding="utf-8")
    monkeypatch.delattr(environments, "_make")
    monkeypatch.delattr(environments, "_pip")
    environments.ensure(environment, "run")


def test_ensure_on_a_full_disk_says_how_much_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(environments.NEEDED_BYTES, "run", 10**18)
    with pytest.raises(SetupError, match="MB free, and the environment needs"):
        environments.ensure(an_environment(tmp_path), "run")


def test_ensure_without_the_venv_module_names_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SetupError, match="apt-get install python3-venv"):
        environments.ensure(an_environment(tmp_path), "run")


def test_ensure_that_is_cut_off_leaves_no_stamp(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = an_environment(tmp_path)
    environment.stamp_file.write_text(json.dumps({"run": "old"}), encoding="utf-8")
    monkeypatch.setattr(environments, "_make", lambda environment: None)
    monkeypatch.setattr(environments, "_pip", lambda *arguments: (True, "No space left on device"))
    with pytest.raises(SetupError, match="disk is full"):
        environments.ensure(environment, "run")
    assert not environment.stamp_file.exists()


NO_NETWORK = """\
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)'
ERROR: Could not find a version that satisfies the requirement alembic==1.20.1
ERROR: No matching distribution found for alembic==1.20.1
"""
NO_WHEEL = "ERROR: No matching distribution found for sqlcipher3==0.6.4\n"


@pytest.mark.parametrize(
    ("output", "words"),
    [
        (NO_NETWORK, "cannot be reached"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE", "was refused"),
    ],
)
def test_explanation_of_a_mendable_fault_says_what_to_do(output: str, words: str) -> None:
    explanation = environments.explain(output)
    assert explanation is not None
    assert words in explanation
    assert not environments.lacks_wheel(output)


def test_missing_wheel_is_told_from_a_missing_network() -> None:
    assert environments.lacks_wheel(NO_WHEEL)
    assert not environments.lacks_wheel(NO_NETWORK)


def test_install_without_a_wheel_falls_back_to_the_source_with_hashes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[tuple[str, ...]] = []

    def pip(environment: Environment, *arguments: str) -> tuple[bool, str]:
        calls.append(arguments)
        return ("--only-binary" in arguments, NO_WHEEL)

    monkeypatch.setattr(environments, "_make", lambda environment: None)
    monkeypatch.setattr(environments, "_pip", pip)
    environments.ensure(an_environment(tmp_path), "run")
    assert [("--only-binary" in call, "--require-hashes" in call) for call in calls] == [
        (True, True),
        (False, True),
    ]
    assert "no ready-made wheel" in capsys.readouterr().err
