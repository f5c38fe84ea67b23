"""A number for panels that scroll."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from editor_app.ui.theme.surfaces import margins
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.form import WheelGuard
from editor_app.ui.widgets.text_line import start_edge


class NumberBox(QSpinBox):
    """A number at the start edge that the wheel leaves alone while the panel is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard: QObject = WheelGuard(self)
        self.installEventFilter(self._guard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(start_edge())
        # The sheet's padding goes round the line inside, whose text would touch the edge.
        self.lineEdit().setTextMargins(margins(2 * SPACE, 0, 0, 0))
