"""Replace a file so that a reader sees the old one or the new one, never half."""

import contextlib
import os
import tempfile
from pathlib import Path
from typing import Protocol

from editor_app.base.errors import EnvironmentFault
from editor_app.base.records import dataclass


def replace_file(path: Path, data: bytes, *, mode: int = 0o600, durable: bool = True) -> None:
    """Write ``data`` beside ``path``, sync it and rename it into place.

    Args:
        path: The file to replace or create; its folder must exist.
        data: The whole new content.
        mode: Permissions of the new file.
        durable: Also sync the file and its folder, so that a power cut cannot undo it.

    Raises:
        EnvironmentFault: ``file-not-written``; the old file is untouched.
    """
    temporary: Path | None = None
    try:
        descriptor, name = tempfile.mkstemp(prefix=".~", suffix=".part", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(descriptor, "wb", buffering=0) as stream:
            _write_all(stream.fileno(), data)
            if os.name == "posix":
                os.fchmod(stream.fileno(), mode)
            if durable:
                os.fsync(stream.fileno())
        temporary.replace(path)
        if durable:
            sync_folder(path.parent)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise EnvironmentFault(
            "file-not-written", path=str(path), reason=error.strerror or str(error)
        ) from error


class KeptFile(Protocol):
    """A file that is read and replaced as a whole, however it lies on the disk. Any thread."""

    @property
    def path(self) -> Path:
        """Where it lies."""
        ...

    def read(self) -> bytes:
        """Return what was written.

        Raises:
            OSError: It is not there, or cannot be read.
            EnvironmentFault: ``sealed-file-damaged`` where it is encrypted and not as written.
            UserError: ``library-locked`` where it is encrypted and its key not at hand.
        """
        ...

    def replace(self, data: bytes, *, durable: bool = True) -> None:
        """Put another content in place of the old one.

        Args:
            data: The whole new content.
            durable: Whether a power cut may not undo it.

        Raises:
            EnvironmentFault: ``file-not-written``; the old file is untouched.
            UserError: ``library-locked``.
        """
        ...


@dataclass(frozen=True, slots=True)
class PlainFile:
    """A file that lies there as it is."""

    path: Path

    def read(self) -> bytes:
        """Return what was written; see ``KeptFile``."""
        return self.path.read_bytes()

    def replace(self, data: bytes, *, durable: bool = True) -> None:
        """Put another content in place of the old one; see ``KeptFile``."""
        replace_file(self.path, data, durable=durable)


def bad_name(path: Path) -> Path:
    """Return where a file is set aside that holds something else than it should."""
    return path.with_name(f"{path.name}.bad")


def sync_folder(folder: Path) -> None:
    """Make renames inside ``folder`` durable; Windows does so by itself."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
