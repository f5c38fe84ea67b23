"""What SQLite's errors mean to the person at the desk; worded nowhere else."""

import errno
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.base.errors import EnvironmentFault

if TYPE_CHECKING:
    import sqlalchemy as sa

_CODES = {
    "SQLITE_FULL": "storage-full",
    "SQLITE_BUSY": "storage-busy",
    "SQLITE_LOCKED": "storage-busy",
    "SQLITE_PROTOCOL": "storage-busy",
    "SQLITE_CORRUPT": "storage-damaged",
    "SQLITE_NOTADB": "storage-damaged",
    "SQLITE_IOERR": "storage-failed",
    "SQLITE_CANTOPEN": "storage-gone",
    "SQLITE_READONLY": "storage-read-only",
    "SQLITE_PERM": "storage-read-only",
    "SQLITE_AUTH": "storage-failed",
    "SQLITE_NOMEM": "storage-failed",
    "SQLITE_NOLFS": "storage-failed",
}
_EXACT_CODES = {"SQLITE_READONLY_DBMOVED": "storage-gone"}

_OS_CODES = {
    errno.ENOSPC: "storage-full",
    errno.EDQUOT: "storage-full",
    errno.EROFS: "storage-read-only",
    errno.EACCES: "storage-read-only",
    errno.EPERM: "storage-read-only",
    errno.ENOENT: "storage-gone",
    errno.ENOTDIR: "storage-gone",
    errno.ENODEV: "storage-gone",
    errno.ENXIO: "storage-gone",
    errno.ESTALE: "storage-gone",
}
_VAGUE = frozenset({"storage-failed", "storage-gone"})
_PROBE = bytes(4096)


def sqlite_name(error: "sa.exc.DBAPIError") -> str:
    """Return SQLite's own name of an error such as ``SQLITE_BUSY_SNAPSHOT``, or nothing."""
    return str(getattr(error.orig, "sqlite_errorname", ""))


def environment_fault(error: "sa.exc.SQLAlchemyError") -> EnvironmentFault | None:
    """Return the fault of disk or neighbours that ``error`` is, or None: then it is a bug.

    Parameters hold SQLite's name of the error, never a statement or a value.
    """
    import sqlalchemy as sa

    if isinstance(error, sa.exc.TimeoutError):
        return EnvironmentFault("storage-busy")
    if not isinstance(error, sa.exc.DBAPIError):
        return None
    if str(error.orig).startswith("Could not decode to UTF-8"):
        return EnvironmentFault("storage-damaged", reason="text is not UTF-8")
    return fault_of_name(sqlite_name(error))


def fault_of_name(name: str) -> EnvironmentFault | None:
    """Return the fault that SQLite's name of an error means, or None: then it is a bug."""
    code = _EXACT_CODES.get(name) or _CODES.get("_".join(name.split("_")[:2]))
    return EnvironmentFault(code, reason=name) if code else None


def fault_of_os(error: OSError) -> EnvironmentFault:
    """Return the fault that an error of the system means."""
    reason = error.strerror or type(error).__name__
    return EnvironmentFault(_OS_CODES.get(error.errno or 0, "storage-failed"), reason=reason)


def explained(fault: EnvironmentFault, folder: Path) -> EnvironmentFault:
    """Ask the disk itself where SQLite says only that it did not work: a quota, a lost right.

    Args:
        fault: What SQLite's error means by itself.
        folder: Where the library lies.
    """
    if fault.code not in _VAGUE:
        return fault
    try:
        descriptor, name = tempfile.mkstemp(prefix=".~", suffix=".part", dir=folder)
        try:
            os.write(descriptor, _PROBE)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        return fault_of_os(error)
    return fault
