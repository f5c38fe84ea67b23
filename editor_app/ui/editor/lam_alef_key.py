"""The key of an Arabic keyboard that types two letters, lam and alef, held with Ctrl.

Under X11 it reaches a widget as composed text even with Ctrl held, and never as a shortcut: on
that layout Ctrl+B would write "لا".
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent

_PAIRS = frozenset({"لا", "لآ", "لأ", "لإ"})
_BOLD = "لا"
"""What the key of Ctrl+B types."""


def is_held_with_ctrl(event: QInputMethodEvent) -> bool:
    """Tell whether the text was composed of a key that is a shortcut, and is to be dropped."""
    if event.commitString() not in _PAIRS:
        return False
    held = QGuiApplication.queryKeyboardModifiers()
    ctrl, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    return held & (ctrl | alt) == ctrl


def means_bold(event: QInputMethodEvent) -> bool:
    """Tell whether the dropped text stands for the shortcut of bold letters."""
    return event.commitString() == _BOLD
