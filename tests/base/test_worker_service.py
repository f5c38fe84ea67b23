"""The worker's service is written as each system reads it, and its commands are the system's."""

import configparser
import plistlib
import shlex
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault
from editor_app.base.worker_service import ServiceState, WorkerService, worker_command

COMMAND = ("/opt/my desk/python", "-m", "editor_app", "--data-dir", '/x/100% "$', "queue", "run")


class FakeSystem:
    """Answers as told, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self.answers: dict[str, tuple[int, str]] = {}

    def __call__(self, command: Sequence[str]) -> tuple[int, str]:
        self.asked.append(tuple(command))
        found = (answer for name, answer in self.answers.items() if name in command)
        return next(found, (0, ""))


def service(system: str, home: Path, asked: FakeSystem) -> WorkerService:
    return WorkerService(COMMAND, asked, system=system, home=home, variables={})


def test_systemd_unit_holds_the_command_and_is_enabled_and_started(tmp_path: Path) -> None:
    asked = FakeSystem()
    made = service("linux", tmp_path, asked)
    assert made.state() is ServiceState.ABSENT
    made.install()
    path = tmp_path / ".config/systemd/user/mihbara-queue.service"
    unit = configparser.RawConfigParser()
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(path)
    run = unit["Service"]["ExecStart"].replace("%%", "%").replace("$$", "$")
    assert tuple(shlex.split(run)) == COMMAND
    assert unit["Service"]["Restart"] == "on-failure"
    assert [one[2:] for one in asked.asked] == [
        ("daemon-reload",),
        ("enable", "mihbara-queue.service"),
        ("restart", "mihbara-queue.service"),
    ]
    asked.answers["is-active"] = (0, "active")
    assert made.state() is ServiceState.RUNNING
    asked.answers["is-active"] = (3, "inactive")
    assert made.state() is ServiceState.STOPPED
    asked.answers["disable"] = (1, "not loaded")
    made.remove()
    assert not path.exists()
    made.remove()
    assert made.state() is ServiceState.ABSENT


def test_launch_agent_holds_the_command(tmp_path: Path) -> None:
    asked = FakeSystem()
    made = service("darwin", tmp_path, asked)
    made.install()
    agent = plistlib.loads((tmp_path / "Library/LaunchAgents/mihbara-queue.plist").read_bytes())
    assert tuple(agent["ProgramArguments"]) == COMMAND
    assert agent["KeepAlive"] == {"SuccessfulExit": False}
    asked.answers["print"] = (0, "state = running")
    assert made.state() is ServiceState.RUNNING
    made.remove()
    assert made.state() is ServiceState.ABSENT


def test_windows_task_holds_the_command(tmp_path: Path) -> None:
    asked = FakeSystem()
    made = service("win32", tmp_path, asked)
    made.install()
    task = ET.fromstring(made.plan.path.read_bytes())
    names = {part.tag.rpartition("}")[2]: part.text for part in task.iter()}
    assert names["Command"] == COMMAND[0]
    assert names["Arguments"] == '-m editor_app --data-dir "/x/100% \\"$" queue run'
    assert asked.asked[0][:4] == ("schtasks", "/Create", "/TN", "mihbara-queue")
    asked.answers["/Query"] = (0, "Status: Running")
    assert made.state() is ServiceState.RUNNING


def test_install_that_the_system_refuses_says_what_it_said(tmp_path: Path) -> None:
    asked = FakeSystem()
    asked.answers["enable"] = (1, "Failed to connect to bus")
    with pytest.raises(EnvironmentFault, match="service-refused") as refused:
        service("linux", tmp_path, asked).install()
    assert refused.value.params["said"] == "Failed to connect to bus"


def test_worker_command_names_the_library_that_was_chosen(tmp_path: Path) -> None:
    assert worker_command(None)[1:] == ("-m", "editor_app", "queue", "run", "--watch")
    assert worker_command(tmp_path)[3:5] == ("--data-dir", str(tmp_path))
