"""The texts of the articles of one transaction: a save of a long one writes what changed.

A short text is one row. Of a long one the row holds the head and the list of the body's parts,
each a row named by its hash; the row's own hash holds head and list together. A long text of an
earlier program is one row until its next save.
"""

from collections.abc import Callable, Container, Sequence

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from editor_app.base.records import dataclass
from editor_app.base.remembered import Remembered
from editor_app.domain.article import Draft
from editor_app.storage.parting import (
    Part,
    hashes_in,
    listed,
    parts_of,
    parts_to_store,
)
from editor_app.storage.seals import draft_in, seal
from editor_app.storage.tables import as_bytes, draft_parts, drafts
from editor_app.storage.texts import block_text, head_text, sha256_of, whole_text

FEWEST_PARTS = 4
"""A body of fewer parts is stored with its head."""

_d, _p = drafts.c, draft_parts.c
_of_number: sa.BindParameter[int] = sa.bindparam("of_number")
_row = sa.select(as_bytes(_d.text), _d.parts, _d.sha256).where(_d.number == _of_number)
_list = sa.select(_d.parts, _d.sha256).where(_d.number == _of_number)
_texts = sa.select(_p.sha256, as_bytes(_p.text)).where(_p.article == _of_number)
_add = sa.insert(drafts)
_change = sa.update(drafts).where(_d.number == _of_number)
_put = sqlite.insert(draft_parts)
_put_part = _put.on_conflict_do_update(
    index_elements=[_p.article, _p.sha256], set_={"text": _put.excluded.text}
)
_drop_part = sa.delete(draft_parts).where(
    _p.article == _of_number, _p.sha256 == sa.bindparam("of_sha256")
)


@dataclass(frozen=True, slots=True)
class _Sealed:
    """A draft's row."""

    text: str
    parts: bytes
    sha256: bytes


def _sealed_in(draft: Draft, parts: Sequence[Part]) -> _Sealed:
    if len(parts) < FEWEST_PARTS:
        return _sealed_whole(draft)
    text, named = head_text(draft), listed(parts)
    return _Sealed(text, named, seal(text.encode(), named))


def _sealed_whole(draft: Draft) -> _Sealed:
    text = whole_text(head_text(draft), map(block_text, draft.body.blocks))
    return _Sealed(text, b"", sha256_of(text))


_sealed = Remembered[Draft, _Sealed](
    lambda draft: _sealed_in(draft, parts_of(draft.body.blocks)), limit=4
)


def seal_of(draft: Draft) -> bytes:
    """Return the hash that a draft has when it is stored."""
    return _sealed(draft).sha256


class SqlDrafts:
    """Texts by the numbers of their articles.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, number: int, draft: Draft) -> None:
        """Store the text of a new article."""
        made, texts = _made(draft, lambda _: ())
        self._connection.execute(_add, {"number": number, **_columns(made)})
        self._put(number, texts)

    def get(self, number: int, owner: str) -> Draft:
        """Return the text of article ``owner``.

        Raises:
            UserError: ``article-damaged`` where it is not as it was written, or
                ``article-json-newer``.
        """
        row = self._connection.execute(_row, {"of_number": number}).one_or_none()
        if row is None:
            return draft_in(None, {}, owner)
        found = self._connection.execute(_texts, {"of_number": number}) if row.parts else ()
        texts = {name: text for name, text in found}
        return draft_in((row.data, row.parts, row.sha256), texts, owner)

    def holds(self, number: int, draft: Draft) -> bool:
        """Tell, by its hash, whether a stored text is this one."""
        stored = self._connection.execute(_list, {"of_number": number}).one_or_none()
        if stored is None:
            return False
        made = _sealed(draft)
        if made.parts and not stored.parts:  # stored by an earlier program, in one row
            made = _sealed_whole(draft)
        return bool(stored.sha256 == made.sha256)

    def save(self, number: int, draft: Draft, *, whole: bool) -> None:
        """Replace a stored text.

        Args:
            number: The article's.
            draft: The text.
            whole: Write every part again, which takes longer, and mends those that changed on disk.
        """
        stored = self._connection.execute(_list, {"of_number": number}).one()
        before = frozenset(hashes_in(stored.parts))
        made, texts = _made(draft, lambda _: () if whole else before)
        self._connection.execute(_change, {"of_number": number, **_columns(made)})
        gone = before.difference(hashes_in(made.parts))
        if gone:
            rows = [{"of_number": number, "of_sha256": sha256} for sha256 in gone]
            self._connection.execute(_drop_part, rows)
        self._put(number, texts)

    def _put(self, number: int, texts: dict[bytes, str]) -> None:
        if texts:
            rows = [{"article": number, "sha256": each, "text": texts[each]} for each in texts]
            self._connection.execute(_put_part, rows)


def _made(
    draft: Draft, stored: Callable[[Sequence[bytes]], Container[bytes]]
) -> tuple[_Sealed, dict[bytes, str]]:
    parts, texts = parts_to_store(draft.body.blocks, stored)
    made = _sealed_in(draft, parts)
    return made, texts if made.parts else {}


def _columns(made: _Sealed) -> dict[str, object]:
    return {"text": made.text, "parts": made.parts, "sha256": made.sha256}
