"""``mihbara queue service`` with a stand-in of systemctl on the path."""

import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the stand-in is a shell script for Linux"
)


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a systemctl on the path that writes down what it is asked; return that file."""
    log, tools = tmp_path / "asked", tmp_path / "bin"
    tools.mkdir()
    fake = tools / "systemctl"
    fake.write_text(f'#!/bin/sh\necho "$@" >> {log}\n[ "$2" = is-active ] && echo active\nexit 0\n')
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return log


def test_service_is_installed_asked_and_removed(shell: Shell, asked: Path, tmp_path: Path) -> None:
    unit = tmp_path / "config/systemd/user/mihbara-queue.service"
    assert shell.done("queue", "service", "status")["state"] == "absent"
    assert shell.done("queue", "service", "install")["state"] == "running"
    assert f'"--data-dir" "{shell.folder}"' in unit.read_text()
    assert asked.read_text().splitlines() == [
        "--user daemon-reload",
        "--user enable mihbara-queue.service",
        "--user restart mihbara-queue.service",
        "--user is-active mihbara-queue.service",
    ]
    assert shell.done("queue", "service", "remove")["state"] == "absent"
    assert not unit.exists()
    assert shell("queue", "service", "start").code == 2


def test_dry_run_prints_what_would_be_written_and_does_nothing(
    shell: Shell, asked: Path, tmp_path: Path
) -> None:
    shown = shell.done("queue", "service", "install", "--dry-run")
    assert "ExecStart=" in shown["content"]
    assert shown["commands"][0] == ["systemctl", "--user", "daemon-reload"]
    assert not asked.exists()
    assert not (tmp_path / "config").exists()
