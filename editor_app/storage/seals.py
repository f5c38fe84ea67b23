"""What the hashes of stored rows hold, and how rows become drafts again.

Does without the database layer: whoever looks after a library's file reads it with the driver.
"""

import hashlib
import json
from collections.abc import Sequence

from editor_app.domain.article import Draft
from editor_app.formats.article_json import draft_from_json
from editor_app.storage.parting import hashes_in
from editor_app.storage.texts import sha256_of, whole_text


def seal(text: bytes, parts: bytes) -> bytes:
    """Return the hash of a draft's row."""
    return hashlib.sha256(text + parts).digest()


def put_together(text: bytes, parts: bytes, texts: dict[bytes, bytes]) -> tuple[Draft, list[int]]:
    """Make a draft of its row, checked before, and the texts of its parts.

    Returns:
        The draft, and how many blocks each part held.

    Raises:
        KeyError: A part is not there.
        ValueError: A part is not as it was written.
        UserError: ``article-json-newer`` or ``article-json-unreadable``.
    """
    head, counts = json.loads(text), []
    for sha256 in hashes_in(parts):
        data = texts[sha256]
        if hashlib.sha256(data).digest() != sha256:
            raise ValueError("part changed")
        blocks = json.loads(b"[" + data + b"]")
        head["body"] += blocks
        counts.append(len(blocks))
    return draft_from_json(head), counts


def is_as_kept(head: bytes, part_texts: Sequence[bytes], sha256: bytes) -> bool:
    """Tell whether a version's head and the texts of its parts are those that were kept."""
    hashes = b"".join(hashlib.sha256(text).digest() for text in part_texts)
    if hashlib.sha256(head + hashes).digest() == sha256:
        return True
    whole = whole_text(head.decode(), [text.decode() for text in part_texts])
    return sha256_of(whole) == sha256
