"""The development script: one command each to run, test and care for the program.

    python3 packaging/dev.py run [ARGUMENTS]      the program; without a display, a demonstration
    python3 packaging/dev.py test [-- ARGUMENTS]  the tests; arguments go to pytest
    python3 packaging/dev.py setup                everything the others need
    python3 packaging/dev.py lint                 style and import contracts
    python3 packaging/dev.py types                static types
    python3 packaging/dev.py bench [NAMES]        the benchmarks, as one JSON value
    python3 packaging/dev.py faults [--share PART] [--seed N] [NAMES]
                                                  kills, power cuts and the like, as one table;
                                                  --help lists the names

Needs Python 3.11 or newer and nothing else. The first call makes `.venv` from the hash-pinned lock
files and brings the shared libraries that Qt lacks; later calls start at once.

Exit codes: 0 done, 1 the work failed, 2 bad usage or something is missing that a person must bring.
"""

from __future__ import annotations

import sys

OLDEST_PYTHON = (3, 11)
if sys.version_info < OLDEST_PYTHON:
    sys.exit("dev.py: Python 3.11 or newer is needed, and this is " + sys.version.split()[0])

import json  # noqa: E402 - the lines above must work on older Pythons
import os  # noqa: E402
import subprocess  # noqa: E402
import tempfile  # noqa: E402
from collections.abc import Callable, Mapping, Sequence  # noqa: E402
from pathlib import Path  # noqa: E402

import environment as environments  # noqa: E402
import system_libraries  # noqa: E402
from environment import Environment, Kind, SetupError  # noqa: E402

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = Environment(ROOT)
TEST_DEFAULTS = ("-n", "2", "--dist", "loadgroup")


def has_display(variables: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be shown."""
    if platform != "linux":
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def passed_on(arguments: Sequence[str]) -> list[str]:
    """Return what follows a command, without the `--` that may separate it."""
    return list(arguments[1:] if arguments[:1] == ["--"] else arguments)


def merge(outputs: Mapping[str, str]) -> dict[str, object]:
    """Read the JSON that each benchmark printed.

    Raises:
        SetupError: One printed something else.
    """
    merged: dict[str, object] = {}
    for name, output in outputs.items():
        try:
            merged[name] = json.loads(output)
        except ValueError as error:
            raise SetupError(f"{name} printed no JSON value: {error}") from error
    return merged


def chosen_benchmarks(found: Sequence[str], names: Sequence[str]) -> list[str]:
    """Return the benchmarks to run: all, or the named ones in the order of the names.

    Raises:
        SetupError: A name is not among those found.
    """
    if unknown := [name for name in names if name not in found]:
        raise SetupError(f"no benchmark {unknown[0]!r}: there are {', '.join(found) or 'none'}")
    return list(names) or sorted(found)


def prepare(kind: Kind, *, display: bool = False) -> None:
    """Bring the environment and Qt's libraries up to date."""
    environments.ensure(ENVIRONMENT, kind)
    if sys.platform == "linux":
        system_libraries.ensure(ENVIRONMENT.qt_folder, display=display)
    if _call(str(ROOT / "packaging" / "compile_translations.py")):
        raise SetupError("the translations of the interface could not be compiled")


def run(arguments: list[str]) -> int:
    """Open the window, or run what the arguments say; without a display, demonstrate."""
    display = has_display(os.environ, sys.platform)
    prepare("run", display=display)
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    variables = {"PYTHONPATH": os.pathsep.join(paths)}
    if not arguments and not display:
        folder = tempfile.mkdtemp(prefix="mihbara-demo-")
        print(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): the window is\n"
            f"drawn in memory and taken through the main job on the sample, into {folder}",
            flush=True,
        )
        variables["QT_QPA_PLATFORM"] = "offscreen"
        arguments = ["demo", str(ROOT / "tests" / "samples" / "aggregator_page.txt")]
        arguments += ["--into", folder]
    return _call("-m", "editor_app", *arguments, variables=variables, cwd=None)


def test(arguments: list[str]) -> int:
    """Run the tests."""
    prepare("dev")
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    return _call("-m", "pytest", *(arguments or TEST_DEFAULTS), variables=offscreen)


def setup(arguments: list[str]) -> int:
    """Prepare everything that the other commands need."""
    _refuse(arguments)
    prepare("dev", display=has_display(os.environ, sys.platform))
    print(f"ready: {ENVIRONMENT.script('mihbara')}")
    return 0


def lint(arguments: list[str]) -> int:
    """Check style, format and import contracts, all of them even where one fails."""
    _refuse(arguments)
    prepare("dev")
    lint_imports = [str(ENVIRONMENT.script("lint-imports")), "--no-logo"]
    contracts = subprocess.run(lint_imports, cwd=ROOT, check=False)
    codes = [
        contracts.returncode,
        _call("-m", "ruff", "check", "."),
        _call("-m", "ruff", "format", "--check", "."),
    ]
    return int(any(codes))


def types(arguments: list[str]) -> int:
    """Check static types."""
    prepare("dev")
    return _call("-m", "mypy", *arguments)


def bench(arguments: list[str]) -> int:
    """Run benchmarks and print one JSON object, a member for each."""
    prepare("dev")
    folder = ROOT / "tests" / "benchmarks"
    found = sorted(path.stem.removeprefix("bench_") for path in folder.glob("bench_*.py"))
    outputs: dict[str, str] = {}
    failed = []
    for name in chosen_benchmarks(found, arguments):
        print(f"bench {name}", file=sys.stderr, flush=True)
        outcome = subprocess.run(
            [ENVIRONMENT.python, folder / f"bench_{name}.py"],
            env={"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT)},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
        if outcome.returncode == 0:
            outputs[name] = outcome.stdout
        else:
            failed.append(name)
    print(json.dumps(merge(outputs), ensure_ascii=False, indent=2))
    if failed:
        print(f"dev.py: failed: {', '.join(failed)}", file=sys.stderr)
    return int(bool(failed))


def faults(arguments: list[str]) -> int:
    """Do faults to the program in full and print what each cost; takes long."""
    prepare("dev")
    variables = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    return _call("-m", "tests.faults", *arguments, variables=variables)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "setup": setup,
    "lint": lint,
    "types": types,
    "bench": bench,
    "faults": faults,
}


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks and return the exit code."""
    name = arguments[0] if arguments else "--help"
    if name in ("-h", "--help", "help"):
        print(__doc__)
        return 0 if arguments else 2
    if name not in COMMANDS:
        print(f"dev.py: no command {name!r}: use {', '.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](passed_on(arguments[1:]))
    except (SetupError, system_libraries.MissingLibrariesError) as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _call(
    *arguments: str, variables: Mapping[str, str] | None = None, cwd: Path | None = ROOT
) -> int:
    """Run the environment's Python with the user's own standard streams."""
    command = [str(ENVIRONMENT.python), *arguments]
    return subprocess.run(
        command, env={**os.environ, **(variables or {})}, cwd=cwd, check=False
    ).returncode


def _refuse(arguments: Sequence[str]) -> None:
    if arguments:
        raise SetupError(f"this command takes no arguments, and got {' '.join(arguments)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
