"""The command palette: finds actions by their name and articles by their headline."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QFocusEvent, QIcon, QKeyEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.palette_sources import Choice, Source, choices_of, matching
from editor_app.ui.theme.surfaces import margins, set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import ICON, SPACE
from editor_app.ui.widgets.text_line import start_edge

if TYPE_CHECKING:
    from editor_app.domain.article import ArticleSummary

MOST_CHOICES, MOST_ROWS = 40, 12
_PAUSE_MS = 80

FindArticles = Callable[[str, Callable[[Sequence["ArticleSummary"]], None]], None]
"""Finds articles by words and hands them back later, on the GUI thread."""


class CommandField(QLineEdit):
    """The field in the top bar; its list hangs below it while it has the focus.

    Args:
        theme: The theme.
        actions: Returns what can be run.
        find_articles: Finds articles.
        open_article: Opens one by its identifier.
    """

    def __init__(
        self,
        theme: Theme,
        actions: Callable[[], Sequence[QAction]],
        find_articles: FindArticles,
        open_article: Callable[[str], None],
    ) -> None:
        super().__init__()
        self.setAlignment(start_edge())
        self._theme = theme
        self._find_articles = find_articles
        self._open_article = open_article
        self._choices: list[Choice] = []
        self._sources: list[Source] = [lambda: choices_of(actions())]
        self._only: Sequence[Choice] | None = None
        self._import_page: Callable[[str], object] | None = None
        self._recent: Callable[[], Sequence[str]] = tuple
        self._note: Callable[[str], object] = lambda _key: None
        self._number = 0
        self._list: QListWidget | None = None
        self._popup: QFrame | None = None
        self._return_to: QWidget | None = None
        self.setPlaceholderText(self.tr("Search or run a command…"))
        self.setAccessibleName(self.tr("Search or run a command"))
        self.setMaximumWidth(360)
        lens = QAction(self)
        theme.put_icon(lens, "search", "muted")
        self.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self._key = QLabel("Ctrl K", self)
        set_mark(self._key, "chip", "neutral")
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(0, 0, 2 * SPACE, 0))
        row.addStretch(1)
        row.addWidget(self._key, alignment=Qt.AlignmentFlag.AlignVCenter)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask)
        self.textEdited.connect(self._on_text_edited)
        self.returnPressed.connect(self._on_return_pressed)

    def summon(self) -> None:
        """Take the focus, and give it back afterwards."""
        self._return_to = self.window().focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def add_source(self, source: Source) -> None:
        """Offer more, after the actions; it is asked whenever the list is filled."""
        self._sources.append(source)

    def remember_with(
        self, recent: Callable[[], Sequence[str]], note: Callable[[str], object]
    ) -> None:
        """Put what was used last first: its keys in order, and where a choice is noted."""
        self._recent, self._note = recent, note

    def offer(self, choices: Sequence[Choice]) -> None:
        """Take the focus with these choices alone, until one is chosen or the field is left."""
        self._only = choices
        self.summon()
        self._show_actions()

    def serve_addresses(self, import_page: Callable[[str], object]) -> None:
        """Offer to import the page whose address is typed or pasted."""
        self._import_page = import_page

    @property
    def choices(self) -> list[str]:
        """What the list offers now."""
        return [choice.text for choice in self._choices]

    def _on_text_edited(self) -> None:
        self._key.setVisible(not self.text())
        self._show_actions()
        self._pause.start(_PAUSE_MS)

    def _show_actions(self) -> None:
        if self._list is not None:
            self._list.setCurrentRow(0)
        if self._only is not None:
            offered: list[Choice] = list(self._only)
            recent: tuple[str, ...] = ()
        else:
            offered = [choice for source in self._sources for choice in source()]
            recent = tuple(self._recent())
        found = matching(offered, self.text(), recent)[:MOST_CHOICES]
        self._choices = [*self._page_offered(), *found]
        self._fill()

    def _page_offered(self) -> list[Choice]:
        from editor_app.domain.source import is_web_address

        address = self.text().strip()
        if self._import_page is None or not is_web_address(address):
            return []
        icon = self._theme.icons.icon("import", "muted")
        text = self.tr("Import the page at this address")
        return [Choice(text, address, icon, partial(self._import_page, address))]

    def _ask(self) -> None:
        self._number += 1
        number = self._number
        if self.text().strip() and self._only is None:
            self._find_articles(self.text(), lambda rows: self._add_articles(number, rows))

    def _add_articles(self, number: int, rows: Sequence["ArticleSummary"]) -> None:
        if number != self._number or not self.hasFocus():
            return
        icon = self._theme.icons.icon("file-text", "muted")
        self._choices += [
            Choice(row.headline, row.byline, icon, partial(self._open_article, row.id))
            for row in rows
        ]
        self._fill()

    def _fill(self) -> None:
        popup, view = self._ensure_popup()
        chosen = max(view.currentRow(), 0)
        view.clear()
        blank = _blank_icon()  # all words begin on one line
        for choice in self._choices:
            item = QListWidgetItem(choice.icon if not choice.icon.isNull() else blank, choice.text)
            if choice.hint:
                item.setText(f"{choice.text}   ·   \u2068{choice.hint}\u2069")
            view.addItem(item)
        if not self._choices:
            item = QListWidgetItem(self.tr("Nothing found"))
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            view.addItem(item)
        view.setCurrentRow(min(chosen, view.count() - 1))
        top = self.mapTo(self.window(), QPoint(0, self.height() + SPACE))
        rows = min(view.count(), MOST_ROWS)
        height = sum(view.sizeHintForRow(row) for row in range(rows)) + 2 * SPACE + 2
        popup.setGeometry(top.x(), top.y(), self.width(), height)
        popup.show()
        popup.raise_()

    def _ensure_popup(self) -> tuple[QFrame, QListWidget]:
        if self._popup is None or self._list is None:
            self._popup = QFrame(self.window())
            set_surface(self._popup, "card")
            self._list = QListWidget()
            self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
            self._list.itemClicked.connect(self._on_return_pressed)
            column = QVBoxLayout(self._popup)
            column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
            column.addWidget(self._list)
        return self._popup, self._list

    def _on_return_pressed(self) -> None:
        at = self._list.currentRow() if self._list is not None else -1
        if 0 <= at < len(self._choices):
            choice = self._choices[at]
            self._dismiss()
            if choice.key:
                self._note(choice.key)
            choice.choose()

    def _dismiss(self) -> None:
        self.clear()
        self._key.show()
        self._number += 1
        self._only = None
        self._pause.stop()
        if self._popup is not None:
            self._popup.hide()
        target, self._return_to = self._return_to, None
        if self.hasFocus():
            if target is not None and target is not self:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.clearFocus()

    def _leave_room(self) -> None:
        """Keep the text off the key's chip at the end edge."""
        width = self._key.sizeHint().width() + 2 * SPACE
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(width if is_rtl else 0, 0, 0 if is_rtl else width, 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Leave room when the chip has its final size."""
        self._leave_room()
        super().showEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Offer everything at once."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._show_actions()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the list away."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list by the arrows; Escape leaves."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._list is not None and self._choices:
            self._list.setCurrentRow((self._list.currentRow() + step) % len(self._choices))
        elif event.key() == Qt.Key.Key_Escape:
            knows_way_back = self._return_to is not None
            self._dismiss()
            event.setAccepted(knows_way_back)
        else:
            super().keyPressEvent(event)


def _blank_icon() -> QIcon:
    empty = QPixmap(ICON, ICON)
    empty.fill(Qt.GlobalColor.transparent)
    return QIcon(empty)
