"""The bar over the page: what a paste or the text itself was found to hold, and what to do."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from editor_app.ui.theme.surfaces import margins, set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.elided import wrap

_ONE_LINE_PX = 520
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
        wrap(self._text)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons: list[QPushButton] = []
        close = self._close = QToolButton()
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self._leave)
        theme.put_icon(close, "x", "muted")
        self._offers = QHBoxLayout()
        self._offers.setSpacing(2 * SPACE)
        self._offers.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(2 * SPACE)
        self._both.addWidget(self._text, 1)
        self._both.addLayout(self._offers)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(4 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE))
        row.setSpacing(2 * SPACE)
        row.addLayout(self._both, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
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
            self._offers.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        self._text.setText(sentence)
        for number, (words, act) in enumerate(offers):
            button = QPushButton(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            set_mark(button, "kind", "quiet")
            button.clicked.connect(lambda _=False, act=act: self._do(act))
            self._offers.insertWidget(number, button)
            self._buttons.append(button)
        for before, after in pairwise((*self._buttons, self._close)):
            QWidget.setTabOrder(before, after)
        self.show()
        self.setAccessibleName(sentence)
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # brings hundreds of names

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the sentence where they would squeeze it."""
        super().resizeEvent(event)
        is_narrow = self.width() < _ONE_LINE_PX
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(way)

    def _do(self, act: Callable[[], object]) -> None:
        self._leave()
        act()

    def _leave(self) -> None:
        self.left.emit()
        self.hide()
