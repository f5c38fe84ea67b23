"""Put another library file in a library's place so that no moment shows half of either.

A note with the intent is written first; from then on every start carries it through to its end.
Until it is there, nothing has changed. What was there is moved aside with its log, untouched.
"""

import contextlib
import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import replace_file, sync_folder
from editor_app.base.paths import DataFolder
from editor_app.base.records import dataclass

NEWCOMER = "library.new"
"""The file that is to become the library, complete and checked."""
_PARTS = ("", "-wal", "-shm", "-journal")
_SHARED_FIRST, _SHARED_LENGTH = 0x40000002, 510
"""The bytes that SQLite locks while a file is open (``os_unix.c``, ``SHARED_FIRST``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """What changes places together with the database file.

    Args:
        replaced: Names in the data folder; the newcomer of each lies beside it, see ``newcomer``.
        dropped: Names in the data folder that have no newcomer.
        discards: Whether what was there is removed rather than set aside.
        purged: Files and folders elsewhere to remove when the exchange is done.
    """

    replaced: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    discards: bool = False
    purged: tuple[str, ...] = ()


NO_OTHERS = Others()


def newcomer_of(path: Path) -> Path:
    """Return where that lies which is to take a path's place."""
    return path.with_name(f"{path.name}.new")


def exchange(folder: DataFolder, now: datetime, others: Others = NO_OTHERS) -> Path | None:
    """Put ``NEWCOMER`` in the library's place.

    Returns:
        The folder that the old library lies in now, or None where there was none.

    Raises:
        UserError: ``library-open`` while a program has the library open.
        EnvironmentFault: ``file-not-written``.
    """
    refuse_open(folder)
    aside = folder.set_aside / now.astimezone(UTC).strftime("%Y-%m-%dT%H-%M-%S-%fZ")
    had_library = folder.database.exists()
    note = {"aside": aside.name, **asdict(others)}
    replace_file(folder.exchange_note, json.dumps(note).encode())
    finish_exchange(folder)
    return aside if had_library and not others.discards else None


def refuse_open(folder: DataFolder) -> None:
    """Refuse to go on while a program has the library open; this one must have closed it.

    Raises:
        UserError: ``library-open``.
    """
    if _is_open(folder.database):
        raise UserError("library-open", path=str(folder.root))


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
        word = json.loads(note.read_bytes())
        aside = folder.set_aside / str(word["aside"])
        if newcomer.exists():
            aside.mkdir(mode=0o700, parents=True, exist_ok=True)
            for name in word.get("replaced", ()):
                _replace(folder.root / name, aside / name)
            for name in word.get("dropped", ()):
                if (folder.root / name).exists():
                    (folder.root / name).rename(aside / name)
            for part in _PARTS:
                source = folder.database.with_name(folder.database.name + part)
                with contextlib.suppress(FileNotFoundError):
                    source.rename(aside / source.name)
            sync_folder(aside)
            newcomer.rename(folder.database)
            sync_folder(folder.root)
        leaving = [str(aside)] if word.get("discards") else []
        if not _purged([*leaving, *word.get("purged", ())]):
            return  # every start tries again; the library itself is in place
        note.unlink()
        sync_folder(folder.root)
    except OSError as error:
        raise EnvironmentFault(
            "file-not-written", path=str(folder.database), reason=error.strerror or str(error)
        ) from error


def _replace(path: Path, aside: Path) -> None:
    """Put a newcomer in a path's place, from whichever step an earlier try came to."""
    newcomer = newcomer_of(path)
    if not newcomer.exists():
        return
    if path.exists() and aside.exists():
        path.rmdir()  # a start made the folder again; a full one is not ours to remove
    elif path.exists():
        path.rename(aside)
    newcomer.rename(path)


def _purged(names: Sequence[str]) -> bool:
    """Remove what is no longer wanted, and tell whether all of it is gone."""
    for path in map(Path, names):
        with contextlib.suppress(OSError):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
            sync_folder(path.parent)
    return not any(Path(name).exists() for name in names)


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
