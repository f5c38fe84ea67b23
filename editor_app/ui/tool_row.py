"""The buttons of the tool bar; in a narrow column those used least go into a menu at the end."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from editor_app.ui.actions import Actions
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import ICON, SPACE
from editor_app.ui.widgets.card import Rule

_HEIGHT, _BUTTON_PX, _GAP_PX, _RULE_PX = 44, 32, SPACE // 2, 1
_MARGIN_PX = 2 * SPACE
_LEAVE_FIRST = (
    *("format.divider", "format.heading3", "format.italic", "format.ordered", "edit.redo"),
    *("format.foreign", "format.quote", "edit.undo", "format.heading2", "format.link"),
    *("format.bulleted", "format.bold"),
)
"""What goes into the menu, in this order; the direction of the paragraph always shows."""


class ToolRow(QWidget):
    """Groups of buttons in the middle and one at the end; none of them takes the focus.

    Args:
        theme: The theme.
        actions: The table of actions.
        groups: What stands together, by the names of the actions.
        last: The action at the end edge.
    """

    def __init__(
        self, theme: Theme, actions: Actions, groups: Sequence[Sequence[str]], last: str
    ) -> None:
        super().__init__()
        self._actions = actions
        self._groups = groups
        self._buttons = {each: self._make_button(each) for group in groups for each in group}
        self._rules = [Rule(is_upright=True) for _ in groups[1:]]
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._more = QToolButton()
        self._more.setToolTip(self.tr("More tools"))
        self._more.setAccessibleName(self.tr("More tools"))
        self._more.setMenu(self._menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.put_icon(self._more, "ellipsis")
        self._dress(self._more)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        row.setSpacing(_GAP_PX)
        row.addStretch(1)
        for number, group in enumerate(groups):
            if number:
                self._rules[number - 1].setFixedHeight(20)
                row.addWidget(self._rules[number - 1])
            for each in group:
                row.addWidget(self._buttons[each])
        row.addWidget(self._more)
        row.addStretch(1)
        row.addWidget(self._make_button(last))
        self.setFixedHeight(_HEIGHT)

    @property
    def in_menu(self) -> list[str]:
        """The actions for which the row has no room, in the order of the row."""
        return [each for each, button in self._buttons.items() if button.isHidden()]

    def _make_button(self, action_id: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[action_id])
        button.setAutoRaise(True)
        self._dress(button)
        return button

    def _dress(self, button: QToolButton) -> None:
        button.setIconSize(QSize(ICON, ICON))
        button.setFixedSize(_BUTTON_PX, _BUTTON_PX)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _fill_menu(self) -> None:
        self._menu.clear()
        self._actions.draw_icons()
        self._menu.addActions([self._actions[each] for each in self.in_menu])

    def _needed_px(self, left: Sequence[str]) -> int:
        """Return the width of the row without these buttons."""
        shown = len(self._buttons) - len(left) + 1 + bool(left)
        rules = sum(any(each not in left for each in group) for group in self._groups) - 1
        return 2 * _MARGIN_PX + shown * (_BUTTON_PX + _GAP_PX) + rules * (_RULE_PX + _GAP_PX)

    def _fit(self) -> None:
        left: list[str] = []
        leaving = iter(_LEAVE_FIRST)
        while self._needed_px(left) > self.width() and (goes := next(leaving, "")):
            left.append(goes)
        for each, button in self._buttons.items():
            button.setHidden(each in left)
        self._more.setVisible(bool(left))
        has_before = any(each not in left for each in self._groups[0])
        for rule, group in zip(self._rules, self._groups[1:], strict=True):
            has_any = any(each not in left for each in group)
            rule.setHidden(not (has_before and has_any))
            has_before = has_before or has_any

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of what never leaves."""
        return QSize(self._needed_px(_LEAVE_FIRST), _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()
