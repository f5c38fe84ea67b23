"""Who still shows an article that is withdrawn, until each destination has confirmed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from editor_app.domain.publication import QueueState
from editor_app.language.bidi import isolate
from editor_app.presenters.messages import word
from editor_app.presenters.queue_verbs import QueueVerb, allowed_verbs
from editor_app.services.amendments import Showing
from editor_app.ui.queue.wording import verb_icon, verb_word
from editor_app.ui.theme.theme import Theme
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import sentences, text_label
from editor_app.ui.words import queue_state_word


class WithdrawalCard(Card):
    """One line for each destination that has not confirmed; hidden where all have.

    Args:
        theme: The theme.
        times: Words for moments.

    Emits:
        retry_requested: the row to ask again.
    """

    retry_requested = Signal(object)

    def __init__(self, theme: Theme, times: TimeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._times = times
        self._lines: list[QWidget] = []
        self._title = text_label("warning")
        self._title.setText(self.tr("Withdrawn, and still shown by:"))
        self.column.addWidget(self._title)
        self.hide()

    @property
    def sentences(self) -> list[str]:
        """What each line says."""
        return [line.accessibleName() for line in self._lines]

    def show_showing(self, showing: Sequence[Showing]) -> None:
        """Show who has not confirmed."""
        for line in self._lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._made_line(one) for one in showing]
        for line in self._lines:
            self.column.addWidget(line)
        self.setVisible(bool(showing))

    def _made_line(self, one: Showing) -> QWidget:
        line = QWidget()
        told = text_label("small")
        told.setText(sentences(self._sentence(one)))
        line.setAccessibleName(told.text())
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(told, 1)
        if QueueVerb.RETRY in allowed_verbs([one.row]):
            button = QToolButton()
            button.setToolTip(verb_word(QueueVerb.RETRY))
            button.setAccessibleName(verb_word(QueueVerb.RETRY))
            self._theme.put_icon(button, verb_icon(QueueVerb.RETRY), "muted")
            button.clicked.connect(lambda _=False: self.retry_requested.emit(one.row))
            row.addWidget(button)
        return line

    def _sentence(self, one: Showing) -> str:
        item = one.row.item
        name = isolate(one.row.destination)
        if one.since_utc is None:
            told = self.tr("{0} · {1}").format(name, queue_state_word(item.state))
        else:
            told = self.tr("{0} · since {1} · {2}").format(
                name, self._times.relative(one.since_utc), queue_state_word(item.state)
            )
        if item.failure is not None and item.state is not QueueState.SENT:
            told += "\n" + word(item.failure.code, item.failure.params, self._times.language)
        return told
