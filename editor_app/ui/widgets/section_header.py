"""The small heading over a part of a panel, with at most one button at its end."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE


class SectionHeader(QWidget):
    """A heading; with ``add_text`` a plus button stands at its end.

    Args:
        theme: The theme.
        title: The heading, translated.
        add_text: What the button does, for its tool tip and screen readers; empty for no button.

    Emits:
        add_requested: the button was pressed.
    """

    add_requested = Signal()

    def __init__(
        self, theme: Theme, title: str, add_text: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = QLabel(title)
        set_mark(self._label, "role", "section")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2 * SPACE, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._label, 1)
        if add_text:
            button = QToolButton()
            button.setToolTip(add_text)
            button.setAccessibleName(add_text)
            theme.put_icon(button, "plus", "muted")
            button.clicked.connect(self.add_requested)
            row.addWidget(button)

    def set_title(self, title: str) -> None:
        """Show another heading, for example one with a count."""
        self._label.setText(title)
