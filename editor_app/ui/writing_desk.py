"""Ties the comforts of writing to the desk: finding, meters, aids, focus, tools, comparison."""

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from editor_app.domain.article import Draft
from editor_app.domain.checklist import Problem
from editor_app.domain.hits import Field, Hit
from editor_app.domain.writing_kit import Template
from editor_app.language.typing import Quotes, TypingRules
from editor_app.presenters.article_search import ArticleSearch, Wish
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.open_article import Place
from editor_app.presenters.rewriting import keeping_versions
from editor_app.presenters.text_meters import LongPlace, TextMeters
from editor_app.presenters.timers import Timers
from editor_app.presenters.writing_kit import WritingKitPresenter
from editor_app.services.desk import Desk
from editor_app.ui.compare.beside import Beside
from editor_app.ui.editor.find_bar import FindBar
from editor_app.ui.editor.find_session import FindSession
from editor_app.ui.editor.focus_writing import FocusWriting
from editor_app.ui.editor.typing_aids import TypingAids
from editor_app.ui.inspector.panel import InspectorPanel
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.kit.offers import KitOffers
from editor_app.ui.main_window import DESK, MainWindow
from editor_app.ui.palette import FindArticles
from editor_app.ui.picture_shelf import PictureShelf

if TYPE_CHECKING:
    from editor_app.ui.meters.panel import MetersPanel

REPLACE, KIT = "replace", "kit"


class WritingDesk:
    """Makes the parts and connects them. GUI thread; lives as long as the window.

    Args:
        window: The frame.
        desk: All verbs.
        jobs: The lanes.
        editor: Holds the open article.
        feed: The event of the desk.
        timers: Makes timers.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        jobs: Jobs,
        editor: EditorPresenter,
        feed: ChangeFeed,
        timers: Timers,
    ) -> None:
        self._window = window
        self._desk = desk
        self._jobs = jobs
        self._editor = editor
        self._feed = feed
        screen = window.desk_screen
        self._page = screen.page
        self.kit = WritingKitPresenter(desk.writing_kit, editor, jobs, window.notices, desk.clock)
        self.aids = TypingAids(self._page, self.kit.snippet)
        self.focus = FocusWriting(self._page.body_edit)
        self.search = ArticleSearch(lambda: editor.draft, jobs, timers)
        self.find_bar = FindBar(window.theme)
        screen.set_find_bar(self.find_bar)
        self.find = FindSession(
            self.find_bar, self._page, self.search, window.say, keeping_versions(editor)
        )
        self.meters = TextMeters(lambda: editor.draft, jobs, window.notices, timers)
        self.pictures = PictureShelf(desk.images.read, jobs)
        self.offers = KitOffers(window, self.kit, self.aids, self._page)
        self._language = ""
        self._connect()

    @cached_property
    def panel(self) -> "MetersPanel":
        """The tab that measures the text."""
        from editor_app.ui.meters.panel import MetersPanel

        panel = MetersPanel(self._window.theme, self.meters, self.pictures.picture)
        panel.heading_chosen.connect(self._go_to_block)
        panel.long_place_chosen.connect(self._go_to_long_place)
        panel.lead_chosen.connect(self._put_lead)
        panel.leads.set_read_only(self._editor.place.is_deleted)
        self.pictures.came.subscribe(panel.card.refresh_picture)
        return panel

    @property
    def _has_panel(self) -> bool:
        return "panel" in vars(self)

    def measure_in(self, inspector: InspectorPanel) -> None:
        """Put the meters into the inspector."""
        acts = self._window.actions_
        inspector.add_text_page(lambda: self.panel)

        def show() -> None:
            self._window.go_to(DESK)
            acts["view.inspector"].setChecked(True)
            inspector.open_tab(InspectorTab.TEXT)

        def suggest() -> None:
            show()
            self.meters.suggest()

        acts.on("view.meters", show)
        acts.on("edit.lead", suggest)

    def serve(
        self,
        find: FindArticles,
        open_article: Callable[[str], None],
        blank: Callable[[], Draft],
    ) -> None:
        """Offer what needs the library: another article beside, all articles, templates."""
        window = self._window
        beside = Beside(window, self._desk.articles, self._jobs, self._feed, find)
        self.beside = beside

        def make_replace() -> QWidget:
            from editor_app.presenters.library_replace import LibraryReplace
            from editor_app.ui.replace.screen import ReplaceScreen

            replacing = LibraryReplace(
                self._desk.articles, self._editor, self._jobs, window.notices, self._feed
            )
            screen = ReplaceScreen(window.theme, replacing, window.say)
            screen.open_requested.connect(open_article)
            return screen

        def make_kit() -> QWidget:
            from editor_app.ui.kit.screen import KitScreen

            return KitScreen(window.theme, self.kit)

        window.offer_screen(REPLACE, make_replace)
        window.offer_screen(KIT, make_kit)
        window.actions_.on("article.keep-template", self.kit.keep_template)
        window.actions_.on("edit.kit", lambda: window.go_to(KIT))

        def start_from(template: Template) -> None:
            self._start_from(template, blank())

        self.offers.serve_templates(start_from, lambda: blank().language)

    def go_to_problem(self, problem: Problem) -> None:
        """Lead to the passage that a row of the checklist speaks of, else to its field."""
        self._window.go_to_desk()
        if problem.place is None or not self.find.go_to(problem.place):
            self._page.focus_field(problem.field)

    def start(self) -> None:
        """Read the writer's tools."""
        self.kit.start()

    def _connect(self) -> None:
        window, acts, editor = self._window, self._window.actions_, self._editor
        acts.on("edit.find_here", lambda: self._find(replaces=False))
        acts.on("edit.replace", lambda: self._find(replaces=True))
        acts.on("edit.find_next", lambda: self._step(1))
        acts.on("edit.find_previous", lambda: self._step(-1))
        acts.on(
            "edit.replace_everywhere",
            lambda: self._replace_everywhere(
                None if self.find_bar.isHidden() else self.find_bar.wish
            ),
        )
        self.find_bar.everywhere_requested.connect(self._replace_everywhere)
        acts["view.focus"].toggled.connect(lambda _: self._take_focus())
        window.setting_changed.connect(self._on_setting_changed)
        editor.draft_shown.subscribe(self._on_draft_shown)
        editor.details_changed.subscribe(self._on_details_changed)
        editor.place_changed.subscribe(self._on_place_changed)
        self._page.edited.connect(self.meters.edited)
        self._page.body_edit.cursorPositionChanged.connect(self._on_caret_moved)
        self.pictures.came.subscribe(self._page.body_edit.refresh_pictures)
        self._page.body_edit.take_pictures(self.pictures.picture)
        self.kit.changed.subscribe(self._take_rules)
        self.kit.day_counted.subscribe(self._show_goal)

    def _find(self, *, replaces: bool) -> None:
        self._window.go_to_desk()
        self.find.open(replaces=replaces)

    def _step(self, by: int) -> None:
        self._window.go_to_desk()
        self.find.step(by)

    def _replace_everywhere(self, wish: Wish | None) -> None:
        from editor_app.ui.replace.screen import ReplaceScreen

        self._window.go_to(REPLACE)
        screen = self._window.made_screen(REPLACE)
        if isinstance(screen, ReplaceScreen):
            screen.take(wish)

    def _take_focus(self) -> None:
        is_on = self._window.actions_["view.focus"].isChecked()
        settings = self._window.settings
        self.focus.set_on(
            paragraph=is_on and settings.flag("focus.paragraph"),
            typewriter=is_on and settings.flag("focus.typewriter"),
        )

    def _take_rules(self) -> None:
        settings = self._window.settings
        rows = self.kit.kit.replacements if settings.flag("writing.replacements") else ()
        self.aids.take_rules(
            TypingRules(
                [(each.typed, each.put) for each in rows],
                Quotes(settings.text("writing.quotes")),
                self._language,
            ),
            has_marks=settings.flag("writing.marks"),
        )

    def _show_goal(self, words: int) -> None:
        self._window.status.show_goal(words, self._window.settings.number("writing.goal"))

    def _on_setting_changed(self, key: str) -> None:
        if key == "writing.goal":
            self._show_goal(self.kit.day_words)
        elif key.startswith("writing."):
            self._take_rules()
        elif key.startswith("focus."):
            self._take_focus()
        elif key.startswith(("page.", "interface.theme")):
            self.beside.take_look()

    def _on_draft_shown(self, draft: Draft) -> None:
        if self._has_panel:
            self.panel.leads.clear()
        self.search.article_edited()
        self._on_details_changed(draft)

    def _on_details_changed(self, draft: Draft) -> None:
        self.meters.edited()
        if draft.language != self._language:
            self._language = draft.language
            self._take_rules()

    def _on_place_changed(self, place: Place) -> None:
        if self._has_panel:
            self.panel.leads.set_read_only(place.is_deleted)
        self.find_bar.set_read_only(place.is_deleted)

    def _on_caret_moved(self) -> None:
        if self._has_panel and self.panel.isVisible():
            self.panel.outline.follow(self._page.body_edit.caret().blockNumber())

    def _go_to_block(self, number: int) -> None:
        edit = self._page.body_edit
        edit.setTextCursor(QTextCursor(edit.document().findBlockByNumber(number)))
        edit.setFocus()
        bar = edit.page_bar
        bar.setValue(bar.value() + edit.cursorRect().top() - edit.height() // 4)

    def _go_to_long_place(self, place: LongPlace) -> None:
        """Select a long sentence or paragraph, where it is still as it was measured."""
        field, number = (Field.BODY, place.block) if place.block >= 0 else (Field.LEAD, 0)
        self.find.go_to(
            Hit(field=field, block=number, start=place.start, end=place.end, old=place.text)
        )

    def _put_lead(self, text: str) -> None:
        """Put a lead in place of the one before; the field's own undo brings that back."""
        field = self._page.page_head.lead
        if not field.isReadOnly():
            field.replace_text(text)
            field.setFocus()

    def _start_from(self, template: Template, blank: Draft) -> None:
        draft = replace(template.draft, outlet=blank.outlet)
        self._window.go_to(DESK)

        def fill_in() -> None:
            self._page.focus_headline()
            self._page.page_head.headline.moveCursor(QTextCursor.MoveOperation.Start)
            self.aids.go_to_placeholder()

        self._editor.new(draft, fill_in)
