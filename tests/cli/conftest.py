"""A command line over a real library file and the real kinds of destination."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from editor_app.app import open_caretaker, open_desk
from editor_app.cli.main import run

SAMPLE = Path(__file__).parent.parent / "samples" / "aggregator_page.txt"


@dataclass(frozen=True)
class Said:
    """What one call of the command line came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - whatever was printed
        """The one JSON value on standard output."""
        return json.loads(self.out)


@dataclass
class Shell:
    """A terminal in front of one data folder."""

    folder: Path
    capture: pytest.CaptureFixture[str]
    windows: list[Path | None] = field(default_factory=list)
    demos: list[tuple[Path, Path]] = field(default_factory=list)

    def __call__(self, *words: str) -> Said:
        """Run ``mihbara`` on the folder with these words."""
        return self.bare(*words, "--data-dir", str(self.folder))

    def bare(self, *words: str) -> Said:
        """Run ``mihbara`` with these words and no others."""
        self.capture.readouterr()
        code = run(words, open_desk, self._window, self._demo, open_caretaker)
        said = self.capture.readouterr()
        return Said(code, said.out, said.err)

    def done(self, *words: str) -> Any:  # noqa: ANN401 - whatever was printed
        """Run a command that must succeed, and return its JSON."""
        said = self(*words, "--json")
        assert said.code == 0, said.err
        return said.json

    def _window(self, folder: Path | None) -> int:
        self.windows.append(folder)
        return 0

    def _demo(self, page: Path, into: Path) -> int:
        self.demos.append((page, into))
        return 0

    def dump(self) -> tuple[object, ...]:
        """Return everything the library holds, to see that a refusal changed nothing."""
        return tuple(
            self.done(*words)
            for words in (
                ("article", "list"),
                ("article", "list", "--deleted"),
                ("destination", "list"),
                ("queue", "list"),
                ("contributor", "list"),
            )
        )


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    """A terminal in English, in front of an empty data folder."""
    monkeypatch.delenv("MIHBARA_DATA_DIR", raising=False)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return Shell(folder=tmp_path / "data", capture=capsys)


@pytest.fixture
def site(shell: Shell, tmp_path: Path) -> Callable[[str], Path]:
    """Set up a site destination by its name and return its folder."""

    def add(name: str) -> Path:
        folder = tmp_path / name
        shell.done(
            "destination", "add", "site", name, "--path", str(folder), "--title", "محبرة",
            "--base-url", "https://example.org/",
        )  # fmt: skip
        return folder

    return add
