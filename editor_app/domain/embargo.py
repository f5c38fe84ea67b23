"""Embargo: the moment before which nothing of an article may leave the desk."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from editor_app.base.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Embargo:
    """Until when an article is kept back, at every destination.

    ``wall`` (local time without offset) and ``zone`` (IANA) are what the person chose;
    ``until_utc`` is what counts, and ``zone_data`` the release of the zone data it comes from.
    ``moved_utc`` is what newer data makes of the wall time, until a person has chosen; nothing of
    the article leaves before.
    """

    article_id: str
    until_utc: datetime
    wall: str
    zone: str
    zone_data: str = ""
    moved_utc: datetime | None = None


class Embargoes(Protocol):
    """The embargoes of one unit of work, at most one an article."""

    def of(self, article_id: str) -> Embargo | None:
        """Return the embargo of an article, past ones too, or None."""
        ...

    def after(self, moment: datetime) -> Sequence[Embargo]:
        """Return the embargoes that end, or would by newer zone data, after a moment."""
        ...

    def put(self, embargo: Embargo) -> None:
        """Set the embargo of a stored article in place of an earlier one."""
        ...

    def lift(self, article_id: str) -> None:
        """Take the embargo of an article away; where there is none, nothing happens."""
        ...
