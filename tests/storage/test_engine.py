"""The recipe of the engine, as SQLite itself reports it."""

import sqlite3
from types import ModuleType, SimpleNamespace

import pytest
import sqlalchemy as sa

from editor_app.base.errors import EnvironmentFault
from editor_app.base.paths import DataFolder
from editor_app.storage import engine as engine_module
from editor_app.storage.driver import driver, wal_reset_bug
from editor_app.storage.engine import make_engine
from editor_app.storage.faults import environment_fault


@pytest.mark.parametrize(
    ("version", "has_bug"),
    [
        ((3, 6, 23), False),
        ((3, 7, 0), True),
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 0), True),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((3, 53, 4), False),
        ((4, 0, 0), False),
    ],
)
def test_wal_reset_bug_is_known_by_version(version: tuple[int, ...], has_bug: bool) -> None:
    assert wal_reset_bug(version) is has_bug


def test_every_connection_has_the_settings(folder: DataFolder) -> None:
    engine = make_engine(folder.database, driver())
    with engine.connect() as connection:

        def asked(pragma: str) -> object:
            return connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one()

        assert {
            name: asked(name)
            for name in (
                "journal_mode",
                "synchronous",
                "busy_timeout",
                "foreign_keys",
                "trusted_schema",
                "cell_size_check",
            )
        } == {
            "journal_mode": "wal",
            "synchronous": 2,
            "busy_timeout": 5000,
            "foreign_keys": 1,
            "trusted_schema": 0,
            "cell_size_check": 1,
        }
    engine.dispose()


@pytest.mark.parametrize(
    ("version", "connections"), [((3, 40, 1), 1), ((3, 51, 3), engine_module._CONNECTIONS)]
)
def test_engine_with_the_bug_has_one_connection(
    folder: DataFolder, version: tuple[int, ...], connections: int
) -> None:
    module = ModuleType("stand_in")
    module.__dict__.update(vars(sqlite3), sqlite_version_info=version)
    engine = make_engine(folder.database, module)
    assert engine.pool.size() == connections
    engine.dispose()


def test_driver_without_sqlcipher_is_the_standard_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "sqlcipher3", None)
    assert driver() is sqlite3


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SQLITE_FULL", "storage-full"),
        ("SQLITE_BUSY", "storage-busy"),
        ("SQLITE_BUSY_SNAPSHOT", "storage-busy"),
        ("SQLITE_LOCKED_SHAREDCACHE", "storage-busy"),
        ("SQLITE_IOERR_FSYNC", "storage-failed"),
        ("SQLITE_CANTOPEN", "storage-gone"),
        ("SQLITE_READONLY_DBMOVED", "storage-gone"),
        ("SQLITE_CORRUPT_INDEX", "storage-damaged"),
        ("SQLITE_NOTADB", "storage-damaged"),
        ("SQLITE_ERROR", None),
        ("SQLITE_CONSTRAINT_UNIQUE", None),
        ("", None),
    ],
)
def test_errors_have_one_name_each_and_carry_no_text(name: str, code: str | None) -> None:
    error = sa.exc.OperationalError(
        "INSERT INTO drafts", {"text": "سر"}, SimpleNamespace(sqlite_errorname=name)
    )
    fault = environment_fault(error)
    if code is None:
        assert fault is None
    else:
        assert isinstance(fault, EnvironmentFault)
        assert (fault.code, fault.params) == (code, {"reason": name})
