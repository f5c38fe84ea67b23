"""The desk: the library, the page and the inspector side by side."""

import json
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.article import Draft
from editor_app.ui.actions import Actions
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.library.panel import LibraryPanel
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.tool_bar import ToolBar

_LIBRARY_WIDTH, _INSPECTOR_WIDTH = 300, 332
_PAGE_MINIMUM = 340


class DeskScreen(QWidget):
    """Three columns that can be drawn wider, and hidden but for the page.

    Args:
        theme: The theme.
        actions: The table of actions.
        times: Words for moments.
        look: How the page looks.

    Emits:
        restore_requested: the button over an article that lies in the bin.
    """

    restore_requested = Signal()

    def __init__(self, theme: Theme, actions: Actions, times: TimeWords, look: PageLook) -> None:
        super().__init__()
        self.library = LibraryPanel(theme, times)
        self.page = Page(look)
        self.tool_bar = ToolBar(theme, actions, self.page)
        self._bin_bar = self._make_bin_bar()
        self._inspector = QFrame()
        self._inspector.setMinimumWidth(300)
        set_surface(self._inspector, "panel")
        self._inspector_column = QVBoxLayout(self._inspector)
        self._inspector_column.setContentsMargins(0, 0, 0, 0)
        self._has_inspector = False
        self._is_library_wanted = self._is_inspector_wanted = True
        self._is_focused = False
        middle = QWidget()
        middle.setMinimumWidth(_PAGE_MINIMUM)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tool_bar)
        column.addWidget(self._bin_bar)
        column.addWidget(self.page, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for part in (self.library, middle, self._inspector):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_LIBRARY_WIDTH, 720, _INSPECTOR_WIDTH])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        self._arrange()

    def set_inspector(self, inspector: QWidget) -> None:
        """Fill the column at the end edge."""
        self._inspector_column.addWidget(inspector)
        self._has_inspector = True
        self._arrange()

    def show_library(self, is_shown: bool) -> None:
        """Show or hide the library."""
        self._is_library_wanted = is_shown
        self._arrange()

    def show_inspector(self, is_shown: bool) -> None:
        """Show or hide the inspector."""
        self._is_inspector_wanted = is_shown
        self._arrange()

    def set_focused(self, is_focused: bool) -> None:
        """Hide everything but the page, or bring it back."""
        self._is_focused = is_focused
        self._arrange()

    def show_in_bin(self, is_deleted: bool) -> None:
        """Show that the article lies in the bin and can only be read."""
        self._bin_bar.setVisible(is_deleted)
        self.page.set_read_only(is_deleted)

    def read_page(self, draft: Draft) -> Draft:
        """Return ``draft`` with what stands on the page."""
        kicker, headline, lead = self.page.head()
        return replace(draft, kicker=kicker, headline=headline, lead=lead, body=self.page.body())

    def layout_text(self) -> str:
        """Return widths and hidden columns, for the settings."""
        sizes = self._splitter.sizes()
        shown = [self._is_library_wanted, self._is_inspector_wanted]
        return json.dumps({"shown": shown} | ({"sizes": sizes} if all(sizes) else {}))

    def restore_layout(self, text: str) -> tuple[bool, bool]:
        """Take what :meth:`layout_text` gave; return whether library and inspector show."""
        try:
            stored = json.loads(text or "{}")
            sizes, shown = stored.get("sizes"), stored.get("shown", [True, True])
            if isinstance(sizes, list) and len(sizes) == 3:
                self._splitter.setSizes([int(size) for size in sizes])
            self._is_library_wanted, self._is_inspector_wanted = map(bool, shown)
        except (ValueError, AttributeError, TypeError):
            self._is_library_wanted = self._is_inspector_wanted = True
        self._arrange()
        return self._is_library_wanted, self._is_inspector_wanted

    def _arrange(self) -> None:
        self.library.setVisible(self._is_library_wanted and not self._is_focused)
        self._inspector.setVisible(
            self._has_inspector and self._is_inspector_wanted and not self._is_focused
        )

    def _make_bin_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("notice", "warning")
        words = QLabel(self.tr("This article is in the bin: it can be read but not changed."))
        words.setWordWrap(True)
        button = QPushButton(self.tr("Restore"))
        button.clicked.connect(self.restore_requested)
        set_mark(words, "role", "warning")
        row = QHBoxLayout(bar)
        row.setContentsMargins(4 * SPACE, 2 * SPACE, 4 * SPACE, 2 * SPACE)
        row.addWidget(words, 1)
        row.addWidget(button)
        bar.hide()
        return bar
