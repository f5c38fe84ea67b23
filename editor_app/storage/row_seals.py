"""Seals of rows: a hash over the columns that decide where something goes, or that it has gone.

SQLite notices no flipped bit inside a value. A seal covers what is written once and seldom after:
what a worker changes with every claim (state, lease, tries) is left out, so that a claim writes
no seal. Values are sealed as they lie in the table, moments as their numbers.
"""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from operator import attrgetter
from typing import TYPE_CHECKING

from editor_app.storage.file_marks import EPOCH, MICROSECOND

if TYPE_CHECKING:
    import sqlalchemy as sa

SEALED: Mapping[str, tuple[str, ...]] = {
    "contributors": ("id", "name", "role", "credit", "email"),
    "destinations": ("id", "kind", "name", "options", "checks"),
    "queue": (
        *("id", "article_id", "release_id", "destination_id", "action", "resend", "sequence"),
        *("created_utc", "due_utc", "due_wall", "due_zone", "override"),
        *("remote_id", "remote_url", "remote_state", "sent_utc"),
    ),
    "attempts": (
        *("item_id", "number", "started_utc", "ended_utc", "outcome", "detail"),
        *("request", "answer"),
    ),
}
"""The columns that are sealed, by table, in the order in which they are."""

_VALUES = {table: attrgetter(*names) for table, names in SEALED.items()}
_NOTHING = "\x01"


def seal_of(values: Iterable[object]) -> bytes:
    """Return the seal of a row's values."""
    plain = [
        value
        if type(value) is str
        else _NOTHING
        if value is None
        else str((value - EPOCH) // MICROSECOND)
        if isinstance(value, datetime)
        else str(value)
        for value in values
    ]
    return hashlib.sha256("\0".join(plain).encode("utf-8", "surrogatepass")).digest()


def sealed_row(table: str, row: Mapping[str, object]) -> dict[str, object]:
    """Return a row to be written, with its seal."""
    return {**row, "sha256": seal_of([row[name] for name in SEALED[table]])}


def is_row_as_sealed(table: str, row: "sa.Row[*tuple[object, ...]]") -> bool:
    """Tell whether a row that was read as it is written is what was written."""
    return bool(seal_of(_VALUES[table](row)) == row.sha256)


def is_as_sealed(table: str, row: Mapping[str, object]) -> bool:
    """Tell whether a row as it lies in the table is what was written."""
    return seal_of([row[name] for name in SEALED[table]]) == row["sha256"]
