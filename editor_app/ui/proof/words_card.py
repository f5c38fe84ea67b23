"""The personal dictionary: a list of words, a field to add one, a button to take one away."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QWidget

from editor_app.base.errors import AppError
from editor_app.presenters.messages import word
from editor_app.presenters.own_words import OwnWords
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.text_line import TextLine


class WordsCard(Card):
    """Shows the words, fresh whenever it comes into view.

    Args:
        words: Reads and changes them.
        language: Of sentences.
    """

    def __init__(self, words: OwnWords, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._language = language
        title = QLabel(self.tr("Personal dictionary"))
        set_mark(title, "role", "section")
        self.trouble = QLabel()
        wrap(self.trouble)
        set_mark(self.trouble, "role", "small")
        self.field = TextLine()
        self.field.setPlaceholderText(self.tr("Another word"))
        self.field.setAccessibleName(self.tr("Another word"))
        add = QPushButton(self.tr("Add"))
        self.refusal = QLabel()
        wrap(self.refusal)
        set_mark(self.refusal, "role", "small bad")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Personal dictionary"))
        self._remove = QPushButton(self.tr("Remove"))
        self._remove.setEnabled(False)
        line = QHBoxLayout()
        line.setSpacing(2 * SPACE)
        line.addWidget(self.field, 1)
        line.addWidget(add)
        for part in (title, self.trouble):
            self.column.addWidget(part)
        self.column.addLayout(line)
        self.column.addWidget(self.refusal)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeading)
        self.trouble.hide()
        self.refusal.hide()
        add.clicked.connect(self._add)
        self.field.returnPressed.connect(self._add)
        self._remove.clicked.connect(self._remove_chosen)
        self.list.itemSelectionChanged.connect(
            lambda: self._remove.setEnabled(bool(self.list.selectedItems()))
        )
        words.shown.subscribe(self._show)
        words.refused.subscribe(self._on_refused)

    def _add(self) -> None:
        if self.field.text().strip():
            self._words.add(self.field.text())

    def _remove_chosen(self) -> None:
        for item in self.list.selectedItems():
            self._words.remove(item.text())

    def _show(self, words: tuple[str, ...], trouble: str) -> None:
        before = {self.list.item(row).text() for row in range(self.list.count())}
        if self.field.text().strip() in words and set(words) - before:
            self.field.clear()
        self.refusal.hide()
        self.list.clear()
        self.list.addItems(list(words))
        self.trouble.setText(word(trouble, {}, self._language) if trouble else "")
        self.trouble.setVisible(bool(trouble))

    def _on_refused(self, error: AppError) -> None:
        self.refusal.setText(word(error.code, error.params, self._language))
        self.refusal.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the words: one may have come from a menu."""
        super().showEvent(event)
        self._words.load()
