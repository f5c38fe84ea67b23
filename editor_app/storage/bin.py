"""The deleted articles of one transaction."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from editor_app.base.errors import UserError
from editor_app.domain.publication import FINISHED
from editor_app.storage.tables import (
    articles,
    journal,
    none_of,
    parts,
    queue,
    releases,
    search,
    versions,
)

_a = articles.c


class SqlBin:
    """Removes what was deleted, and overwrites the room it took.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def deleted_before(self, moment_utc: datetime) -> Sequence[str]:
        """Return the articles in the bin that were put there before a moment."""
        wanted = sa.select(_a.id).where(_a.deleted_utc < moment_utc).order_by(_a.id)
        return list(self._connection.execute(wanted).scalars())

    def purge(self, article_id: str) -> None:
        """Remove an article with its releases and its place in the queue: nothing brings it back.

        Raises:
            UserError: ``article-not-found``, ``article-not-in-bin``, or ``article-in-queue`` while
                a release of it waits; nothing is removed then.
        """
        run = self._connection.execute
        found = run(sa.select(_a.number, _a.deleted_utc).where(_a.id == article_id)).one_or_none()
        if found is None:
            raise UserError("article-not-found", id=article_id)
        if found.deleted_utc is None:
            raise UserError("article-not-in-bin", id=article_id)
        waiting = sa.select(queue.c.id).where(
            queue.c.article_id == article_id, none_of(queue.c.state, FINISHED)
        )
        if run(waiting.limit(1)).first() is not None:
            raise UserError("article-in-queue", article=article_id)
        self._connection.exec_driver_sql("PRAGMA secure_delete=ON")
        run(sa.delete(queue).where(queue.c.article_id == article_id))
        run(sa.delete(releases).where(releases.c.article_id == article_id))
        run(sa.delete(search).where(search.c.rowid == found.number))
        run(sa.delete(journal).where(journal.c.article_id == article_id))
        freed = self._parts_of(versions.c.article_id == article_id)
        run(sa.delete(articles).where(_a.number == found.number))
        self._remove_parts(freed)

    def _parts_of(self, condition: sa.ColumnElement[bool]) -> set[int]:
        named = self._connection.execute(sa.select(versions.c.parts).where(condition)).scalars()
        return {int(number) for numbers in named for number in numbers.split()}

    def _remove_parts(self, numbers: set[int]) -> None:
        """Remove the pieces of text that no version of another article holds."""
        for number in numbers - self._parts_of(sa.true()):
            self._connection.execute(sa.delete(parts).where(parts.c.number == number))
