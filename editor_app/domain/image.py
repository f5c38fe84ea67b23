"""Pictures of an article, and what must be said of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture on one article; the first of the tuple leads the page."""

    media_id: str
    caption: str = ""
    credit: str = ""
    alt: str = ""


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
