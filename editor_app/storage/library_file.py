"""Tell from a file's first bytes whether it is a library of ours, before SQLite touches it.

Source: sqlite.org/fileformat2.html, section 1.3 ("The Database Header").
"""

import os
import stat
from contextlib import closing
from pathlib import Path
from types import ModuleType

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.records import dataclass
from editor_app.storage.faults import fault_of_os
from editor_app.storage.file_marks import APPLICATION_ID, SCHEMA_VERSION
from editor_app.storage.keyed_driver import is_keyed

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


@dataclass(frozen=True, slots=True)
class _Marks:
    """What a file says of itself. ``shape`` counts changes of its tables; 0: it has none."""

    application_id: int
    user_version: int
    shape: int


def prepare_file(path: Path, module: ModuleType) -> bool:
    """Refuse what is not ours, make the file where there is none, and keep others out.

    Args:
        path: The database file.
        module: The DB-API module, for a file whose newest header is still in its log.

    Returns:
        Whether the file has this program's shape, so that nothing needs to be built.

    Raises:
        UserError: ``library-foreign`` or ``library-newer``; the file is left as it is.
        EnvironmentFault: ``library-damaged``, or ``storage-failed`` where it cannot be reached.
    """
    try:
        marks = _marks(path, module)
        if marks is None:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        if os.name == "posix" and stat.S_IMODE(path.stat().st_mode) & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise fault_of_os(error) from error
    return marks is not None and marks.user_version == SCHEMA_VERSION


def refuse_foreign(path: Path, module: ModuleType) -> None:
    """Look at a file's first bytes without changing it.

    Raises:
        UserError: ``library-foreign`` or ``library-newer``.
        EnvironmentFault: ``library-damaged``.
        OSError: It cannot be read.
    """
    if _marks(path, module) is None:
        raise UserError("library-foreign", path=str(path))


def _marks(path: Path, module: ModuleType) -> _Marks | None:
    """Return an existing library's marks; None for a file that is absent or has no table yet."""
    if not path.exists():
        return None
    if not path.is_file():
        raise UserError("library-foreign", path=str(path))
    with path.open("rb") as stream:
        header = stream.read(_HEADER_BYTES)
    log = path.with_name(path.name + "-wal")
    has_log = log.exists() and log.stat().st_size > 0
    if not header and not has_log:
        return None
    is_sealed = bool(header) and not header.startswith(_MAGIC) and is_keyed(module, path)
    if not is_sealed and (len(header) < _HEADER_BYTES or not header.startswith(_MAGIC)):
        raise UserError("library-foreign", path=str(path))
    through_sqlite = has_log or is_sealed
    marks = _marks_through_log(path, module) if through_sqlite else _marks_in(header)
    if marks.application_id != APPLICATION_ID:
        if marks.application_id == marks.user_version == marks.shape == 0:
            return None
        raise UserError("library-foreign", path=str(path))
    if marks.user_version > SCHEMA_VERSION:
        raise UserError("library-newer", version=marks.user_version, known=SCHEMA_VERSION)
    return marks


def _marks_in(header: bytes) -> _Marks:
    return _Marks(
        application_id=_number_at(header, 68),
        user_version=_number_at(header, 60),
        shape=_number_at(header, 40),
    )


def _number_at(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")


def _marks_through_log(path: Path, module: ModuleType) -> _Marks:
    """Ask SQLite, which reads the log too; a reader neither folds nor removes it."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(module.connect(address, uri=True, timeout=5.0)) as connection:
            return _Marks(
                *(
                    connection.execute(f"PRAGMA {name}").fetchone()[0]
                    for name in ("application_id", "user_version", "schema_version")
                )
            )
    except module.DatabaseError as error:
        raise EnvironmentFault("library-damaged", path=str(path)) from error
