"""Do every fault in full and print one table; the exit code is 1 where a promise was broken.

    python -m tests.faults [--share PART] [NAMES]

PART, for example 0.1, is the share of the full number that is done.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from tests.faults import (
    busy,
    calls,
    canary,
    clocks,
    damage,
    destinations,
    disk,
    engines,
    files,
    giants,
    instances,
    memory,
    modes,
    places,
    queueing,
    scheduling,
    servers,
    sftp,
    wordpress,
)
from tests.faults.kills import WORK, kills
from tests.faults.outcome import Outcome, table
from tests.faults.saving import power_cuts
from tests.faults.typing import end_while_typing
from tests.faults.windows import two_windows

Fault = Callable[[float], "Outcome | list[Outcome]"]


def some(times: int, share: float) -> int:
    """Return a share of a number, at least one."""
    return max(1, round(times * share))


def _ends(share: float) -> list[Outcome]:
    """End a program that somebody types into in each way but a kill."""
    term, log_out = signal.SIGTERM, signal.SIGUSR1
    times = some(20, share)
    return [
        end_while_typing("SIGTERM while typing", times, signal_number=term),
        end_while_typing("SIGTERM, failing slots", times, signal_number=term, fails=True),
        end_while_typing("session end while typing", times, signal_number=log_out),
        end_while_typing("session end, failing slots", times, signal_number=log_out, fails=True),
    ]


def _steps(share: float) -> list[Outcome]:
    """Kill each kind of work at each of its steps, two kinds at a time."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda work: kills(work, some(100, share)), WORK))


FAULTS: dict[str, Fault] = {
    "kill": lambda share: end_while_typing("kill while typing", some(200, share)),
    "ends": _ends,
    "steps": _steps,
    "power": lambda share: power_cuts(some(200, share)),
    "calls": lambda share: calls.full(step=max(1, round(1 / share))),
    "full": lambda share: disk.full_disk(some(25, share)),
    "files": lambda share: files.full_disk_files(some(20, share)),
    "places": lambda share: [places.taken_away(kind, some(20, share)) for kind in places.KINDS],
    "windows": lambda share: two_windows(some(100, share)),
    "twice": lambda share: instances.started_twice(some(100, share)),
    "busy": lambda share: busy.busy_hour(some(20_000, share)),
    "engine": lambda share: engines.old_engine(8, some(250, share)),
    "shapes": lambda _share: engines.earlier_shapes(),
    "clock": lambda _share: [clocks.jumping_clock(), scheduling.jumping_clock()],
    "damage": damage.full,
    "memory": lambda _share: memory.full(),
    "modes": lambda _share: modes.full(),
    "giants": lambda _share: giants.full(),
}


def impossible() -> dict[str, str]:
    """Return the faults that cannot be done here, with the reason."""
    reasons = {
        "power": calls.missing_tool(),
        "calls": calls.missing_tool(),
        "clock": clocks.missing_tool(),
        "full": disk.cannot_mount(),
        "files": disk.cannot_mount(),
        "places": disk.cannot_mount(),
    }
    return {name: reason for name, reason in reasons.items() if reason}


def main(arguments: list[str]) -> int:
    """Run the named faults, or all."""
    share, names = 1.0, list(arguments)
    if names[:1] == ["--share"]:
        share, names = float(names[1]), names[2:]
    if names == ["wordpress"]:
        return wordpress.main()
    if names == ["queue"]:
        return queueing.full()
    if names == ["sftp"]:
        return sftp.main()
    if names == ["destinations"]:
        return destinations.main(share)
    if names == ["servers"]:
        return servers.main()
    if names == ["canary"]:
        return canary.main()
    if unknown := [name for name in names if name not in FAULTS]:
        sys.stderr.write(f"no fault {unknown[0]!r}: there are {', '.join(FAULTS)}\n")
        return 2
    outcomes: list[Outcome] = []
    left_out = impossible()
    for name in names or FAULTS:
        if name in left_out:
            sys.stderr.write(f"{name} is left out: {left_out[name]}\n")
            continue
        sys.stderr.write(f"fault {name}\n")
        done = FAULTS[name](share)
        outcomes += done if isinstance(done, list) else [done]
    sys.stdout.write(f"{table(outcomes)}\n")
    has_doubled = bool(
        not names
        and wordpress.main()
        + sftp.main()
        + destinations.main(share)
        + servers.main()
        + canary.main()
        + queueing.full()
    )
    return int(has_doubled or not all(outcome.is_met for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
