"""A folder of pictures on disk, plain or sealed: ``ab/cdef…``, never changed once written."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from editor_app.base.errors import EnvironmentFault
from editor_app.storage.sealing import OVERHEAD, Sealer


class PictureFolder:
    """Plain pictures are named by the SHA-256 of their bytes, sealed ones by a keyed hash of it.

    Args:
        folder: Where they lie.
        sealer: Encrypts and decrypts them; None for plain ones.
    """

    def __init__(self, folder: Path, sealer: Sealer | None = None) -> None:
        self.folder = folder
        self._sealer = sealer

    @property
    def overhead(self) -> int:
        """How many bytes longer than the picture its file is."""
        return OVERHEAD if self._sealer else 0

    def file(self, media_id: str) -> Path:
        """Return where a picture lies or would lie."""
        name = self._sealer.name_of(media_id) if self._sealer else media_id
        return self.folder / name[:2] / name[2:]

    def files(self) -> Iterator[Path]:
        """Yield the files of all pictures."""
        for folder in sorted(self.folder.glob("[0-9a-f][0-9a-f]")):
            yield from sorted(file for file in folder.iterdir() if len(file.name) == 62)

    def stored(self, file: Path, data: bytes) -> bytes:
        """Return a picture's bytes as its file holds them."""
        return self._sealer.sealed(data, _name(file)) if self._sealer else data

    def opened(self, file: Path) -> bytes:
        """Return the bytes of the picture in a file.

        Raises:
            OSError: It cannot be read.
            EnvironmentFault: ``sealed-file-damaged``.
        """
        data = file.read_bytes()
        return self._sealer.opened(data, _name(file)) if self._sealer else data

    def identity(self, file: Path) -> tuple[str, bytes]:
        """Return the id that a picture has by its bytes, and the bytes.

        Raises:
            OSError, EnvironmentFault: as :meth:`opened`.
        """
        data = self.opened(file)
        return hashlib.sha256(data).hexdigest(), data

    def is_right(self, file: Path) -> bool:
        """Tell whether a file holds the picture that its name says.

        Raises:
            OSError: It cannot be read.
        """
        try:
            media_id, _ = self.identity(file)
        except EnvironmentFault:
            return False
        return self.file(media_id).name == file.name


def _name(file: Path) -> str:
    return file.parent.name + file.name
