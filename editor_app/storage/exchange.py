"""Put another library file in a library's place so that no moment shows half of either.

A note with the intent is written first; from then on every start carries it through to its end.
Until it is there, nothing has changed. What was there is moved aside with its log, untouched.
"""

import contextlib
import json
import os
from datetime import UTC, datetime
from pathlib import Path

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import replace_file, sync_folder
from editor_app.base.paths import DataFolder

NEWCOMER = "library.new"
"""The file that is to become the library, complete and checked."""
_PARTS = ("", "-wal", "-shm", "-journal")
_SHARED_FIRST, _SHARED_LENGTH = 0x40000002, 510
"""The bytes that SQLite locks while a file is open (``os_unix.c``, ``SHARED_FIRST``)."""


def exchange(folder: DataFolder, now: datetime) -> Path | None:
    """Put ``NEWCOMER`` in the library's place.

    Returns:
        The folder that the old library lies in now, or None where there was none.

    Raises:
        UserError: ``library-open`` while a program has the library open.
        EnvironmentFault: ``file-not-written``.
    """
    if _is_open(folder.database):
        raise UserError("library-open", path=str(folder.root))
    aside = folder.set_aside / now.astimezone(UTC).strftime("%Y-%m-%dT%H-%M-%S-%fZ")
    had_library = folder.database.exists()
    replace_file(folder.exchange_note, json.dumps({"aside": aside.name}).encode())
    finish_exchange(folder)
    return aside if had_library else None


def finish_exchange(folder: DataFolder) -> None:
    """Carry an exchange through that was begun; without one, do nothing.

    Raises:
        EnvironmentFault: ``file-not-written``.
    """
    note = folder.exchange_note
    if not note.exists():
        return
    newcomer = folder.root / NEWCOMER
    try:
        aside = folder.set_aside / str(json.loads(note.read_bytes())["aside"])
        if newcomer.exists():
            aside.mkdir(mode=0o700, parents=True, exist_ok=True)
            for part in _PARTS:
                source = folder.database.with_name(folder.database.name + part)
                with contextlib.suppress(FileNotFoundError):
                    source.rename(aside / source.name)
            sync_folder(aside)
            newcomer.rename(folder.database)
            sync_folder(folder.root)
        note.unlink()
        sync_folder(folder.root)
    except OSError as error:
        raise EnvironmentFault(
            "file-not-written", path=str(folder.database), reason=error.strerror or str(error)
        ) from error


def _is_open(database: Path) -> bool:
    """Tell whether some program has the library open: then SQLite holds a lock on these bytes.

    Elsewhere than on POSIX systems a file in use cannot be renamed, which says the same later.
    """
    if os.name != "posix" or not database.exists():
        return False
    import fcntl

    try:
        with database.open("r+b") as stream:
            fcntl.lockf(stream, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_LENGTH, _SHARED_FIRST)
    except BlockingIOError:
        return True
    except OSError:  # it cannot even be read: nobody works on it
        return False
    return False
