"""Chips of which one is chosen, on as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.flow import FlowLayout


class FilterChips(QWidget):
    """Exclusive filters over a list.

    Args:
        filters: A key and a translated word each, in order; the first one is chosen.

    Emits:
        chosen: the key, when the user chose another one.
    """

    chosen = Signal(str)

    def __init__(self, filters: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        lines = FlowLayout(self)
        lines.setSpacing(SPACE)
        for key, word in filters:
            button = QPushButton(word)
            button.setCheckable(True)
            set_mark(button, "kind", "filter")
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            lines.addWidget(button)
        self._buttons[filters[0][0]].setChecked(True)

    def line_width(self) -> int:
        """Return the width in pixels at which all chips stand on one line."""
        widths = []
        for button in self._buttons.values():
            button.ensurePolished()
            widths.append(button.sizeHint().width())
        return sum(widths) + SPACE * (len(widths) - 1)

    def choose(self, key: str) -> None:
        """Show ``key`` as the chosen one, without a signal."""
        self._buttons[key].setChecked(True)

    def set_word(self, key: str, word: str) -> None:
        """Change the word of one chip, for example to show a count."""
        self._buttons[key].setText(word)
