"""Do every fault in full and print one table, each row as it ends.

A run that is cut off prints what it has done of the row it was at. The exit code is 0 where every
promise was kept, 1 where one was broken, 2 for bad usage, 130 where the run was cut off.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys

from tests.faults.battery import FAULTS, PUBLISHING, Plan, impossible
from tests.faults.outcome import HEAD, Outcome, line

_CUT_OFF = 130


def _share(text: str) -> float:
    share = float(text)
    if not 0 < share <= 1:
        raise argparse.ArgumentTypeError("a share is more than 0 and at most 1")
    return share


def _parser() -> argparse.ArgumentParser:
    """Return the command line; its help lists every name with the rows it reaches."""
    told = {name: (fault.__doc__ or "").splitlines()[0] for name, fault in FAULTS.items()}
    told |= {name: about for name, (about, _) in PUBLISHING.items()}
    parser = argparse.ArgumentParser(
        prog="packaging/dev.py faults",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog="faults:\n" + "\n".join(f"  {name:<13} {about}" for name, about in told.items()),
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="a fault below; without, all")
    parser.add_argument(
        "--share", type=_share, default=1.0, help="part of the full number of times, such as 0.1"
    )
    parser.add_argument("--seed", type=int, default=1, help="of what is left to chance; 1")
    return parser


class Rows:
    """The rows of one fault: parts are put together as they come.

    Args:
        is_full: Whether it is done the full number of times.
    """

    def __init__(self, *, is_full: bool) -> None:
        self._is_full = is_full
        self._rows: dict[tuple[str, str], Outcome] = {}

    def take(self, outcome: Outcome) -> None:
        """Take a part in."""
        row = self._rows.setdefault((outcome.row, outcome.fault), outcome)
        if row is not outcome:
            row.add(outcome)
        sys.stderr.write(f"  {row.fault}: {row.injected}\n")

    def show(self, *, is_cut: bool = False) -> bool:
        """Print the rows and what was harmed; return whether every promise was kept."""
        for row in self._rows.values():
            cells = row.cells(is_full=self._is_full and not is_cut)
            sys.stdout.write(f"{line(cells)}\n")
            sys.stdout.writelines(f"       harmed: {detail}\n" for detail in row.details[:20])
        sys.stdout.flush()
        return all(row.is_met for row in self._rows.values())


def _do(name: str, plan: Plan) -> bool:
    """Do one fault and print its rows, also where it is cut off."""
    rows = Rows(is_full=plan.share == 1)
    try:
        for outcome in FAULTS[name](plan):
            rows.take(outcome)
    except BaseException:
        rows.show(is_cut=True)
        raise
    return rows.show()


def main(arguments: list[str]) -> int:
    """Run the named faults, or all."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    if unknown := [name for name in chosen.names if name not in {**FAULTS, **PUBLISHING}]:
        parser.error(f"no fault {unknown[0]!r}: there are {', '.join([*FAULTS, *PUBLISHING])}")
    plan, left_out, is_kept = Plan(chosen.share, chosen.seed), impossible(), True
    names = chosen.names or [*FAULTS, *PUBLISHING]
    if any(name in FAULTS for name in names):
        sys.stdout.write(f"{line(HEAD)}\n")
    for name in names:
        if name in left_out:
            sys.stderr.write(f"{name} is left out: {left_out[name]}\n")
            continue
        sys.stderr.write(f"fault {name}\n")
        try:
            if name in FAULTS:
                is_kept &= _do(name, plan)
            else:
                is_kept &= PUBLISHING[name][1](plan.share) == 0
        except KeyboardInterrupt:
            sys.stderr.write(f"cut off in {name}\n")
            sys.stderr.flush()
            os._exit(_CUT_OFF)  # lanes that still work are not waited for
    return int(not is_kept)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main(sys.argv[1:]))
