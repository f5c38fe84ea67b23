"""The place in the order of the Tab key of what is made late."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_in_tab_order(after: QWidget, parts: Iterable[QWidget]) -> None:
    """Let Tab reach parts one after another, from the place of a widget that stands before them.

    Qt puts what is made late last, however early it stands on the screen.

    Args:
        after: Holds the place; a label or a hidden widget does, one around the parts does not.
        parts: Fields, buttons, or what holds some, in their order.
    """
    policy = after.focusPolicy()
    after.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else Qt takes no place from it
    last = after
    for part in parts:
        for each in (part, *part.findChildren(QWidget)):
            if _is_stop(each) and each.window() is after.window():
                QWidget.setTabOrder(last, each)
                last = each
    after.setFocusPolicy(policy)


def _is_stop(widget: QWidget) -> bool:
    has_place = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return has_place and widget.focusProxy() is None
