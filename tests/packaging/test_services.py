"""The queue's worker starts with the session on each of the three systems."""

import configparser
import plistlib
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

SERVICE = Path(__file__).parents[2] / "resources" / "service"
COMMAND = "mihbara queue run --watch"
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def test_systemd_unit_runs_the_worker_and_restarts_it() -> None:
    unit = configparser.ConfigParser()
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(SERVICE / "mihbara-queue.service")
    assert unit["Service"]["ExecStart"].endswith(COMMAND)
    assert unit["Service"]["Restart"] == "on-failure"
    assert unit["Install"]["WantedBy"] == "default.target"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not here")
def test_systemd_unit_is_valid() -> None:
    checked = subprocess.run(
        ["systemd-analyze", "--user", "verify", SERVICE / "mihbara-queue.service"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "mihbara-queue.service" not in checked.stderr, checked.stderr


def test_launch_agent_runs_the_worker_and_restarts_it() -> None:
    agent = plistlib.loads((SERVICE / "mihbara-queue.plist").read_bytes())
    assert agent["ProgramArguments"][-1] == f"exec {COMMAND}"
    assert agent["KeepAlive"] == {"SuccessfulExit": False}
    assert agent["RunAtLoad"] is True
    assert agent["Umask"] == 0o077


def test_windows_task_runs_the_worker_at_logon_without_an_end() -> None:
    task = ET.parse(SERVICE / "mihbara-queue.xml").getroot()
    assert task.tag == f"{TASK}Task"
    action = task.find(f"{TASK}Actions/{TASK}Exec")
    assert action is not None
    parts = [action.findtext(f"{TASK}{name}") for name in ("Command", "Arguments")]
    assert " ".join(part or "" for part in parts) == COMMAND
    assert task.find(f"{TASK}Triggers/{TASK}LogonTrigger") is not None
    assert task.findtext(f"{TASK}Settings/{TASK}ExecutionTimeLimit") == "PT0S"
