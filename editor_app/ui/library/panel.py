"""The library column: title, search, filters and the list of articles."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.article import ArticleSummary
from editor_app.presenters.library_filter import LibraryFilter
from editor_app.ui.library.delegate import ArticleDelegate
from editor_app.ui.library.model import LibraryModel
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import Rule
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.filter_chips import FilterChips
from editor_app.ui.widgets.search_field import SearchField

_MINUTE_MS = 60_000


class LibraryPanel(QWidget):
    """Shows the library and says what its user wants of it.

    Args:
        theme: The theme.
        times: Words for moments.

    Emits:
        open_requested: an article was chosen.
        new_requested: the button over the list, or the one of the empty library.
        searched: the text in the search field.
        part_chosen: another filter.
        more_requested: the list came to its end.
        delete_requested: the selected articles and the delete key.
        selection_changed: other articles are selected.
        menu_requested: the context menu is about to show.
        act_requested: what to do (a ``QAction``) with the article of a row, shown or not.
    """

    open_requested = Signal(str)
    new_requested = Signal()
    searched = Signal(str)
    part_chosen = Signal(str)
    more_requested = Signal()
    delete_requested = Signal()
    selection_changed = Signal()
    menu_requested = Signal()
    act_requested = Signal(str, object)

    def __init__(self, theme: Theme, times: TimeWords) -> None:
        super().__init__()
        set_surface(self, "panel")
        self.setMinimumWidth(288)
        self._acts_on_one: Sequence[QAction] = ()
        self._acts_on_all: Sequence[QAction] = ()
        self._part = LibraryFilter.ALL
        self.model = LibraryModel()
        self.model.more_requested.connect(self.more_requested)
        self.search = SearchField(theme, self.tr("Search the library"))
        self.search.searched.connect(self.searched)
        self._title = QLabel(self.tr("Desk"))
        set_mark(self._title, "role", "title")
        self._new = QPushButton(beside_icon(self.tr("Article")))
        self._new.setToolTip(self.tr("New article"))
        self._new.clicked.connect(self.new_requested)
        theme.put_icon(self._new, "plus")
        self._filters = FilterChips(
            (
                (LibraryFilter.ALL, self.tr("All")),
                (LibraryFilter.DRAFTS, self.tr("Drafts")),
                (LibraryFilter.REVIEW, self.tr("Review")),
                (LibraryFilter.PUBLISHED, self.tr("Published")),
                (LibraryFilter.MINE, self.tr("Mine")),
                (LibraryFilter.DUE, self.tr("Deadline")),
                (LibraryFilter.BIN, self.tr("Bin")),
            )
        )
        self._filters.chosen.connect(self._on_part_chosen)
        self._list = self._make_list(theme, times)
        self._empty = EmptyState(theme, "feather")
        self._empty.pressed.connect(self.new_requested)
        below = QWidget()
        self._stack = QStackedLayout(below)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_head())
        column.addWidget(Rule())
        column.addWidget(below, 1)
        theme.changed.connect(self._list.viewport().update)
        ticking = QTimer(self)
        ticking.timeout.connect(self._list.viewport().update)
        ticking.start(_MINUTE_MS)

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """The articles selected in the list."""
        return tuple(
            self.model.row_at(index).id for index in self._list.selectionModel().selectedRows()
        )

    @property
    def part(self) -> LibraryFilter:
        """Which part of the library shows."""
        return self._part

    def offer(self, on_one: Sequence[QAction], on_all: Sequence[QAction]) -> None:
        """Name what the context menu offers.

        Args:
            on_one: What is done with the article on the desk, and here with that of the row.
            on_all: What is done with all that are selected.
        """
        self._acts_on_one, self._acts_on_all = on_one, on_all

    def show_rows(self, rows: Sequence[ArticleSummary], total: int) -> None:
        """Show exactly these rows, out of ``total``."""
        self.model.show_rows(rows, total)
        if rows:
            self._stack.setCurrentWidget(self._list)
        else:
            self._show_empty()

    def add_rows(self, rows: Sequence[ArticleSummary]) -> None:
        """Add rows below those shown."""
        self.model.add_rows(rows)

    def show_open(self, article_id: str) -> None:
        """Mark the article that is on the desk, if its row shows."""
        at = self.model.row_of(article_id)
        selection = self._list.selectionModel()
        if at < 0:
            selection.clearSelection()
            return
        if self.model.row_at(self.model.index(at)).id in self.selected_ids:
            return
        flags = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(self.model.index(at), flags.ClearAndSelect | flags.Rows)

    def focus_search(self) -> None:
        """Put the caret into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _make_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        head.setSpacing(2 * SPACE)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._new)
        head.addLayout(row)
        head.addWidget(self.search)
        head.addWidget(self._filters)
        return head

    def _make_list(self, theme: Theme, times: TimeWords) -> QListView:
        view = _ArticleList()
        view.setModel(self.model)
        self._delegate = ArticleDelegate(theme, times, view)
        view.setItemDelegate(self._delegate)
        view.setAccessibleName(self.tr("Articles"))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_menu_requested)
        view.activated.connect(self._on_activated)
        view.clicked.connect(self._on_activated)
        view.delete_pressed.connect(self.delete_requested)
        view.selectionModel().selectionChanged.connect(self._on_selection_changed)
        return view

    def _show_empty(self) -> None:
        if self.search.text():
            self._empty.tell(
                "search",
                self.tr("Nothing found"),
                self.tr("No article holds these words. Try fewer of them, or another filter."),
            )
        elif self._part is LibraryFilter.ALL:
            self._empty.tell(
                "feather",
                self.tr("The library is empty"),
                self.tr("Write the first article, or drop a file here to import it."),
                self.tr("New article"),
            )
        elif self._part is LibraryFilter.DRAFTS:
            self._empty.tell(
                "feather",
                self.tr("No draft here"),
                self.tr("What you write stands here until it is handed in or published."),
                self.tr("New article"),
            )
        elif self._part is LibraryFilter.REVIEW:
            self._empty.tell(
                "eye",
                self.tr("Nothing to review"),
                self.tr("Articles come here with “Hand in for review”, in the menu and by Ctrl+K."),
            )
        elif self._part is LibraryFilter.MINE:
            self._empty.tell(
                "user",
                self.tr("Nothing was given to you"),
                self.tr("Articles come here when they are given to you, in their notes."),
            )
        elif self._part is LibraryFilter.DUE:
            self._empty.tell(
                "calendar-clock",
                self.tr("No deadline"),
                self.tr("Give an article to somebody with a deadline, in its notes."),
            )
        elif self._part is LibraryFilter.BIN:
            self._empty.tell(
                "trash-2",
                self.tr("The bin is empty"),
                self.tr("Deleted articles wait here until you restore them."),
            )
        else:
            self._empty.tell(
                "send",
                self.tr("Nothing published yet"),
                self.tr("Articles come here when a destination has received them."),
            )
        self._stack.setCurrentWidget(self._empty)

    def _on_part_chosen(self, key: str) -> None:
        self._part = LibraryFilter(key)
        self._delegate.shows_bin = self._part is LibraryFilter.BIN
        self.part_chosen.emit(key)

    def _on_activated(self, index: QModelIndex) -> None:
        if len(self.selected_ids) <= 1:
            self.open_requested.emit(self.model.row_at(index).id)

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()

    def _on_menu_requested(self, at: QPoint) -> None:
        if not self._list.indexAt(at).isValid():
            return
        self.menu_requested.emit()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(self.selected_ids) == 1 and self._part is not LibraryFilter.BIN:
            chosen = self.selected_ids[0]
            for act in self._acts_on_one:
                here = menu.addAction(act.icon(), act.text())
                here.triggered.connect(
                    lambda _=False, act=act: self.act_requested.emit(chosen, act)
                )
            menu.addSeparator()
        for act in self._acts_on_all:
            if act.isEnabled():
                menu.addAction(act)
        menu.popup(self._list.viewport().mapToGlobal(at))


class _ArticleList(QListView):
    """A list whose rows are as wide as it is and as high as they need."""

    delete_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew: a narrower list needs higher ones."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the delete key delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)
