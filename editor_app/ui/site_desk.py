"""What the window does about the sites' own pages: previews, and readers' reports of pictures."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QCursor, QDesktopServices
from PySide6.QtWidgets import QMenu

from editor_app.language.bidi import isolate
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.reported_images import ReportedImagesPresenter
from editor_app.presenters.site_preview import SitePreviewPresenter
from editor_app.presenters.timers import Timers
from editor_app.services.desk import Desk
from editor_app.services.image_reports import CaseRow
from editor_app.ui.inspector.panel import InspectorPanel
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.main_window import MainWindow


class SiteDesk:
    """Previews and reported pictures of one desk. GUI thread.

    Args:
        window: The frame.
        desk: All verbs.
        jobs: The lanes.
        feed: The event of the desk.
        editor: The open article.
        inspector: Shows its pictures.
        timers: Makes timers.
        open_article: Opens an article on the desk.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        jobs: Jobs,
        feed: ChangeFeed,
        editor: EditorPresenter,
        inspector: InspectorPanel,
        timers: Timers,
        open_article: Callable[[str], None],
    ) -> None:
        self._window = window
        self._editor = editor
        self._inspector = inspector
        self._open_article = open_article
        self.rows: Sequence[CaseRow] = ()
        self.cases_shown: Hook[[Sequence[CaseRow]]] = Hook()
        self.preview = SitePreviewPresenter(
            desk.serving, editor, jobs, window.notices, _browse, self._choose
        )
        self.reported = ReportedImagesPresenter(
            desk.image_reports, jobs, window.notices, feed, timers, self._look_at, self
        )
        window.actions_.on("article.preview", self.preview.show)
        editor.place_changed.subscribe(lambda place: self._show_own())

    def start(self) -> None:
        """Begin to look for pictures that readers have reported."""
        self.reported.look()

    def stop(self) -> None:
        """End the server of previews, and look no more."""
        self.reported.stop()
        self.preview.stop()

    def show_cases(self, rows: Sequence[CaseRow]) -> None:
        """Show what is said of the pictures of the open article."""
        self.rows = rows
        self.cases_shown.tell(rows)
        self._show_own()

    def _look_at(self, article_id: str) -> None:
        self._window.actions_["view.inspector"].setChecked(True)
        self._open_article(article_id)
        self._inspector.open_tab(InspectorTab.IMAGES)

    def _choose(self, names: Sequence[str], chosen: Callable[[str], None]) -> None:
        """Offer the sites below the pointer; leaving the menu chooses none."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(QCoreApplication.translate("SiteDesk", "Preview at which site?"))
        menu.addSection(menu.accessibleName())
        for name in names:
            menu.addAction(isolate(name).replace("&", "&&"), partial(chosen, name))
        menu.popup(QCursor.pos())

    def _show_own(self) -> None:
        open_id = self._editor.place.article_id
        own = [row for row in self.rows if row.case.image.article_id == open_id]
        self._inspector.show_reports(own, self.reported)


def _browse(url: str) -> None:
    QDesktopServices.openUrl(QUrl(url))
