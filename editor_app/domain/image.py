"""Pictures of an article, and what must be said of them."""

from typing import Protocol

from editor_app.base.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture on one article; the first of the tuple leads the page.

    ``rights`` says by what right it is used: a licence, an agency's contract, the owner's word.
    """

    media_id: str
    caption: str = ""
    credit: str = ""
    alt: str = ""
    rights: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A stored picture: its content is named by its SHA-256."""

    id: str
    media_type: str
    width: int
    height: int
    size_bytes: int
    name: str = ""


EXTENSIONS = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "image/gif": ".gif",
}
"""The kinds of picture that are taken in, with the ending of their published file."""


class MediaStore(Protocol):
    """The bytes of pictures, named by their SHA-256."""

    def add(self, data: bytes, *, name: str = "") -> Media:
        """Check, store and describe a picture.

        Raises:
            UserError: ``picture-unreadable``, ``picture-kind-unknown``, ``picture-too-large``.
            EnvironmentFault: ``file-not-written``.
        """
        ...

    def read(self, media_id: str) -> bytes:
        """Return the bytes of a picture as they were taken in.

        Raises:
            UserError: ``media-not-found``.
            EnvironmentFault: ``file-not-read``, or ``sealed-file-damaged``.
        """
        ...
