"""People, destinations, queue items and attempts have a seal, as texts have."""

import hashlib
from collections.abc import Mapping

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_SEALED: Mapping[str, str] = {
    "contributors": "id, name, role, credit, email",
    "destinations": "id, kind, name, options, checks",
    "queue": "id, article_id, release_id, destination_id, action, resend, sequence, created_utc, "
    "due_utc, due_wall, due_zone, override, remote_id, remote_url, remote_state, sent_utc",
    "attempts": "item_id, number, started_utc, ended_utc, outcome, detail, request, answer",
}
_KEYS = {"attempts": ("item_id", "number")}


def upgrade() -> None:
    """Seal what is there as it lies: nothing tells what it was before."""
    connection = op.get_bind()
    for table, columns in _SEALED.items():
        op.execute(f"ALTER TABLE {table} ADD COLUMN sha256 BLOB DEFAULT (x'') NOT NULL")
        keys = _KEYS.get(table, ("id",))
        found = connection.exec_driver_sql(f"SELECT {columns} FROM {table}").mappings().all()
        rows = [(_seal(tuple(row.values())), *(row[key] for key in keys)) for row in found]
        if rows:
            wanted = " AND ".join(f"{key} = ?" for key in keys)
            connection.exec_driver_sql(f"UPDATE {table} SET sha256 = ? WHERE {wanted}", rows)


def _seal(values: tuple[object, ...]) -> bytes:
    text = "\0".join("\x01" if value is None else str(value) for value in values)
    return hashlib.sha256(text.encode()).digest()
