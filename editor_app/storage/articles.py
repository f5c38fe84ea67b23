"""The articles of one transaction."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from editor_app.base.errors import UserError
from editor_app.domain.article import (
    ALLOWED_MOVES,
    Article,
    ArticlePlace,
    ArticleState,
    ArticleSummary,
    Draft,
    summary_of,
)
from editor_app.domain.assignment import UNFINISHED
from editor_app.domain.body import Direction
from editor_app.domain.ports import LibraryQuery
from editor_app.domain.publication import FINISHED
from editor_app.storage import search
from editor_app.storage.desk_tables import assignments, is_current
from editor_app.storage.drafts import SqlDrafts
from editor_app.storage.tables import articles, none_of, queue, unindexed

_a = articles.c
_s = assignments.c
_holds = sa.and_(_s.article_id == _a.id, is_current)

_is_queued = (
    sa.exists()
    .where(queue.c.article_id == _a.id, none_of(queue.c.state, FINISHED))
    .label("is_queued")
)
_summaries = sa.select(
    _a.id,
    _a.state,
    _a.headline,
    _a.byline,
    _a.language,
    _a.direction,
    _a.updated_utc,
    _a.revision,
    _is_queued,
    sa.func.coalesce(_s.person, "").label("person"),
    _s.due_utc,
).select_from(articles.outerjoin(assignments, _holds))
_add = sa.insert(articles).returning(_a.number)
_stored = sa.select(_a.number, _a.revision).where(_a.id == sa.bindparam("article_id"))
_save = sa.update(articles).where(_a.number == sa.bindparam("of_number"))
_place = sa.select(articles).where(_a.id == sa.bindparam("article_id"))
_wait = sqlite.insert(unindexed).on_conflict_do_nothing()
_waiting = (
    sa.select(unindexed.c.number, _a.id)
    .join(articles, _a.number == unindexed.c.number)
    .order_by(unindexed.c.number)
    .limit(sa.bindparam("most"))
)
_indexed = sa.delete(unindexed).where(unindexed.c.number == sa.bindparam("of_number"))
_advance = (
    sa.update(articles)
    .where(
        _a.id.in_(sa.bindparam("ids", expanding=True)),
        _a.state.in_(sa.bindparam("before", expanding=True)),
    )
    .values(state=sa.bindparam("after"))
)


class SqlArticles:
    """Articles in their tables: lists, drafts with their parts, and the search index.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection
        self._drafts = SqlDrafts(connection)

    def add(self, article: Article) -> None:
        """Store a new article."""
        number = self._connection.execute(
            _add, {"id": article.id, **_columns(article)}
        ).scalar_one()
        self._drafts.add(number, article.draft)
        search.index(self._connection, number, article.draft)

    def get(self, article_id: str) -> Article:
        """Return an article, deleted ones too.

        Raises:
            UserError: ``article-not-found``, or ``article-damaged`` where its hash disagrees.
        """
        row = self._row(article_id)
        return _place_in(row).with_draft(self._drafts.get(row.number, article_id))

    def place_of(self, article_id: str) -> ArticlePlace:
        """Return what is known of an article besides its text.

        Raises:
            UserError: ``article-not-found``.
        """
        return _place_in(self._row(article_id))

    def holds(self, article_id: str, draft: Draft) -> bool:
        """Tell, by their hashes, whether an article's stored text is this one."""
        stored = self._connection.execute(_stored, {"article_id": article_id}).one_or_none()
        return stored is not None and self._drafts.holds(stored.number, draft)

    def save(self, article: Article, *, expected_revision: int, index_later: bool = False) -> None:
        """Replace the stored article; ``article.revision`` is the new one.

        Args:
            article: The article as it is to stand.
            expected_revision: The stored revision that it was made from.
            index_later: Let searches find the old words until ``index_waiting``.

        Raises:
            UserError: ``article-changed-elsewhere`` where the stored revision is another, or
                ``article-not-found``.
        """
        stored = self._connection.execute(_stored, {"article_id": article.id}).one_or_none()
        if stored is None:
            raise UserError("article-not-found", id=article.id)
        if stored.revision != expected_revision:
            raise UserError("article-changed-elsewhere", id=article.id)
        of_number = {"of_number": stored.number}
        self._connection.execute(_save, of_number | _columns(article))
        if self._drafts.holds(stored.number, article.draft):
            return
        self._drafts.save(stored.number, article.draft, whole=not index_later)
        if index_later:
            self._connection.execute(_wait, {"number": stored.number})
        else:
            search.reindex(self._connection, stored.number, article.draft)
            self._connection.execute(_indexed, of_number)

    def index_waiting(self, limit: int) -> int:
        """Bring the search index of so many articles up to their text; return how many it were.

        A damaged text keeps its old words.
        """
        rows = self._connection.execute(_waiting, {"most": limit}).all()
        for number, article_id in rows:
            with suppress(UserError):
                search.reindex(self._connection, number, self.get(article_id).draft)
            self._connection.execute(_indexed, {"of_number": number})
        return len(rows)

    def advance(self, ids: frozenset[str], state: ArticleState) -> None:
        """Move those of these articles that the workflow lets move; the others stay."""
        before = sorted(each for each, after in ALLOWED_MOVES.items() if state in after)
        self._connection.execute(
            _advance, {"ids": sorted(ids), "before": before, "after": state.value}
        )

    def set_state(self, article_id: str, state: ArticleState) -> None:
        """Move an article in the workflow; its text and revision stay.

        Raises:
            UserError: ``article-not-found``.
        """
        self._set(article_id, {"state": state.value})

    def set_deleted(self, article_id: str, when_utc: datetime | None) -> None:
        """Put an article into the bin, or with None take it out; its revision stays.

        Raises:
            UserError: ``article-not-found``.
        """
        self._set(article_id, {"deleted_utc": when_utc})

    def summaries(self, query: LibraryQuery) -> Sequence[ArticleSummary]:
        """Return rows, newest change first, then by descending id."""
        wanted = (
            _summaries.where(*_conditions(query))
            .order_by(_a.updated_utc.desc(), _a.id.desc())
            .limit(query.limit)
        )
        if query.after is not None:
            moment, article_id = query.after
            below = sa.tuple_(sa.literal(moment, _a.updated_utc.type), sa.literal(article_id))
            wanted = wanted.where(sa.tuple_(_a.updated_utc, _a.id) < below)
        return [_summary(row) for row in self._connection.execute(wanted)]

    def summaries_of(self, ids: frozenset[str]) -> Sequence[ArticleSummary]:
        """Return the rows of these articles that are not deleted, in no order."""
        wanted = _summaries.where(_a.id.in_(ids), _a.deleted_utc.is_(None))
        return [_summary(row) for row in self._connection.execute(wanted)]

    def count(self, query: LibraryQuery) -> int:
        """Count the rows that ``query`` has without its limit and ``after``."""
        return self._connection.execute(
            sa.select(sa.func.count()).select_from(articles).where(*_conditions(query))
        ).scalar_one()

    def _row(self, article_id: str) -> sa.Row[*tuple[Any, ...]]:
        row = self._connection.execute(_place, {"article_id": article_id}).one_or_none()
        if row is None:
            raise UserError("article-not-found", id=article_id)
        return row

    def _set(self, article_id: str, columns: Mapping[str, object]) -> None:
        saved = self._connection.execute(
            sa.update(articles).where(_a.id == article_id).values(**columns)
        )
        if not saved.rowcount:
            raise UserError("article-not-found", id=article_id)


def _place_in(row: sa.Row[*tuple[object, ...]]) -> ArticlePlace:
    return ArticlePlace(
        id=row.id,
        revision=row.revision,
        state=ArticleState(row.state),
        created_utc=row.created_utc,
        updated_utc=row.updated_utc,
        deleted_utc=row.deleted_utc,
    )


def _columns(article: Article) -> dict[str, object]:
    shown = summary_of(article)
    return {
        "revision": article.revision,
        "state": article.state.value,
        "language": shown.language,
        "direction": shown.direction.value,
        "headline": shown.headline,
        "byline": shown.byline,
        "created_utc": article.created_utc,
        "updated_utc": article.updated_utc,
        "deleted_utc": article.deleted_utc,
    }


def _conditions(query: LibraryQuery) -> list[sa.ColumnElement[bool]]:
    in_bin = _a.deleted_utc.is_not(None)
    conditions: list[sa.ColumnElement[bool]] = [
        in_bin if query.deleted else _a.deleted_utc.is_(None)
    ]
    if query.states:
        conditions.append(_a.state.in_(sorted(query.states)))
    if query.assigned_to:
        mine = sa.select(_s.article_id).where(is_current, _s.person == query.assigned_to)
        conditions.append(_a.id.in_(mine))
    if query.is_due:
        due = sa.select(_s.article_id).where(is_current, _s.due_utc.is_not(None))
        conditions += [_a.id.in_(due), _a.state.in_(sorted(UNFINISHED))]
    found = search.found_numbers(query.text)
    if found is not None:
        # The plus keeps SQLite on the index of the list, newest first, until the limit is full;
        # else it would fetch and sort every article that a common word is in.
        conditions.append(sa.literal_column("+articles.number").in_(found))
    return conditions


def _summary(row: sa.Row[*tuple[object, ...]]) -> ArticleSummary:
    return ArticleSummary(
        id=row.id,
        state=ArticleState(row.state),
        headline=row.headline,
        byline=row.byline,
        language=row.language,
        direction=Direction(row.direction),
        updated_utc=row.updated_utc,
        revision=row.revision,
        is_queued=bool(row.is_queued),
        assigned_to=row.person,
        due_utc=row.due_utc,
    )
