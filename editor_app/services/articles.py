"""Write, find, delete and bring back articles."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from editor_app.base.clock import Clock
from editor_app.base.errors import UserError
from editor_app.base.identifiers import new_id
from editor_app.base.records import dataclass
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
from editor_app.domain.history import VersionReason
from editor_app.domain.ports import Database, LibraryQuery, UnitOfWork
from editor_app.services.checking import facts_of
from editor_app.services.versions import keep_before, keep_version

_INDEXED_AT_ONCE = 20


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
    """The verbs of articles. Any thread; each call is one transaction.

    Args:
        database: The library.
        clock: Time.
        author: Who writes here.
        read_early: Reads an article where the library need not be opened for it, or returns None.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        author: str = "",
        read_early: Callable[[str], Article | None] | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._author = author
        self._read_early = read_early

    @property
    def author(self) -> str:
        """Who writes here."""
        return self._author

    def create(
        self,
        draft: Draft,
        *,
        reason: VersionReason = VersionReason.CREATED,
        buffer: str = "",
        initiator: str = "",
    ) -> Saved:
        """Store a new article in state draft, and its first version.

        Args:
            draft: The text.
            reason: Why there is one.
            buffer: The journal that this takes the place of.
            initiator: Who asked.
        """
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
            self._keep(unit, article, reason)
            self._fold(unit, buffer)
        return Saved(article=article, changes=_changed(article.id, initiator=initiator))

    def get(self, article_id: str) -> Article:
        """Return an article.

        Raises:
            UserError: ``article-not-found``.
        """
        early = self._read_early(article_id) if self._read_early else None
        if early is not None:
            return early
        with self._database.reading() as unit:
            return unit.articles.get(article_id)

    def save(
        self,
        article_id: str,
        draft: Draft,
        *,
        expected_revision: int,
        reason: VersionReason = VersionReason.SAVED,
        buffer: str = "",
        index_later: bool = False,
        initiator: str = "",
    ) -> Saved:
        """Store what was written on top of the revision it was made from.

        A draft that equals the stored one changes nothing but the journal.

        Args:
            article_id: The article.
            draft: The text.
            expected_revision: The stored revision that the text was made from.
            reason: WRITING keeps a version every few minutes, any other one now.
            buffer: The journal that this takes the place of, in the same transaction.
            index_later: Leave the search index to ``index_waiting``.
            initiator: Who asked.

        Raises:
            UserError: ``article-changed-elsewhere`` or ``article-not-found``; nothing is written.
        """
        wanted = cleaned(draft)
        with self._database.writing() as unit:
            stored = unit.articles.place_of(article_id)
            if stored.revision != expected_revision:
                raise UserError(
                    "article-changed-elsewhere",
                    article=article_id,
                    stored=stored.revision,
                    expected=expected_revision,
                )
            self._fold(unit, buffer)
            if unit.articles.holds(article_id, wanted):
                article = stored.with_draft(wanted)
                self._keep(unit, article, reason)
                return Saved(article=article, changes=Changes(initiator=initiator))
            now = self._clock.now()
            keep_before(unit, article_id, buffer=buffer, reason=reason, now=now)
            article = replace(
                stored.with_draft(wanted),
                revision=stored.revision + 1,
                updated_utc=max(now, stored.updated_utc),
            )
            unit.articles.save(
                article, expected_revision=expected_revision, index_later=index_later
            )
            self._keep(unit, article, reason)
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
            moved = replace(stored, state=state)
            if stored.state is not state:
                self._keep(unit, moved, VersionReason.MOVED)
        return Saved(
            article=moved,
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

    def index_waiting(self) -> int:
        """Bring the search index up to texts that were saved with ``index_later``.

        Returns:
            How many articles that were.
        """
        with self._database.writing() as unit:
            return unit.articles.index_waiting(_INDEXED_AT_ONCE)

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

    def problems_in(self, draft: Draft, article_id: str = "") -> tuple[Problem, ...]:
        """Run the checklist over a text as it stands on the page.

        Of a page with nothing on it there is nothing to look up: the library may not be open yet.
        """
        clean = cleaned(draft)
        if not _is_begun(clean):
            return problems_of(clean)
        with self._database.reading() as unit:
            return problems_of(clean, facts_of(unit, article_id, clean, self._clock))

    def _keep(self, unit: UnitOfWork, article: Article, reason: VersionReason) -> None:
        keep_version(unit, article, reason=reason, author=self._author, now=self._clock.now())

    def _fold(self, unit: UnitOfWork, buffer: str) -> None:
        if buffer:
            unit.journal.discard(buffer)


def _is_begun(draft: Draft) -> bool:
    texts = (draft.kicker, draft.headline, draft.lead, draft.section)
    has_body = len(draft.body.blocks) > 1 or draft.body.text
    return any((*texts, has_body, draft.sources, draft.pictures, draft.keywords, draft.ticker))


def _changed(*article_ids: str, initiator: str) -> Changes:
    return Changes(articles=frozenset(article_ids), initiator=initiator)
