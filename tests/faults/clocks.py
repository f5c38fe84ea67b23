"""A wall clock that jumps by days and years under a process that writes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from editor_app.base.clock import SystemClock
from editor_app.base.paths import data_folder
from editor_app.domain.history import VersionReason
from editor_app.services.articles import ArticleService
from editor_app.services.journal import JournalService
from editor_app.services.leases import LeaseService
from editor_app.services.versions import VersionService
from editor_app.storage.database import open_database
from tests.faults.children import ROOT
from tests.faults.damage import care_of
from tests.faults.outcome import Outcome
from tests.faults.saving import draft_of, newest

_PLACES = ("/usr/lib/x86_64-linux-gnu/faketime", "/usr/lib/aarch64-linux-gnu/faketime")
JUMPS = ("+0d", "+2d", "+1d", "+3650d", "-1d", "-1095d", "+40d", "+0d")
"""From the true time, one after another: each is a jump to the next."""


def library() -> str:
    """Return libfaketime's file, or nothing."""
    found = [str(Path(place) / "libfaketime.so.1") for place in _PLACES]
    return next((file for file in found if Path(file).exists()), "")


def missing_tool() -> str:
    """Say why the clock cannot be made to jump here, or nothing."""
    return "" if library() else "libfaketime is not installed: the clock cannot be made to jump"


def under_moved_clock(module: str, root: Path, offset: Path) -> dict[str, int]:
    """Run a module in a process whose wall clock is off by what a file says, and return its report.

    Args:
        module: What to run; it is given the two paths and prints its counts as JSON.
        root: The data folder.
        offset: The file that moves the clock.
    """
    said = subprocess.run(
        [sys.executable, "-m", module, str(root), str(offset)],
        cwd=ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "LD_PRELOAD": library(),
            "FAKETIME_TIMESTAMP_FILE": str(offset),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    if said.returncode:
        raise RuntimeError(said.stderr[-2000:])
    counts: dict[str, int] = json.loads(said.stdout)
    return counts


def live(root: Path, offset: Path) -> dict[str, int]:
    """Journal, save, lease, keep versions and back up while the clock jumps."""
    told = {"jumps": 0, "wrong": 0, "days": 0}
    folder = data_folder(root)
    database, clock = open_database(folder), SystemClock()
    articles, versions = ArticleService(database, clock), VersionService(database, clock)
    mine = LeaseService(database, clock, "mine", lambda _name: True)
    theirs = LeaseService(database, clock, "theirs", lambda _name: True)
    journal = JournalService(database, clock, "mine", mine.is_alive)
    care = care_of(folder)
    article = articles.create(draft_of(0)).article
    buffer = journal.begin(article.id, article.revision, article.draft)
    began, kept, backups = clock.now(), 0, 0
    for number, jump in enumerate(JUMPS, start=1):
        offset.write_text(jump)
        told["days"] = max(told["days"], abs((clock.now() - began).days))
        journal.append(buffer, draft_of(number))
        article = articles.save(
            article.id,
            draft_of(number),
            expected_revision=article.revision,
            reason=VersionReason.SAVED,
            buffer=buffer,
        ).article
        journal.rebase(buffer, article)
        journal.append(buffer, draft_of(number + 1))
        care.back_up()
        known, stored = len(care.backups()), len(versions.rows_of(article.id))
        told["jumps"] += 1
        told["wrong"] += known < backups or stored <= kept
        told["wrong"] += bool(mine.renew([article.id])) or theirs.hold(article.id)
        told["wrong"] += articles.get(article.id).draft.body != draft_of(number).body
        backups, kept = known, stored
    database.close()
    return told


def jumping_clock() -> Outcome:
    """Let the clock jump; what was written last must be offered, and no backup or version go."""
    outcome = Outcome("clock jumps by days and years", row="21")
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        root, offset = Path(place) / "data", Path(place) / "offset"
        offset.write_text(JUMPS[0])
        told = under_moved_clock("tests.faults.clocks", root, offset)
        if told["days"] < 1000:
            raise RuntimeError(f"the clock never jumped: {told}")
        outcome.injected, outcome.damaged = told["jumps"], told["wrong"]
        outcome.acknowledged_lost = len(JUMPS) + 1 - newest(root)
    return outcome


if __name__ == "__main__":
    sys.stdout.write(json.dumps(live(Path(sys.argv[1]), Path(sys.argv[2]))))
