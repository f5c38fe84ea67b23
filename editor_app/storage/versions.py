"""The versions of one transaction: what they share is stored once, by parts.

A version's hash holds its head and the hashes of its parts; that of one kept by an earlier program
holds its whole text.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime

import sqlalchemy as sa

from editor_app.base.errors import UserError
from editor_app.domain.article import Article
from editor_app.domain.history import Version, VersionReason, VersionRow
from editor_app.formats.article_json import draft_from_json
from editor_app.storage.parting import parts_to_store
from editor_app.storage.seals import is_as_kept
from editor_app.storage.tables import as_bytes, parts, versions
from editor_app.storage.texts import head_text, whole_text

_ASKED_AT_ONCE = 500

_v, _p = versions.c, parts.c
_row = (_v.number, _v.article_id, _v.revision, _v.reason, _v.author, _v.saved_utc)
_add_part = sa.insert(parts).returning(_p.number)


class SqlVersions:
    """Versions as lists of shared parts.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, article: Article, *, reason: VersionReason, author: str, now: datetime) -> None:
        """Keep an article as it stands; what an earlier version holds takes no more room."""
        head = head_text(article.draft)
        known: dict[bytes, int] = {}

        def stored(hashes: Sequence[bytes]) -> dict[bytes, int]:
            known.update(self._numbers(hashes))
            return known

        divided, new = parts_to_store(article.draft.body.blocks, stored)
        for sha256, text in new.items():
            added = self._connection.execute(_add_part, {"sha256": sha256, "text": text})
            known[sha256] = added.scalar_one()
        hashes = [part.sha256 for part in divided]
        self._connection.execute(
            sa.insert(versions),
            {
                "article_id": article.id,
                "revision": article.revision,
                "reason": reason.value,
                "author": author,
                "saved_utc": now,
                "head": head,
                "parts": " ".join(str(known[sha256]) for sha256 in hashes),
                "sha256": hashlib.sha256(head.encode() + b"".join(hashes)).digest(),
            },
        )

    def get(self, number: int) -> Version:
        """Return a version.

        Raises:
            UserError: ``version-not-found``, or ``version-damaged`` where a hash disagrees.
        """
        found = self._found(_v.number == number)
        if found is None:
            raise UserError("version-not-found", id=number)
        return found

    def rows_of(self, article_id: str, *, limit: int = 500) -> Sequence[VersionRow]:
        """Return an article's versions, newest first."""
        wanted = (
            sa.select(*_row)
            .where(_v.article_id == article_id)
            .order_by(_v.number.desc())
            .limit(limit)
        )
        return [_version_row(row) for row in self._connection.execute(wanted)]

    def has_revision(self, article_id: str, revision: int) -> bool:
        """Tell whether some version holds this revision."""
        wanted = sa.select(_v.number).where(_v.article_id == article_id, _v.revision == revision)
        return self._connection.execute(wanted.limit(1)).first() is not None

    def of_revision(self, article_id: str, revision: int) -> Version | None:
        """Return the newest version that holds this revision, if one does.

        Raises:
            UserError: ``version-damaged``.
        """
        return self._found(_v.article_id == article_id, _v.revision == revision)

    def _numbers(self, hashes: Sequence[bytes]) -> dict[bytes, int]:
        """Return the numbers of the parts that are stored."""
        known: dict[bytes, int] = {}
        for start in range(0, len(hashes), _ASKED_AT_ONCE):
            some = hashes[start : start + _ASKED_AT_ONCE]
            wanted = sa.select(_p.sha256, _p.number).where(_p.sha256.in_(some))
            known.update((sha256, number) for sha256, number in self._connection.execute(wanted))
        return known

    def _found(self, *conditions: sa.ColumnElement[bool]) -> Version | None:
        wanted = sa.select(*_row, as_bytes(_v.head), _v.parts, _v.sha256).where(*conditions)
        row = self._connection.execute(wanted.order_by(_v.number.desc()).limit(1)).one_or_none()
        if row is None:
            return None
        number = str(row.number)
        try:
            texts = list(self._texts([int(part) for part in row.parts.split()]))
            if not is_as_kept(row.data, texts, row.sha256):
                raise UserError("version-damaged", id=number)
            whole = whole_text(row.data.decode(), (text.decode() for text in texts))
        except (KeyError, ValueError) as error:
            raise UserError("version-damaged", id=number) from error
        return Version(row=_version_row(row), draft=draft_from_json(json.loads(whole)))

    def _texts(self, numbers: Sequence[int]) -> Iterable[bytes]:
        """Return the texts of parts, each as often as it is named.

        Raises:
            KeyError: One is not there.
        """
        found: dict[int, bytes] = {}
        wanted = sorted(set(numbers))
        for start in range(0, len(wanted), _ASKED_AT_ONCE):
            some = sa.select(_p.number, as_bytes(_p.text)).where(
                _p.number.in_(wanted[start : start + _ASKED_AT_ONCE])
            )
            for number, data in self._connection.execute(some):
                found[number] = data
        return [found[number] for number in numbers]


def _version_row(row: sa.Row[*tuple[object, ...]]) -> VersionRow:
    return VersionRow(
        number=row.number,
        article_id=row.article_id,
        revision=row.revision,
        reason=VersionReason(row.reason),
        author=row.author,
        saved_utc=row.saved_utc,
    )
