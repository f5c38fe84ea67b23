"""The destinations: a list, and the form of one of them."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.base.errors import AppError
from editor_app.domain.publication import Destination
from editor_app.presenters.destinations import DestinationForm, DestinationsPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.notices import Notices
from editor_app.presenters.pages import place_of
from editor_app.services.destinations import DestinationService
from editor_app.ui.browsing import browse
from editor_app.ui.destinations.form import DestinationFormView
from editor_app.ui.destinations.model import DestinationsModel
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.list_and_form import ListAndForm

_SITE_FOLDER = "mihbara-site"


class DestinationsScreen(QWidget):
    """The screen; ``DestinationsPresenter`` decides.

    Args:
        theme: The theme.
        language: Of the interface, and of a new site.
        outlet: What the newsroom is called; the title of a new site.
        destinations: The verbs of destinations.
        jobs: Runs them away from the screen.
        notices: The message bar.
        feed: The event of the desk.
    """

    def __init__(
        self,
        theme: Theme,
        language: str,
        outlet: str,
        destinations: DestinationService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._outlet = outlet
        self.presenter = DestinationsPresenter(self, destinations, jobs, notices, feed)
        self._model = DestinationsModel()
        self._form = DestinationFormView(theme, language, self.presenter.kinds, self._first_values)
        self._frame = ListAndForm(
            theme,
            self._model,
            self._form,
            title=self.tr("Destinations"),
            add_text=self.tr("Destination"),
            empty=EmptyState(
                theme,
                "globe",
                self.tr("Nowhere to publish yet"),
                self.tr(
                    "Set up your first site: a folder that you can look at here "
                    "and put on any server. The same form has WordPress, SFTP, Telegram, "
                    "mail and webhooks."
                ),
                self.tr("Set up a site"),
            ),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._frame)
        self.setFocusProxy(self._frame)
        self._connect()

    def load(self) -> None:
        """Read the destinations afresh; call it when the screen is first shown."""
        self.presenter.load()

    def start_adding(self) -> None:
        """Show an empty form, as the button of the list does."""
        self._frame.start_adding()

    def show_destinations(self, destinations: Sequence[Destination]) -> None:
        """Show all destinations; the form follows the one that is chosen."""
        before = {row.id: row for row in self._model.rows}
        self._model.show_rows(destinations)
        self._frame.show_total(len(destinations))
        chosen = self._frame.chosen_id
        for destination in destinations:
            if destination.id == chosen and before.get(chosen, destination) != destination:
                self._form.follow(destination)
            if destination.id == chosen:
                self._form.checks.show_destination(destination)

    def select(self, destination_id: str) -> None:
        """Put the choice on a destination."""
        self._frame.choose(destination_id)

    def show_field_error(self, field: str, error: AppError) -> None:
        """Show an error beside its field."""
        self._form.show_error(field, error)

    def show_testing(self, destination_id: str) -> None:
        """Show that a test is under way."""
        self._form.show_testing()

    def show_tested(self, destination_id: str, error: AppError | None) -> None:
        """Show how the test ended, where that destination still shows."""
        if self._frame.chosen_id == destination_id:
            self._form.show_tested(error)

    def _connect(self) -> None:
        presenter = self.presenter
        self._frame.add_requested.connect(self._form.start_new)
        self._frame.row_chosen.connect(self._on_row_chosen)
        self._form.save_requested.connect(self._on_save_requested)
        self._form.test_requested.connect(presenter.test)
        self._form.pause_requested.connect(presenter.set_paused)
        self._form.host_key_accepted.connect(presenter.accept_host_key)
        self._form.removal_requested.connect(presenter.remove)
        self._form.checks.checks_chosen.connect(presenter.set_checks)
        self._form.folder_requested.connect(
            lambda folder: QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        )
        self._form.site_requested.connect(self._on_site_requested)

    def _first_values(self, kind: str) -> Mapping[str, str]:
        """Return what a new destination starts with; only the first one gets a folder."""
        if kind != "site" or self._model.rows:
            return {"language": self._language}
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        title = self._outlet or self.tr("My site")
        return {
            "name": self.tr("The site"),
            "path": str(Path(documents) / _SITE_FOLDER),
            "title": title,
            "base_url": "http://localhost/",
            "language": self._language,
        }

    def _on_site_requested(self, address: str) -> None:
        chosen = [row for row in self._model.rows if row.id == self._frame.chosen_id]
        browse(place_of(chosen[0], address) if chosen else address)

    def _on_save_requested(self, form: DestinationForm, then_test: bool) -> None:
        self.presenter.save(form, then_test=then_test)

    def _on_row_chosen(self, destination: object) -> None:
        if isinstance(destination, Destination):
            self._form.show_destination(destination)
