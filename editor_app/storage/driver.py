"""Which SQLite serves the library, and how each of its connections is set.

Does without the database layer, so that a start can read before that is imported.

Source: sqlite.org/wal.html ("The WAL-reset bug") and sqlite.org/pragma.html.
"""

import sqlite3
from contextlib import closing
from types import ModuleType
from typing import Any

from editor_app.base.errors import EnvironmentFault

BUSY_TIMEOUT_S = 5.0


def driver() -> ModuleType:
    """Return the newest SQLite at hand: sqlcipher3's, or the standard library's."""
    try:
        from sqlcipher3 import dbapi2  # type: ignore[import-untyped]
    except ImportError:
        return sqlite3
    module: ModuleType = dbapi2
    return sqlite3 if wal_reset_bug(module.sqlite_version_info) else module


def wal_reset_bug(version: tuple[int, ...]) -> bool:
    """Tell whether two connections of this SQLite can damage a file in WAL mode.

    Args:
        version: For example ``(3, 40, 1)``. Mended in 3.51.3, and in 3.50.7 and 3.44.6.
    """
    mended = (
        version >= (3, 51, 3)
        or (3, 50, 7) <= version < (3, 51)
        or (3, 44, 6) <= version < (3, 45)
        or version < (3, 7)
    )
    return not mended


def can_encrypt(module: ModuleType) -> bool:
    """Tell whether this SQLite has SQLCipher inside."""
    with closing(module.connect(":memory:")) as connection:
        row = connection.execute("PRAGMA cipher_version").fetchone()
    return bool(row and row[0])


def journal_mode(module: ModuleType) -> str:
    """Return how this SQLite is to journal: without a log where two connections may damage it."""
    return "truncate" if wal_reset_bug(module.sqlite_version_info) else "wal"


def prepare(connection: Any, journal: str) -> None:  # noqa: ANN401
    """Set what SQLite keeps per connection; the driver itself never begins a transaction."""
    connection.isolation_level = None
    cursor = connection.cursor()
    try:
        cursor.execute("PRAGMA trusted_schema=OFF")
        cursor.execute("PRAGMA cell_size_check=ON")
        mode = cursor.execute(f"PRAGMA journal_mode={journal}").fetchone()[0]
        if mode != journal:
            raise EnvironmentFault("storage-failed", reason=f"journal mode {mode}")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
    finally:
        cursor.close()
