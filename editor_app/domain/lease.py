"""Leases: who writes in an article now, so that a second window only reads."""

from datetime import datetime
from typing import Protocol

from editor_app.base.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """The right to write in ``key`` (an article, or a window itself) until it runs out."""

    key: str
    owner: str
    until_utc: datetime


class Leases(Protocol):
    """The leases of one unit of work."""

    def get(self, key: str) -> Lease | None:
        """Return a lease, one that has run out too."""
        ...

    def put(self, lease: Lease) -> None:
        """Store a lease in place of the one before."""
        ...

    def remove(self, key: str, owner: str) -> None:
        """Give a lease up, where it is still this owner's."""
        ...
