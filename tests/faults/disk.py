"""Full, failing and vanishing disks under a process that saves: what it was told must be true."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError
from editor_app.base.paths import data_folder
from editor_app.domain.ports import LibraryQuery
from editor_app.services.articles import ArticleService
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from tests.faults.outcome import Outcome
from tests.faults.writer import text_of

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Run:
    """What a writer said: how many texts were acknowledged, and the codes of refusals."""

    acknowledged: int
    refusals: Sequence[str]


def cannot_mount() -> str:
    """Say why a small disk cannot be made here, or nothing."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "only root on Linux can mount a small disk"
    try:
        with small_disk("1m"):
            return ""
    except subprocess.CalledProcessError:
        return "mounting is not permitted here"


@contextmanager
def small_disk(size: str) -> Iterator[Path]:
    """Lend a disk in memory of a size such as ``4m``."""
    folder = Path(tempfile.mkdtemp(prefix="mihbara-disk-"))
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", str(folder)]
    subprocess.run(mount, check=True, capture_output=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
        folder.rmdir()


def run_writer(root: Path, times: int, *before: str, room_mb: int = 0) -> Run:
    """Let a writer save ``times`` texts below ``root``."""
    arguments = [sys.executable, "-m", "tests.faults.writer", str(root), str(times), str(room_mb)]
    said = subprocess.run(
        [*before, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
        timeout=120,
    ).stdout.splitlines()
    return Run(
        acknowledged=sum(line.startswith("ACK") for line in said),
        refusals=[line.split()[1] for line in said if line.startswith("FAIL")],
    )


def judge(outcome: Outcome, root: Path, run: Run) -> None:
    """Hold what is in the library against what the writer was told."""
    outcome.injected += 1
    try:
        with closing(driver().connect(str(data_folder(root).database))) as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        saved = _last_saved(root)
    except (AppError, driver().Error, ValueError):
        sound, saved = run.acknowledged == 0, -1
    outcome.damaged += not sound
    outcome.acknowledged_lost += max(0, run.acknowledged - 1 - saved)


def _last_saved(root: Path) -> int:
    """Return the number of the text in the library, or -1 for none.

    Raises:
        ValueError: It is none of the writer's texts.
    """
    database = open_database(data_folder(root))
    try:
        articles = ArticleService(database, SystemClock())
        rows = articles.library(LibraryQuery()).rows
        if not rows:
            return -1
        draft = articles.get(rows[0].id).draft
        number = int(draft.headline.rpartition(" ")[2])
        if draft.body != text_of(number).body:
            raise ValueError("half a text")
        return number
    finally:
        database.close()


def full_disk(times: int, seed: int = 1) -> Outcome:
    """Save until the disk is full, free some space, and save on."""
    outcome, chance = Outcome("disk full while saving", row="13"), random.Random(seed)
    for _ in range(times):
        with small_disk("3m") as disk:
            ballast = disk / "ballast"
            ballast.write_bytes(bytes(1_500_000 + chance.randrange(100_000)))
            first = run_writer(disk / "data", 400)
            if "storage-full" not in first.refusals:
                raise RuntimeError(f"the disk never filled: {first}")
            judge(outcome, disk / "data", first)
            ballast.unlink()
            judge(outcome, disk / "data", run_writer(disk / "data", 0))
    return outcome
