"""Cards in an order that can be changed by dragging a grip or with Alt and the arrows."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.tab_order import put_in_tab_order

_GRIP_SIZE = 14


class Grip(QLabel):
    """The handle of a card.

    Emits:
        dragged: the pointer's place on the screen while it is held down.
        dropped: the same when it is let go.
    """

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setToolTip(text)
        self.setFixedWidth(_GRIP_SIZE)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        theme.follow(
            lambda: self.setPixmap(theme.icons.pixmap("grip-vertical", "muted", _GRIP_SIZE))
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell where the pointer is."""
        self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit(event.globalPosition().toPoint())


class CardColumn(QWidget):
    """A column of cards.

    Emits:
        moved: from which place to which place a card is to go.
    """

    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._mark = QFrame(self)
        self._mark.setProperty("dropline", "true")
        self._mark.setFixedHeight(2)
        self._mark.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards in their order."""
        return tuple(self._cards)

    def add(self, card: Card, grip: Grip | None = None) -> None:
        """Put a card last."""
        self._cards.append(card)
        self._column.addWidget(card)
        put_in_tab_order(self._mark, self._cards)
        if grip is not None:
            grip.dragged.connect(self._on_grip_dragged)
            grip.dropped.connect(lambda point: self._on_grip_dropped(card, point))

    def remove(self, card: Card) -> None:
        """Take a card away for good."""
        self._cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def arrange(self, cards: list[Card]) -> None:
        """Put the cards into this order."""
        if cards == self._cards:
            return
        self._cards = cards
        for place, card in enumerate(cards):
            self._column.removeWidget(card)
            self._column.insertWidget(place, card)
        put_in_tab_order(self._mark, cards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the card that has the focus on Alt+Up and Alt+Down."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        place = self._focused()
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier and place >= 0:
            if 0 <= place + step < len(self._cards):
                self.moved.emit(place, place + step)
            return
        super().keyPressEvent(event)

    def _focused(self) -> int:
        focus = self.focusWidget()
        for place, card in enumerate(self._cards):
            if focus is not None and (focus is card or card.isAncestorOf(focus)):
                return place
        return -1

    def _gap_at(self, point: QPoint) -> int:
        """Return before which card the pointer is; the count of cards stands for the end."""
        top = self.mapFromGlobal(point).y()
        return sum(1 for card in self._cards if card.geometry().center().y() < top)

    def _on_grip_dragged(self, point: QPoint) -> None:
        gap = self._gap_at(point)
        if gap < len(self._cards):
            top = self._cards[gap].geometry().top() - SPACE - 1
        else:
            top = self._cards[-1].geometry().bottom() + SPACE
        self._mark.setGeometry(0, max(top, 0), self.width(), 2)
        self._mark.raise_()
        self._mark.show()

    def _on_grip_dropped(self, card: Card, point: QPoint) -> None:
        self._mark.hide()
        source, gap = self._cards.index(card), self._gap_at(point)
        target = gap - 1 if gap > source else gap
        if target != source:
            self.moved.emit(source, target)
