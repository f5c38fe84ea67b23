"""The bytes of pictures, checked on their way in and named by their SHA-256."""

import hashlib
import os
import re
import warnings
from io import BytesIO

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import replace_file, sync_folder
from editor_app.domain.image import Media
from editor_app.storage.picture_folder import PictureFolder
from editor_app.storage.vault import Vault

MAX_BYTES = 40_000_000
MAX_PIXELS = 50_000_000

_MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "GIF": "image/gif",
}
"""Pillow's names; MPO is a JPEG that a telephone put a second picture behind."""

_SIGNATURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"RIFF")
"""How files begin that claim to be of these kinds, broken ones too."""

_ORIENTATION = 0x0112
_LYING = frozenset({5, 6, 7, 8})
_ID = re.compile(r"[0-9a-f]{64}")


class FileMediaStore:
    """Pictures as files below one folder, encrypted where the library is.

    A picture keeps its bytes, what its camera wrote included: that is taken off when it is
    published, not here.

    Args:
        vault: Knows the folder, and the key of an encrypted library.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def add(self, data: bytes, *, name: str = "") -> Media:
        """Check, store and describe a picture.

        Args:
            data: The whole file.
            name: What its owner calls it; only its last part is kept.

        Raises:
            UserError: ``picture-unreadable``, ``picture-kind-unknown``, ``picture-too-large``.
            EnvironmentFault: ``file-not-written``.

        Thread: any but the GUI's; decoding a large picture takes a second.
        """
        shown = re.split(r"[/\\]", name)[-1]
        if len(data) > MAX_BYTES:
            raise UserError("picture-too-large", name=shown, limit_bytes=MAX_BYTES)
        media_type, (width, height) = _examined(data, shown)
        media_id = hashlib.sha256(data).hexdigest()
        with self._vault.gate.passing():
            self._keep(media_id, data)
        return Media(
            id=media_id,
            media_type=media_type,
            width=width,
            height=height,
            size_bytes=len(data),
            name=shown,
        )

    def read(self, media_id: str) -> bytes:
        """Return the bytes of a picture as they were taken in.

        Raises:
            UserError: ``media-not-found``, or ``library-locked``.
            EnvironmentFault: ``file-not-read``, or ``sealed-file-damaged``.
        """
        if not _ID.fullmatch(media_id):
            raise UserError("media-not-found", id=media_id[:64])
        with self._vault.gate.passing():
            pictures = self._pictures()
            file = pictures.file(media_id)
            try:
                return pictures.opened(file)
            except FileNotFoundError as error:
                raise UserError("media-not-found", id=media_id) from error
            except OSError as error:
                raise EnvironmentFault(
                    "file-not-read", path=str(file), reason=error.strerror or str(error)
                ) from error

    def _pictures(self) -> PictureFolder:
        return PictureFolder(self._vault.folder.media, self._vault.sealer())

    def _keep(self, media_id: str, data: bytes) -> None:
        pictures = self._pictures()
        file = pictures.file(media_id)
        try:
            if file.is_file() and file.stat().st_size == len(data) + pictures.overhead:
                return
            if not file.parent.is_dir():
                os.makedirs(file.parent, mode=0o700, exist_ok=True)
                sync_folder(pictures.folder)
        except OSError as error:
            raise EnvironmentFault(
                "file-not-written", path=str(file), reason=error.strerror or str(error)
            ) from error
        replace_file(file, pictures.stored(file, data))


def _examined(data: bytes, name: str) -> tuple[str, tuple[int, int]]:
    """Decode a picture once, and return its type and its size as it is looked at."""
    from PIL import Image, UnidentifiedImageError  # late: most calls of the program add none

    warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
    try:
        with Image.open(BytesIO(data), formats=["JPEG", "PNG", "WEBP", "GIF"]) as picture:
            media_type = _MEDIA_TYPES[picture.format or ""]
            width, height = picture.size
            if width * height > MAX_PIXELS:
                raise UserError("picture-too-large", name=name, limit_pixels=MAX_PIXELS)
            lies = picture.getexif().get(_ORIENTATION) in _LYING
            picture.draft(None, (1, 1))  # a JPEG is read through, but an eighth as large
            picture.load()
    except UserError:
        raise
    except UnidentifiedImageError as error:
        known = not data or data.startswith(_SIGNATURES)
        raise UserError(
            "picture-unreadable" if known else "picture-kind-unknown", name=name
        ) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UserError("picture-too-large", name=name, limit_pixels=MAX_PIXELS) from error
    except Exception as error:  # decoders meet broken bytes with every kind of error
        raise UserError("picture-unreadable", name=name) from error
    return media_type, (height, width) if lies else (width, height)
