"""A field that searches while its user types."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.text_line import start_edge

_PAUSE_MS = 120


class SearchField(QLineEdit):
    """A line with a lens; Escape empties it.

    Args:
        theme: The theme.
        hint: What can be found, translated.

    Emits:
        searched: the text, a moment after the last key.
    """

    searched = Signal(str)

    def __init__(self, theme: Theme, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(start_edge())
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        lens = QAction(self)
        theme.put_icon(lens, "search", "muted")
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self._clear = QAction(self.tr("Empty the field"), self)
        self._clear.setToolTip(f"{self._clear.text()}  Esc")
        theme.put_icon(self._clear, "x", "muted")
        self._clear.triggered.connect(self.clear)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_timeout)
        self.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._pause.start()

    def _on_pause_timeout(self) -> None:
        self.searched.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Escape; an empty one lets the key go on."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)
