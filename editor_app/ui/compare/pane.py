"""The pane beside the page in which another article is read, never changed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
)

from editor_app.domain.article import ArticleSummary, Draft
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.theme.surfaces import margins, set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Rule
from editor_app.ui.widgets.text_line import TextLine

_PAUSE_MS = 120
Find = Callable[[str, Callable[[Sequence[ArticleSummary]], None]], None]


class ComparePane(QFrame):
    """A field to find an article with, and then the article.

    Args:
        theme: The theme.
        look: How the page looks.
        find: Finds articles by words, later, on the GUI thread.

    Emits:
        wanted: the identifier of the article to show.
        left: the pane was closed.
    """

    wanted = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, look: PageLook, find: Find) -> None:
        super().__init__()
        self._find = find
        self._number = 0
        self._has_article = False
        set_surface(self, "background")
        self.page = Page(look)
        self.page.set_read_only(True)
        self.page.body_edit.setAccessibleName(self.tr("Beside the text"))
        self.field = TextLine()
        self.field.setPlaceholderText(self.tr("Which article to read beside the text?"))
        self.field.setAccessibleName(self.field.placeholderText())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask)
        self.field.textEdited.connect(lambda: self._pause.start(_PAUSE_MS))
        self.list = QListWidget()
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)
        self.field.returnPressed.connect(self._on_return_pressed)
        self._title = QLabel(self.tr("Beside the text"))
        set_mark(self._title, "role", "section")
        self._other = _button(self.tr("Another article"))
        theme.put_icon(self._other, "search", "muted")
        self._other.clicked.connect(self.choose)
        close = _button(self.tr("Close"))
        theme.put_icon(close, "x", "muted")
        close.clicked.connect(self.left)
        self._stack = QStackedWidget()
        self._lay_out(close)

    def choose(self) -> None:
        """Ask which article to show; the newest ones stand ready."""
        self._stack.setCurrentIndex(0)
        self._other.hide()
        self.field.selectAll()
        self.field.setFocus()
        self._ask()

    def show_draft(self, draft: Draft) -> None:
        """Show an article."""
        self.page.show_draft(draft)
        self._has_article = True
        has_keys = self.field.hasFocus() or self.list.hasFocus()
        self._read_on()
        if has_keys:
            self.page.body_edit.setFocus()

    def set_look(self, look: PageLook) -> None:
        """Change fonts, sizes and colours."""
        self.page.set_look(look)

    def _lay_out(self, close: QToolButton) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(margins(4 * SPACE, SPACE, 2 * SPACE, SPACE))
        head.addWidget(self._title, 1)
        head.addWidget(self._other)
        head.addWidget(close)
        chooser = QFrame()
        inside = QVBoxLayout(chooser)
        inside.setContentsMargins(4 * SPACE, SPACE, 4 * SPACE, 4 * SPACE)
        inside.addWidget(self.field)
        inside.addWidget(self.list, 1)
        self._stack.addWidget(chooser)
        self._stack.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Rule())
        column.addWidget(self._stack, 1)

    def _ask(self) -> None:
        self._number += 1
        number = self._number
        self._find(self.field.text(), lambda rows: self._show_rows(number, rows))

    def _show_rows(self, number: int, rows: Sequence[ArticleSummary]) -> None:
        if number != self._number:
            return
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.headline or self.tr("Without a headline"))
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            self.list.addItem(item)
        if not rows:
            item = QListWidgetItem(self.tr("Nothing found"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _read_on(self) -> None:
        self._stack.setCurrentIndex(1)
        self._other.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list from the field; Escape takes back the question, and ends a read as any."""
        key, is_asking = event.key(), self._stack.currentIndex() == 0
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key))
        if step is not None and is_asking and self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + step) % self.list.count())
        elif key == Qt.Key.Key_Escape and is_asking and self._has_article:
            self._read_on()
            self.page.body_edit.setFocus()
        elif key == Qt.Key.Key_Escape and is_asking:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_return_pressed(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._on_chosen(item)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        article_id = item.data(Qt.ItemDataRole.UserRole)
        if article_id:
            self.wanted.emit(article_id)


def _button(tip: str) -> QToolButton:
    button = QToolButton()
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
