"""What a day at the desk leaves on the disk: for its owner's eyes only, without a word in logs."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.faults.disk import ROOT
from tests.faults.outcome import Outcome

CANARY = "سر المصدر رقم سبعة"
_ALLOWED_TEXT = (".sqlite", ".sqlite-wal", ".sqlite-shm")


def exposed(root: Path) -> Iterator[Path]:
    """Yield what others can enter, read or write below a folder, itself included."""
    for path in (root, *root.rglob("*")):
        if path.lstat().st_mode & 0o077 and not stat.S_ISLNK(path.lstat().st_mode):
            yield path


def telling(root: Path) -> Iterator[Path]:
    """Yield the files below a folder that hold a word of an article and are not to."""
    for path in root.rglob("*"):
        may_tell = not path.is_file() or path.name.endswith(_ALLOWED_TEXT)
        if not may_tell and CANARY.encode() in path.read_bytes():
            yield path


def a_day(*, window: bool) -> Outcome:
    """Work with the program as people do, then look at each file it left."""
    outcome = Outcome("modes and words of files", row="45")
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        data, temporary, away = (Path(place) / name for name in ("data", "tmp", "away"))
        for folder in (temporary, away):
            folder.mkdir(mode=0o700)
        story = away / "story.md"
        story.write_text(f"# {CANARY}\n\n{CANARY} قال.\n", encoding="utf-8")
        told = _run(data, temporary, "import", str(story), "--json")
        article = json.loads(told)["id"]
        for words in (
            ["article", "new", "--headline", CANARY],
            ["import", str(away / f"{CANARY}.docx")],
            ["article", "set", article, "--lead", CANARY],
            ["article", "set", "no-such-article", "--lead", CANARY],
            ["check", article],
            ["search", CANARY],
            ["destination", "add", "site", "site", "--path", str(away / "site")],
            ["queue", "add", article, "--to", "site"],
            ["queue", "run", "--once"],
            ["export", article, "--format", "html", "-o", str(away / "article.html")],
            ["export", "--all", "-o", str(away / "library")],
            ["export", article, "--format", "html", "-o", str(away / "no" / "folder.html")],
            ["backup"],
            ["doctor"],
            ["restore", "latest"],
            ["restore", "--readable"],
            ["article", "list"],
        ):
            _run(data, temporary, *words)
        if window:
            sample = ROOT / "tests" / "samples" / "aggregator_page.txt"
            _run(data, temporary, "demo", str(sample), "--into", place)
        outcome.injected = len(list(data.rglob("*")))
        outcome.damaged = len([*exposed(data), *exposed(temporary)])
        outcome.acknowledged_lost = len([*telling(data), *telling(temporary)])
    return outcome


def _run(data: Path, temporary: Path, *words: str) -> str:
    """Run one command, whether it works or is refused; return what it printed."""
    return subprocess.run(
        ["sh", "-c", 'umask 022; exec "$@"', "sh", sys.executable, "-m", "editor_app", *words],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "MIHBARA_DATA_DIR": str(data),
            "TMPDIR": str(temporary),
        },
        stdout=subprocess.PIPE,
        encoding="utf-8",
        stderr=subprocess.DEVNULL,
        check=False,
        timeout=120,
    ).stdout
