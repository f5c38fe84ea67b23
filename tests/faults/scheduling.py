"""A wall clock that jumps under the scheduler: nothing leaves early or twice, and it says so."""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.app import build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.paths import data_folder
from editor_app.base.settings import Settings
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import QueueState
from editor_app.services.queue import Schedule
from tests.builders import a_draft
from tests.faults.clocks import under_moved_clock
from tests.faults.outcome import Outcome

if TYPE_CHECKING:
    from editor_app.services.desk import Desk

JUMPS = ("+2d", "-1d", "+3650d")
"""From the true time and back to it, one after another."""
HOURS = (6, 30, 47, 24 * 40)
"""So far ahead are the articles that wait; the first jump passes most of them, the last all."""


def live(root: Path, offset: Path) -> dict[str, int]:
    """Queue articles for later, let the clock jump, and count what that did."""
    told = {"jumps": 0, "early": 0, "untold": 0, "duplicates": 0, "lost": 0}
    folder = data_folder(root)
    desk = build_desk(folder, Settings(folder.settings), SystemClock())
    options = {"path": str(root / "site"), "title": "جريدة", "base_url": "https://example.ma/"}
    desk.destinations.add("site", "web", options)
    now = desk.clock.now()
    later = [_queued(desk, number, now + timedelta(hours=h)) for number, h in enumerate(HOURS)]
    due = [_queued(desk, 100, None)]
    _send(desk)
    for number, jump in enumerate(JUMPS, start=1):
        offset.write_text(jump)
        due.append(_queued(desk, 100 + number, None))
        _send(desk)
        told["jumps"] += 1
        told["early"] += len(_sent(desk) & set(later)) + (due[-1] in _sent(desk))
        guard = desk.worker.guard
        told["untold"] += guard is None or guard.jump is None
        offset.write_text("+0d")
        _send(desk)
        told["untold"] += guard is None or guard.jump is not None
        told["early"] += len(_sent(desk) & set(later))
        told["lost"] += len(set(due) - _sent(desk))
    offset.write_text("+2d")
    _send(desk)
    assert desk.worker.guard is not None
    desk.worker.guard.confirm()
    _send(desk)
    told["early"] += later[-1] in _sent(desk)
    told["lost"] += len(set(later[:-1]) - _sent(desk))
    for item_id in (*later, *due):
        tries = [one.outcome for one in desk.queue.attempts(item_id)]
        told["duplicates"] += max(tries.count("sent") - 1, 0)
    desk.close()
    return told


def _queued(desk: Desk, number: int, due: datetime | None) -> str:
    article = desk.articles.create(a_draft(headline=f"خبر رقم {number}")).article
    schedule = None if due is None else Schedule(wall=due.replace(tzinfo=None), zone="UTC")
    return desk.queue.add(article.id, ["web"], schedule=schedule).items[0].id


def _send(desk: Desk) -> None:
    while desk.worker.round():
        pass


def _sent(desk: Desk) -> set[str]:
    query = QueueQuery(states=frozenset({QueueState.SENT}))
    return {row.item.id for row in desk.queue.rows(query)}


def jumping_clock() -> Outcome:
    """Let the clock jump while articles wait for their time."""
    outcome = Outcome("clock jumps under the scheduler", row="21")
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        root, offset = Path(place) / "data", Path(place) / "offset"
        offset.write_text("+0d")
        told = under_moved_clock("tests.faults.scheduling", root, offset)
        outcome.injected = told["jumps"]
        outcome.damaged = told["early"] + told["duplicates"] + told["untold"]
        outcome.acknowledged_lost = told["lost"]
    return outcome


if __name__ == "__main__":
    sys.stdout.write(json.dumps(live(Path(sys.argv[1]), Path(sys.argv[2]))))
