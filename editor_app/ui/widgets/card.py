"""A framed box for one thing among several: a source, a queue item, a person."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.ui.theme.surfaces import set_surface
from editor_app.ui.theme.tokens import SPACE


class Card(QFrame):
    """A rounded frame on the page's ground. Add rows to ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        self.column.setSpacing(SPACE)


def calm_page(screen: QWidget, width: int) -> Card:
    """Put a card for a few sentences and buttons in the middle of a screen and return it."""
    set_surface(screen, "background")
    card = Card()
    card.setFixedWidth(width)
    card.column.setContentsMargins(6 * SPACE, 5 * SPACE, 6 * SPACE, 5 * SPACE)
    card.column.setSpacing(3 * SPACE)
    _centre(screen, card)
    return card


def _centre(screen: QWidget, card: Card) -> None:
    """Put one card of fixed width in the middle of a screen, as high as its words need."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(card)
    row.addStretch(1)
    column = QVBoxLayout(screen)
    column.addStretch(2)
    column.addLayout(row)
    column.addStretch(3)


class Rule(QFrame):
    """A hairline between two parts of a screen.

    Args:
        is_upright: Vertical instead of horizontal.
    """

    def __init__(self, *, is_upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "true")
        if is_upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
