"""One row of the queue as a card: where the article goes, when, and what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from editor_app.domain.publication import QueueRow, QueueState
from editor_app.language.bidi import isolate
from editor_app.presenters.messages import word
from editor_app.presenters.queue_hints import hint_of
from editor_app.presenters.queue_verbs import QueueVerb, allowed_verbs
from editor_app.ui.queue.wording import due_words, verb_icon, verb_word
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.elided import ElidedLabel, text_label
from editor_app.ui.words import action_word, queue_state_tint, queue_state_word

_VERBS = (
    QueueVerb.HOLD,
    QueueVerb.RELEASE,
    QueueVerb.RETRY,
    QueueVerb.OPEN_PAGE,
    QueueVerb.COPY_LINK,
    QueueVerb.CANCEL,
)


class QueueCard(Card):
    """A queue row with the verbs that its state allows.

    Emits:
        verb_requested: the verb that was pressed.
    """

    verb_requested = Signal(object)

    def __init__(
        self, theme: Theme, times: TimeWords, row: QueueRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._times = times
        self._row = row
        self._name = ElidedLabel("strong")
        self._chip = Chip()
        self._due = text_label("small")
        self._failure = text_label("warning")
        self._page = ElidedLabel("small", is_ltr=True)
        self._buttons = {verb: self._button(theme, verb) for verb in _VERBS}
        first = QHBoxLayout()
        first.setSpacing(2 * SPACE)
        first.addWidget(self._name, 1)
        first.addWidget(self._chip)
        last = QHBoxLayout()
        last.setSpacing(0)
        last.addWidget(self._page, 100)
        last.addStretch(1)
        for button in self._buttons.values():
            last.addWidget(button)
        self.column.addLayout(first)
        self.column.addWidget(self._due)
        self.column.addWidget(self._failure)
        self.column.addLayout(last)
        self.show_row(row)

    @property
    def row(self) -> QueueRow:
        """The row that shows."""
        return self._row

    def show_row(self, row: QueueRow) -> None:
        """Show the row as it now is."""
        self._row = row
        item = row.item
        self._name.show_text(f"{isolate(row.destination)} · {action_word(row.leaves_as)}")
        if row.is_paused and item.state is not QueueState.SENT:
            self._chip.show_state(self.tr("Paused"), queue_state_tint(QueueState.RETRYING))
        else:
            self._chip.show_state(queue_state_word(item.state), queue_state_tint(item.state))
        self._due.setText(due_words(row, self._times).replace(" · ", "\n"))
        hint = hint_of(row, self._times.now())
        self._failure.setVisible(hint is not None)
        if hint is not None:
            self._failure.setText(word(*hint, self._times.language))
        self._page.show_text(item.remote_url)
        allowed = allowed_verbs([row])
        for verb, button in self._buttons.items():
            button.setVisible(verb in allowed)

    def _button(self, theme: Theme, verb: QueueVerb) -> QToolButton:
        button = QToolButton()
        button.setToolTip(verb_word(verb))
        button.setAccessibleName(verb_word(verb))
        theme.put_icon(button, verb_icon(verb), "muted")
        button.clicked.connect(lambda _=False: self.verb_requested.emit(verb))
        return button


def draw_icons(theme: Theme) -> None:
    """Draw the icons of all cards: the first of them need not wait for that."""
    for verb in _VERBS:
        theme.icons.icon(verb_icon(verb), "muted")
