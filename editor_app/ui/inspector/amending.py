"""What is done to the open article where it is published: the acts, their form, who confirmed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor_app.base.errors import AppError
from editor_app.domain.checklist import Problem
from editor_app.presenters.amendments import Amendment, AmendmentPresenter, HeldText
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.notices import Notices
from editor_app.services.amendments import AmendmentService, Showing
from editor_app.services.queue import QueueService
from editor_app.ui.inspector.amendment_form import AmendmentForm
from editor_app.ui.inspector.withdrawal_card import WithdrawalCard
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.flow import FlowLayout


class AmendingPart(QWidget):
    """A part of the publishing tab. See ``AmendmentPresenter`` for what it decides.

    Emits:
        form_shown: whether the form is open now.
        place_requested: the problem that was pressed.
    """

    form_shown = Signal(bool)
    place_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        times: TimeWords,
        editor: EditorPresenter,
        amendments: AmendmentService,
        queue: QueueService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._is_offered = False
        self.still_shown = WithdrawalCard(theme, times)
        self.form = AmendmentForm(theme, times)
        self.form.hide()
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        for act, text in (
            (Amendment.CORRECT, self.tr("Correct…")),
            (Amendment.UPDATE, self.tr("Update…")),
            (Amendment.REPLY, self.tr("Right of reply…")),
            (Amendment.WITHDRAW, self.tr("Withdraw…")),
        ):
            button = QPushButton(text)
            button.clicked.connect(partial(self._on_act_clicked, act))
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        for part in (self.still_shown, self.form, self._buttons):
            column.addWidget(part)
        self.presenter = AmendmentPresenter(self, editor, amendments, queue, jobs, notices, feed)
        self.form.send_requested.connect(self.presenter.send)
        self.form.told_edited.connect(self.presenter.look_for)
        self.form.left.connect(self.presenter.leave)
        self.form.place_requested.connect(self.place_requested)
        self.still_shown.retry_requested.connect(self.presenter.retry)
        self._show_parts()

    @property
    def is_form_open(self) -> bool:
        """Whether an act is being filled in."""
        return not self.form.isHidden()

    def open_form(self, act: Amendment) -> None:
        """Open the form of an act."""
        self.form.start(act, self._editor.draft.direction)
        self.form.show()
        self._show_parts()
        self.form_shown.emit(True)
        self.presenter.begin(act)

    def offer(self, is_offered: bool) -> None:
        """Offer the acts, where there is something that they could be done to."""
        self._is_offered = is_offered
        self._show_parts()

    def show_held(self, held: Sequence[HeldText]) -> None:
        """Show where the act goes, and what differs there."""
        self.form.show_held(held)

    def show_showing(self, showing: Sequence[Showing]) -> None:
        """Show who has not confirmed a withdrawal."""
        self.still_shown.show_showing(showing)
        self._show_parts()

    def show_still_said(self, problem: Problem | None) -> None:
        """Show where the text still says what is corrected."""
        self.form.show_still_said(problem)

    def show_sending(self, is_sending: bool) -> None:
        """Show that the wish is being carried out."""
        self.form.show_sending(is_sending)

    def show_refusal(self, error: AppError | None, problems: Sequence[Problem]) -> None:
        """Show why not."""
        self.form.show_refusal(error, problems)

    def show_sent(self) -> None:
        """Put the form away."""
        if self.is_form_open:
            self._buttons.setVisible(self._is_offered)  # before the form goes: one may have asked
            self.form.hide()
            self._show_parts()
            self.form_shown.emit(False)

    def _show_parts(self) -> None:
        self._buttons.setVisible(self._is_offered and not self.is_form_open)
        is_empty = all(part.isHidden() for part in (self.still_shown, self.form, self._buttons))
        self.setVisible(not is_empty)

    def _on_act_clicked(self, act: Amendment, _is_checked: bool = False) -> None:
        self.open_form(act)
