"""Tell when a window has first been painted: what it need not show can begin then."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_AT_LATEST_MS = 300
"""A window that comes up covered or minimised is not painted."""


class FirstPaint(QObject):
    """Watches one window from its first showing. GUI thread.

    Args:
        window: The window, not shown yet; it takes this object along.

    Emits:
        happened: the frame is on the screen, or does not come there by itself; once.
    """

    happened = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_over = False
        window.installEventFilter(self)

    def _end(self) -> None:
        if not self._is_over:
            self._is_over = True
            self.happened.emit()

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first painting, and for what belongs to it."""
        if event.type() == QEvent.Type.Show:
            QTimer.singleShot(_AT_LATEST_MS, self, self._end)
        elif event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._end)
        return False
