"""The SQLite engine as the library wants it, and the only place that knows drivers.

Source: sqlite.org/wal.html ("The WAL-reset bug"), sqlite.org/pragma.html, and SQLAlchemy's notes on
transactions of its SQLite dialect.
"""

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import QueuePool

from editor_app.base.errors import EnvironmentFault

BUSY_TIMEOUT_S = 5.0
READS_ONLY = "reads_only"
_CONNECTIONS = 8


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


def make_engine(path: Path, module: ModuleType) -> sa.Engine:
    """Make an engine on an existing file.

    Transactions begin as writers (IMMEDIATE) unless the connection has the execution option
    ``reads_only``. Where SQLite has the WAL-reset bug, one connection serves the whole process,
    and no log is used: a second process would be a second connection to it.

    Args:
        path: The database file.
        module: A DB-API module from ``driver``.
    """
    alone = wal_reset_bug(module.sqlite_version_info)
    engine = sa.create_engine(
        sa.URL.create("sqlite", database=str(path)),
        module=module,
        poolclass=QueuePool,
        pool_size=1 if alone else _CONNECTIONS,
        max_overflow=0,
        pool_timeout=BUSY_TIMEOUT_S,
        connect_args={"timeout": BUSY_TIMEOUT_S, "check_same_thread": False},
        hide_parameters=True,
    )
    event.listen(engine, "connect", partial(_prepare, "truncate" if alone else "wal"))
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(journal: str, connection: Any, _record: object) -> None:  # noqa: ANN401
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


def _begin(connection: sa.Connection) -> None:
    reads_only = bool(connection.get_execution_options().get(READS_ONLY, False))
    if connection.info.get(READS_ONLY) is not reads_only:
        connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reads_only else 'OFF'}")
        connection.info[READS_ONLY] = reads_only
    connection.exec_driver_sql("BEGIN DEFERRED" if reads_only else "BEGIN IMMEDIATE")
