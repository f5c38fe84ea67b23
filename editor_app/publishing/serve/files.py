"""Find the published file that an address asks for, and nothing else of the disk."""

import hashlib
import os
import re
from pathlib import Path

from editor_app.base.records import dataclass
from editor_app.publishing.site.site import FRONT, NOT_FOUND

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".ico": "image/x-icon",
}
_NAMED_BY_CONTENT = re.compile(r".*-[0-9a-f]{10,64}(-[0-9]+w?)?\.[a-z0-9]+")
_FOREVER, _ASK_FIRST = "public, max-age=31536000, immutable", "no-cache"


@dataclass(frozen=True, slots=True)
class Found:
    """A published file: its path below the root, its content, and how long it stays as it is."""

    path: str
    content: bytes
    media_type: str
    caching: str


def find(root: Path, address: str) -> Found | None:
    """Return the file of an address, which begins with a slash; a folder's is its front page."""
    path = address[1:] + (FRONT if address.endswith("/") else "")
    parts = path.split("/")
    if any(not part or part.startswith(".") or set(part) & set("\\\0:") for part in parts):
        return None
    media_type = _TYPES.get(os.path.splitext(path)[1])
    if media_type is None:
        return None
    try:
        real = Path(os.path.realpath(root / path))
        if not real.is_relative_to(os.path.realpath(root)):
            return None
        content = real.read_bytes()
    except (OSError, ValueError):
        return None
    name = parts[-1]
    if name.startswith("feed") and name.endswith(".xml"):
        media_type = "application/rss+xml; charset=utf-8"
    caching = _FOREVER if _NAMED_BY_CONTENT.fullmatch(name) else _ASK_FIRST
    return Found(path, content, media_type, caching)


def is_folder(root: Path, address: str) -> bool:
    """Tell whether an address lacks nothing but a slash at its end."""
    return bool(address[1:]) and find(root, f"{address}/") is not None


def not_found_page(root: Path) -> bytes:
    """Return the site's own page for addresses that lead nowhere; empty where it has none."""
    found = find(root, f"/{NOT_FOUND}")
    return found.content if found else b""


def tag_of(content: bytes) -> str:
    """Return the ETag of a content."""
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'
