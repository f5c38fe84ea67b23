"""What the checklist needs to know beyond a text, of one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from editor_app.domain.links import LinkAnswer, LinkCheck
from editor_app.storage.checklist_tables import link_checks, protected_words

_l = link_checks.c
_insert = sqlite.insert(link_checks)
_put = _insert.on_conflict_do_update(
    index_elements=[_l.url],
    set_={name: _insert.excluded[name] for name in ("asked_utc", "answer")},
)
_MOST_AT_ONCE = 500


class SqlProtectedWords:
    """The words that must not leave, one row each.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def all(self) -> Sequence[str]:
        """Return them as they were written, sorted."""
        words = sa.select(protected_words.c.word).order_by(protected_words.c.word)
        return list(self._connection.execute(words).scalars())

    def replace(self, words: Iterable[str]) -> None:
        """Keep these in place of all."""
        self._connection.execute(sa.delete(protected_words))
        rows = [{"word": word} for word in sorted(set(words))]
        if rows:
            self._connection.execute(sa.insert(protected_words), rows)


class SqlLinkChecks:
    """The answers of addresses, one row each.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def of(self, urls: Iterable[str], since_utc: datetime) -> Mapping[str, LinkCheck]:
        """Return the answers of these addresses that are no older."""
        wanted = list(urls)
        found = {}
        for start in range(0, len(wanted), _MOST_AT_ONCE):
            some = wanted[start : start + _MOST_AT_ONCE]
            rows = self._connection.execute(
                sa.select(link_checks).where(_l.url.in_(some), _l.asked_utc >= since_utc)
            )
            for row in rows:
                found[row.url] = LinkCheck(
                    url=row.url, asked_utc=row.asked_utc, answer=LinkAnswer(row.answer)
                )
        return found

    def put(self, check: LinkCheck) -> None:
        """Keep an answer in place of an earlier one of the same address."""
        self._connection.execute(
            _put,
            {"url": check.url, "asked_utc": check.asked_utc, "answer": check.answer.value},
        )
