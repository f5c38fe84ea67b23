"""SQLite with a key: the driver's module as the engine wants it, keyed file by file."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote, urlsplit

_MAGIC = b"SQLite format 3\x00"


class KeyedDriver(ModuleType):
    """A DB-API module whose connections are given their key before anything is read.

    The key goes through no other layer, so that no log and no error ever shows it.

    Args:
        module: The driver.
        key_for: Returns the data key of a file, or None for a plain one.
    """

    def __init__(self, module: ModuleType, key_for: Callable[[Path], bytes | None]) -> None:
        super().__init__(module.__name__)
        self.__dict__.update(vars(module))
        self._module = module
        self.key_for = key_for
        self.connect = self._connect

    def _connect(self, database: str, *args: Any, **options: Any) -> Any:  # noqa: ANN401
        key = self.key_for(_path_of(database))
        connection = self._module.connect(database, *args, **options)
        if key is not None:
            connection.execute(key_pragma(key)).close()
        return connection


def key_pragma(key: bytes) -> str:
    """Return the statement that gives a connection its raw key."""
    return f"PRAGMA key = {key_literal(key)}"


def key_literal(key: bytes) -> str:
    """Return a raw key as SQLCipher writes it: used as it is, not stretched like a passphrase."""
    return f"\"x'{key.hex()}'\""


def is_plain(path: Path) -> bool:
    """Tell whether a file is a database that anybody can read."""
    try:
        with path.open("rb") as stream:
            return stream.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def is_keyed(module: ModuleType, path: Path) -> bool:
    """Tell whether this driver opens a file with a key."""
    return isinstance(module, KeyedDriver) and module.key_for(path) is not None


def opens(path: Path, key: bytes, module: ModuleType) -> bool:
    """Tell whether a key opens a file."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(module.connect(address, uri=True, timeout=5.0)) as connection:
            connection.execute(key_pragma(key)).close()
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except module.DatabaseError:
        return False
    return True


def _path_of(database: str) -> Path:
    if not database.startswith("file:"):
        return Path(database)
    path = unquote(urlsplit(database).path)
    return Path(path.removeprefix("/") if os.name == "nt" else path)
