"""Embargo: the moment before which nothing of an article may leave the desk."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Embargo:
    """Until when an article is kept back, at every destination.

    ``wall`` (local time without offset) and ``zone`` (IANA) are what the person chose;
    ``until_utc`` is what counts.
    """

    article_id: str
    until_utc: datetime
    wall: str
    zone: str


class Embargoes(Protocol):
    """The embargoes of one unit of work, at most one an article."""

    def of(self, article_id: str) -> Embargo | None:
        """Return the embargo of an article, past ones too, or None."""
        ...

    def put(self, embargo: Embargo) -> None:
        """Set the embargo of a stored article in place of an earlier one."""
        ...

    def lift(self, article_id: str) -> None:
        """Take the embargo of an article away; where there is none, nothing happens."""
        ...
