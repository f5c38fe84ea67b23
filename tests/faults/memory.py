"""Memory that runs out under a process that saves."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.faults.disk import judge, run_writer
from tests.faults.outcome import Outcome


def short_of_memory(rooms_mb: Sequence[int]) -> Outcome:
    """Give a writer only so much room, each time another amount."""
    outcome = Outcome("memory runs out while saving", row="44")
    for room_mb in rooms_mb:
        with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as folder:
            root = Path(folder) / "data"
            judge(outcome, root, run_writer(root, 60, room_mb=room_mb))
    return outcome
