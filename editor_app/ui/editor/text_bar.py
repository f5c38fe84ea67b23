"""The bar over the page: what a paste or the text itself was found to hold, and what to do."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from editor_app.ui.theme.surfaces import margins, set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE

Offer = tuple[str, Callable[[], object]]
"""The words of a button, and what it does; the bar closes before it does it."""


class TextBar(QFrame):
    """One sentence, some buttons and a cross. Hidden while there is nothing to say.

    Emits:
        left: a button or the cross was pressed; the keys belong to the text again.
    """

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("notice", "accent")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons: list[QPushButton] = []
        close = self._close = QToolButton()
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self._leave)
        theme.put_icon(close, "x", "muted")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(margins(4 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE))
        self._row.setSpacing(2 * SPACE)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What the bar says."""
        return self._text.text()

    @property
    def buttons(self) -> Sequence[QPushButton]:
        """The buttons that show, first first."""
        return self._buttons

    def tell(self, sentence: str, offers: Sequence[Offer]) -> None:
        """Say something in place of what was said before."""
        for old in self._buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        self._text.setText(sentence)
        for number, (words, act) in enumerate(offers):
            button = QPushButton(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            set_mark(button, "kind", "quiet")
            button.clicked.connect(lambda _=False, act=act: self._do(act))
            self._row.insertWidget(1 + number, button)
            self._buttons.append(button)
        for before, after in pairwise((*self._buttons, self._close)):
            QWidget.setTabOrder(before, after)
        self.show()
        self.setAccessibleName(sentence)
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # brings hundreds of names

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _do(self, act: Callable[[], object]) -> None:
        self._leave()
        act()

    def _leave(self) -> None:
        self.left.emit()
        self.hide()
