"""What an empty list says: what belongs here, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE

_ICON_SIZE = 40
_WIDEST = 460


class EmptyState(QWidget):
    """An icon, a title, a sentence and at most one button, in the middle of its place.

    Args:
        theme: The theme.
        icon: The name of an icon.
        title: A few words, translated.
        sentence: What to do, translated.
        button: The button's text, or empty for none.

    Emits:
        pressed: the button was pressed.
    """

    pressed = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str = "",
        sentence: str = "",
        button: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._sentence = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._button = QPushButton()
        self._sentence.setMaximumWidth(_WIDEST)
        set_mark(self._title, "role", "title")
        set_mark(self._sentence, "role", "muted")
        set_mark(self._button, "kind", "primary")
        self._button.clicked.connect(self.pressed)
        self.setFocusProxy(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 6 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addWidget(self._title)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(SPACE)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        theme.follow(self._draw)
        self.tell(icon, title, sentence, button)

    def tell(self, icon: str, title: str, sentence: str, button: str = "") -> None:
        """Say something else."""
        self._icon = icon
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(self._theme.icons.pixmap(self._icon, "muted", _ICON_SIZE))
