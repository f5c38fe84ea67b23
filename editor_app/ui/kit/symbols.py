"""The palette of symbols: a small grid near the caret, the last used first."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QToolButton, QWidget

from editor_app.ui.kit.symbol_names import symbol_name
from editor_app.ui.theme.fonts import page_font
from editor_app.ui.theme.surfaces import set_surface
from editor_app.ui.theme.tokens import SPACE

COLUMNS = 8
_CELL_PX, _TYPE_PX = 36, 18
_PAIRS = {"«": "»", "“": "”", "‘": "’"}


class _Cell(QToolButton):
    """One symbol; the arrows are the grid's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key but Space to the grid: Qt would walk the row by the arrows and out."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


class SymbolGrid(QFrame):
    """Buttons in rows; arrows move, Enter inserts, Escape leaves.

    Args:
        window: The window over which it shows.

    Emits:
        chosen: a symbol.
    """

    chosen = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        set_surface(self, "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        self._grid.setSpacing(2)
        self._buttons: list[QToolButton] = []
        self._return_to: QWidget | None = None
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @property
    def symbols(self) -> list[str]:
        """What is offered, in order."""
        return [button.text() for button in self._buttons]

    @property
    def buttons(self) -> Sequence[QToolButton]:
        """What the keys walk, in order."""
        return self._buttons

    def open(self, symbols: Sequence[str], below: QPoint, return_to: QWidget) -> None:
        """Show the symbols under a point of the window; the focus goes back afterwards."""
        self._return_to = return_to
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(place, text) for place, text in enumerate(symbols)]
        self.adjustSize()
        room = self._window.rect()
        left = max(SPACE, min(below.x() - self.width() // 2, room.width() - self.width() - SPACE))
        top = min(below.y() + SPACE, room.height() - self.height() - SPACE)
        self.move(left, max(SPACE, top))
        self.show()
        self.raise_()
        self._buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _button(self, place: int, text: str) -> QToolButton:
        button = _Cell()
        button.setText(text)
        button.setFont(page_font(_TYPE_PX))
        button.setFixedSize(_CELL_PX, _CELL_PX)
        button.setAccessibleName(symbol_name(text) or text)
        button.clicked.connect(lambda: self._choose(text))
        self._grid.addWidget(button, place // COLUMNS, place % COLUMNS)
        return button

    def _choose(self, text: str) -> None:
        self._leave()
        self.chosen.emit(text)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Go when the person goes elsewhere."""
        if self.isVisible() and (now is None or not self.isAncestorOf(now)):
            self.hide()

    def _leave(self) -> None:
        self.hide()
        if self._return_to is not None:
            self._return_to.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by the arrows as they point, insert, or leave."""
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ahead = -1 if is_rtl else 1
        steps = {
            Qt.Key.Key_Right: ahead,
            Qt.Key.Key_Left: -ahead,
            Qt.Key.Key_Down: COLUMNS,
            Qt.Key.Key_Up: -COLUMNS,
        }
        step = steps.get(Qt.Key(event.key()))
        here = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), 0)
        if step is not None:
            place = min(max(here + step, 0), len(self._buttons) - 1)
            self._buttons[place].setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._buttons[here].text())
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)


def around(symbol: str, selected: str) -> str:
    """Return what to insert: a pair goes around selected words, any other sign replaces them."""
    closing = _PAIRS.get(symbol)
    return f"{symbol}{selected}{closing}" if closing and selected else symbol
