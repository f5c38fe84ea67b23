"""The steps of one transaction: differences both ways, and the hashes of the texts they join."""

import hashlib
import json
from datetime import datetime

import sqlalchemy as sa

from editor_app.domain.article import Draft
from editor_app.domain.journal import change_between, with_change
from editor_app.domain.steps import KEPT, MOST
from editor_app.storage.drafts import seal_of
from editor_app.storage.journal import change_from_json, change_text
from editor_app.storage.tables import articles, as_bytes, steps
from editor_app.storage.texts import sha256_of

_s = steps.c
_number_of = sa.select(articles.c.number).where(articles.c.id == sa.bindparam("article_id"))
_path = (
    sa.select(_s.number, _s.seal_before, _s.seal_after)
    .where(_s.article == sa.bindparam("of_article"))
    .order_by(_s.number)
)
_step = (
    sa.select(_s.seal_before, _s.seal_after, as_bytes(_s.text), _s.sha256)
    .where(_s.article == sa.bindparam("of_article"))
    .order_by(_s.number.desc())
    .limit(1)
)
_step_to = _step.where(_s.seal_after == sa.bindparam("of_seal", type_=sa.LargeBinary))
_step_from = _step.where(_s.seal_before == sa.bindparam("of_seal", type_=sa.LargeBinary))
_drop = sa.delete(steps).where(_s.number == sa.bindparam("of_number"))
_expire = sa.delete(steps).where(_s.taken_utc < sa.bindparam("of_moment"))
_add = sa.insert(steps)


class SqlSteps:
    """Steps, one row each, as JSON with its hash.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, article_id: str, before: Draft, after: Draft, now: datetime) -> None:
        """Go on from one text to another; a text that the path comes through adds nothing."""
        run = self._connection.execute
        run(_expire, {"of_moment": now - KEPT})
        article = self._article(article_id)
        path = run(_path, {"of_article": article}).all()
        start, end = seal_of(before), seal_of(after)
        known = {*(row.seal_after for row in path), *(row.seal_before for row in path[:1])}
        if article is None or start == end or end in known:
            return
        kept = next((n for n, row in enumerate(path, start=1) if row.seal_after == start), 0)
        gone = [*path[kept:], *path[: max(0, kept + 1 - MOST)]]
        if gone:
            run(_drop, [{"of_number": row.number} for row in gone])
        there, back = change_between(before, after), change_between(after, before)
        assert there is not None
        assert back is not None
        text = f"[{change_text(back)},{change_text(there)}]"
        row = {
            "article": article,
            "seal_before": start,
            "seal_after": end,
            "taken_utc": now,
            "text": text,
        }
        run(_add, row | {"sha256": sha256_of(text)})

    def back(self, article_id: str, draft: Draft) -> Draft | None:
        """Return the text before this one, or None where nobody knows it for sure."""
        return self._walked(article_id, draft, _step_to, is_ahead=False)

    def ahead(self, article_id: str, draft: Draft) -> Draft | None:
        """Return the text after this one, or None where nobody knows it for sure."""
        return self._walked(article_id, draft, _step_from, is_ahead=True)

    def _article(self, article_id: str) -> int | None:
        return self._connection.execute(_number_of, {"article_id": article_id}).scalar()

    def _walked(
        self,
        article_id: str,
        draft: Draft,
        wanted: sa.Select[tuple[bytes, bytes, bytes, bytes]],
        *,
        is_ahead: bool,
    ) -> Draft | None:
        asked = {"of_article": self._article(article_id), "of_seal": seal_of(draft)}
        row = self._connection.execute(wanted, asked).one_or_none()
        if row is None or hashlib.sha256(row.data).digest() != row.sha256:
            return None
        try:
            found = with_change(draft, change_from_json(json.loads(row.data)[is_ahead]))
        except ValueError:
            return None
        return (
            found if seal_of(found) == (row.seal_after if is_ahead else row.seal_before) else None
        )
