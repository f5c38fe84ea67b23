"""The assignments of one transaction."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from editor_app.domain.assignment import UNFINISHED, Assignment, Deadline
from editor_app.storage.desk_tables import assignments, is_current
from editor_app.storage.tables import UtcTime, articles, one_of

_s, _a = assignments.c, articles.c
_KEPT = ("person", "due_utc", "wall", "zone", "zone_data", "given_by", "given_utc", "note")
_DEADLINE = ("due_utc", "wall", "zone", "zone_data")
_current = sa.update(assignments).where(_s.article_id == sa.bindparam("of_article"), is_current)
_pass = _current.values(is_current=0)
_history = (
    sa.select(assignments)
    .where(_s.article_id == sa.bindparam("of_article"))
    .order_by(_s.number.desc())
)
_deadlines = (
    sa.select(_s.article_id, _a.headline, _s.person, _s.due_utc)
    .join(articles, _a.id == _s.article_id)
    .where(
        is_current,
        _s.due_utc >= sa.bindparam("start", type_=UtcTime()),
        _s.due_utc < sa.bindparam("end", type_=UtcTime()),
        _a.deleted_utc.is_(None),
        one_of(_a.state, UNFINISHED),
    )
    .order_by(_s.due_utc, _s.article_id)
)


class SqlAssignments:
    """Assignments, one row each time that an article is given to somebody.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, assignment: Assignment) -> None:
        """Store what holds from now on of a stored article; what held before stays as history."""
        self._connection.execute(_pass, {"of_article": assignment.article_id})
        kept = {name: getattr(assignment, name) for name in _KEPT}
        named = {"article_id": assignment.article_id, "is_current": 1}
        self._connection.execute(sa.insert(assignments), named | kept)

    def set_deadline(self, assignment: Assignment) -> None:
        """Change only the deadline of the assignment that holds of an article."""
        changed = {name: getattr(assignment, name) for name in _DEADLINE}
        self._connection.execute(_current.values(changed), {"of_article": assignment.article_id})

    def history_of(self, article_id: str) -> Sequence[Assignment]:
        """Return every assignment of an article, the newest first."""
        rows = self._connection.execute(_history, {"of_article": article_id})
        return [
            Assignment(article_id=article_id, **{name: getattr(row, name) for name in _KEPT})
            for row in rows
        ]

    def deadlines(self, start: datetime, end: datetime) -> Sequence[Deadline]:
        """Return the deadlines that hold from ``start`` to before ``end``, in order of time."""
        rows = self._connection.execute(_deadlines, {"start": start, "end": end})
        return [
            Deadline(
                article_id=row.article_id,
                headline=row.headline,
                person=row.person,
                due_utc=row.due_utc,
            )
            for row in rows
        ]
