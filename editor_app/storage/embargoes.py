"""The embargoes of one transaction."""

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from editor_app.domain.embargo import Embargo
from editor_app.storage.tables import embargoes

_e = embargoes.c
_of = sa.select(embargoes).where(_e.article_id == sa.bindparam("of_article"))
_insert = sqlite.insert(embargoes)
_put = _insert.on_conflict_do_update(
    index_elements=[_e.article_id],
    set_={name: _insert.excluded[name] for name in ("until_utc", "wall", "zone")},
)
_lift = sa.delete(embargoes).where(_e.article_id == sa.bindparam("of_article"))


class SqlEmbargoes:
    """Embargoes, one row an article that has one.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def of(self, article_id: str) -> Embargo | None:
        """Return the embargo of an article, past ones too, or None."""
        row = self._connection.execute(_of, {"of_article": article_id}).one_or_none()
        if row is None:
            return None
        return Embargo(
            article_id=row.article_id, until_utc=row.until_utc, wall=row.wall, zone=row.zone
        )

    def put(self, embargo: Embargo) -> None:
        """Set the embargo of a stored article in place of an earlier one."""
        self._connection.execute(
            _put,
            {
                "article_id": embargo.article_id,
                "until_utc": embargo.until_utc,
                "wall": embargo.wall,
                "zone": embargo.zone,
            },
        )

    def lift(self, article_id: str) -> None:
        """Take the embargo of an article away; where there is none, nothing happens."""
        self._connection.execute(_lift, {"of_article": article_id})
