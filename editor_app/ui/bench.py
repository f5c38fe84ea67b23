"""Ties the window to an open desk: presenters, actions, the worker, and the way out."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from editor_app.base.errors import AppError
from editor_app.base.paths import documents_folder
from editor_app.domain.article import ArticleState, ArticleSummary, Draft
from editor_app.domain.body import Direction
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import Problem
from editor_app.domain.ports import LibraryQuery, QueueQuery
from editor_app.domain.publication import FINISHED, QueueState
from editor_app.formats import exporting
from editor_app.language.slugs import file_name
from editor_app.presenters.amendments import Amendment
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Lane
from editor_app.presenters.library import LibraryPresenter
from editor_app.presenters.library_filter import LibraryFilter
from editor_app.presenters.moved_times import MovedTimesPresenter
from editor_app.presenters.notices import Level, Notice, Remedy, known_error
from editor_app.presenters.open_article import Place
from editor_app.presenters.other_programs import OtherPrograms
from editor_app.presenters.queue_runner import QueueRunner
from editor_app.presenters.rescue import save_copy
from editor_app.services.desk import Desk
from editor_app.ui.action_table import Fact
from editor_app.ui.browsing import browse
from editor_app.ui.care.desk_care import DeskCare
from editor_app.ui.failure_watch import FailureWatch
from editor_app.ui.inspector.panel import InspectorPanel, InspectorServices
from editor_app.ui.inspector.tab_choices import offer_tabs
from editor_app.ui.jobs import QtJobs
from editor_app.ui.main_window import DESK, MainWindow
from editor_app.ui.notes_desk import NotesDesk
from editor_app.ui.other_screens import OtherScreens
from editor_app.ui.previews.beside import PreviewsBeside
from editor_app.ui.proof_desk import ProofDesk
from editor_app.ui.safekeeping import Safekeeping
from editor_app.ui.sent_notices import SentNotices
from editor_app.ui.site_desk import SiteDesk
from editor_app.ui.timers import QtTimers
from editor_app.ui.upkeep import Upkeep
from editor_app.ui.writing_aids import WritingAids
from editor_app.ui.writing_desk import WritingDesk

_FOUND_ARTICLES = 6
_WAITING = frozenset(QueueState) - FINISHED
_MOVES = {
    "article.review": ArticleState.IN_REVIEW,
    "article.approve": ArticleState.APPROVED,
    "article.draft": ArticleState.DRAFT,
}


class Bench:
    """One open desk in one window. GUI thread; lives as long as the window.

    Args:
        window: The frame.
        desk: All verbs.
        jobs: The lanes.
        on_closed: Called once, when everything is saved and the window may go.
    """

    def __init__(
        self, window: MainWindow, desk: Desk, jobs: QtJobs, on_closed: Callable[[], None]
    ) -> None:
        self.window = window
        self.desk = desk
        self.jobs = jobs
        self.feed = ChangeFeed()
        self._on_closed = on_closed
        timers = QtTimers(window)
        self.editor = EditorPresenter(
            desk.articles, jobs, window.notices, self.feed, timers, desk.clock, self._blank
        )
        self.library = LibraryPresenter(
            desk.articles,
            desk.exchange,
            jobs,
            window.notices,
            self.feed,
            window.desk_screen.library,
            self.open_article,
        )
        self.runner = QueueRunner(desk.worker, jobs, window.notices, self.feed, timers, desk.clock)
        self.others = OtherPrograms(desk.queue, jobs, self.feed, timers, desk.folder.last_written)
        self.care = DeskCare(window, desk, jobs, self.feed, self.editor, timers)
        # The page comes before everybody who has work done about a text that is shown.
        self.editor.draft_shown.subscribe(self._on_draft_shown)
        self.inspector = self._make_inspector()
        self.writing = WritingDesk(self.window, desk, jobs, self.editor, self.feed, timers)
        self.writing.measure_in(self.inspector)
        self.proof = ProofDesk(window, desk, jobs, self.editor, timers, self.inspector)
        self.keeping = Safekeeping(
            window, desk, self.editor, self.inspector, jobs, self.feed, timers
        )
        self.notes = NotesDesk(
            window, desk, jobs, self.editor, self.feed, timers, self.inspector, self.writing.find
        )
        self.sites = SiteDesk(
            window, desk, jobs, self.feed, self.editor, self.inspector, timers, self.open_article
        )
        page = window.desk_screen.page
        moved = MovedTimesPresenter(desk.moved, jobs, window.notices, self.feed, timers)
        chores = (self.care, self.sites, moved, self.others)
        self.upkeep = Upkeep(desk, self.keeping, self.runner, chores, self.editor, page, timers)
        screens = OtherScreens(window, desk, jobs, self.feed, moved, self.sites)
        self.sent = SentNotices(window, self.runner, desk, jobs)
        self.failures = FailureWatch(window, self.runner, self.others, desk.queue, jobs, screens)
        self._bind_page()
        self._bind_library()
        self._bind_actions()
        self.aids = WritingAids(
            window, desk.settings, self.library.take_draft, self.inspector.take_picture
        )
        window.closing.connect(self._on_closing)
        window.serve_palette(self._find_articles, self.open_article)
        offer_tabs(window, self.inspector)
        window.field.serve_addresses(self.library.import_page)
        self.writing.serve(self._find_articles, self.open_article, self._blank)
        self.feed.subscribe(self._on_changes)

    def start(self) -> None:
        """Show the library and the last article, and begin to send."""
        self.window.actions_.set_fact(Fact.DESK, True)
        self.editor.new()
        self.writing.start()
        look = self.desk.first_look
        self.library.start(look)
        last = self.desk.settings.text("window.article")
        if last:
            self.editor.open(last)
        else:
            self.window.desk_screen.page.focus_headline()
        if look is None:
            self._count_waiting()
        else:
            self.window.status.show_waiting(look.waiting)
        self.upkeep.start()

    def open_article(self, article_id: str) -> None:
        """Open an article on the desk."""
        self.window.go_to(DESK)
        if article_id != self.editor.place.article_id:
            self.editor.open(article_id)

    def new_article(self) -> None:
        """Start a new article, with the caret in its headline."""
        self.window.go_to(DESK)
        self.editor.new()
        self.window.desk_screen.page.focus_headline()

    def _blank(self) -> Draft:
        settings = self.desk.settings
        language = settings.text("house.language")
        return Draft(
            language=language,
            direction=Direction.RTL if language == "ar" else Direction.LTR,
            outlet=settings.text("house.outlet"),
        )

    def _make_inspector(self) -> InspectorPanel:
        desk, window = self.desk, self.window
        panel = InspectorPanel(
            window.theme,
            window.times,
            self.editor,
            InspectorServices(
                articles=desk.articles,
                contributors=desk.contributors,
                destinations=desk.destinations,
                images=desk.images,
                queue=desk.queue,
                previews=desk.previews,
                embargoes=desk.embargoes,
                amendments=desk.amendments,
                people=None if desk.first_look is None else desk.first_look.people,
                checks=desk.checks,
            ),
            self.jobs,
            window.notices,
            self.feed,
        )
        panel.place_requested.connect(self._go_to_problem)
        self.previews = PreviewsBeside(window, panel)
        panel.destinations_requested.connect(self._go_to_destinations)
        window.desk_screen.set_inspector(panel)
        window.desk_screen.page.set_byline_widget(panel.byline_row, panel.byline_row.take_look)
        return panel

    def _bind_page(self) -> None:
        screen, editor, status = self.window.desk_screen, self.editor, self.window.status
        screen.page.edited.connect(editor.edited)
        screen.page.body_edit.body_painted.connect(
            self.jobs.let_go, Qt.ConnectionType.QueuedConnection
        )
        screen.restore_requested.connect(lambda: self.library.restore([editor.place.article_id]))
        editor.read_page_with(screen.read_page)
        editor.details_changed.subscribe(self._on_details_changed)
        editor.place_changed.subscribe(self._on_place_changed)
        editor.save_state_changed.subscribe(status.show_state)
        editor.counted.subscribe(status.show_length)

    def _bind_library(self) -> None:
        panel, library = self.window.desk_screen.library, self.library
        library.written.subscribe(lambda path: browse(path.as_uri()))
        panel.open_requested.connect(self.open_article)
        panel.new_requested.connect(self.new_article)
        panel.searched.connect(library.search)
        panel.part_chosen.connect(lambda key: library.choose(LibraryFilter(key)))
        panel.more_requested.connect(library.fetch_more)
        panel.delete_requested.connect(self._delete_selected)
        panel.selection_changed.connect(self._on_selection_changed)
        panel.model.rowsInserted.connect(self._mark_open)
        panel.model.modelReset.connect(self._mark_open)
        acts = self.window.actions_
        panel.menu_requested.connect(acts.draw_icons)
        panel.act_requested.connect(self._act_on)
        panel.offer(
            (
                acts["article.queue"],
                *(acts[f"article.export.{name}"] for name in exporting.FORMATS),
            ),
            (acts["article.delete"], acts["article.restore"], acts["article.purge"]),
        )

    def _act_on(self, article_id: str, act: QAction) -> None:
        if article_id == self.editor.place.article_id:
            act.trigger()
        else:
            self.editor.open(article_id, act.trigger)

    def _bind_actions(self) -> None:
        acts, window = self.window.actions_, self.window
        acts.on("article.new", self.new_article)
        acts.on("article.import", lambda: window.ask_for_file(self._import_names))
        acts.on("article.save", self.editor.save)
        acts.on("article.queue", self._queue_article)
        for act in Amendment:
            acts.on(f"article.{act}", partial(self._amend, act))
        acts.on("article.delete", self._delete_selected)
        acts.on(
            "article.restore",
            lambda: self.library.restore(window.desk_screen.library.selected_ids),
        )
        acts.on("edit.find", self._find)
        for action_id, state in _MOVES.items():
            acts.on(action_id, partial(self.editor.move, state))
        for name in exporting.FORMATS:
            acts.on(f"article.export.{name}", partial(self._export, name))
        window.files_dropped.connect(self.library.import_files)
        window.address_dropped.connect(self.library.import_page)

    def _on_draft_shown(self, draft: Draft) -> None:
        page = self.window.desk_screen.page
        if page.body_edit.isVisible():
            # What is read about the text would take turns with the page, which then comes late.
            self.jobs.hold()
        page.show_draft(draft)
        self._on_details_changed(draft)

    def _on_details_changed(self, draft: Draft) -> None:
        screen = self.window.desk_screen
        screen.page.set_direction(draft.direction)
        screen.tool_bar.show_direction(draft.direction)
        self.window.status.show_language(draft.language, draft.direction)
        self.window.status.show_ticker(draft.ticker)

    def _on_place_changed(self, place: Place) -> None:
        acts = self.window.actions_
        acts.set_fact(Fact.ARTICLE, bool(place.article_id))
        acts.set_fact(Fact.EDITABLE, not place.is_read_only)
        self.window.desk_screen.show_place(place)
        self._mark_open()

    def _mark_open(self) -> None:
        self.window.desk_screen.library.show_open(self.editor.place.article_id)

    def _on_selection_changed(self) -> None:
        panel, acts = self.window.desk_screen.library, self.window.actions_
        is_bin = panel.part is LibraryFilter.BIN
        has_some = bool(panel.selected_ids)
        acts.set_fact(Fact.SELECTED, has_some and not is_bin)
        acts.set_fact(Fact.BINNED, has_some and is_bin)

    def _delete_selected(self) -> None:
        panel = self.window.desk_screen.library
        ids = panel.selected_ids
        if ids and panel.part is not LibraryFilter.BIN:
            self.editor.flush(partial(self.library.delete, ids))

    def _queue_article(self) -> None:
        self.window.go_to(DESK)
        self.window.actions_["view.inspector"].setChecked(True)
        self.inspector.queue_article()

    def _amend(self, act: Amendment) -> None:
        self.window.go_to(DESK)
        self.window.actions_["view.inspector"].setChecked(True)
        self.inspector.amend(act)

    def _go_to_destinations(self) -> None:
        self.window.go_to("destinations")
        self.window.made_screen("destinations").setFocus()

    def _go_to_problem(self, problem: Problem) -> None:
        self.writing.go_to_problem(problem)

    def _find(self) -> None:
        self.window.go_to(DESK)
        self.window.actions_["view.library"].setChecked(True)
        self.window.desk_screen.library.focus_search()

    def _import_names(self, names: Sequence[str]) -> None:
        self.library.import_files([Path(name) for name in names])

    def _export(self, format_name: str) -> None:
        article_id = self.editor.place.article_id
        called = file_name(self.editor.draft.headline, article_id)
        name = str(documents_folder() / f"{called}{exporting.FORMATS[format_name].suffix}")
        self.editor.flush(
            lambda: self.window.ask_where(
                name,
                lambda chosen: self.library.export(article_id, format_name, Path(chosen)),
            )
        )

    def _find_articles(self, text: str, answer: Callable[[Sequence[ArticleSummary]], None]) -> None:
        query = LibraryQuery(text=text, limit=_FOUND_ARTICLES)
        self.jobs.submit(
            Lane.READS,
            partial(self.desk.articles.library, query),
            lambda page: answer(page.rows),
            self._on_error,
        )

    def _on_changes(self, changes: Changes) -> None:
        if changes.queue_items:
            self._count_waiting()

    def _count_waiting(self) -> None:
        self.jobs.submit(
            Lane.READS,
            partial(self.desk.queue.rows, QueueQuery(states=_WAITING)),
            lambda rows: self.window.status.show_waiting(len(rows)),
            self._on_error,
        )

    def _on_error(self, error: Exception) -> None:
        self.window.show_error(known_error(error))

    def _on_closing(self) -> None:
        self.editor.flush(self._close, self._offer_copy)

    def _close(self) -> None:
        self.upkeep.stop()
        self.editor.stop()
        try:
            self.window.remember(self.editor.place.article_id)
        except AppError as error:
            self._on_error(error)
        self._on_closed()

    def _offer_copy(self) -> None:
        self.window.notices.show(
            Notice(
                code="closing-unsaved",
                level=Level.BAD,
                remedy=Remedy.SAVE_COPY,
                on_remedy=self._save_copy,
                topic="closing",
            )
        )

    def _save_copy(self) -> None:
        draft, now = self.editor.draft, self.desk.clock.now()
        self.jobs.submit(
            Lane.READS,
            lambda: save_copy(draft, documents_folder(), now),
            lambda _: self._close(),
            self._on_error,
        )
