"""Tells a lone Alt, which opens the menu, from one that other keys were pressed with."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

_OTHER = frozenset(
    {
        QEvent.Type.ShortcutOverride,  # a shortcut comes as nothing else
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.WindowDeactivate,
    }
)


class LoneAlt(QObject):
    """Watches the program's events while Alt is held down. GUI thread.

    Emits:
        released: Alt was let go, and nothing else was pressed while it was held.
    """

    released = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_held = self._is_alone = False

    def begin(self) -> None:
        """Note that Alt was pressed."""
        application = QApplication.instance()
        if not self._is_held and application is not None:
            self._is_held = self._is_alone = True
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what is pressed, and when Alt is let go."""
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            if kind is QEvent.Type.KeyRelease and not event.isAutoRepeat():
                self._end()
        elif kind in _OTHER:
            self._is_alone = False
            if kind is QEvent.Type.WindowDeactivate:
                self._end()
        return False

    def _end(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._is_held = False
        if self._is_alone:
            self.released.emit()
