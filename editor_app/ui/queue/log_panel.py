"""The log of one item: every try with its time and what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.publication import Attempt, Failure, QueueRow, QueueState
from editor_app.presenters.messages import word
from editor_app.ui.queue.side import SideHeader
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE, Tint
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.elided import text_label
from editor_app.ui.words import queue_state_tint, queue_state_word


class LogPanel(QWidget):
    """What was tried, newest first.

    Args:
        theme: The theme.
        times: Words for moments.

    Emits:
        left: the cross was pressed.
    """

    left = Signal()

    def __init__(self, theme: Theme, times: TimeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times = times
        self._failure: Failure | None = None
        self._attempts = 0
        header = SideHeader(theme, self.tr("Log"))
        header.left.connect(self.left)
        self._about = text_label("muted")
        self._none = QLabel(self.tr("Nothing has been tried yet."))
        set_mark(self._none, "role", "muted")
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(2 * SPACE)
        self._cards.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        for part in (header, self._about, self._none):
            column.addWidget(part)
        column.addWidget(area, 1)

    def show_row(self, row: QueueRow) -> None:
        """Say whose log it is."""
        self._failure = row.item.failure
        self._attempts = row.item.attempts
        self._about.setText(f"{row.headline}\n{row.destination}")

    def show_attempts(self, attempts: Sequence[Attempt]) -> None:
        """Show every try."""
        while self._cards.count() > 1:
            item = self._cards.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        for attempt in attempts:
            self._cards.insertWidget(0, self._card(attempt))
        self._none.setVisible(not attempts)

    def _card(self, attempt: Attempt) -> Card:
        card = Card()
        name = QLabel(self.tr("Try {number}").format(number=attempt.number))
        set_mark(name, "role", "strong")
        first = QHBoxLayout()
        first.addWidget(name, 1)
        first.addWidget(_outcome_chip(attempt))
        card.column.addLayout(first)
        when = QLabel(self._when(attempt))
        set_mark(when, "role", "small")
        card.column.addWidget(when)
        sentence = self._sentence(attempt)
        if sentence:
            label = text_label()
            label.setText(sentence)
            card.column.addWidget(label)
        return card

    def _when(self, attempt: Attempt) -> str:
        started = self._times.exact(attempt.started_utc)
        if attempt.ended_utc is None:
            return started
        seconds = (attempt.ended_utc - attempt.started_utc).total_seconds()
        return self.tr("{time}, took {seconds} s").format(time=started, seconds=f"{seconds:.1f}")

    def _sentence(self, attempt: Attempt) -> str:
        if attempt.ended_utc is None:
            return self.tr("Still under way, or broken off with the program.")
        if attempt.outcome == QueueState.SENT.value:
            return ""
        failure = self._failure
        is_last = attempt.number == self._attempts
        is_told = is_last and failure is not None and failure.code == attempt.outcome
        params = failure.params if failure is not None and is_told else {}
        return word(attempt.outcome, params, self._times.language)


def _outcome_chip(attempt: Attempt) -> Chip:
    if attempt.ended_utc is None:
        return Chip(queue_state_word(QueueState.SENDING), Tint.ACCENT)
    state = QueueState.SENT if attempt.outcome == QueueState.SENT.value else QueueState.FAILED
    return Chip(queue_state_word(state), queue_state_tint(state))
