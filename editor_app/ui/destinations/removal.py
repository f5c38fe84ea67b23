"""Asks in place before a destination is removed, for its history cannot be brought back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.elided import wrap


class RemovalBar(QFrame):
    """What goes with a destination, and the button that lets it go.

    Emits:
        confirmed: it is to go.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", "warning")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        wrap(self._text)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._go = QPushButton(self.tr("Remove"))
        set_mark(self._go, "kind", "danger")
        stay = QPushButton(self.tr("Keep it"))
        self._go.clicked.connect(self._on_go_clicked)
        stay.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addWidget(self._go)
        buttons.addWidget(stay)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 3 * SPACE, 4 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._text)
        column.addLayout(buttons)
        self.hide()

    def ask(self, name: str) -> None:
        """Ask about a destination."""
        self._text.setText(
            self.tr(
                "Remove {name}? The pages that are there stay; the desk forgets what it sent there."
            ).format(name=name)
        )
        self.show()
        self._go.setFocus()

    def _on_go_clicked(self) -> None:
        self.hide()
        self.confirmed.emit()
