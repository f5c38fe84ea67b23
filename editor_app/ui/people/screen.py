"""The directory: a list that searches, and the form of one person."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor_app.base.errors import AppError
from editor_app.domain.byline import Contributor
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.notices import Notices
from editor_app.presenters.people import PeoplePresenter
from editor_app.services.contributors import ContributorService
from editor_app.ui.people.form import PersonForm
from editor_app.ui.people.model import PeopleModel
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.list_and_form import ListAndForm
from editor_app.ui.widgets.search_field import SearchField


class PeopleScreen(QWidget):
    """The screen; ``PeoplePresenter`` decides.

    Args:
        theme: The theme.
        language: Of errors.
        contributors: The verbs of the directory.
        jobs: Runs them away from the screen.
        notices: The message bar.
        feed: The event of the desk.
    """

    def __init__(
        self,
        theme: Theme,
        language: str,
        contributors: ContributorService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.presenter = PeoplePresenter(self, contributors, jobs, notices, feed)
        self._model = PeopleModel()
        self._form = PersonForm(theme, language)
        self._search = SearchField(theme, self.tr("Search the directory"))
        self._frame = ListAndForm(
            theme,
            self._model,
            self._form,
            title=self.tr("Names"),
            add_text=self.tr("Person"),
            above_list=self._search,
            empty=EmptyState(
                theme,
                "users",
                self.tr("The directory is empty"),
                self.tr("Add the people who sign articles: their names then complete as you type."),
                self.tr("Add a person"),
            ),
            nothing_found=self.tr("Nobody is called that."),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._frame)
        self._search.searched.connect(self.presenter.search)
        self._frame.add_requested.connect(self._on_add_requested)
        self._frame.row_chosen.connect(self._on_row_chosen)
        self._form.save_requested.connect(self.presenter.save)
        self._form.removal_requested.connect(self.presenter.remove)

    def load(self) -> None:
        """Read the directory afresh; call it when the screen is first shown."""
        self.presenter.load()

    def show_people(self, people: Sequence[Contributor], total: int) -> None:
        """Show these people, out of ``total``."""
        self._model.show_rows(people)
        self._frame.show_total(total)

    def select(self, contributor_id: str) -> None:
        """Put the choice on a person."""
        self._frame.choose(contributor_id)

    def show_field_error(self, field: str, error: AppError) -> None:
        """Show an error beside its field."""
        self._form.show_error(field, error)

    def _on_add_requested(self) -> None:
        self._form.show_person(Contributor(id="", name=""))
        self._form.start()

    def _on_row_chosen(self, person: object) -> None:
        if isinstance(person, Contributor):
            self._form.show_person(person)
