"""The card that says until when nothing of the article leaves, and changes it."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from editor_app.domain.embargo import Embargo
from editor_app.language.bidi import isolate
from editor_app.presenters.embargo import EmbargoPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.notices import Notices
from editor_app.services.embargoes import EmbargoService
from editor_app.services.schedules import Schedule
from editor_app.ui.queue.due_form import DueForm
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.time_words import TimeWords, utc_words
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import text_label


class EmbargoCard(Card):
    """One line and a form behind it; the form opens in place of the line.

    Args:
        times: Words for moments, and the zone of the house.
        embargoes: The verbs.
        jobs: The lanes.
        notices: The message bar.
        feed: The event of the desk.
    """

    def __init__(
        self,
        times: TimeWords,
        embargoes: EmbargoService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._times = times
        self._embargo: Embargo | None = None
        self._told = text_label()
        self._change = QPushButton()
        self._lift = QPushButton(self.tr("Lift"))
        self._due = DueForm(times, is_at_once_offered=False)
        self._keep = QPushButton(self.tr("Keep this embargo"))
        set_mark(self._keep, "kind", "primary")
        self._leave = QPushButton(self.tr("Cancel"))
        buttons = QHBoxLayout()
        for button in (self._change, self._lift, self._keep, self._leave):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.column.addWidget(self._told)
        self.column.addWidget(self._due)
        self.column.addLayout(buttons)
        self.presenter = EmbargoPresenter(self, embargoes, jobs, notices, feed)
        self._change.clicked.connect(self._open_form)
        self._leave.clicked.connect(lambda: self._show_form(False))
        self._lift.clicked.connect(lambda: self.presenter.put(None))
        self._keep.clicked.connect(self._on_keep_clicked)
        self._due.changed.connect(self._keep.setEnabled)
        self.show_embargo(None)

    @property
    def sentence(self) -> str:
        """What the card says."""
        return self._told.text()

    def show_embargo(self, embargo: Embargo | None) -> None:
        """Show until when the article is kept back."""
        self._embargo = embargo
        if embargo is None:
            self._told.setText(self.tr("No embargo: it may leave at its time."))
            self._change.setText(self.tr("Embargo…"))
        else:
            when = self._times.exact(embargo.until_utc)
            clocks = isolate(f"{embargo.zone} · {utc_words(embargo.until_utc)}", "ltr")
            self._told.setText(self.tr("Embargo until {when}").format(when=when) + f"\n{clocks}")
            self._change.setText(self.tr("Change…"))
        self._show_form(False)

    def go_to(self) -> None:
        """Put the focus on what changes the embargo."""
        (self._keep if self._keep.isVisible() else self._change).setFocus()

    def _open_form(self) -> None:
        wall = (
            Schedule.of_text(self._embargo.wall, self._embargo.zone).wall if self._embargo else None
        )
        self._due.show_schedule(wall or self._times.wall_now())
        self._show_form(True)

    def _show_form(self, is_open: bool) -> None:
        self._due.setVisible(is_open)
        self._keep.setVisible(is_open)
        self._leave.setVisible(is_open)
        self._told.setVisible(not is_open)
        self._change.setVisible(not is_open)
        self._lift.setVisible(not is_open and self._embargo is not None)

    def _on_keep_clicked(self) -> None:
        schedule = self._due.schedule
        if schedule is not None:
            self.presenter.put(schedule)
