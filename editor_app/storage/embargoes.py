"""The embargoes of one transaction."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from editor_app.domain.embargo import Embargo
from editor_app.storage.tables import UtcTime, embargoes

_e = embargoes.c
_KEPT = ("until_utc", "wall", "zone", "zone_data", "moved_utc")
_after = (
    sa.select(embargoes)
    .where(
        sa.or_(_e.until_utc > sa.bindparam("moment", type_=UtcTime()), _e.moved_utc.is_not(None))
    )
    .order_by(_e.until_utc, _e.article_id)
)
_of = sa.select(embargoes).where(_e.article_id == sa.bindparam("of_article"))
_insert = sqlite.insert(embargoes)
_put = _insert.on_conflict_do_update(
    index_elements=[_e.article_id],
    set_={name: _insert.excluded[name] for name in _KEPT},
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
        return None if row is None else _embargo_in(row)

    def after(self, moment: datetime) -> Sequence[Embargo]:
        """Return the embargoes that end, or would by newer zone data, after a moment."""
        return [_embargo_in(row) for row in self._connection.execute(_after, {"moment": moment})]

    def put(self, embargo: Embargo) -> None:
        """Set the embargo of a stored article in place of an earlier one."""
        self._connection.execute(
            _put,
            {
                "article_id": embargo.article_id,
                **{name: getattr(embargo, name) for name in _KEPT},
            },
        )

    def lift(self, article_id: str) -> None:
        """Take the embargo of an article away; where there is none, nothing happens."""
        self._connection.execute(_lift, {"of_article": article_id})


def _embargo_in(row: sa.Row[*tuple[object, ...]]) -> Embargo:
    return Embargo(article_id=row.article_id, **{name: getattr(row, name) for name in _KEPT})
