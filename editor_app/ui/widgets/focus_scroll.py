"""A scrolled place that brings into view whatever gets the focus in it, by key or by program."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

_MARGIN = 32


class FocusScroll(QScrollArea):
    """A scroll area without a frame around one widget.

    Args:
        inside: What is scrolled; its ground is that of what lies below.
    """

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside.setProperty("scrolled", "true")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)
        self._wanted: QWidget | None = None
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self._show_wanted)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        inside = self.widget()
        if now is not None and inside is not None and inside.isAncestorOf(now):
            self._wanted = now
            self._pause.start()

    def _show_wanted(self) -> None:
        """Scroll once the layout has settled, if the focus is still there."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted is QApplication.focusWidget():
            self.ensureWidgetVisible(wanted, 0, _MARGIN)
