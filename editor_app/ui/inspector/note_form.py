"""A few words and a button: a new note, or an answer to one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.language.bidi import isolate
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.elided import ElidedLabel
from editor_app.ui.widgets.keys_back import KeysBack
from editor_app.ui.widgets.text_box import text_box


class NoteForm(QWidget):
    """Ctrl+Return sends, Escape leaves.

    Args:
        send: What the button that sends says.
        hint: What the empty box says.

    Emits:
        sent: the words.
        left: the form is to be put away.
    """

    sent = Signal(str)
    left = Signal()

    def __init__(self, send: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = ElidedLabel("muted")
        self._about.hide()
        self.box = text_box()
        self.box.setPlaceholderText(hint)
        self.box.setAccessibleName(hint)
        self._send = QPushButton(send)
        set_mark(self._send, "kind", "primary")
        self._send.setToolTip("Ctrl+Return")
        self._send.setEnabled(False)
        leave = QPushButton(self.tr("Cancel"))
        set_mark(leave, "kind", "quiet")
        buttons = QHBoxLayout()
        buttons.addWidget(self._send)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self._about)
        column.addWidget(self.box)
        column.addLayout(buttons)
        self.box.textChanged.connect(self._on_text_changed)
        self._send.clicked.connect(self._on_send_clicked)
        leave.clicked.connect(self.left)
        self._keys_back = KeysBack(self)

    def start(self, about: str = "") -> None:
        """Show the form with the caret in it; words that were not sent are still there."""
        self._about.show_text(isolate(f"«{' '.join(about.split())}»") if about else "")
        self.show()
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Empty the form and put it away: what it held is stored."""
        self.box.clear()
        self.hide()

    def _on_text_changed(self) -> None:
        self._send.setEnabled(bool(self.box.toPlainText().strip()))

    def _on_send_clicked(self) -> None:
        if self._send.isEnabled():
            self.sent.emit(self.box.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send or leave by key."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_send_clicked()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
