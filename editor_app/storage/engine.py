"""The SQLite engine as the library wants it.

Source: SQLAlchemy's notes on transactions of its SQLite dialect.
"""

from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.pool import QueuePool

from editor_app.storage.driver import BUSY_TIMEOUT_S, journal_mode, prepare, wal_reset_bug

READS_ONLY = "reads_only"
_CONNECTIONS = 8


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
    event.listen(engine, "connect", partial(_prepare, journal_mode(module)))
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(mode: str, connection: Any, _record: object) -> None:  # noqa: ANN401
    prepare(connection, mode)


def _begin(connection: sa.Connection) -> None:
    reads_only = bool(connection.get_execution_options().get(READS_ONLY, False))
    if connection.info.get(READS_ONLY) is not reads_only:
        connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reads_only else 'OFF'}")
        connection.info[READS_ONLY] = reads_only
    connection.exec_driver_sql("BEGIN DEFERRED" if reads_only else "BEGIN IMMEDIATE")
