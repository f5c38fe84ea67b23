"""The directory of people of one transaction."""

from collections.abc import Sequence

import sqlalchemy as sa

from editor_app.base.errors import UserError
from editor_app.domain.byline import Contributor, Role
from editor_app.storage.row_seals import sealed_row
from editor_app.storage.tables import contributors

_c = contributors.c


class SqlContributors:
    """People, one row each.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, contributor: Contributor) -> None:
        """Store a new person."""
        self._connection.execute(sa.insert(contributors).values(_columns(contributor)))

    def get(self, contributor_id: str) -> Contributor:
        """Return a person.

        Raises:
            UserError: ``contributor-not-found``.
        """
        row = self._connection.execute(
            sa.select(contributors).where(_c.id == contributor_id)
        ).one_or_none()
        if row is None:
            raise UserError("contributor-not-found", id=contributor_id)
        return _contributor(row)

    def save(self, contributor: Contributor) -> None:
        """Replace a person.

        Raises:
            UserError: ``contributor-not-found``.
        """
        saved = self._connection.execute(
            sa.update(contributors).where(_c.id == contributor.id).values(_columns(contributor))
        )
        if not saved.rowcount:
            raise UserError("contributor-not-found", id=contributor.id)

    def remove(self, contributor_id: str) -> None:
        """Take a person out of the directory; bylines keep the name.

        Raises:
            UserError: ``contributor-not-found``.
        """
        removed = self._connection.execute(sa.delete(contributors).where(_c.id == contributor_id))
        if not removed.rowcount:
            raise UserError("contributor-not-found", id=contributor_id)

    def all(self) -> Sequence[Contributor]:
        """Return everybody by name."""
        return [
            _contributor(row)
            for row in self._connection.execute(sa.select(contributors).order_by(_c.name, _c.id))
        ]


def _columns(contributor: Contributor) -> dict[str, object]:
    row = {
        "id": contributor.id,
        "name": contributor.name,
        "role": contributor.role.value,
        "credit": contributor.credit,
        "email": contributor.email,
    }
    return sealed_row("contributors", row)


def _contributor(row: sa.Row[*tuple[object, ...]]) -> Contributor:
    return Contributor(
        id=row.id, name=row.name, role=Role(row.role), credit=row.credit, email=row.email
    )
