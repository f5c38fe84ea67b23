"""The form that queues the open article: where to, when."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.base.errors import AppError
from editor_app.domain.checklist import Problem
from editor_app.domain.publication import Destination
from editor_app.presenters.messages import word
from editor_app.presenters.publish import QueueWish
from editor_app.ui.inspector.checks import ProblemList
from editor_app.ui.inspector.override_part import OverridePart
from editor_app.ui.queue.due_form import DueForm
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.fitting_box import FittingBox
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.keys_back import KeysBack
from editor_app.ui.widgets.section_header import SectionHeader
from editor_app.ui.widgets.tab_order import put_in_tab_order


class QueueForm(Card):
    """Destinations to tick, a time, and what keeps the article back.

    Where an earlier version was sent, publishing is an update by itself. Ctrl+Return queues, Escape
    leaves; the keys go back to who had them.

    Args:
        theme: The theme.
        times: The zone of the house and the clock.

    Emits:
        queue_requested: the wish.
        preview_requested: the wish, to be shown and not carried out.
        left: the form is to be put away.
        place_requested: the problem that was pressed.
    """

    queue_requested = Signal(object)
    preview_requested = Signal(object)
    left = Signal()
    place_requested = Signal(object)

    def __init__(self, theme: Theme, times: TimeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = times.language
        self._boxes: dict[str, FittingBox] = {}
        self._is_time_good = True
        self._is_sending = self._is_sent_by_button = False
        self._where = SectionHeader(theme, self.tr("Where to"))
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(SPACE)
        self._due = DueForm(times)
        self._held = QCheckBox(self.tr("Keep it on hold"))
        self._refusal = QLabel()
        wrap(self._refusal)
        set_mark(self._refusal, "role", "bad")
        self._problems = ProblemList(times.language)
        self._override = OverridePart()
        self._send = QPushButton(beside_icon(self.tr("Queue")))
        set_mark(self._send, "kind", "primary")
        theme.put_icon(self._send, "send", "on_accent")
        self._preview = QPushButton(beside_icon(self.tr("Preview")))
        set_mark(self._preview, "kind", "quiet")
        theme.put_icon(self._preview, "eye", "muted")
        self._preview.clicked.connect(lambda _=False: self.preview_requested.emit(self.wish))
        self._leave = QPushButton(self.tr("Close"))
        set_mark(self._leave, "kind", "quiet")
        self._build(theme)
        self._keys_back = KeysBack(self)
        self._send.clicked.connect(lambda _=False: self.queue_requested.emit(self.wish))
        self._leave.clicked.connect(lambda _=False: self.left.emit())
        self._override.asked.connect(self._on_override_asked)
        self._due.changed.connect(self._on_due_changed)
        self._problems.place_requested.connect(self.place_requested)
        self.show_refusal(None, ())

    @property
    def wish(self) -> QueueWish:
        """What is filled in."""
        return QueueWish(
            destinations=tuple(name for name, box in self._boxes.items() if box.isChecked()),
            schedule=self._due.schedule,
            is_held=self._held.isChecked(),
        )

    def show_destinations(self, destinations: Sequence[Destination]) -> None:
        """Offer these; what was ticked stays ticked, and a single one is ticked by itself."""
        ticked = {name for name, box in self._boxes.items() if box.isChecked()}
        for box in self._boxes.values():
            self._ticks.removeWidget(box)
            box.setParent(None)
            box.deleteLater()
        self._boxes = {}
        for destination in destinations:
            text = destination.name
            if destination.is_paused:
                text = self.tr("{name} (paused)").format(name=text)
            box = FittingBox(text)
            box.setChecked(destination.name in ticked or len(destinations) == 1)
            self._boxes[destination.name] = box
            self._ticks.addWidget(box)
        put_in_tab_order(self._where, self._boxes.values())

    def show_sending(self, is_sending: bool) -> None:
        """Keep the button from being pressed twice; it has its keys again where it had them."""
        if is_sending:
            self._is_sent_by_button = self._send.hasFocus()
        self._is_sending = is_sending
        self._enable()
        if not is_sending and self._is_sent_by_button:
            self._send.setFocus()

    def show_refusal(self, error: AppError | None, problems: Sequence[Problem]) -> None:
        """Show why not, and what to mend."""
        sentence = word(error.code, error.params, self._language) if error else ""
        self._refusal.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        self._problems.show_problems(problems)
        self._problems.setVisible(bool(problems))
        self._override.show_problems(problems)
        self._enable()
        if not self._override.isHidden():
            self._override.reason.setFocus()

    def start(self) -> None:
        """Begin anew: at once, not on hold, no refusal."""
        self._due.show_schedule(None)
        self._held.setChecked(False)
        self.show_refusal(None, ())
        QTimer.singleShot(0, self, self._go_to_first)

    def _build(self, theme: Theme) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)  # French words are wider than the panel
        for button in (self._send, self._preview, self._leave):
            flow.addWidget(button)
        self.column.setSpacing(2 * SPACE)
        self.column.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 3 * SPACE)
        self.column.addWidget(self._where)
        self.column.addLayout(self._ticks)
        self.column.addWidget(SectionHeader(theme, self.tr("When")))
        self.column.addWidget(self._due)
        self.column.addWidget(self._held)
        self.column.addWidget(self._refusal)
        self.column.addWidget(self._problems)
        self.column.addWidget(self._override)
        self.column.addSpacing(SPACE)
        self.column.addWidget(buttons)

    def _go_to_first(self) -> None:
        if self._boxes:
            next(iter(self._boxes.values())).setFocus()

    def _on_due_changed(self, is_good: bool) -> None:
        self._is_time_good = is_good
        self._enable()

    def _on_override_asked(self, reason: str) -> None:
        """Ask again with the reason; what is refused for another cause shows as before."""
        self.queue_requested.emit(replace(self.wish, override=reason))

    def _enable(self) -> None:
        is_ready = self._is_time_good and not self._is_sending
        self._send.setEnabled(is_ready)
        self._override.set_ready(is_ready)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Queue at Ctrl+Return, leave at Escape."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._send.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
