"""Begin a transaction so that no neighbour's lock and no driver's error gets through."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from editor_app.storage.faults import environment_fault

BUSY_TRIES = 3
_BUSY_PAUSE_S = 0.05


def begun(engine: sa.Engine) -> tuple[sa.Connection, int]:
    """Begin a transaction and look at the file once, which fixes the state that it sees.

    SQLite mostly waits by itself (``busy_timeout``); where it says at once that the file is
    busy, or after all that waiting, the transaction is begun again, three times at most.

    Returns:
        The connection, to be closed by the caller, and the file's ``user_version``.
    """
    for _ in range(BUSY_TRIES - 1):
        try:
            return _begun_once(engine)
        except sa.exc.OperationalError as error:
            fault = environment_fault(error)
            if fault is None or fault.code != "storage-busy":
                raise
            threading.Event().wait(_BUSY_PAUSE_S)
    return _begun_once(engine)


def _begun_once(engine: sa.Engine) -> tuple[sa.Connection, int]:
    connection = engine.connect()
    try:
        return connection, connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    except BaseException:
        connection.close()
        raise


@contextmanager
def faults_named() -> Iterator[None]:
    """Turn the driver's errors into faults; what is no fault of disk or neighbours is a bug.

    Raises:
        EnvironmentFault: as ``environment_fault`` words it.
    """
    try:
        yield
    except sa.exc.SQLAlchemyError as error:
        fault = environment_fault(error)
        if fault is None:
            raise
        raise fault from error
