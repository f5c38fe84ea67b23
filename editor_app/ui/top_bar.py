"""The bar at the head of the window: the program's menu, the command field, the main button."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from editor_app.ui.palette import CommandField
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.surfaces import margins, set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE

_HEIGHT = 48


class TopBar(QWidget):
    """Holds what is at hand on every screen.

    Args:
        theme: The theme.
        menus: The menus behind the program's name; Alt opens them.
        field: The command field.
        queue: The action of the main button.
    """

    def __init__(
        self, theme: Theme, menus: Sequence[QMenu], field: CommandField, queue: QAction
    ) -> None:
        super().__init__()
        set_surface(self, "panel")
        self.setFixedHeight(_HEIGHT)
        self._brand = QPushButton(self.tr("Mihbara"))
        set_mark(self._brand, "kind", "brand")
        self._brand.setToolTip(self.tr("Menu  Alt"))
        self._brand.setAccessibleName(self.tr("Menu"))
        self._menu = QMenu(self)
        for menu in menus:
            self._menu.addMenu(menu)
        self._brand.setMenu(self._menu)
        self._queue = QPushButton(beside_icon(self.tr("To the queue")))
        set_mark(self._queue, "kind", "primary")
        self._queue.setToolTip(queue.toolTip())
        self._queue.setEnabled(queue.isEnabled())
        self._queue.clicked.connect(queue.trigger)
        queue.enabledChanged.connect(self._queue.setEnabled)
        theme.put_icon(self._queue, "send", "on_accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(2 * SPACE, 0, 3 * SPACE, 0))
        row.setSpacing(2 * SPACE)
        row.addWidget(self._brand)
        row.addWidget(field, 1)
        row.addStretch(1)
        row.addWidget(self._queue)

    def open_menu(self) -> None:
        """Open the program's menu, as Alt does."""
        self._brand.showMenu()

    @property
    def menu(self) -> QMenu:
        """The program's menu."""
        return self._menu
