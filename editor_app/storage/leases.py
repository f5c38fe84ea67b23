"""The leases of one transaction."""

import sqlalchemy as sa

from editor_app.domain.lease import Lease
from editor_app.storage.tables import leases

_l = leases.c


class SqlLeases:
    """Leases, one row for each key.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def get(self, key: str) -> Lease | None:
        """Return a lease, one that has run out too."""
        row = self._connection.execute(sa.select(leases).where(_l.key == key)).one_or_none()
        return None if row is None else Lease(key=row.key, owner=row.owner, until_utc=row.until_utc)

    def put(self, lease: Lease) -> None:
        """Store a lease in place of the one before."""
        self._connection.execute(sa.delete(leases).where(_l.key == lease.key))
        self._connection.execute(
            sa.insert(leases),
            {"key": lease.key, "owner": lease.owner, "until_utc": lease.until_utc},
        )

    def remove(self, key: str, owner: str) -> None:
        """Give a lease up, where it is still this owner's."""
        self._connection.execute(sa.delete(leases).where(_l.key == key, _l.owner == owner))
