"""Write, find, delete and bring back articles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.domain.article import (
    Article,
    ArticleState,
    ArticleSummary,
    Draft,
    check_move,
    cleaned,
)
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import Problem, problems_of
from editor_app.domain.ports import Database, LibraryQuery


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """An article as it now stands in the library, and what that changed."""

    article: Article
    changes: Changes


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryPage:
    """A window of the library's rows, and how many rows there are in all."""

    rows: Sequence[ArticleSummary]
    total: int


class ArticleService:
    """The verbs of articles. Any thread; each call is one transaction."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def create(self, draft: Draft, *, initiator: str = "") -> Saved:
        """Store a new article in state draft."""
        now = self._clock.now()
        article = Article(
            id=new_id(now),
            revision=1,
            state=ArticleState.DRAFT,
            draft=cleaned(draft),
            created_utc=now,
            updated_utc=now,
        )
        with self._database.writing() as unit:
            unit.articles.add(article)
        return Saved(article=article, changes=_changed(article.id, initiator=initiator))

    def get(self, article_id: str) -> Article:
        """Return an article.

        Raises:
            UserError: ``article-not-found``.
        """
        with self._database.reading() as unit:
            return unit.articles.get(article_id)

    def save(
        self, article_id: str, draft: Draft, *, expected_revision: int, initiator: str = ""
    ) -> Saved:
        """Store what was written on top of the revision it was made from.

        A draft that equals the stored one changes nothing.

        Raises:
            UserError: ``article-changed-elsewhere`` or ``article-not-found``; nothing is written.
        """
        wanted = cleaned(draft)
        with self._database.writing() as unit:
            stored = unit.articles.get(article_id)
            if stored.revision != expected_revision:
                raise UserError(
                    "article-changed-elsewhere",
                    article=article_id,
                    stored=stored.revision,
                    expected=expected_revision,
                )
            if stored.draft == wanted:
                return Saved(article=stored, changes=Changes(initiator=initiator))
            article = replace(
                stored,
                draft=wanted,
                revision=stored.revision + 1,
                updated_utc=max(self._clock.now(), stored.updated_utc),
            )
            unit.articles.save(article, expected_revision=expected_revision)
        return Saved(article=article, changes=_changed(article_id, initiator=initiator))

    def move(self, article_id: str, state: ArticleState, *, initiator: str = "") -> Saved:
        """Move an article in the workflow.

        Raises:
            UserError: ``move-not-allowed`` or ``article-not-found``.
        """
        with self._database.writing() as unit:
            stored = unit.articles.get(article_id)
            check_move(stored.state, state)
            unit.articles.set_state(article_id, state)
        return Saved(
            article=replace(stored, state=state),
            changes=_changed(article_id, initiator=initiator),
        )

    def delete(self, article_ids: Sequence[str], *, initiator: str = "") -> Changes:
        """Put articles into the bin; ``restore`` brings them back.

        Raises:
            UserError: ``article-in-queue`` while one has unfinished queue items, or
                ``article-not-found``; none is deleted then.
        """
        now = self._clock.now()
        with self._database.writing() as unit:
            for article_id in article_ids:
                if unit.queue.unfinished_of(article_id):
                    raise UserError("article-in-queue", article=article_id)
                unit.articles.set_deleted(article_id, now)
        return _changed(*article_ids, initiator=initiator)

    def restore(self, article_ids: Sequence[str], *, initiator: str = "") -> Changes:
        """Bring articles back from the bin.

        Raises:
            UserError: ``article-not-found``; none is restored then.
        """
        with self._database.writing() as unit:
            for article_id in article_ids:
                unit.articles.set_deleted(article_id, None)
        return _changed(*article_ids, initiator=initiator)

    def library(self, query: LibraryQuery) -> LibraryPage:
        """Return the rows that ``query`` asks for."""
        with self._database.reading() as unit:
            return LibraryPage(
                rows=unit.articles.summaries(query), total=unit.articles.count(query)
            )

    def summaries_of(self, ids: frozenset[str]) -> Sequence[ArticleSummary]:
        """Return the library rows of these articles, to refresh a list after changes."""
        with self._database.reading() as unit:
            return unit.articles.summaries_of(ids)

    def problems(self, article_id: str) -> tuple[Problem, ...]:
        """Run the checklist over a stored article."""
        return problems_of(self.get(article_id).draft)


def _changed(*article_ids: str, initiator: str) -> Changes:
    return Changes(articles=frozenset(article_ids), initiator=initiator)
