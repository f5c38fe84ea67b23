"""Every failure that the publishing room can raise has a plain sentence that says what to do."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import editor_app
from editor_app.presenters.messages import LANGUAGES, word, wording

ROOT = Path(editor_app.__file__).parent
ROOMS = ("publishing", "services/worker.py", "services/resending.py", "services/steering.py")
ERRORS = {"EnvironmentFault", "UserError"}
_CODE = re.compile("[a-z]+(-[a-z]+)+")
SILENT = {"lease-lost"}
"""Another worker does it: there is nothing that a person could do."""


def codes() -> set[str]:
    return {code for room in ROOMS for path in _files(ROOT / room) for code in _raised(path)}


def _files(place: Path) -> list[Path]:
    return sorted(place.rglob("*.py")) if place.is_dir() else [place]


def _raised(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in ERRORS and node.args:
                yield from _said(node.args[0])
        elif isinstance(node, ast.Assign) and "code" in map(ast.unparse, node.targets):
            yield from _said(node.value)


def _said(node: ast.expr) -> Iterator[str]:
    for choice in (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,):
        if isinstance(choice, ast.Constant) and _CODE.fullmatch(str(choice.value)):
            yield str(choice.value)


def test_codes_of_the_publishing_room_are_found() -> None:
    assert {"credentials-refused", "server-unreachable", "slug-taken"} <= codes()
    assert len(codes()) > 25


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(codes() - SILENT))
def test_failure_says_what_is_wrong_and_what_to_do(code: str, language: str) -> None:
    assert code in wording(language)["messages"]
    sentence = word(code, {}, language)
    assert len(re.findall(r"[.؟?!:»”;]", sentence)) >= 2, sentence
