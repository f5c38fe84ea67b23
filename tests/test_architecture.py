"""The rules of the house, held by the machine: who imports whom, and what may lie where."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "editor_app"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE_LINES = 400
NESTING = ("exec", "exec_", "processEvents")
VAGUE_NAMES = {"util", "utils", "helper", "helpers", "manager", "managers"}
TOP_LEVEL = {
    *("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", ".gitignore"),
    *("editor_app", "resources", "tests", "packaging", ".ci"),
}
# Rooms that may import what a contract keeps from all the others.
AT_HOME = {
    "Qt stands in the window only": {"ui", "app"},
    "SQLAlchemy stands in storage only": {"storage"},
    "Typer and Rich stand in the command line only": {"cli"},
    "HTTP, SFTP and mail stand in publishing only": {"publishing"},
}
# One forbidden import for each contract: where it is planted, and the line.
PLANTED = {
    "Rooms import to the right only": ("language", "import editor_app.storage"),
    "Qt stands in the window only": ("presenters", "from PySide6 import QtCore"),
    "SQLAlchemy stands in storage only": ("services", "import sqlalchemy"),
    "Typer and Rich stand in the command line only": ("base", "import rich.console"),
    "HTTP, SFTP and mail stand in publishing only": ("formats", "import http.client"),
}

# In pieces, so that this file does not find itself.
REGISTRY_HOSTS = [
    f"{name}.{end}"
    for name, end in (
        *(("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com")),
        *(("deb.debian", "org"), ("archive.ubuntu", "com"), ("proxy.golang", "org")),
    )
]
MACHINE_PATH = re.compile(
    r"(?<![\w.~/-])/(?:" + "|".join(("work", "root", "home", "Users")) + r")/\w"
)


def linter_settings() -> dict[str, Any]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    settings: dict[str, Any] = tomllib.loads(text)["tool"]["importlinter"]
    return settings


CONTRACTS = linter_settings()["contracts"]


def check_contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    call = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    )
    return subprocess.run(
        [sys.executable, "-c", call],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


def rooms() -> set[str]:
    return {
        path.stem
        for path in PACKAGE.iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").exists()) and path.stem != "__init__"
    }


def tracked_files() -> list[Path]:
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("not a git checkout: what is versioned cannot be told from what is not")
    listing = subprocess.run(
        [*("git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"), "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return [Path(name) for name in listing.stdout.split("\0") if name and (ROOT / name).exists()]


def test_contracts_over_the_whole_package_are_kept() -> None:
    outcome = check_contracts(ROOT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_contracts_with_forbidden_imports_are_broken_each(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "editor_app")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for room, line in PLANTED.values():
        with (tmp_path / "editor_app" / room / "__init__.py").open("a") as module:
            module.write(f"\n{line}\n")
    outcome = check_contracts(tmp_path)
    assert outcome.returncode == 1, outcome.stdout + outcome.stderr
    for contract in CONTRACTS:
        assert f"{contract['name']} BROKEN" in outcome.stdout


def test_contracts_have_no_exceptions() -> None:
    settings = linter_settings()
    assert not settings.get("exclude_type_checking_imports", False)
    for contract in CONTRACTS:
        assert not {"ignore_imports", "unmatched_ignore_imports_alerting"} & contract.keys()


def test_contracts_cover_every_room() -> None:
    layers = next(contract for contract in CONTRACTS if contract["type"] == "layers")["layers"]
    named = {name.strip() for layer in layers for name in layer.split("|")}
    assert {f"editor_app.{room}" for room in rooms()} <= named
    for contract in CONTRACTS:
        if contract["type"] == "forbidden":
            kept_out = {name.removeprefix("editor_app.") for name in contract["source_modules"]}
            everywhere = {name.removeprefix("editor_app.") for name in named}
            assert kept_out == everywhere - AT_HOME[contract["name"]], contract["name"]


def test_modules_are_short_enough_to_read() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert not {p: n for p, n in lengths.items() if n > LONGEST_MODULE_LINES}


def test_modules_have_names_that_say_something() -> None:
    parts = {path: {*path.relative_to(ROOT).with_suffix("").parts} for path in MODULES}
    assert not [path for path, names in parts.items() if names & VAGUE_NAMES]


def test_packages_say_what_they_are_for() -> None:
    folders = {path.parent for path in MODULES}
    assert not [f for f in folders if not (f / "__init__.py").exists()]
    silent = [
        folder
        for folder in folders
        if not ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8")))
    ]
    assert not silent


def nested_loops(tree: ast.AST) -> Iterator[int]:
    """Yield the lines of calls that run an event loop inside another."""
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Attribute) and called.attr in NESTING:
            yield called.lineno


def test_nested_loops_are_found_where_planted() -> None:
    planted = "menu.exec(point)\nQDialog(self).exec_()\napp.processEvents()\nsession.execute(q)\n"
    assert sorted(nested_loops(ast.parse(planted))) == [1, 2, 3]


def test_event_loop_runs_once_and_where_the_window_program_starts_only() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix(): lines
        for path in MODULES
        if (lines := list(nested_loops(ast.parse(path.read_text(encoding="utf-8")))))
    }
    assert {name: len(lines) for name, lines in found.items()} == {"ui/program.py": 1}


def test_top_level_holds_only_what_belongs_there() -> None:
    assert {path.parts[0] for path in tracked_files()} <= TOP_LEVEL


def machine_traces(text: str) -> list[str]:
    """List the machine paths and registry hosts in a text."""
    return [m.group() for m in MACHINE_PATH.finditer(text)] + [
        host for host in REGISTRY_HOSTS if host in text
    ]


def test_machine_traces_are_found_where_planted() -> None:
    assert machine_traces(f"path = '/{'home'}/nadia/desk'")
    assert machine_traces(f"--index-url https://{REGISTRY_HOSTS[0]}/simple")
    assert not machine_traces("https://example.ma/work/1 ../home/x ~/work/y")


def test_versioned_files_name_no_machine_and_no_registry() -> None:
    found: dict[str, list[str]] = {}
    for path in tracked_files():
        try:
            text = (ROOT / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if traces := machine_traces(text):
            found[path.as_posix()] = traces
    assert not found
