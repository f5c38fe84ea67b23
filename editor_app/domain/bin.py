"""The bin: what was deleted lies there for thirty days and can come back until then."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

KEPT_FOR = timedelta(days=30)
"""How long an article stays in the bin."""


class Bin(Protocol):
    """The deleted articles of one unit of work."""

    def deleted_before(self, moment_utc: datetime) -> Sequence[str]:
        """Return the articles in the bin that were put there before a moment."""
        ...

    def purge(self, article_id: str) -> None:
        """Remove an article with its releases and its place in the queue: nothing brings it back.

        Raises:
            UserError: ``article-not-found``, ``article-not-in-bin``, or ``article-in-queue`` while
                a release of it waits; nothing is removed then.
        """
        ...
