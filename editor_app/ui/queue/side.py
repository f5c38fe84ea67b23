"""The head of a side panel: what it is, and a cross."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme


class SideHeader(QWidget):
    """A title and a cross.

    Args:
        theme: The theme.
        title: Translated.

    Emits:
        left: the cross was pressed.
    """

    left = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = QLabel(title)
        set_mark(name, "role", "title")
        close = QToolButton()
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        theme.put_icon(close, "x", "muted")
        close.clicked.connect(lambda _=False: self.left.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name, 1)
        row.addWidget(close)
