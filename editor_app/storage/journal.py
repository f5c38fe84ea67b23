"""The journals of one transaction."""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from editor_app.domain.article import Draft
from editor_app.domain.journal import DraftChange, JournalChain, JournalEntry
from editor_app.formats.article_json import block_from_json, draft_from_json
from editor_app.storage.tables import as_bytes, journal
from editor_app.storage.texts import block_text, head_text, sha256_of

_j = journal.c
_next = sa.select(sa.func.coalesce(sa.func.max(_j.number), 0) + 1).where(
    _j.buffer == sa.bindparam("of_buffer")
)
_append = sa.insert(journal)
_discard = sa.delete(journal).where(_j.buffer == sa.bindparam("of_buffer"))
_chain = (
    sa.select(
        _j.buffer,
        _j.article_id,
        _j.base_revision,
        _j.owner,
        _j.written_utc,
        as_bytes(_j.text),
        _j.sha256,
    )
    .where(_j.buffer == sa.bindparam("of_buffer"))
    .order_by(_j.number)
)


class SqlJournal:
    """Journals, one row for each change, as JSON with its hash.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def append(self, entry: JournalEntry) -> None:
        """Write down one change, after those of its buffer."""
        text = change_text(entry.change)
        number = self._connection.execute(_next, {"of_buffer": entry.buffer}).scalar_one()
        self._connection.execute(
            _append,
            {
                "buffer": entry.buffer,
                "number": number,
                "article_id": entry.article_id,
                "base_revision": entry.base_revision,
                "owner": entry.owner,
                "written_utc": entry.written_utc,
                "text": text,
                "sha256": sha256_of(text),
            },
        )

    def discard(self, buffer: str) -> None:
        """Forget a buffer's entries; one without any is no error."""
        self._connection.execute(_discard, {"of_buffer": buffer})

    def owners(self) -> Sequence[tuple[str, str]]:
        """Return each buffer that has entries with its owner, oldest first."""
        wanted = (
            sa.select(_j.buffer, sa.func.max(_j.owner))
            .group_by(_j.buffer)
            .order_by(sa.func.min(_j.written_utc), _j.buffer)
        )
        return [(buffer, owner) for buffer, owner in self._connection.execute(wanted)]

    def chain_of(self, buffer: str) -> JournalChain:
        """Return a buffer's entries; empty where it has none."""
        entries: list[JournalEntry] = []
        has_start = True
        for row in self._connection.execute(_chain, {"of_buffer": buffer}):
            change = _change(row.data, row.sha256)
            if change is None:
                if entries and has_start:
                    return JournalChain(entries=tuple(entries), is_whole=False)
                has_start = False
                continue
            entries.append(
                JournalEntry(
                    buffer=row.buffer,
                    article_id=row.article_id,
                    base_revision=row.base_revision,
                    owner=row.owner,
                    written_utc=row.written_utc,
                    change=change,
                )
            )
        return JournalChain(entries=tuple(entries), is_whole=has_start, has_start=has_start)

    def bases_of(self, article_id: str) -> frozenset[tuple[str, int]]:
        """Return buffer and base revision of every journal on this article."""
        wanted = sa.select(_j.buffer, _j.base_revision).where(_j.article_id == article_id)
        rows = self._connection.execute(wanted.distinct())
        return frozenset((buffer, revision) for buffer, revision in rows)


def change_text(change: DraftChange) -> str:
    """Return a change's stored form: ``[start, removed, [block …], head or null]``."""
    blocks = ",".join(map(block_text, change.blocks))
    head = "null" if change.head is None else head_text(change.head)
    return f"[{change.start},{change.removed},[{blocks}],{head}]"


def _change(data: bytes, sha256: bytes) -> DraftChange | None:
    """Read a change back; None where its hash disagrees."""
    if hashlib.sha256(data).digest() != sha256:
        return None
    return change_from_json(json.loads(data))


def change_from_json(stored: Sequence[Any]) -> DraftChange:
    """Read a change back from its stored form's values.

    Raises:
        ValueError: It is no such form.
    """
    start, removed, blocks, head = stored
    found: Draft | None = None if head is None else draft_from_json(head)
    return DraftChange(
        start=start, removed=removed, blocks=tuple(map(block_from_json, blocks)), head=found
    )
