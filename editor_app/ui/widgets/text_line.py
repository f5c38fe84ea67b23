"""Lines of text, which stand at the start edge of the window whichever letters they have."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


def start_edge() -> Qt.AlignmentFlag:
    """Return the edge where lines begin, whichever way their text runs.

    By itself Qt aligns a line by its first letter: a Latin name in an Arabic window would stand
    at the far edge.
    """
    is_mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    edge = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    return edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def focused_text() -> QLineEdit | QTextEdit | QPlainTextEdit | None:
    """Return the field for text that the keys are in."""
    field = QApplication.focusWidget()
    return field if isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit) else None


class TextLine(QLineEdit):
    """A line of text that shows its beginning while nobody types in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(start_edge())

    def show_text(self, text: str) -> None:
        """Fill the line from outside; what somebody is typing in it is left alone."""
        if not self.hasFocus() and text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self.setToolTip(text if len(text) > 40 else "")
