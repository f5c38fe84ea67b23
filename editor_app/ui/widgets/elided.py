"""A label that cuts what does not fit, and tells all of it in its tool tip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from editor_app.language.bidi import isolate
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.widgets.text_line import start_edge


def align_to_start(label: QLabel) -> None:
    """Let a label stand at the start edge of the window, whichever way its text runs."""
    label.setAlignment(start_edge())


def wrap(label: QLabel) -> None:
    """Let a label break its text into lines that all begin at its edge.

    A label whose text can be selected is laid out as a document is. Any other one counts the space
    that ends a line: Arabic lines begin that much too far in, and the longest lose their last
    letter.
    """
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def text_label(role: str = "") -> QLabel:
    """Make a label for text of people: plain, wrapped, at the start edge."""
    label = QLabel()
    wrap(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    align_to_start(label)
    if role:
        set_mark(label, "role", role)
    return label


class ElidedLabel(QLabel):
    """One line of plain text.

    Args:
        role: How the theme dresses it.
        is_ltr: Whether it is an address, which runs left to right and is cut in the middle.
    """

    def __init__(
        self, role: str = "", *, is_ltr: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._full = ""
        self._is_ltr = is_ltr
        self.setTextFormat(Qt.TextFormat.PlainText)
        align_to_start(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            set_mark(self, "role", role)

    @property
    def full_text(self) -> str:
        """All of the text."""
        return self._full

    def show_text(self, text: str) -> None:
        """Show another text; an empty one hides the label."""
        self._full = text
        self.setVisible(bool(text))
        self.setAccessibleName(text)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Let the label shrink to nothing."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        mode = Qt.TextElideMode.ElideMiddle if self._is_ltr else Qt.TextElideMode.ElideRight
        cut = self.fontMetrics().elidedText(self._full, mode, max(self.width() - 2, 0))
        self.setToolTip(self._full if cut != self._full else "")
        self.setText(isolate(cut, "ltr" if self._is_ltr else None) if cut else "")
