"""Copy a whole library into an encrypted or a plain one beside it, and check the copy.

Nothing of the library changes here; the exchange puts the copy in its place afterwards.

Source: SQLCipher's API, ``sqlcipher_export``.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from editor_app.base.errors import EnvironmentFault
from editor_app.base.files import replace_file, sync_folder
from editor_app.domain.care import SILENT, Cancelled, Progress
from editor_app.storage.exchange import newcomer_of
from editor_app.storage.keyed_driver import KeyedDriver, key_literal
from editor_app.storage.picture_folder import PictureFolder
from editor_app.storage.sealing import SEALED, Sealer, is_sealed
from editor_app.storage.soundness import damage_of, driver_faults

_STEPS = 500
"""SQLite's own steps between two looks at whether the work is to stop."""
_PAGE = 4096


def copy_database(
    database: Path,
    goal: Path,
    module: KeyedDriver,
    key: bytes | None,
    progress: Progress = SILENT,
) -> None:
    """Copy a database row by row into one with another key, and check every row of the copy.

    Args:
        database: Read with the key that ``module`` knows.
        goal: Made anew; ``module`` must know its key too.
        module: The driver.
        key: The key of the copy; None for a plain one.
        progress: Hears how far it is.

    Raises:
        EnvironmentFault: ``conversion-unsound``, or what the driver met; ``database`` is untouched.
        OSError: The copy cannot be made.
        Cancelled: It was to stop.
    """
    goal.unlink(missing_ok=True)
    os.close(os.open(goal, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with driver_faults(module), closing(_connected(module, database)) as connection:
        with _watched(connection, database, goal, progress):
            _export(connection, goal, key)
        before = _digest(connection, progress)
    with driver_faults(module), closing(_connected(module, goal)) as connection:
        after = _digest(connection, progress)
    if before != after or not damage_of(goal, module, full=False).is_sound:
        raise EnvironmentFault("conversion-unsound", path=str(database))
    with goal.open("rb+") as stream:
        os.fsync(stream.fileno())
    sync_folder(goal.parent)


def copy_pictures(source: PictureFolder, goal: PictureFolder, progress: Progress = SILENT) -> None:
    """Write every picture of one folder into another, sealed or plain as that one is.

    A damaged plain picture keeps its bytes, and its check goes on finding it; a damaged sealed one
    holds nothing that could be written.

    Raises:
        EnvironmentFault: ``file-not-written``.
        OSError: One cannot be read.
        Cancelled: It was to stop.
    """
    goal.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for file in source.files():
        progress.step(0.9)
        try:
            media_id, data = source.identity(file)
        except EnvironmentFault:
            continue
        if source.overhead == 0:
            media_id = file.parent.name + file.name
        target = goal.file(media_id)
        target.parent.mkdir(mode=0o700, exist_ok=True)
        replace_file(target, goal.stored(target, data))
    sync_folder(goal.folder)


def copy_rescued(source: Path, goal: Path, opener: Sealer | None, sealer: Sealer | None) -> None:
    """Write every rescued text of one folder into another, sealed or plain.

    Raises:
        EnvironmentFault: ``file-not-written`` or ``sealed-file-damaged``.
        OSError: One cannot be read.
    """
    goal.mkdir(mode=0o700, parents=True, exist_ok=True)
    for file in sorted(source.iterdir()):
        name = file.name.removesuffix(SEALED)
        data = file.read_bytes()
        if opener is not None and file.name.endswith(SEALED):
            data = opener.opened(data, name)
        if sealer is None:
            replace_file(goal / name, data)
        else:
            replace_file(goal / (name + SEALED), sealer.sealed(data, name))
    sync_folder(goal)


def copy_private(
    files: Sequence[Path], opener: Sealer | None, sealer: Sealer | None
) -> tuple[str, ...]:
    """Write a newcomer beside each file of the writer's own words, sealed or plain, and check it.

    Returns:
        The names of the files that are to change places with their newcomers.

    Raises:
        EnvironmentFault: ``file-not-written``, ``sealed-file-damaged`` or ``conversion-unsound``.
        OSError: One cannot be read.
    """
    done = []
    for file in files:
        if not file.is_file():
            continue
        data, goal = file.read_bytes(), newcomer_of(file)
        if opener is not None and is_sealed(data):
            data = opener.opened(data, file.name)
        replace_file(goal, data if sealer is None else sealer.sealed(data, file.name))
        written = goal.read_bytes()
        if (written if sealer is None else sealer.opened(written, file.name)) != data:
            raise EnvironmentFault("conversion-unsound", path=str(file))
        done.append(file.name)
    return tuple(done)


def _connected(module: ModuleType, path: Path) -> Any:  # noqa: ANN401
    return module.connect(str(path), isolation_level=None, timeout=5.0)


def _export(connection: Any, goal: Path, key: bytes | None) -> None:  # noqa: ANN401
    marks = {
        name: int(connection.execute(f"PRAGMA main.{name}").fetchone()[0])
        for name in ("application_id", "user_version")
    }
    shown = key_literal(key) if key is not None else "''"
    connection.execute(f"ATTACH DATABASE ? AS copy KEY {shown}", (str(goal),)).close()
    connection.execute("PRAGMA copy.synchronous=FULL").close()
    connection.execute("SELECT sqlcipher_export('copy')").fetchall()
    for name, value in marks.items():
        connection.execute(f"PRAGMA copy.{name}={value}").close()
    connection.execute("DETACH DATABASE copy").close()


@contextmanager
def _watched(
    connection: Any,  # noqa: ANN401
    database: Path,
    goal: Path,
    progress: Progress,
) -> Iterator[None]:
    """Tell how far the copy is by its size, and break it off where it is to stop."""
    whole = max(database.stat().st_size, _PAGE)

    def look() -> int:
        if progress.is_cancelled():
            return 1
        progress.tell(min(0.6, 0.6 * goal.stat().st_size / whole))
        return 0

    connection.set_progress_handler(look, _STEPS)
    try:
        progress.step(0.0)
        yield
        progress.step(0.6)
    except Exception as error:
        if progress.is_cancelled():
            raise Cancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)


def _digest(connection: Any, progress: Progress) -> str:  # noqa: ANN401
    """Return one hash of the whole schema and of every row of every table."""
    connection.text_factory = bytes
    made = hashlib.sha256()
    schema = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master "
        "WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
    ).fetchall()
    made.update(repr(schema).encode())
    for kind, name, _, sql in schema:
        if kind != b"table" or (sql or b"").upper().startswith(b"CREATE VIRTUAL"):
            continue
        progress.step(0.7)
        count = 0
        for row in connection.execute(f'SELECT * FROM "{name.decode()}"'):
            made.update(repr(row).encode())
            count += 1
        made.update(f"{name!r} {count}".encode())
    return made.hexdigest()
