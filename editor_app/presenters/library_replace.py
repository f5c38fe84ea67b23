"""Find and replace in all articles: look through, choose, replace, and take all of it back."""

from collections.abc import Callable, Sequence
from datetime import datetime

from editor_app.base.errors import AppError, UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.changes import Changes
from editor_app.domain.history import VersionReason
from editor_app.domain.hits import Hit, hits_in, with_replaced
from editor_app.domain.ports import LibraryQuery
from editor_app.presenters.article_search import Wish
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import CancelToken, Jobs, Lane
from editor_app.presenters.notices import Notices, done_notice, known_error, notice_of
from editor_app.services.articles import ArticleService

READ_AT_ONCE, WRITTEN_AT_ONCE = 40, 8
"""Articles in one job: between two of them the search can be cancelled and others may save."""
TOPIC = "replace"
Place = tuple[datetime, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleHits:
    """The places in one article of the library."""

    id: str
    revision: int
    headline: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work is. ``is_running`` ends with the last part or a cancel."""

    done: int
    total: int
    is_running: bool


@dataclass(frozen=True, slots=True)
class _Before:
    """What an article was before a replacement, and the revision that it made."""

    id: str
    draft: Draft
    revision: int


class LibraryReplace:
    """Runs in short jobs, so that it can be cancelled between them. GUI thread.

    Screens listen to ``found(articles)`` (some more of them), ``progressed(progress)``,
    ``begun()`` (a new search: the list is empty) and ``refused(error)``.

    Args:
        articles: The verbs of articles.
        editor: Is asked to save the open article first.
        jobs: Runs the work away from the screen.
        notices: The message bar, with its Undo.
        feed: Is told what changed.
    """

    def __init__(
        self,
        articles: ArticleService,
        editor: EditorPresenter,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
    ) -> None:
        self.begun: Hook[[]] = Hook()
        self.found: Hook[[tuple[ArticleHits, ...]]] = Hook()
        self.progressed: Hook[[Progress]] = Hook()
        self.refused: Hook[[AppError]] = Hook()
        self._articles = articles
        self._editor = editor
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._token = CancelToken()

    def search(self, wish: Wish) -> None:
        """Look through all articles that are not in the bin; a search under way is cancelled."""
        token = self._begin()
        self.begun.tell()
        self._editor.flush(lambda: self._read_on(token, wish, None, 0))

    def replace(self, articles: Sequence[ArticleHits]) -> None:
        """Replace in these articles; one that was changed meanwhile is left as it is."""
        token = self._begin()
        self._editor.flush(lambda: self._write_on(token, tuple(articles), 0, ()))

    def cancel(self) -> None:
        """Stop after the job that runs now; what was replaced stays and can be undone."""
        self._token.cancel()

    def _begin(self) -> CancelToken:
        self._token.cancel()
        self._token = CancelToken()
        return self._token

    def _read_on(self, token: CancelToken, wish: Wish, after: Place | None, done: int) -> None:
        def shown(part: tuple[tuple[ArticleHits, ...], Place | None, int, int]) -> None:
            if token is not self._token:
                return
            found, last, count, total = part
            if found:
                self.found.tell(found)
            goes_on = last is not None and not token.is_cancelled
            self.progressed.tell(Progress(done + count, total, goes_on))
            if goes_on:
                self._read_on(token, wish, last, done + count)

        self._jobs.submit(Lane.READS, lambda: self._read_some(wish, after), shown, self._on_refused)

    def _read_some(
        self, wish: Wish, after: Place | None
    ) -> tuple[tuple[ArticleHits, ...], Place | None, int, int]:
        page = self._articles.library(LibraryQuery(limit=READ_AT_ONCE, after=after))
        found = []
        for row in page.rows:
            article = self._articles.get(row.id)
            hits = tuple(hits_in(article.draft, wish.query, wish.replacement))
            if hits:
                found.append(
                    ArticleHits(
                        id=row.id,
                        revision=article.revision,
                        headline=article.draft.headline,
                        hits=hits,
                    )
                )
        is_last = len(page.rows) < READ_AT_ONCE
        last = None if is_last else (page.rows[-1].updated_utc, page.rows[-1].id)
        return tuple(found), last, len(page.rows), page.total

    def _write_on(
        self,
        token: CancelToken,
        articles: tuple[ArticleHits, ...],
        done: int,
        before: tuple[_Before, ...],
    ) -> None:
        some = articles[done : done + WRITTEN_AT_ONCE]

        def written(part: tuple[_Before, ...]) -> None:
            total = done + len(some)
            self._publish(part)
            goes_on = total < len(articles) and not token.is_cancelled
            self.progressed.tell(Progress(total, len(articles), goes_on))
            if goes_on:
                self._write_on(token, articles, total, before + part)
            else:
                self._tell(before + part, total - len(before) - len(part))

        self._jobs.submit(
            Lane.WRITES, lambda: self._write_some(some), written, self._on_write_error(before)
        )

    def _write_some(self, articles: Sequence[ArticleHits]) -> tuple[_Before, ...]:
        written = []
        for each in articles:
            try:
                stored = self._articles.get(each.id).draft
                draft = with_replaced(stored, each.hits)
                saved = self._articles.save(
                    each.id,
                    draft,
                    expected_revision=each.revision,
                    reason=VersionReason.REPLACED,
                    initiator=TOPIC,
                )
            except UserError:
                # Changed, or taken away, since the person saw it: it is counted as left.
                continue
            written.append(_Before(each.id, stored, saved.article.revision))
        return tuple(written)

    def _on_write_error(self, before: tuple[_Before, ...]) -> Callable[[Exception], None]:
        def tell(error: Exception) -> None:
            self._on_refused(error)
            if before:
                self._tell(before, 0)

        return tell

    def _tell(self, before: tuple[_Before, ...], left: int) -> None:
        code = "replaced-some" if left else "replaced-all"
        self._notices.show(
            done_notice(
                code=code,
                params={"count": len(before), "left": left},
                undo=(lambda: self._undo(before)) if before else None,
                topic=TOPIC,
            )
        )

    def _undo(self, before: tuple[_Before, ...]) -> None:
        def work() -> tuple[tuple[_Before, ...], int]:
            back, left = [], 0
            for each in before:
                try:
                    self._articles.save(
                        each.id,
                        each.draft,
                        expected_revision=each.revision,
                        reason=VersionReason.RESTORED,
                        initiator=TOPIC,
                    )
                    back.append(each)
                except UserError:
                    # Written in since: the newer words are worth more than the undo.
                    left += 1
            return tuple(back), left

        def done(result: tuple[tuple[_Before, ...], int]) -> None:
            back, left = result
            self._publish(back)
            self._notices.show(
                done_notice(
                    code="replacing-undone", params={"count": len(back), "left": left}, topic=TOPIC
                )
            )

        self._editor.flush(lambda: self._jobs.submit(Lane.WRITES, work, done, self._on_refused))

    def _publish(self, part: Sequence[_Before]) -> None:
        if part:
            ids = frozenset(each.id for each in part)
            self._feed.publish(Changes(articles=ids, initiator=TOPIC))

    def _on_refused(self, error: Exception) -> None:
        self.progressed.tell(Progress(0, 0, False))
        known = known_error(error)
        if isinstance(known, UserError):
            self.refused.tell(known)
        else:
            self._notices.show(notice_of(known))
