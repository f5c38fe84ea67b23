"""Ctrl and Shift together: the right one turns a paragraph right to left, the left one back.

As in word processors the pair acts when it is let go, and only where no other key came between.
Source: the layout-independent Shift codes of X11 keysyms, Windows and macOS virtual keys.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from editor_app.domain.body import Direction

_K, _M = Qt.Key, Qt.KeyboardModifier
_OTHERS = _M.AltModifier | _M.MetaModifier
_RIGHT_KEYS = frozenset({0xFFE2, 0xA1, 60})
_LEFT_KEYS = frozenset({0xFFE1, 0xA0, 56})
_RIGHT_SCAN = frozenset({0x36, 62})
"""Scan code of the right Shift on Windows, key code on X11 and Wayland."""


class DirectionKeys:
    """Watches key events for the pair."""

    def __init__(self) -> None:
        self._asked: Direction | None = None
        self._shift: Direction | None = None

    def note_press(self, event: QKeyEvent) -> None:
        """Take up a key that went down."""
        key, held = event.key(), event.modifiers()
        if key == _K.Key_Shift:
            self._shift = _side_of(event)
            self._asked = self._shift if held & _M.ControlModifier else None
        elif key == _K.Key_Control:
            self._asked = self._shift if held & _M.ShiftModifier else None
        else:
            self.forget()
        if held != _M.NoModifier and held & _OTHERS:
            self.forget()

    def note_release(self, event: QKeyEvent) -> Direction | None:
        """Take up a key that came up; return the direction that the pair asks for."""
        if event.isAutoRepeat() or event.key() not in (_K.Key_Shift, _K.Key_Control):
            return None
        asked = self._asked
        self.forget()
        return asked

    def forget(self) -> None:
        """Begin anew: another key, a shortcut or the mouse came between."""
        self._asked = self._shift = None


def _side_of(event: QKeyEvent) -> Direction:
    native = event.nativeVirtualKey()
    if native in _RIGHT_KEYS:
        return Direction.RTL
    if native in _LEFT_KEYS:
        return Direction.LTR
    return Direction.RTL if event.nativeScanCode() in _RIGHT_SCAN else Direction.LTR
