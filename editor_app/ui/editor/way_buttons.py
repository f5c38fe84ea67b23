"""How words are searched for: folded or exact, whole words, regular expression."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from editor_app.language.bidi import isolate
from editor_app.language.finding import Query, Way
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE


class WayButtons(QWidget):
    """Three buttons that stay down.

    Emits:
        changed: another way is chosen.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exact = self._button("أ≠ا", self.tr("Exact: hamza, ة, ى, tashkeel and case count"))
        self._whole = self._button("", self.tr("Whole words only"))
        theme.put_icon(self._whole, "whole-word")
        self._pattern = self._button(isolate(".*", "ltr"), self.tr("Regular expression"))
        self._pattern.toggled.connect(self._exact.setDisabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        for button in (self._exact, self._whole, self._pattern):
            button.toggled.connect(self.changed)
            row.addWidget(button)

    def query(self, words: str) -> Query:
        """Return a query for ``words`` in the chosen way."""
        way = Way.FOLDED
        if self._pattern.isChecked():
            way = Way.PATTERN
        elif self._exact.isChecked():
            way = Way.EXACT
        return Query(words, way, self._whole.isChecked())

    def show_query(self, query: Query) -> None:
        """Put the buttons of a query down."""
        self._exact.setChecked(query.way is Way.EXACT)
        self._pattern.setChecked(query.way is Way.PATTERN)
        self._whole.setChecked(query.is_whole_word)

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button
