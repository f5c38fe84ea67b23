"""The rail at the start edge: one button for each screen."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from editor_app.ui.theme.icons import Role
from editor_app.ui.theme.surfaces import set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE

_WIDTH = 88
_ICON_SIZE = 20


class Rail(QWidget):
    """Upright buttons that trigger actions; the one of the screen in view is down.

    Args:
        theme: The theme.
        upper: The action and the icon of each screen, by the screen's name, from the top.
        lower: The same, from the foot.
    """

    def __init__(
        self,
        theme: Theme,
        upper: Mapping[str, tuple[QAction, str]],
        lower: Mapping[str, tuple[QAction, str]],
    ) -> None:
        super().__init__()
        set_surface(self, "panel")
        self.setFixedWidth(_WIDTH)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._buttons: dict[str, tuple[QToolButton, str]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE + 2, 2 * SPACE, SPACE + 2, 2 * SPACE)
        column.setSpacing(SPACE)
        for name, (action, icon) in upper.items():
            column.addWidget(self._make_button(name, action, icon))
        column.addStretch(1)
        for name, (action, icon) in lower.items():
            column.addWidget(self._make_button(name, action, icon))
        theme.changed.connect(self._draw)

    def show_screen(self, name: str) -> None:
        """Show which screen is in view; one without a button leaves all of them up."""
        self._group.setExclusive(name in self._buttons)
        for own, (button, _) in self._buttons.items():
            button.setChecked(own == name)
        self._draw()

    def _make_button(self, name: str, action: QAction, icon: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("rail", "true")
        button.setText(action.text())
        button.setToolTip(action.toolTip())
        button.setCheckable(True)
        button.setEnabled(action.isEnabled())
        button.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setMinimumHeight(52)
        policy = button.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        button.setSizePolicy(policy)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        self._group.addButton(button)
        self._buttons[name] = (button, icon)
        return button

    def _draw(self) -> None:
        for button, icon in self._buttons.values():
            role: Role = "accent" if button.isChecked() else "muted"
            button.setIcon(self._theme.icons.icon(icon, role))
