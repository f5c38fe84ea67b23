"""Two windows on one article, with and without the lease between them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from editor_app.base.clock import SystemClock
from editor_app.base.paths import data_folder
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.domain.ports import Database, LibraryQuery
from editor_app.presenters.edit_lease import EditLease
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.journal import JournalWriter
from editor_app.presenters.merging import MergePresenter
from editor_app.services.articles import ArticleService
from editor_app.services.journal import JournalService
from editor_app.services.leases import LeaseService
from editor_app.services.versions import VersionService
from editor_app.storage.database import open_database
from tests.fakes.clock import FixedClock
from tests.fakes.clockwork import Clockwork
from tests.fakes.lanes import InlineJobs, NoticeBoard
from tests.faults.outcome import Outcome


class Window:
    """All that decides in a window, over a library; the page is one paragraph.

    Args:
        database: The library.
        name: Who writes here.
        with_lease: Whether the window asks who else writes.
    """

    def __init__(self, database: Database, name: str, *, with_lease: bool = True) -> None:
        clock = FixedClock()
        self.timers = Clockwork(clock)
        self.notices = NoticeBoard()
        self.page = Draft()
        self.articles = ArticleService(database, clock, name)
        self.versions = VersionService(database, clock, name)
        jobs = InlineJobs()
        self.editor = EditorPresenter(
            self.articles, jobs, self.notices, ChangeFeed(), self.timers, clock, Draft
        )
        self.leases = LeaseService(database, SystemClock(), name, lambda _name: True)
        self.editor.draft_shown.subscribe(self._show)
        self.editor.draft_replaced.subscribe(self._show)
        self.editor.read_page_with(
            lambda draft: replace(draft, headline=self.page.headline, body=self.page.body)
        )
        self.journal = JournalWriter(
            JournalService(database, clock, name, self.leases.is_alive),
            jobs,
            self.timers,
            lambda: self.editor.draft,
        )
        self.editor.journal_with(self.journal)
        self.lease: EditLease | None = None
        if with_lease:
            self.lease = EditLease(self.editor, self.leases, jobs, self.timers)
            self.lease.start()
        MergePresenter(self.editor, self.articles, self.versions, jobs, self.notices)

    def _show(self, draft: Draft) -> None:
        self.page = draft

    def write(self, place: int, text: str) -> bool:
        """Change one paragraph as a person would; return whether the window let it happen."""
        if self.editor.is_read_only:
            return False
        paragraphs = [block.text for block in self.page.body.blocks]
        paragraphs[place] = text
        self.page = replace(self.page, body=body_of(*paragraphs))
        self.editor.edited()
        return True


def press_merge(window: Window) -> None:
    """Press the second button of the bar."""
    shown = window.notices.shown
    assert shown is not None
    assert shown.on_other is not None
    shown.on_other()


def two_windows(times: int) -> Outcome:
    """Write in one article from two windows at once, and look for every word afterwards."""
    outcome = Outcome("two windows on one article", row="18")
    answers: tuple[Callable[[Window], None], ...] = (
        lambda window: window.editor.keep_both(),
        press_merge,
        lambda window: None,
    )
    for number in range(times):
        with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
            database = open_database(data_folder(Path(place) / "data"))
            _write_twice(outcome, database, number, answers[number % len(answers)])
            database.close()
    return outcome


def _write_twice(
    outcome: Outcome, database: Database, number: int, answer: Callable[[Window], None]
) -> None:
    with_lease = number % 2 == 0
    first = Window(database, "first", with_lease=with_lease)
    second = Window(database, "second", with_lease=with_lease)
    base = Draft(headline="مقال", body=body_of("أول", "ثان", "ثالث"))
    article = first.articles.create(base).article
    for window in (first, second):
        window.editor.open(article.id)
    wishes = ((first, "من هنا"), (second, "من هناك"))
    written = [text for window, text in wishes if window.write(1, text)]
    for window in (first, second):
        window.timers.pass_time(0.4)
        window.timers.pass_time(2.0)
    for window in (first, second):
        if "article-changed-elsewhere" in window.notices.codes:
            answer(window)
            window.timers.pass_time(3.0)
    outcome.injected += 1
    kept = _all_texts(database)
    outcome.acknowledged_lost += sum(not any(text in each for each in kept) for text in written)
    if with_lease:
        outcome.damaged += len(written) != 1


def _all_texts(database: Database) -> list[str]:
    """Return every text that anybody can still come to: articles, versions, journals."""
    texts = []
    with database.reading() as unit:
        for row in unit.articles.summaries(LibraryQuery()):
            texts.append(unit.articles.get(row.id).draft.body.text)
            texts += [
                unit.versions.get(version.number).draft.body.text
                for version in unit.versions.rows_of(row.id)
            ]
        for buffer, _ in unit.journal.owners():
            texts += [
                block.text
                for entry in unit.journal.chain_of(buffer).entries
                for block in entry.change.blocks
            ]
    return texts
