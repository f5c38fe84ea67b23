"""Delete for good: the only way in which the desk loses text."""

from collections.abc import Sequence

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.domain.bin import KEPT_FOR
from editor_app.domain.changes import Changes
from editor_app.domain.ports import Database, UnitOfWork


class BinService:
    """The verbs of the bin. Any thread; each call is one transaction."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def purge(self, article_ids: Sequence[str], *, initiator: str = "") -> Changes:
        """Remove articles of the bin for good.

        Raises:
            UserError: ``article-not-found``, ``article-not-in-bin`` or ``article-in-queue``; none
                is removed then.
        """
        with self._database.writing() as unit:
            for article_id in article_ids:
                unit.bin.purge(article_id)
        return Changes(articles=frozenset(article_ids), initiator=initiator)

    def contents(self) -> Sequence[str]:
        """Return every article in the bin."""
        with self._database.reading() as unit:
            return unit.bin.deleted_before(self._clock.now())

    def purge_expired(self, *, initiator: str = "") -> Changes:
        """Remove what has lain in the bin for thirty days."""
        with self._database.writing() as unit:
            expired = unit.bin.deleted_before(self._clock.now() - KEPT_FOR)
            gone = frozenset(each for each in expired if _purged(unit, each))
        return Changes(articles=gone, initiator=initiator)


def _purged(unit: UnitOfWork, article_id: str) -> bool:
    """Remove one article; one that still waits in the queue stays."""
    try:
        unit.bin.purge(article_id)
    except UserError as error:
        if error.code != "article-in-queue":
            raise
        return False
    return True
