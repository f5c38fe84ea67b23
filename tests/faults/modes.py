"""What a day at the desk leaves on the disk: for its owner's eyes only, without a word in logs."""

from __future__ import annotations

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
    outcome = Outcome("modes and words of files")
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        data, temporary = Path(place) / "data", Path(place) / "tmp"
        temporary.mkdir(mode=0o700)
        script = ["article", "new", "--headline", CANARY]
        for words in (script, ["backup"], ["doctor"], ["restore", "latest"], ["article", "list"]):
            _run(data, temporary, *words, "--data-dir", str(data))
        if window:
            sample = ROOT / "tests" / "samples" / "aggregator_page.txt"
            _run(data, temporary, "demo", str(sample), "--into", place)
        outcome.injected = len(list(data.rglob("*")))
        outcome.damaged = len([*exposed(data), *exposed(temporary)])
        outcome.acknowledged_lost = len([*telling(data), *telling(temporary)])
    return outcome


def _run(data: Path, temporary: Path, *words: str) -> None:
    subprocess.run(
        ["sh", "-c", 'umask 022; exec "$@"', "sh", sys.executable, "-m", "editor_app", *words],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "QT_QPA_PLATFORM": "offscreen",
            "TMPDIR": str(temporary),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
        timeout=120,
    )


def full() -> list[Outcome]:
    """Work with the command line and the window."""
    return [a_day(window=True)]
