"""A bar over a page that can be read but not changed: why, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.elided import wrap


class ReadOnlyBar(QFrame):
    """One sentence and one button; hidden at first.

    Args:
        words: Why the page cannot be changed.
        way_out: What the button says.

    Emits:
        pressed: the button.
    """

    pressed = Signal()

    def __init__(self, words: str, way_out: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", "warning")
        label = QLabel(words)
        wrap(label)
        set_mark(label, "role", "warning")
        self.button = QPushButton(way_out)
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        row.addWidget(label, 1)
        row.addWidget(self.button)
        self.hide()
