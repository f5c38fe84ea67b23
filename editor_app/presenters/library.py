"""The library column: what it shows, and what is done to the articles chosen in it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from editor_app.domain.article import ArticleSummary, Draft
from editor_app.domain.changes import Changes
from editor_app.domain.first_look import FirstLook
from editor_app.domain.ports import LibraryQuery
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.library_filter import FILTER_STATES, LibraryFilter
from editor_app.presenters.notices import Level, Notice, Notices, done_notice, notice_of

if TYPE_CHECKING:
    from editor_app.domain.fetching import FetchedPage
    from editor_app.services.articles import ArticleService, LibraryPage, Saved
    from editor_app.services.exchange import ExchangeService, Taken

PAGE_ROWS = 60
INITIATOR = "library"
TOPIC = "library"


class LibraryScreen(Protocol):
    """What the presenter tells the column. GUI thread."""

    def show_rows(self, rows: Sequence[ArticleSummary], total: int) -> None:
        """Show exactly these rows, out of ``total``."""
        ...

    def add_rows(self, rows: Sequence[ArticleSummary]) -> None:
        """Add rows below those shown."""
        ...


class LibraryPresenter:
    """Asks for rows while its user types, filters and scrolls; the latest answer wins.

    ``written(path)`` is told when somebody wants to look at a file that was exported.

    Args:
        articles: The verbs of articles.
        exchange: Import and export.
        jobs: Runs them away from the screen.
        notices: The message bar.
        feed: The event of the desk.
        screen: The column.
        on_open: Opens an article on the desk.
    """

    def __init__(
        self,
        articles: "ArticleService",
        exchange: "ExchangeService",
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        screen: LibraryScreen,
        on_open: Callable[[str], None],
    ) -> None:
        self.written: Hook[[Path]] = Hook()
        self._articles = articles
        self._exchange = exchange
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._screen = screen
        self._on_open = on_open
        self._text = ""
        self._filter = LibraryFilter.ALL
        self._number = 0
        self._rows: list[ArticleSummary] = []
        self._total = 0
        self._is_fetching = False
        self._is_refreshing = False
        self._is_stale = False
        feed.subscribe(self._on_changes)

    @property
    def text(self) -> str:
        """What is searched for."""
        return self._text

    @property
    def part(self) -> LibraryFilter:
        """Which part of the library shows."""
        return self._filter

    def start(self, look: FirstLook | None = None) -> None:
        """Show the first rows, or ask for them where nobody looked yet."""
        if look is None:
            self._ask(PAGE_ROWS)
        else:
            self._on_answer(self._number, look)

    def search(self, text: str) -> None:
        """Show what holds these words."""
        self._text = text
        self._ask(PAGE_ROWS)

    def choose(self, part: LibraryFilter) -> None:
        """Show another part of the library."""
        self._filter = part
        self._ask(PAGE_ROWS)

    def fetch_more(self) -> None:
        """Ask for the rows below those shown, if there are any."""
        if self._is_fetching or not self._rows or len(self._rows) >= self._total:
            return
        self._is_fetching = True
        last = self._rows[-1]
        query = self._query(PAGE_ROWS, after=last)
        self._jobs.submit(
            Lane.READS,
            partial(self._articles.library, query),
            partial(self._on_more, self._number),
            self._on_fetch_error,
        )

    def delete(self, article_ids: Sequence[str]) -> None:
        """Put articles into the bin, with a way back."""
        ids = tuple(article_ids)
        if ids:
            self._change(
                partial(self._articles.delete, ids, initiator=INITIATOR),
                done_notice(
                    code="articles-deleted",
                    params={"count": len(ids)},
                    undo=partial(self.restore, ids),
                    topic=TOPIC,
                ),
            )

    def restore(self, article_ids: Sequence[str]) -> None:
        """Bring articles back from the bin."""
        ids = tuple(article_ids)
        if ids:
            self._change(
                partial(self._articles.restore, ids, initiator=INITIATOR),
                done_notice(code="articles-restored", params={"count": len(ids)}, topic=TOPIC),
            )

    def import_files(self, paths: Sequence[Path]) -> None:
        """Make a draft from each file, and open the last one."""
        for path in paths:
            self._jobs.submit(
                Lane.WRITES,
                partial(self._exchange.import_file, path, initiator=INITIATOR),
                self._on_imported,
                self._on_error,
            )

    def import_page(self, address: str) -> None:
        """Fetch a page of the web, make a draft of it and open it."""

        def show(taken: "tuple[Taken, ...]") -> None:
            for each in taken:
                self._on_imported(each)

        def keep(page: "FetchedPage") -> None:
            self._jobs.submit(
                Lane.WRITES,
                partial(self._exchange.import_page, page, initiator=INITIATOR),
                show,
                self._on_error,
            )

        params = {"address": address}
        self._notices.show(Notice(code="page-being-fetched", params=params, topic=TOPIC))
        self._jobs.submit(
            Lane.NETWORK, partial(self._exchange.fetch, address), keep, self._on_error
        )

    def take_draft(self, draft: Draft) -> None:
        """Store a draft as a new article, and open it."""

        def done(saved: "Saved") -> None:
            self._feed.publish(saved.changes)
            self._on_open(saved.article.id)

        self._jobs.submit(Lane.WRITES, partial(self._articles.create, draft), done, self._on_error)

    def export(self, article_id: str, format_name: str, path: Path) -> None:
        """Write an article into a file."""
        self._jobs.submit(
            Lane.READS,
            partial(self._exchange.export_file, article_id, format_name, path),
            lambda _: self._notices.show(
                done_notice(
                    code="article-exported",
                    params={"path": str(path)},
                    look=partial(self.written.tell, path),
                    topic=TOPIC,
                )
            ),
            self._on_error,
        )

    def _query(self, limit: int, *, after: ArticleSummary | None = None) -> LibraryQuery:
        return LibraryQuery(
            text=self._text,
            states=FILTER_STATES[self._filter],
            deleted=self._filter is LibraryFilter.BIN,
            limit=limit,
            after=(after.updated_utc, after.id) if after else None,
            assigned_to=self._articles.author if self._filter is LibraryFilter.MINE else "",
            is_due=self._filter is LibraryFilter.DUE,
        )

    def _ask(self, limit: int) -> None:
        self._number += 1
        self._is_fetching = False
        self._jobs.submit(
            Lane.READS,
            partial(self._articles.library, self._query(limit)),
            partial(self._on_answer, self._number),
            self._on_answer_error,
        )

    def _on_answer(self, number: int, page: "LibraryPage | FirstLook") -> None:
        self._is_refreshing = False
        if number == self._number:
            self._rows = list(page.rows)
            self._total = page.total
            self._screen.show_rows(page.rows, page.total)
        if self._is_stale:
            self._refresh()

    def _on_more(self, number: int, page: "LibraryPage") -> None:
        if number != self._number:
            return
        self._is_fetching = False
        known = {row.id for row in self._rows}
        rows = [row for row in page.rows if row.id not in known]
        self._rows += rows
        self._screen.add_rows(rows)

    def _on_changes(self, changes: Changes) -> None:
        if changes.articles or changes.queue_items:
            self._refresh()

    def _refresh(self) -> None:
        """Ask again for as many rows as show; one question at a time."""
        self._is_stale = self._is_refreshing
        if not self._is_refreshing:
            self._is_refreshing = True
            self._ask(max(PAGE_ROWS, len(self._rows)))

    def _change(self, work: Callable[[], Changes], notice: Notice) -> None:
        def done(changes: Changes) -> None:
            self._feed.publish(changes)
            self._notices.show(notice)

        self._jobs.submit(Lane.WRITES, work, done, self._on_error)

    def _on_imported(self, taken: "Taken") -> None:
        self._feed.publish(taken.changes)
        self._on_open(taken.article.id)
        note = taken.notes[0] if taken.notes else ""
        self._notices.show(
            Notice(
                code=note or "file-imported",
                level=Level.INFO if note else Level.DONE,
                params={"headline": taken.article.draft.headline},
                topic=TOPIC,
            )
        )

    def _on_fetch_error(self, error: Exception) -> None:
        self._is_fetching = False
        self._on_error(error)

    def _on_answer_error(self, error: Exception) -> None:
        self._is_refreshing = False
        self._on_error(error)

    def _on_error(self, error: Exception) -> None:
        self._notices.show(notice_of(error, topic=TOPIC))
