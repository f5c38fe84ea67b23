"""Reading another article beside the text: opens the pane and keeps it up to date."""

from functools import partial

from editor_app.base.errors import AppError
from editor_app.domain.article import Article
from editor_app.domain.changes import Changes
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import known_error
from editor_app.services.articles import ArticleService
from editor_app.ui.compare.pane import ComparePane
from editor_app.ui.main_window import DESK, MainWindow
from editor_app.ui.page_style import page_look
from editor_app.ui.palette import FindArticles

_ROOM_FOR_ALL_PX = 1560
"""In a narrower window the inspector makes room for the pane."""


class Beside:
    """Makes the pane when it is first wanted. GUI thread.

    Args:
        window: The frame; its action ``view.compare`` opens and closes the pane.
        articles: Reads the article.
        jobs: Runs that away from the screen.
        feed: Tells when the article is another one.
        find: Finds articles by words.
    """

    def __init__(
        self,
        window: MainWindow,
        articles: ArticleService,
        jobs: Jobs,
        feed: ChangeFeed,
        find: FindArticles,
    ) -> None:
        self._window = window
        self._articles = articles
        self._jobs = jobs
        self._find = find
        self._shown = ""
        self._has_put_inspector_away = False
        self.pane: ComparePane | None = None
        self._action = window.actions_["view.compare"]
        self._action.toggled.connect(self._on_toggled)
        window.theme.changed.connect(self.take_look)
        feed.subscribe(self._on_changes)

    def take_look(self) -> None:
        """Draw the pane's page by the theme and the settings."""
        if self.pane is not None:
            self.pane.set_look(page_look(self._window.theme.tokens, self._window.settings))

    def _on_toggled(self, is_on: bool) -> None:
        inspector = self._window.actions_["view.inspector"]
        if is_on:
            self._window.go_to(DESK)
            if inspector.isChecked() and self._window.width() < _ROOM_FOR_ALL_PX:
                inspector.setChecked(False)
                self._has_put_inspector_away = True
            pane = self._ensure()
            pane.show()
            self._window.desk_screen.share_pages()
            if not self._shown:
                pane.choose()
        elif self.pane is not None:
            self.pane.hide()
            if self._has_put_inspector_away:
                self._has_put_inspector_away = False
                inspector.setChecked(True)
            self._window.desk_screen.page.writing_field.setFocus()

    def _ensure(self) -> ComparePane:
        if self.pane is None:
            window = self._window
            look = page_look(window.theme.tokens, window.settings)
            self.pane = ComparePane(window.theme, look, self._find)
            self.pane.wanted.connect(self._read)
            self.pane.left.connect(lambda: self._action.setChecked(False))
            window.desk_screen.show_beside(self.pane)
        return self.pane

    def _read(self, article_id: str) -> None:
        self._shown = article_id
        self._jobs.submit(
            Lane.READS, partial(self._articles.get, article_id), self._show, self._on_error
        )

    def _show(self, article: Article) -> None:
        if self.pane is not None and article.id == self._shown:
            self.pane.show_draft(article.draft)

    def _on_changes(self, changes: Changes) -> None:
        if self._shown in changes.articles and self.pane is not None and self.pane.isVisible():
            self._read(self._shown)

    def _on_error(self, error: Exception) -> None:
        known: AppError = known_error(error)
        self._window.show_error(known)
