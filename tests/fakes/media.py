"""A media store that believes a picture's first bytes."""

import hashlib
from pathlib import Path

from editor_app.base.errors import UserError
from editor_app.domain.image import Media

_SIGNATURES = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"GIF8": "image/gif",
    b"RIFF": "image/webp",
}


class FakeMediaStore:
    """Keeps pictures as files in one folder and says that each is 640 by 480.

    Args:
        folder: Where the files go; a test's temporary folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, data: bytes, *, name: str = "") -> Media:
        if not data:
            raise UserError("picture-unreadable", name=name)
        media_type = next(
            (kind for start, kind in _SIGNATURES.items() if data.startswith(start)), None
        )
        if media_type is None:
            raise UserError("picture-kind-unknown", name=name)
        media_id = hashlib.sha256(data).hexdigest()
        self._file(media_id).write_bytes(data)
        return Media(
            id=media_id,
            media_type=media_type,
            width=640,
            height=480,
            size_bytes=len(data),
            name=name,
        )

    def read(self, media_id: str) -> bytes:
        if not self._file(media_id).is_file():
            raise UserError("media-not-found", id=media_id)
        return self._file(media_id).read_bytes()

    def _file(self, media_id: str) -> Path:
        return self._folder / f"{media_id}.picture"
