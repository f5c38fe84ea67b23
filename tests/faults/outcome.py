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
        places: At how many places it was done, where there are several.
        details: What was harmed, for whoever has to mend it.
        row: The row of the plan that asks for it, with its figures.
        took_s: How long doing and judging it took, all lanes together.
    """

    fault: str
    injected: int = 0
    lost_ms: float = 0.0
    acknowledged_lost: int = 0
    damaged: int = 0
    slowest_s: float = 0.0
    longest_s: float = LONGEST_START_S
    places: int = 0
    details: tuple[str, ...] = ()
    row: str = ""
    took_s: float = 0.0

    @property
    def is_met(self) -> bool:
        """Whether the fault happened and cost no more than it may."""
        return (
            self.injected > 0
            and self.acknowledged_lost == self.damaged == 0
            and self.lost_ms <= MOST_LOST_MS
            and self.slowest_s <= self.longest_s
        )

    def add(self, other: Outcome) -> None:
        """Take in another part of the same row."""
        self.injected += other.injected
        self.lost_ms = max(self.lost_ms, other.lost_ms)
        self.acknowledged_lost += other.acknowledged_lost
        self.damaged += other.damaged
        self.slowest_s = max(self.slowest_s, other.slowest_s)
        self.places += other.places
        self.details += other.details
        self.took_s += other.took_s

    def cells(self, *, is_full: bool) -> tuple[str, ...]:
        """Return the cells; a fault done a part of its times says so."""
        met = "met" if is_full else "so far"
        return (
            self.row,
            f"{self.fault} ({self.places})" if self.places else self.fault,
            str(self.injected),
            f"{self.lost_ms:.0f}",
            str(self.acknowledged_lost),
            str(self.damaged),
            f"{self.slowest_s:.2f}" if self.slowest_s else "-",
            f"{self.took_s:.0f}",
            met if self.is_met else "NOT MET",
        )


HEAD = (
    "row",
    "fault",
    "injected",
    "lost ms",
    "ack. lost",
    "damaged",
    "wait s",
    "took s",
    "promise",
)
_WIDTHS = (5, 52, 8, 7, 8, 7, 6, 6, 7)


def line(cells: tuple[str, ...]) -> str:
    """Return one line of the table; each can be printed as it comes."""
    return "  ".join(
        cell.ljust(width) if place < 2 else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, _WIDTHS, strict=True))
    ).rstrip()
