"""A text field that says when its own undo or redo has come to an end.

Thread: GUI.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTextEdit

BACK, AHEAD = -1, 1


class StepField(QTextEdit):
    """Undoes and redoes its own steps by key and by command."""

    own_steps_ended = Signal(int)
    """``BACK`` or ``AHEAD`` was asked for, and the document has no such step."""
    entered = Signal()
    """The field has the keys from now on."""

    def undo(self) -> None:
        """Take the last step back."""
        if self.document().isUndoAvailable():
            super().undo()
        elif not self.isReadOnly():
            self.own_steps_ended.emit(BACK)

    def redo(self) -> None:
        """Do the last step that was taken back again."""
        if self.document().isRedoAvailable():
            super().redo()
        elif not self.isReadOnly():
            self.own_steps_ended.emit(AHEAD)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the field is written in now."""
        self.entered.emit()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of undo and redo, which Qt would do nothing on in the end."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and not self.isReadOnly():
            for key, act in (
                (QKeySequence.StandardKey.Undo, self.undo),
                (QKeySequence.StandardKey.Redo, self.redo),
            ):
                if event.matches(key):
                    act()
                    event.accept()
                    return
        super().keyPressEvent(event)
