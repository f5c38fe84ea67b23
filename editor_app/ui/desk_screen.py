"""The desk: the library, the page and the inspector side by side."""

import json
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.article import Draft
from editor_app.presenters.open_article import Place
from editor_app.ui.actions import Actions
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.editor.text_bar import TextBar
from editor_app.ui.library.panel import LibraryPanel
from editor_app.ui.read_only_bar import ReadOnlyBar
from editor_app.ui.theme.surfaces import set_surface
from editor_app.ui.theme.theme import Theme
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
        take_over_requested: the button over an article that somebody else writes in.
    """

    restore_requested = Signal()
    take_over_requested = Signal()

    def __init__(self, theme: Theme, actions: Actions, times: TimeWords, look: PageLook) -> None:
        super().__init__()
        self.library = LibraryPanel(theme, times)
        self.page = Page(look)
        self.tool_bar = ToolBar(theme, actions, self.page)
        self.text_bar = TextBar(theme)
        self.text_bar.left.connect(lambda: self.page.writing_field.setFocus())
        self._bin_bar = ReadOnlyBar(
            self.tr("This article is in the bin: it can be read but not changed."),
            self.tr("Restore"),
        )
        self._bin_bar.pressed.connect(self.restore_requested)
        self._held_bar = ReadOnlyBar(
            self.tr("Somebody writes in this article in another window: here it can only be read."),
            self.tr("Take over"),
        )
        self._held_bar.pressed.connect(self.take_over_requested)
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
        column = self._middle = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tool_bar)
        column.addWidget(self._bin_bar)
        column.addWidget(self._held_bar)
        column.addWidget(self.text_bar)
        self._beside: list[QWidget] = []
        self._bars: list[QWidget] = [self.text_bar, self._bin_bar, self._held_bar, self.tool_bar]
        self._pages = QSplitter(Qt.Orientation.Horizontal)
        self._pages.setHandleWidth(1)
        self._pages.setChildrenCollapsible(False)
        self._pages.addWidget(self.page)
        column.addWidget(self._pages, 1)
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

    def set_find_bar(self, bar: QWidget) -> None:
        """Put the bar that finds words between the tool bar and the page."""
        self._middle.insertWidget(self._middle.indexOf(self._pages), bar)
        self._bars.append(bar)

    def show_beside(self, pane: QWidget) -> None:
        """Put a pane after the page; the page and the pane share the room."""
        self._pages.addWidget(pane)
        self._beside.append(pane)
        self.share_pages()

    def parts(self) -> list[QWidget]:
        """Return what may take the keys, the page first, whether it shows or not."""
        return [self.page, *self._bars, *self._beside, self._inspector, self.library]

    def share_pages(self) -> None:
        """Give both pages the same room."""
        half = max(self._pages.width() // 2, 1)
        self._pages.setSizes([half, half])

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

    def show_place(self, place: Place) -> None:
        """Show whether the article can only be read: in the bin, or somebody writes in it."""
        self._bin_bar.setVisible(place.is_deleted)
        self._held_bar.setVisible(place.is_held_elsewhere and not place.is_deleted)
        self.page.set_read_only(place.is_read_only)

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
