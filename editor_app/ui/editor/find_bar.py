"""The bar over the page that finds words in the article and puts others in their place."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.presenters.article_search import Wish
from editor_app.ui.editor.way_buttons import WayButtons
from editor_app.ui.theme.surfaces import margins, set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Rule
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.text_line import TextLine

_ONE_LINE_PX = 520


class FindBar(QFrame):
    """Two lines: what to find and how; what to put in its place.

    Args:
        theme: The theme.

    Emits:
        wished: another ``Wish``.
        step_requested: 1 for the next place, -1 for the one before.
        replace_requested: True for all places, False for the present one.
        everywhere_requested: the same in all articles, with this ``Wish``.
        undo_requested: what was replaced at once is to stand again.
        left: the bar was closed.
    """

    wished = Signal(object)
    step_requested = Signal(int)
    replace_requested = Signal(bool)
    everywhere_requested = Signal(object)
    undo_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "panel")
        self.words = _field(self.tr("Find in the article"))
        self.put = _field(self.tr("Replace with"))
        self._count = QLabel()
        set_mark(self._count, "role", "small")
        self._way = WayButtons(theme)
        back, on = self._button(self.tr("Previous")), self._button(self.tr("Next"))
        theme.put_icon(back, "chevron-up")
        theme.put_icon(on, "chevron-down")
        close = self._button(self.tr("Close"))
        theme.put_icon(close, "x", "muted")
        self._replace = QPushButton(self.tr("Replace"))
        self._all = QPushButton(self.tr("Replace all"))
        self._everywhere = QPushButton(self.tr("In all articles…"))
        set_mark(self._everywhere, "kind", "link")
        self._undo = QPushButton(self.tr("Undo replacing"))
        self._undo.hide()
        self._lines = QVBoxLayout()
        self._replacing = QWidget()
        self._lay_out(back, on, close)
        self._connect(back, on, close)
        self.hide()

    def ask(self, words: str, *, replaces: bool) -> None:
        """Open with words selected in the article, or those of the last time."""
        self._replacing.setVisible(replaces or self._replacing.isVisibleTo(self))
        self.show()
        if words:
            self.words.setText(words)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self._tell()

    @property
    def wish(self) -> Wish:
        """What the bar asks for now."""
        query = self._way.query(self.words.text())
        return Wish(query, self.put.text() if self._replacing.isVisibleTo(self) else None)

    def show_count(self, place: int, count: int) -> None:
        """Show which of how many places is selected; 0 where none of them is."""
        is_pressed = self._replace.hasFocus() or self._all.hasFocus()
        if not count and is_pressed:  # or Qt would give the keys to the next button
            self.words.setFocus()
        self._replace.setEnabled(count > 0)
        self._all.setEnabled(count > 0)
        if not self.words.text():
            self._say("", "small")
        elif not count:
            self._say(self.tr("Nothing found"), "small bad")
        elif place:
            self._say(self.tr("{place} of {count}").format(place=place, count=count), "small")
        else:
            self._say(self.tr("%n place(s)", None, count), "small")

    def show_replaced(self, count: int) -> None:
        """Say how many places were replaced, and offer to take it back; 0 takes that away."""
        if count:
            self._say(self.tr("%n place(s) replaced", None, count), "small")
        elif self._undo.hasFocus():
            self.words.setFocus()
        self._undo.setVisible(count > 0)

    def show_trouble(self, sentence: str) -> None:
        """Say why the words cannot be searched for."""
        self._say(sentence, "small bad")

    def set_read_only(self, is_read_only: bool) -> None:
        """Offer no replacing in an article that can only be read."""
        self._replacing.setEnabled(not is_read_only)

    def _say(self, text: str, role: str) -> None:
        self._said = (text, role)
        stands_below = bool(text) and (len(text) > 24 or self.width() < _ONE_LINE_PX)
        self._below.setVisible(stands_below)
        self._below.setText(text if stands_below else "")
        self._count.setText("" if stands_below else text)
        for label in (self._below, self._count):
            set_mark(label, "role", role)

    def _lay_out(self, back: QToolButton, on: QToolButton, close: QToolButton) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE)
        first.addWidget(self.words, 1)
        first.addWidget(self._count)
        for button in (back, on, self._way, close):
            first.addWidget(button)
        pushes = QHBoxLayout()
        pushes.setSpacing(SPACE)
        for push in (self._replace, self._all, self._everywhere, self._undo):
            pushes.addWidget(push)
        self._second = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._replacing)
        self._second.setContentsMargins(0, 0, 0, 0)
        self._second.setSpacing(SPACE)
        self._second.addWidget(self.put, 1)
        self._second.addLayout(pushes)
        self._replacing.hide()
        self._said = ("", "small")
        self._below = QLabel()
        wrap(self._below)
        self._below.setTextFormat(Qt.TextFormat.PlainText)
        set_mark(self._below, "role", "small bad")
        self._below.hide()
        self._lines.setContentsMargins(margins(4 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE))
        self._lines.setSpacing(2 * SPACE)
        self._lines.addLayout(first)
        self._lines.addWidget(self._below)
        self._lines.addWidget(self._replacing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._lines)
        column.addWidget(Rule())
        pushed = (self._replace, self._all, self._everywhere, self._undo)
        for before, after in pairwise((self.words, self.put, *pushed, back, on)):
            QWidget.setTabOrder(before, after)  # what is wanted most comes first

    def _connect(self, back: QToolButton, on: QToolButton, close: QToolButton) -> None:
        self.words.textChanged.connect(self._tell)
        self.put.textChanged.connect(self._tell)
        self._way.changed.connect(self._tell)
        back.clicked.connect(lambda: self.step_requested.emit(-1))
        on.clicked.connect(lambda: self.step_requested.emit(1))
        close.clicked.connect(self._leave)
        self._replace.clicked.connect(lambda: self.replace_requested.emit(False))
        self._all.clicked.connect(lambda: self.replace_requested.emit(True))
        self._undo.clicked.connect(self.undo_requested)
        self._everywhere.clicked.connect(lambda: self.everywhere_requested.emit(self.wish))
        self.put.returnPressed.connect(lambda: self.replace_requested.emit(False))

    def _button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        return button

    def _tell(self) -> None:
        if not self.isHidden():
            self.wished.emit(self.wish)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under their field where they have no room beside it."""
        super().resizeEvent(event)
        is_narrow = self.width() < _ONE_LINE_PX
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._second.setDirection(way)
        self._say(*self._said)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter and Shift+Enter; close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.words.hasFocus():
            is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if is_back else 1)
        else:
            super().keyPressEvent(event)


def _field(words: str) -> TextLine:
    field = TextLine()
    field.setPlaceholderText(words)
    field.setAccessibleName(words)
    field.setMinimumWidth(90)
    return field
