"""Keeps `.venv` as the lock files say: makes it, fills it, and knows when nothing is to be done."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Kind = Literal["run", "dev"]
Step = Literal["nothing", "install", "rebuild"]

LOCKS: dict[Kind, str] = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
NEEDED_BYTES: dict[Kind, int] = {"run": 700_000_000, "dev": 900_000_000}
TAIL_LINES = 25
SHOWN = ("  Downloading ", "Building wheel")

_NETWORK = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "name resolution",
    "getaddrinfo failed",
    "NameResolutionError",
    "Max retries exceeded",
    "Read timed out",
    "ProxyError",
    "CERTIFICATE_VERIFY_FAILED",
)
_DISK = ("No space left on device", "There is not enough space on the disk", "Disk quota exceeded")
_NO_WHEEL = ("No matching distribution found", "Could not find a version that satisfies")


class SetupError(Exception):
    """Says in one line what stands in the way and what to do about it."""


@dataclass(frozen=True)
class Environment:
    """The virtual environment of one checkout."""

    root: Path

    @property
    def folder(self) -> Path:
        """Return the folder of the environment, which need not exist."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Return the environment's interpreter."""
        return self.script("python")

    @property
    def stamp_file(self) -> Path:
        """Return the file that says what is installed."""
        return self.folder / "installed.json"

    @property
    def qt_folder(self) -> Path:
        """Return where Qt's own libraries and plugins stand on Linux."""
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        return self.folder / "lib" / version / "site-packages" / "PySide6" / "Qt"

    def script(self, name: str) -> Path:
        """Return the path of a console script in the environment."""
        if sys.platform == "win32":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def lock(self, kind: Kind) -> Path:
        """Return the lock file that an environment of this kind is made from."""
        return self.root / "packaging" / LOCKS[kind]


def wanted_stamp(environment: Environment, kind: Kind) -> dict[str, str]:
    """Describe an environment that is up to date: the Python and the locks it is made from.

    The development lock holds everything that the other one does, so its stamp says both.
    """
    kinds: tuple[Kind, ...] = ("run",) if kind == "run" else ("run", "dev")
    stamp = {"python": f"{sys.version} {sys.platform} {environment.folder}"}
    for each in kinds:
        stamp[each] = hashlib.sha256(environment.lock(each).read_bytes()).hexdigest()
    return stamp


def read_stamp(environment: Environment) -> dict[str, str]:
    """Return what the environment says is installed; nothing where it is absent or unreadable."""
    try:
        stamp = json.loads(environment.stamp_file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) and environment.python.exists() else {}


def next_step(found: dict[str, str], wanted: dict[str, str]) -> Step:
    """Decide what brings the environment up to date.

    Returns:
        "nothing" where all that is wanted is there, "install" where only something is lacking,
        "rebuild" where something there is out of date (an old package left behind would hide a
        missing dependency).
    """
    if all(found.get(key) == value for key, value in wanted.items()):
        return "nothing"
    if found and all(found.get(key, value) == value for key, value in wanted.items()):
        return "install"
    return "rebuild"


def ensure(environment: Environment, kind: Kind) -> None:
    """Make or complete the environment where its stamp is not the wanted one.

    Raises:
        SetupError: It could not be made.
    """
    wanted = wanted_stamp(environment, kind)
    step = next_step(read_stamp(environment), wanted)
    if step == "nothing":
        return
    _check_disk(environment, kind)
    environment.stamp_file.unlink(missing_ok=True)
    if step == "rebuild":
        _make(environment)
    _say(f"installing from {LOCKS[kind]} into {environment.folder} (once)")
    _install_lock(environment, kind)
    if kind == "dev":
        _install_project(environment)
    written = environment.stamp_file.with_suffix(".part")
    written.write_text(json.dumps(wanted), encoding="utf-8")
    written.replace(environment.stamp_file)


def explain(pip_output: str) -> str | None:
    """Say in one line why pip failed, where the reason is one that a person can mend."""
    if any(mark in pip_output for mark in _DISK):
        return "The disk is full: free about 1 GB and run the command again."
    if any(mark in pip_output for mark in _NETWORK):
        return (
            "The package index cannot be reached: check the network, the proxy and pip's own "
            "settings, and run the command again."
        )
    if "DO NOT MATCH THE HASHES" in pip_output:
        return "A downloaded package is not the locked one: it was refused, nothing is installed."
    return None


def lacks_wheel(pip_output: str) -> bool:
    """Tell whether pip failed because a package has no ready-made wheel for this machine."""
    return explain(pip_output) is None and any(mark in pip_output for mark in _NO_WHEEL)


def _check_disk(environment: Environment, kind: Kind) -> None:
    free = shutil.disk_usage(environment.root).free
    if free < NEEDED_BYTES[kind]:
        raise SetupError(
            f"{environment.root} has {free // 1_000_000} MB free, and the environment needs "
            f"{NEEDED_BYTES[kind] // 1_000_000} MB: free some and run the command again."
        )


def _make(environment: Environment) -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SetupError(
            "This Python cannot make virtual environments: install its venv module "
            f"(Debian and Ubuntu: apt-get install python3-venv or python{version}-venv)."
        )
    _say(f"making {environment.folder} with Python {sys.version.split()[0]}")
    base_python = getattr(sys, "_base_executable", None) or sys.executable
    outcome = subprocess.run(
        [base_python, "-m", "venv", "--clear", str(environment.folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if outcome.returncode != 0:
        lines = (outcome.stdout + outcome.stderr).strip().splitlines() or ["no reason given"]
        raise SetupError(f"{environment.folder} could not be made: {lines[-1]}")


def _install_lock(environment: Environment, kind: Kind) -> None:
    arguments = ["--require-hashes", "-r", str(environment.lock(kind))]
    failed, output = _pip(environment, "--only-binary", ":all:", *arguments)
    if failed and lacks_wheel(output):
        _say("no ready-made wheel for this machine; building from source (needs a C compiler)")
        failed, output = _pip(environment, *arguments)
    if failed:
        raise _failure(output)


def _install_project(environment: Environment) -> None:
    """Put the program itself into the environment, as links to the working tree."""
    failed, output = _pip(
        environment, "--no-deps", "--no-build-isolation", "--editable", str(environment.root)
    )
    if failed:
        raise _failure(output)


def _failure(output: str) -> SetupError:
    if reason := explain(output):
        return SetupError(reason)
    _say("\n".join(output.splitlines()[-TAIL_LINES:]))
    return SetupError("pip failed; its own last words stand above.")


def _pip(environment: Environment, *arguments: str) -> tuple[bool, str]:
    """Run `pip install`; return whether it failed and all it said, of which downloads are shown."""
    command = [
        *(str(environment.python), "-m", "pip", "install"),
        *("--no-input", "--no-user", "--disable-pip-version-check", *arguments),
    ]
    lines: list[str] = []
    with subprocess.Popen(
        command,
        env={**os.environ, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        for line in process.stdout or ():
            lines.append(line)
            if line.startswith(SHOWN):
                _say(line.rstrip())
    return process.returncode != 0, "".join(lines)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
