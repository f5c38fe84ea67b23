"""The library's transactions on one SQLite file."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlalchemy as sa

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.paths import DataFolder
from editor_app.domain.ports import Database
from editor_app.storage.driver import BUSY_TIMEOUT_S, driver
from editor_app.storage.engine import READS_ONLY, make_engine
from editor_app.storage.faults import explained, sqlite_name
from editor_app.storage.file_marks import SCHEMA_VERSION
from editor_app.storage.gate import Gate
from editor_app.storage.library_file import prepare_file
from editor_app.storage.schema import bring_up_to_date
from editor_app.storage.transactions import BUSY_TRIES, begun, faults_named
from editor_app.storage.unit_of_work import SqlUnitOfWork
from editor_app.storage.vault import Vault


def open_database(folder: DataFolder, vault: Vault | None = None) -> Database:
    """Open the library of a data folder; make it where there is none, upgrade an older one.

    Args:
        folder: The data folder.
        vault: Knows the key of an encrypted library; None: only the keyring does.

    Raises:
        UserError: ``library-newer`` or ``library-foreign``; the file is left as it is.
            ``library-locked`` where a person has to open it first.
        EnvironmentFault: ``library-damaged``, or as ``Database.writing``.
    """
    vault = vault or Vault(folder)
    vault.open_as_kept()
    module = vault.driver(driver())
    is_current = prepare_file(folder.database, module)
    engine = make_engine(folder.database, module)
    try:
        if not is_current:
            with faults_named():
                bring_up_to_date(engine)
        database = SqlDatabase(engine, folder.database, vault.gate)
        with database.reading():
            return database
    except EnvironmentFault as fault:
        engine.dispose()
        if fault.code == "storage-damaged":
            raise EnvironmentFault("library-damaged", path=str(folder.database)) from fault
        raise
    except BaseException:
        engine.dispose()
        raise


class SqlDatabase:
    """Transactions for any thread. Do not open one inside another: a writer waits for itself.

    Args:
        engine: An engine from ``make_engine`` on an up-to-date library.
        path: The library's file.
        gate: Closes while the file is exchanged.
    """

    def __init__(self, engine: sa.Engine, path: Path, gate: Gate) -> None:
        self._engine = engine
        self._path = path
        self._gate = gate
        self._file = _place_of(path)
        gate.change_with(engine.dispose, self._look_again)
        self._reader = engine.execution_options(**{READS_ONLY: True})
        self._writer = threading.Lock()

    @contextmanager
    def writing(self) -> Iterator[SqlUnitOfWork]:
        """Open a writing transaction: committed on a clean exit, rolled back on an error.

        Raises:
            EnvironmentFault: ``storage-busy``, ``storage-full``, ``storage-failed``,
                ``storage-gone``, ``storage-read-only``, ``storage-damaged``.
            UserError: ``library-newer`` where another program has upgraded the file meanwhile.
        """
        with self._gate.passing(), self._written() as work:
            yield work

    @contextmanager
    def _written(self) -> Iterator[SqlUnitOfWork]:
        # SQLite goes on writing into a file that was moved or removed, and says it is done.
        if _place_of(self._path) != self._file:
            raise EnvironmentFault("storage-gone", reason="moved")
        # Threads of one process queue up here, in turn; SQLite's own waiting polls.
        if not self._writer.acquire(timeout=BUSY_TIMEOUT_S * BUSY_TRIES):
            raise EnvironmentFault("storage-busy")
        try:
            with _transaction(self._engine) as work:
                yield work
        except EnvironmentFault as fault:
            better = explained(fault, self._path.parent)
            if better is fault:
                raise
            raise better from fault
        finally:
            self._writer.release()

    @contextmanager
    def reading(self) -> Iterator[SqlUnitOfWork]:
        """Open a reading transaction on one unchanging state of the library.

        Raises:
            EnvironmentFault: as ``writing``.
            TypeError: Something was written in it.
        """
        with self._gate.passing(), _transaction(self._reader) as work:
            try:
                yield work
            except sa.exc.OperationalError as error:
                if sqlite_name(error) == "SQLITE_READONLY":
                    raise TypeError("a reading transaction cannot write") from error
                raise

    def close(self) -> None:
        """Close every connection; with the last one SQLite folds its log into the file."""
        self._engine.dispose()

    def _look_again(self) -> None:
        self._file = _place_of(self._path)


def _place_of(path: Path) -> tuple[int, int] | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino


@contextmanager
def _transaction(engine: sa.Engine) -> Iterator[SqlUnitOfWork]:
    with faults_named():
        connection, version = begun(engine)
        with closing(connection):
            if version != SCHEMA_VERSION:
                raise UserError("library-newer", version=version, known=SCHEMA_VERSION)
            yield SqlUnitOfWork(connection)
            connection.commit()
