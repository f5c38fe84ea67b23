"""Do every fault in full and print one table; the exit code is 1 where something was lost."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable

from tests.faults import damage, disk, giants, memory, modes, sftp, wordpress
from tests.faults.outcome import Outcome, table
from tests.faults.saving import kills_in_a_migration, kills_in_a_save, power_cuts
from tests.faults.test_saving import HAS_STRACE
from tests.faults.test_typing import MOST_LOST_MS
from tests.faults.typing import end_while_typing
from tests.faults.windows import two_windows
from tests.storage.old_libraries import drafts_of

Fault = Callable[[], Outcome | list[Outcome]]


def faults() -> dict[str, Fault]:
    """Return every fault by a short name."""
    found: dict[str, Fault] = {
        "kill": lambda: end_while_typing("kill while typing", 200),
        "signal": lambda: end_while_typing(
            "SIGTERM while typing", 20, signal_number=signal.SIGTERM
        ),
        "slots": lambda: end_while_typing(
            "SIGTERM, failing slots", 20, signal_number=signal.SIGTERM, fails=True
        ),
        "save": lambda: kills_in_a_save(times=5),
        "migration": lambda: kills_in_a_migration(drafts_of("0001"), times=5),
        "windows": lambda: two_windows(100),
        "damage": damage.full,
        "memory": memory.full,
        "modes": modes.full,
        "giants": giants.full,
    }
    if HAS_STRACE:
        found["power"] = lambda: power_cuts(200)
        found["calls"] = lambda: disk.failing_calls(range(1, 26))
    if not disk.cannot_mount():
        found["full"] = lambda: disk.full_disk(25)
    return found


def main(names: list[str]) -> int:
    """Run the named faults, or all."""
    if names == ["wordpress"]:
        return wordpress.main()
    if names == ["sftp"]:
        return sftp.main()
    known = faults()
    if unknown := [name for name in names if name not in known]:
        sys.stderr.write(f"no fault {unknown[0]!r}: there are {', '.join(known)}\n")
        return 2
    outcomes: list[Outcome] = []
    for name in names or known:
        sys.stderr.write(f"fault {name}\n")
        done = known[name]()
        outcomes += done if isinstance(done, list) else [done]
    if not HAS_STRACE and not names:
        sys.stderr.write("power cuts are left out: strace is not here\n")
    sys.stdout.write(f"{table(outcomes)}\n")
    has_doubled = bool(not names and wordpress.main() + sftp.main())
    return int(
        has_doubled
        or any(
            outcome.acknowledged_lost or outcome.damaged or outcome.lost_ms > MOST_LOST_MS
            for outcome in outcomes
        )
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
