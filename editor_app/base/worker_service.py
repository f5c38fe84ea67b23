"""The queue's worker as a service of the user's session: systemd, launchd or a Windows task.

The files in ``resources/service`` say how it runs; here its command is put into them.
"""

import os
import plistlib
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from editor_app.base.assets import asset
from editor_app.base.errors import EnvironmentFault
from editor_app.base.files import replace_file
from editor_app.base.records import dataclass

NAME = "mihbara-queue"
_TASK = "http://schemas.microsoft.com/windows/2004/02/mit/task"
_LONGEST_S = 30.0
Run = Callable[[Sequence[str]], tuple[int, str]]
"""Runs a command of the system; returns its exit code and what it said."""


class ServiceState(StrEnum):
    """How the service stands."""

    RUNNING = "running"
    STOPPED = "stopped"
    """It is set up and does not run."""
    ABSENT = "absent"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePlan:
    """What is written, and the commands that follow.

    ``asking`` ends with 0 and says one of ``signs`` where the service runs.
    """

    path: Path
    content: bytes
    install: tuple[tuple[str, ...], ...]
    remove: tuple[tuple[str, ...], ...]
    after_removal: tuple[tuple[str, ...], ...]
    asking: tuple[str, ...]
    signs: tuple[str, ...]


def worker_command(data_dir: Path | None) -> tuple[str, ...]:
    """Return the command that runs the worker of this program on a library."""
    chosen = () if data_dir is None else ("--data-dir", str(data_dir.absolute()))
    return (sys.executable, "-m", "editor_app", *chosen, "queue", "run", "--watch")


def run_command(command: Sequence[str]) -> tuple[int, str]:
    """Run a command of the system to its end.

    Raises:
        EnvironmentFault: ``service-manager-missing`` with ``program``.
    """
    try:
        ended = subprocess.run(
            command, capture_output=True, text=True, check=False, timeout=_LONGEST_S
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EnvironmentFault("service-manager-missing", program=command[0]) from error
    return ended.returncode, " ".join((ended.stdout + ended.stderr).split())


class WorkerService:
    """Sets the service up for this user, takes it away, and asks how it stands. Any thread.

    Args:
        command: What it runs.
        run: Runs commands of the system.
        system: As ``sys.platform`` names it.
        home: The user's folder.
        variables: The environment.
    """

    def __init__(
        self,
        command: Sequence[str],
        run: Run = run_command,
        *,
        system: str = sys.platform,
        home: Path | None = None,
        variables: Mapping[str, str] = os.environ,
    ) -> None:
        self._run = run
        folder = Path.home() if home is None else home
        if system == "darwin":
            self.plan = _launch_agent(command, folder)
        elif system == "win32":
            self.plan = _task(command, folder, variables)
        else:
            self.plan = _systemd_unit(command, folder, variables)

    def install(self) -> None:
        """Write the file and start the service, now and with every session.

        Raises:
            EnvironmentFault: ``file-not-written``, ``service-manager-missing`` or
                ``service-refused`` with ``command`` and ``said``.
        """
        plan = self.plan
        try:
            plan.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise EnvironmentFault(
                "file-not-written", path=str(plan.path), reason=error.strerror or str(error)
            ) from error
        replace_file(plan.path, plan.content)
        self._do(plan.install)

    def remove(self) -> None:
        """Stop the service and take its file away; what is not there is no error.

        Raises:
            EnvironmentFault: as ``install``.
        """
        plan = self.plan
        if plan.path.exists():
            for command in plan.remove:  # a service that does not run cannot be stopped
                self._run(command)
            plan.path.unlink(missing_ok=True)
            self._do(plan.after_removal)

    def state(self) -> ServiceState:
        """Ask whether the service runs."""
        if not self.plan.path.exists():
            return ServiceState.ABSENT
        try:
            code, said = self._run(self.plan.asking)
        except EnvironmentFault:
            return ServiceState.STOPPED
        is_running = code == 0 and any(sign in said for sign in self.plan.signs)
        return ServiceState.RUNNING if is_running else ServiceState.STOPPED

    def _do(self, commands: Sequence[Sequence[str]]) -> None:
        for command in commands:
            code, said = self._run(command)
            if code:
                raise EnvironmentFault("service-refused", command=" ".join(command), said=said)


def _systemd_unit(command: Sequence[str], home: Path, variables: Mapping[str, str]) -> ServicePlan:
    """Return the plan for a user unit. Source: systemd.service(5), quoting in ExecStart."""
    template = asset("service", f"{NAME}.service").read_text(encoding="utf-8")
    lines = [
        f"ExecStart={' '.join(map(_quoted, command))}" if line.startswith("ExecStart=") else line
        for line in template.splitlines()
    ]
    configuration = variables.get("XDG_CONFIG_HOME", "")
    root = Path(configuration) if configuration else home / ".config"
    unit, ask = f"{NAME}.service", ("systemctl", "--user")
    return ServicePlan(
        path=root / "systemd" / "user" / unit,
        content=("\n".join(lines) + "\n").encode(),
        install=((*ask, "daemon-reload"), (*ask, "enable", unit), (*ask, "restart", unit)),
        remove=((*ask, "disable", "--now", unit),),
        after_removal=((*ask, "daemon-reload"),),
        asking=(*ask, "is-active", unit),
        signs=("active",),
    )


def _quoted(argument: str) -> str:
    escaped = argument.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped.replace("%", "%%").replace("$", "$$")}"'


def _launch_agent(command: Sequence[str], home: Path) -> ServicePlan:
    agent = plistlib.loads(asset("service", f"{NAME}.plist").read_bytes())
    agent["ProgramArguments"] = list(command)
    path = home / "Library" / "LaunchAgents" / f"{NAME}.plist"
    user = os.getuid() if hasattr(os, "getuid") else 0
    domain = f"gui/{user}"
    return ServicePlan(
        path=path,
        content=plistlib.dumps(agent),
        install=(
            ("launchctl", "enable", f"{domain}/{NAME}"),
            ("launchctl", "bootstrap", domain, str(path)),
            ("launchctl", "kickstart", "-k", f"{domain}/{NAME}"),
        ),
        remove=(("launchctl", "bootout", f"{domain}/{NAME}"),),
        after_removal=(),
        asking=("launchctl", "print", f"{domain}/{NAME}"),
        signs=("state = running",),
    )


def _task(command: Sequence[str], home: Path, variables: Mapping[str, str]) -> ServicePlan:
    ET.register_namespace("", _TASK)
    task = ET.parse(asset("service", f"{NAME}.xml")).getroot()
    for name, text in (("Command", command[0]), ("Arguments", _arguments(command[1:]))):
        part = task.find(f"{{{_TASK}}}Actions/{{{_TASK}}}Exec/{{{_TASK}}}{name}")
        assert part is not None
        part.text = text
    local = variables.get("LOCALAPPDATA", "")
    path = (Path(local) if local else home / "AppData" / "Local") / "mihbara" / f"{NAME}.xml"
    return ServicePlan(
        path=path,
        content=ET.tostring(task, encoding="utf-16", xml_declaration=True),
        install=(
            ("schtasks", "/Create", "/TN", NAME, "/XML", str(path), "/F"),
            ("schtasks", "/Run", "/TN", NAME),
        ),
        remove=(
            ("schtasks", "/End", "/TN", NAME),
            ("schtasks", "/Delete", "/TN", NAME, "/F"),
        ),
        after_removal=(),
        asking=("schtasks", "/Query", "/TN", NAME, "/FO", "LIST", "/V"),
        signs=("Running", "0x41301", "267009"),
    )


def _arguments(arguments: Sequence[str]) -> str:
    return subprocess.list2cmdline(arguments)
