"""The inspector: tabs after the page, each made when it is first needed."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.base.records import dataclass
from editor_app.domain.byline import Byline, Contributor
from editor_app.domain.changes import Changes
from editor_app.domain.checklist import Problem
from editor_app.presenters.amendments import Amendment
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.inspector import InspectorPresenter
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.link_asking import LinkAsker
from editor_app.presenters.notices import Level, Notice, Notices
from editor_app.presenters.open_article import Place
from editor_app.services.amendments import AmendmentService
from editor_app.services.articles import ArticleService
from editor_app.services.checking import CheckService
from editor_app.services.contributors import ContributorService
from editor_app.services.destinations import DestinationService
from editor_app.services.embargoes import EmbargoService
from editor_app.services.images import ImageService
from editor_app.services.previews import PreviewService
from editor_app.services.queue import QueueService
from editor_app.ui.inspector.byline_row import BylineRow
from editor_app.ui.inspector.fitting_tabs import FittingTabs
from editor_app.ui.inspector.tabs import ICON_OF, TAB_OF_FIELD, InspectorTab
from editor_app.ui.theme.surfaces import set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.focus_scroll import FocusScroll

if TYPE_CHECKING:
    from editor_app.presenters.reported_images import ReportedImagesPresenter
    from editor_app.services.image_reports import CaseRow
    from editor_app.ui.inspector.article import ArticlePage
    from editor_app.ui.inspector.checks import ChecksPage
    from editor_app.ui.inspector.pictures import PicturesPage
    from editor_app.ui.inspector.publishing import PublishPanel
    from editor_app.ui.inspector.sources import SourcesPage

TabPage = TypeVar("TabPage", bound=QWidget)


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectorServices:
    """What the inspector works with besides the open article."""

    articles: ArticleService
    contributors: ContributorService
    destinations: DestinationService
    images: ImageService
    queue: QueueService
    previews: PreviewService
    embargoes: EmbargoService
    checks: CheckService
    amendments: AmendmentService
    people: Sequence[Contributor] | None = None
    """Everybody in the directory; None: not read yet."""


class InspectorPanel(QWidget):
    """The panel after the page.

    Args:
        theme: The theme.
        times: Words for moments, in the language of the window.
        editor: Holds the open article.
        services: The verbs that the tabs need.
        jobs: Runs them away from the screen.
        notices: The message bar.
        feed: The event of the desk.

    Emits:
        place_requested: a problem of the page to go to: its passage, or its field. Fields of the
            inspector itself are gone to after that.
        destinations_requested: a destination is to be set up.
    """

    place_requested = Signal(object)
    destinations_requested = Signal()
    previews_made = Signal(object)

    def __init__(
        self,
        theme: Theme,
        times: TimeWords,
        editor: EditorPresenter,
        services: InspectorServices,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._times = times
        self._editor = editor
        self._services = services
        self._jobs = jobs
        self._notices = notices
        self._feed = feed
        self._reports: tuple[Sequence[CaseRow], ReportedImagesPresenter] | None = None
        self._people: Sequence[Contributor] = ()
        self.presenter = InspectorPresenter(
            editor, services.articles, services.images, jobs, notices
        )
        self._links = LinkAsker(services.checks, jobs, notices, self.presenter.check)
        self.byline_row = BylineRow(theme, self.presenter)
        self._tabs = FittingTabs(theme, self)
        self._tabs.tabBar().setAccessibleName(self.tr("Inspector"))
        self._words = {
            InspectorTab.SOURCES: self.tr("Sources"),
            InspectorTab.ARTICLE: self.tr("About"),
            InspectorTab.IMAGES: self.tr("Pictures"),
            InspectorTab.CHECKS: self.tr("Checks"),
            InspectorTab.PUBLISHING: self.tr("Publishing"),
        }
        self._holders: dict[InspectorTab, QWidget] = {}
        self._makers: dict[InspectorTab, Callable[[], QWidget]] = {}
        self._checks_list: QWidget | None = None
        for tab, text in self._words.items():
            self._add_holder(tab, text)
        set_surface(self, "panel")
        self.setMinimumWidth(300)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tabs)
        self._connect(editor)
        self._on_tab_changed()
        self.presenter.check()
        if services.people is None:
            self._load_people()
        else:
            self._show_people(services.people)

    @cached_property
    def sources(self) -> "SourcesPage":
        """The tab of sources."""
        from editor_app.ui.inspector.sources import SourcesPage

        page = SourcesPage(self._theme, self._times.language, self.presenter)
        return self._placed(InspectorTab.SOURCES, page)

    @cached_property
    def article(self) -> "ArticlePage":
        """The tab about the article."""
        from editor_app.ui.inspector.article import ArticlePage

        page = ArticlePage(self._theme, self._times.language, self.presenter)
        page.directory_requested.connect(self._on_directory_requested)
        page.show_people(self._people)
        return self._placed(InspectorTab.ARTICLE, page)

    @cached_property
    def pictures(self) -> "PicturesPage":
        """The tab of pictures."""
        from editor_app.ui.inspector.pictures import PicturesPage

        page = PicturesPage(self._theme, self.presenter)
        if self._reports is not None:
            page.show_reports(*self._reports)
        return self._placed(InspectorTab.IMAGES, page)

    def show_reports(self, rows: "Sequence[CaseRow]", judge: "ReportedImagesPresenter") -> None:
        """Show what readers say of the article's pictures, once their tab is there."""
        self._reports = (rows, judge)
        if "pictures" in self.__dict__:
            self.pictures.show_reports(rows, judge)

    @cached_property
    def checks(self) -> "ChecksPage":
        """The tab of the checklist; it fills when the checklist next ran."""
        from editor_app.ui.inspector.checks import ChecksPage

        editor = self._editor
        page = ChecksPage(self._theme, self._times.language, self.presenter)
        page.place_requested.connect(self.go_to)
        if self._checks_list is not None:
            page.add_list(self._checks_list)
        page.links_requested.connect(lambda: self._links.ask(editor.place.article_id))
        return self._placed(InspectorTab.CHECKS, page)

    @cached_property
    def publishing(self) -> "PublishPanel":
        """The tab of the queue."""
        return self._placed(InspectorTab.PUBLISHING, self.publishing_page)

    @cached_property
    def publishing_page(self) -> "PublishPanel":
        """The tab of the queue before it is placed, which takes another long moment."""
        from editor_app.ui.inspector.publishing import PublishPanel

        page = PublishPanel(
            self._theme,
            self._times,
            self._editor,
            self._services.queue,
            self._services.destinations,
            self._jobs,
            self._notices,
            self._feed,
            self._services.embargoes,
            self._services.amendments,
            self._services.previews,
            parent=self._holders[InspectorTab.PUBLISHING],
        )
        page.previews_made.connect(self.previews_made)
        page.place_requested.connect(self.go_to)
        page.destinations_requested.connect(self.destinations_requested)
        page.presenter.queued.subscribe(lambda article: self._links.ask(article, is_quiet=True))
        return page

    @property
    def tab(self) -> InspectorTab:
        """The tab that shows."""
        return list(InspectorTab)[self._tabs.currentIndex()]

    def word_of(self, tab: InspectorTab) -> str:
        """Return what a tab is called, with its count."""
        return self._tabs.word(list(InspectorTab).index(tab))

    def open_tab(self, tab: InspectorTab) -> None:
        """Show a tab."""
        self._tabs.setCurrentIndex(list(InspectorTab).index(tab))

    def add_text_page(self, make: Callable[[], QWidget]) -> None:
        """Add the tab that measures the text, after the others; it is made when it first shows."""
        self._add_holder(InspectorTab.TEXT, self.tr("Text"))
        self._makers[InspectorTab.TEXT] = make

    def add_history_page(self, make: Callable[[], QWidget]) -> None:
        """Add the tab of versions, after that; it is made when it first shows."""
        self._add_holder(InspectorTab.HISTORY, self.tr("History"))
        self._makers[InspectorTab.HISTORY] = make

    def add_notes_page(self, make: Callable[[], QWidget]) -> None:
        """Add the tab of notes, last; it is made when it first shows."""
        self._add_holder(InspectorTab.NOTES, self.tr("Notes"))
        self._makers[InspectorTab.NOTES] = make

    def show_note_count(self, count: int) -> None:
        """Show how many notes are open, beside the word of their tab."""
        word = self.tr("Notes")
        place = list(InspectorTab).index(InspectorTab.NOTES)
        self._tabs.set_word(place, f"{word} {count}" if count else word)

    def add_checks_list(self, list_: QWidget) -> None:
        """Put another list under the problems of the checklist."""
        self._checks_list = list_
        list_.setParent(self._holders[InspectorTab.CHECKS])
        if "checks" in vars(self):
            self.checks.add_list(list_)

    def queue_article(self) -> None:
        """Show the publishing tab with its form open."""
        self.open_tab(InspectorTab.PUBLISHING)
        self.publishing.open_form()

    def amend(self, act: Amendment) -> None:
        """Show the publishing tab with the form of an act open."""
        self.open_tab(InspectorTab.PUBLISHING)
        self.publishing.amending.open_form(act)

    def take_picture(self, data: bytes) -> None:
        """Take in a picture that was pasted into the text."""
        self.presenter.add_picture(lambda: data, "")

    def go_to(self, problem: Problem) -> None:
        """Lead the writer to what a row of the checklist speaks of."""
        tab = TAB_OF_FIELD.get(problem.field)
        if tab is None or problem.place is not None:
            self.place_requested.emit(problem)
        if tab is None:
            return
        self.open_tab(tab)
        if tab is InspectorTab.SOURCES:
            self.sources.open_at(problem.item)
        elif tab is InspectorTab.ARTICLE:
            self.article.go_to(problem.field)
        elif tab is InspectorTab.PUBLISHING:
            self.publishing.go_to_embargo()
        else:
            self.pictures.go_to(problem.item, problem.code)

    def _connect(self, editor: EditorPresenter) -> None:
        self.presenter.checked.subscribe(self._on_checked)
        self._tabs.currentChanged.connect(self._on_tab_changed)
        editor.place_changed.subscribe(self._on_place_changed)
        self._feed.subscribe(self._on_changes)

    def _load_people(self) -> None:
        self._jobs.submit(
            Lane.READS,
            lambda: tuple(self._services.contributors.all()),
            self._show_people,
            self.presenter.tell_error,
        )

    def _show_people(self, people: Sequence[Contributor]) -> None:
        self._people = people
        if "article" in vars(self):
            self.article.show_people(people)
        self.byline_row.show_people(people)

    def _on_directory_requested(self, byline: Byline) -> None:
        self._jobs.submit(
            Lane.WRITES,
            lambda: self._services.contributors.add(
                byline.name, role=byline.role, credit=byline.credit
            ),
            lambda added: self._on_person_added(*added),
            self.presenter.tell_error,
        )

    def _on_person_added(self, person: Contributor, changes: Changes) -> None:
        self._feed.publish(changes)
        self._notices.show(
            Notice(code="contributor-added", level=Level.DONE, params={"name": person.name})
        )

    def _on_checked(self, problems: Sequence[Problem]) -> None:
        text = self._words[InspectorTab.CHECKS]
        place = list(InspectorTab).index(InspectorTab.CHECKS)
        self._tabs.set_word(place, f"{text} {len(problems)}" if problems else text)

    def _on_tab_changed(self) -> None:
        """Make the tab that shows, where it was not needed before."""
        tab = self.tab
        if tab is InspectorTab.SOURCES:
            _ = self.sources
        elif tab is InspectorTab.ARTICLE:
            _ = self.article
        elif tab is InspectorTab.IMAGES:
            _ = self.pictures
        elif tab is InspectorTab.PUBLISHING:
            _ = self.publishing
        elif tab is InspectorTab.CHECKS:
            _ = self.checks
            self.presenter.check()
        elif tab in self._makers:
            self._placed(tab, self._makers.pop(tab)())

    def _add_holder(self, tab: InspectorTab, text: str) -> None:
        self._holders[tab] = QWidget()
        self._tabs.add(self._holders[tab], text, ICON_OF[tab])

    def _placed(self, tab: InspectorTab, page: TabPage) -> TabPage:
        area = FocusScroll(page)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self._holders[tab])
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        area.show()  # at once: who made the page goes on to put the focus in it
        return page

    def _on_place_changed(self, place: Place) -> None:
        for tab in (InspectorTab.SOURCES, InspectorTab.ARTICLE, InspectorTab.IMAGES):
            self._holders[tab].setEnabled(not place.is_read_only)
        self.byline_row.setEnabled(not place.is_read_only)

    def _on_changes(self, changes: Changes) -> None:
        if changes.contributors:
            self._load_people()
