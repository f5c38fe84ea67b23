"""Drafts as text with a hash: SQLite notices no flipped bit inside a text, the hash does."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from editor_app.base.errors import UserError
from editor_app.base.remembered import Remembered
from editor_app.domain.article import Draft
from editor_app.domain.body import Block, Body
from editor_app.formats.article_json import block_to_json, draft_from_json, draft_to_json

_EMPTY_BODY = '"body":[]'


def _sealed(draft: Draft) -> tuple[str, bytes]:
    text = whole_text(head_text(draft), map(block_text, draft.body.blocks))
    return text, sha256_of(text)


sealed = Remembered[Draft, tuple[str, bytes]](_sealed, limit=4)
"""Returns a draft's text and its SHA-256; a save asks for the same one more than once."""


def head_text(draft: Draft) -> str:
    """Return a draft's text without its blocks."""
    return json_text(draft_to_json(replace(draft, body=Body())))


def whole_text(head: str, blocks: Iterable[str]) -> str:
    """Put the texts of a head and its blocks together."""
    # Inside a string the quotes would stand behind backslashes, so there is one such place.
    before, _, after = head.partition(_EMPTY_BODY)
    return f'{before}"body":[{",".join(blocks)}]{after}'


def sha256_of(text: str) -> bytes:
    """Return the hash that is kept beside a text."""
    return hashlib.sha256(text.encode()).digest()


def unsealed(data: bytes, sha256: bytes, *, code: str, owner: str) -> Draft:
    """Read a draft back after checking its hash.

    Args:
        data: The text's bytes as the database holds them; damaged ones may be no text at all.
        sha256: The hash of the text that was written.
        code: The error where they disagree.
        owner: The identifier to name then.

    Raises:
        UserError: ``code``, or ``article-json-newer``.
    """
    if hashlib.sha256(data).digest() != sha256:
        raise UserError(code, id=owner)
    return draft_from_json(json.loads(data))


def json_text(value: Mapping[str, object]) -> str:
    """Return the stored form of a JSON object."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


block_text = Remembered[Block, str](lambda part: json_text(block_to_json(part)))
"""Returns the stored form of one block."""


def json_strings(text: str) -> dict[str, str]:
    """Read a stored object of strings."""
    return {str(name): str(value) for name, value in json.loads(text).items()}
