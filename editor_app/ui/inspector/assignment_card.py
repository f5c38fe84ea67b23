"""The card that says who has the article and by when, and gives it to somebody."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.article import ArticleState
from editor_app.domain.assignment import Assignment, current_of, is_overdue
from editor_app.language.bidi import isolate
from editor_app.presenters.assigning import AssigningPresenter
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.notices import Notices
from editor_app.services.assignments import AssignmentService
from editor_app.services.schedules import Schedule
from editor_app.ui.queue.due_form import DueForm
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE, Tint
from editor_app.ui.time_words import TimeWords, utc_words
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.elided import ElidedLabel, text_label
from editor_app.ui.widgets.keys_back import KeysBack
from editor_app.ui.widgets.quiet_box import QuietBox
from editor_app.ui.widgets.text_line import TextLine

_EARLIER_SHOWN = 4


class AssignmentCard(Card):
    """A line with person and deadline, and a form that opens in its place.

    Args:
        times: Words for moments, and the zone of the house.
        editor: Holds the open article.
        assignments: The verbs.
        jobs: The lanes.
        notices: The message bar.
        feed: The event of the desk.
    """

    def __init__(
        self,
        times: TimeWords,
        editor: EditorPresenter,
        assignments: AssignmentService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._times = times
        self._held: Assignment | None = None
        self._person_name = ElidedLabel("strong")
        self._chip = Chip()
        self._told = text_label("small")
        self._earlier = text_label("small")
        self._change, self._end = QPushButton(), QPushButton(self.tr("Take it away"))
        self._form = QWidget()
        self.people = QuietBox()
        self.has_deadline = QCheckBox(self.tr("With a deadline"))
        self.due = DueForm(times, is_at_once_offered=False)
        self.note = TextLine()
        self.note.setPlaceholderText(self.tr("What is to be done?"))
        self.note.setAccessibleName(self.note.placeholderText())
        self.give = QPushButton(self.tr("Give the article"))
        set_mark(self.give, "kind", "primary")
        self._leave = QPushButton(self.tr("Cancel"))
        set_mark(self._leave, "kind", "quiet")
        self._build()
        self._change.clicked.connect(self.open_form)
        self._leave.clicked.connect(lambda: self._show_form(False))
        self._end.clicked.connect(self._on_end_clicked)
        self.has_deadline.toggled.connect(self.due.setVisible)
        self.has_deadline.toggled.connect(self._on_deadline_toggled)
        self.due.changed.connect(self._on_due_changed)
        self.give.clicked.connect(self._on_give_clicked)
        self.note.returnPressed.connect(self.give.click)
        self._keys_back = KeysBack(self._form)
        self._show_form(False)
        self.presenter = AssigningPresenter(self, editor, assignments, jobs, notices, feed)

    @property
    def sentence(self) -> str:
        """What the card says."""
        return f"{self._person_name.full_text}\n{self._told.text()}".strip()

    def show_assignment(
        self, history: Sequence[Assignment], people: Sequence[str], state: ArticleState
    ) -> None:
        """Show who has had the article, the newest first, and whom it can be given to."""
        self._held = held = current_of(history)
        name = self.tr("Given to nobody") if held is None else held.person
        self._person_name.show_text(name)
        self._change.setText(self.tr("Give to…") if held is None else self.tr("Change…"))
        is_late = held is not None and is_overdue(state, held.due_utc, self._times.now())
        self._chip.setVisible(is_late)
        if is_late:
            self._chip.show_state(self.tr("Overdue"), Tint.BAD)
        self._told.setVisible(held is not None)
        self._told.setText("" if held is None else self._told_of(held))
        before = [self._line_of(each) for each in history[1 : 1 + _EARLIER_SHOWN]]
        self._earlier.setVisible(bool(before))
        self._earlier.setText("\n".join(before))
        chosen = self.people.currentText()
        self.people.clear()
        self.people.addItems(list(people))
        self.people.setCurrentText(chosen if chosen in people else name)
        if self._form.isHidden():
            self._show_form(False)

    def open_form(self) -> None:
        """Open the form with what holds now."""
        held = self._held
        if held is not None:
            self.people.setCurrentText(held.person)
        has_due = held is not None and held.due_utc is not None
        wall = Schedule.of_text(held.wall, held.zone).wall if held and has_due else None
        self.due.show_schedule(wall or self._times.wall_now().replace(hour=18, minute=0))
        self.has_deadline.setChecked(has_due)
        self.due.setVisible(has_due)
        self.note.setText("")
        self._show_form(True)
        self.people.setFocus()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._person_name, 1)
        head.addWidget(self._chip)
        shown = QHBoxLayout()
        shown.addWidget(self._change)
        shown.addWidget(self._end)
        shown.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.give)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        label = QLabel(self.tr("Who is to bring it to its end?"))
        label.setBuddy(self.people)
        self.people.setAccessibleName(label.text())
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(SPACE)
        for part in (label, self.people, self.has_deadline, self.due, self.note):
            form.addWidget(part)
        form.addLayout(buttons)
        self.column.addLayout(head)
        self.column.addWidget(self._told)
        self.column.addWidget(self._earlier)
        self.column.addLayout(shown)
        self.column.addWidget(self._form)

    def _told_of(self, held: Assignment) -> str:
        lines = []
        if held.due_utc is None:
            lines.append(self.tr("No deadline"))
        else:
            when = self._times.exact(held.due_utc)
            lines.append(self.tr("Wanted by {0}").format(when))
            lines.append(isolate(f"{held.zone} · {utc_words(held.due_utc)}", "ltr"))
        if held.note:
            lines.append(isolate(held.note))
        if held.given_by and held.given_by != held.person:
            lines.append(self.tr("Given by {0}").format(isolate(held.given_by)))
        return "\n".join(lines)

    def _line_of(self, earlier: Assignment) -> str:
        when = self._times.relative(earlier.given_utc)
        who = isolate(earlier.person) if earlier.person else self.tr("nobody")
        return self.tr("Before: {0}, {1}").format(who, when)

    def _show_form(self, is_open: bool) -> None:
        if not is_open:
            self._change.show()  # before the form goes, which gives it the keys
        self._form.setVisible(is_open)
        self._change.setVisible(not is_open)
        self._end.setVisible(not is_open and self._held is not None)

    def _on_deadline_toggled(self, has_deadline: bool) -> None:
        self.give.setEnabled(True)
        if has_deadline:
            self.due.show_schedule(self.due.schedule.wall if self.due.schedule else None)

    def _on_due_changed(self, can_be_meant: bool) -> None:
        self.give.setEnabled(can_be_meant or not self.has_deadline.isChecked())

    def _on_end_clicked(self) -> None:
        self._change.setFocus()
        self.presenter.assign("", None)

    def _on_give_clicked(self) -> None:
        due = self.due.schedule if self.has_deadline.isChecked() else None
        self.presenter.assign(self.people.currentText(), due, self.note.text())
        self._show_form(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the form at Escape."""
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self._show_form(False)
        else:
            super().keyPressEvent(event)
