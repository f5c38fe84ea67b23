"""What a fault cost."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Outcome:
    """One row of the table.

    Args:
        fault: What was done.
        injected: How many times.
        lost_ms: The most typing, in milliseconds, that one time cost.
        acknowledged_lost: How many edits went that had been written down.
        damaged: How many files or texts were no longer whole.
        slowest_s: The longest start afterwards until the text could be shown.
    """

    fault: str
    injected: int = 0
    lost_ms: float = 0.0
    acknowledged_lost: int = 0
    damaged: int = 0
    slowest_s: float = 0.0

    def row(self) -> tuple[str, ...]:
        """Return the cells."""
        return (
            self.fault,
            str(self.injected),
            f"{self.lost_ms:.0f}",
            str(self.acknowledged_lost),
            str(self.damaged),
            f"{self.slowest_s:.2f}",
        )


HEAD = ("fault", "injected", "typing lost ms", "acknowledged lost", "damaged", "restart s")


def table(outcomes: list[Outcome]) -> str:
    """Return the rows under each other."""
    rows = [HEAD, *(outcome.row() for outcome in outcomes)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEAD))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
