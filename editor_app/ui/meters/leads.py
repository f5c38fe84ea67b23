"""Three leads to choose from; one goes into the article by a press only."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.body import Direction
from editor_app.language.meters import count_graphemes
from editor_app.language.summary import LeadChoice
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import wrap


class LeadChoices(QWidget):
    """A button that asks, and the answers.

    Emits:
        requested: leads are wanted.
        chosen: the text of the lead to put in.
    """

    requested = Signal()
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._direction = Direction.RTL
        self._is_read_only = False
        self._said = QLabel()
        wrap(self._said)
        set_mark(self._said, "role", "small")
        self.button = QPushButton(self.tr("Suggest a lead"))
        self.button.clicked.connect(self.requested)
        self._cards: list[Card] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)
        self._column.addWidget(self._said)
        self._column.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignLeading)
        self.clear()

    def set_direction(self, direction: Direction) -> None:
        """Take the direction of the article."""
        self._direction = direction

    def set_read_only(self, is_read_only: bool) -> None:
        """Let nothing be put into an article that can only be read."""
        self._is_read_only = is_read_only

    def take_keys(self) -> None:
        """Give the keys to the first choice, or where there is none to the button that asks."""
        buttons = self._cards[0].findChildren(QPushButton) if self._cards else []
        next((each for each in buttons if each.isEnabled()), self.button).setFocus()

    def clear(self) -> None:
        """Take the choices away: they are of another article."""
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        self._said.setText(
            self.tr("Whole sentences of the body, chosen on this machine. Nothing is put in yet.")
        )

    def show_choices(self, choices: Sequence[LeadChoice]) -> None:
        """Offer these, or say that the body is too short."""
        self.clear()
        self._said.setText(
            self.tr("Press the one that says it best. Ctrl+Z in the summary takes it back.")
            if choices
            else self.tr("No whole sentence of the body fits. Write more of it first.")
        )
        for choice in choices:
            card = self._card(choice)
            self._cards.append(card)
            self._column.addWidget(card)

    def _card(self, choice: LeadChoice) -> Card:
        card = Card()
        card.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if self._direction is Direction.RTL
            else Qt.LayoutDirection.LeftToRight
        )
        text = QLabel(choice.text)
        text.setTextFormat(Qt.TextFormat.PlainText)
        wrap(text)
        text.setAlignment(Qt.AlignmentFlag.AlignLeading)
        length = QLabel(self.tr("%n character(s)", None, count_graphemes(choice.text)))
        set_mark(length, "role", "small")
        button = QPushButton(self.tr("Put in"))
        button.setAccessibleDescription(choice.text)
        button.setEnabled(not self._is_read_only)
        set_mark(button, "kind", "link")
        button.clicked.connect(lambda: self.chosen.emit(choice.text))
        card.column.addWidget(text)
        card.column.addWidget(length)
        card.column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)
        return card
