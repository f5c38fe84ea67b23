"""What a fault cost, and whether that is what the program promises."""

from __future__ import annotations

from dataclasses import dataclass

MOST_LOST_MS = 500.0
LONGEST_START_S = 3.0


@dataclass
class Outcome:
    """One row of the table.

    Args:
        fault: What was done.
        injected: How many times it truly happened.
        lost_ms: The most typing, in milliseconds, that one time cost.
        acknowledged_lost: How many edits went that had been written down.
        damaged: How many files or texts were no longer whole, or promises broken otherwise.
        slowest_s: The longest wait for what the program owes a person afterwards: mostly the
            next start until the text could be shown.
        longest_s: What ``slowest_s`` may be.
    """

    fault: str
    injected: int = 0
    lost_ms: float = 0.0
    acknowledged_lost: int = 0
    damaged: int = 0
    slowest_s: float = 0.0
    longest_s: float = LONGEST_START_S

    @property
    def is_met(self) -> bool:
        """Whether the fault happened and cost no more than it may."""
        return (
            self.injected > 0
            and self.acknowledged_lost == self.damaged == 0
            and self.lost_ms <= MOST_LOST_MS
            and self.slowest_s <= self.longest_s
        )

    def cells(self) -> tuple[str, ...]:
        """Return the cells."""
        return (
            self.fault,
            str(self.injected),
            f"{self.lost_ms:.0f}",
            str(self.acknowledged_lost),
            str(self.damaged),
            f"{self.slowest_s:.2f}",
            "met" if self.is_met else "NOT MET",
        )


HEAD = ("fault", "injected", "typing lost ms", "acknowledged lost", "damaged", "wait s", "promise")


def table(outcomes: list[Outcome]) -> str:
    """Return the rows under each other."""
    rows = [HEAD, *(outcome.cells() for outcome in outcomes)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEAD))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
