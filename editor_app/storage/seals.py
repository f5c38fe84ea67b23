"""What the hashes of stored rows hold, and how rows become drafts again.

Does without the database layer: whoever looks after a library's file reads it with the driver.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence

from editor_app.base.errors import UserError
from editor_app.domain.article import Draft, note_clean
from editor_app.formats.article_json import draft_from_json
from editor_app.storage.parting import hashes_in, note_parts
from editor_app.storage.texts import sha256_of, whole_text


def seal(text: bytes, parts: bytes) -> bytes:
    """Return the hash of a draft's row."""
    return hashlib.sha256(text + parts).digest()


def draft_in(
    row: tuple[bytes, bytes, bytes] | None, texts: Mapping[bytes, bytes], owner: str
) -> Draft:
    """Make the draft of an article's row, whose next save works out nothing that was read here.

    Args:
        row: Text, list of parts and hash; None where there is no row.
        texts: The texts of its parts by their hashes.
        owner: The article.

    Raises:
        UserError: ``article-damaged`` where it is not as it was written, or
            ``article-json-newer``.
    """
    if row is None or seal(row[0], row[1]) != row[2]:
        raise UserError("article-damaged", id=owner)
    try:
        draft, counts = put_together(row[0], row[1], texts)
    except (KeyError, ValueError) as error:
        raise UserError("article-damaged", id=owner) from error
    note_clean(draft.body)
    note_parts(draft.body, list(zip(counts, hashes_in(row[1]), strict=True)))
    return draft


def put_together(
    text: bytes, parts: bytes, texts: Mapping[bytes, bytes]
) -> tuple[Draft, list[int]]:
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
