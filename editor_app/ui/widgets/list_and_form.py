"""A screen of two parts: a list at the start edge, and the form of the row that is chosen."""

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Rule
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.exact_rows import ID_ROLE, ROW_ROLE
from editor_app.ui.widgets.focus_scroll import FocusScroll
from editor_app.ui.widgets.two_lines import TwoLines

_LIST_WIDTH = 320


class ListAndForm(QWidget):
    """The frame that screens of named things share.

    Args:
        theme: The theme.
        model: Rows with ``ID_ROLE`` and ``ROW_ROLE``.
        form: Shows one row.
        title: Of the screen, translated.
        add_text: Of the button that adds a row, translated.
        empty: Stands in place of both parts while there is no row at all.
        above_list: A widget over the list, such as a search.
        nothing_found: Said under a list that hides all its rows.

    Emits:
        add_requested: a new row is wanted; its form shows already.
        row_chosen: the row that was chosen.
    """

    add_requested = Signal()
    row_chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        form: QWidget,
        *,
        title: str,
        add_text: str,
        empty: EmptyState,
        above_list: QWidget | None = None,
        nothing_found: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._delegate = TwoLines(theme)
        self._list = QListView()
        self._list.setModel(model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(title)
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = empty
        self._found = QLabel(nothing_found)
        self._found.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_mark(self._found, "role", "muted")
        inside = QWidget()
        around = QHBoxLayout(inside)
        around.setContentsMargins(8 * SPACE, 6 * SPACE, 8 * SPACE, 6 * SPACE)
        around.addWidget(form, 100)
        around.addStretch(1)
        self._form_area = FocusScroll(inside)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._with_list(theme, title, add_text, above_list))
        self._pages.addWidget(empty)
        self._is_adding = False
        set_surface(self, "panel")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._pages)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        empty.pressed.connect(self.start_adding)
        self.show_total(0)

    def show_total(self, total: int) -> None:
        """Say how many rows there are, shown or not; with none the empty state shows."""
        has_page = total > 0 or self._is_adding
        self._pages.setCurrentIndex(0 if has_page else 1)
        self.setFocusProxy(self._list if has_page else self._empty)
        self._found.setVisible(total > 0 and self._model.rowCount() == 0)
        if not self._list.currentIndex().isValid() and not self._is_adding:
            self._form_area.hide()
            if self._model.rowCount():
                self._list.setCurrentIndex(self._model.index(0, 0))

    def choose(self, row_id: str) -> None:
        """Put the choice on a row and show its form, whatever it showed."""
        self._is_adding = False
        for place in range(self._model.rowCount()):
            index = self._model.index(place, 0)
            if index.data(ID_ROLE) == row_id:
                self._list.setCurrentIndex(index)
                self._show_row(place)
                return

    @property
    def chosen_id(self) -> str:
        """The identifier of the row that is chosen, or an empty string."""
        return str(self._list.currentIndex().data(ID_ROLE) or "")

    def start_adding(self) -> None:
        """Show an empty form."""
        self._is_adding = True
        self._list.selectionModel().setCurrentIndex(
            self._model.index(-1, -1), QItemSelectionModel.SelectionFlag.Clear
        )
        self._pages.setCurrentIndex(0)
        self._form_area.show()
        self.add_requested.emit()

    def _with_list(
        self, theme: Theme, title: str, add_text: str, above_list: QWidget | None
    ) -> QWidget:
        name = QLabel(title)
        set_mark(name, "role", "heading")
        add = QPushButton(beside_icon(add_text))
        theme.put_icon(add, "plus")
        add.clicked.connect(self.start_adding)
        first = QHBoxLayout()
        first.addWidget(name, 1)
        first.addWidget(add)
        head = QVBoxLayout()
        head.setContentsMargins(4 * SPACE, 4 * SPACE, 4 * SPACE, 2 * SPACE)
        head.setSpacing(3 * SPACE)
        head.addLayout(first)
        if above_list is not None:
            head.addWidget(above_list)
        start = QWidget()
        start.setFixedWidth(_LIST_WIDTH)
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._found)
        column.addWidget(self._list, 1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(start)
        row.addWidget(Rule(is_upright=True))
        row.addWidget(self._form_area, 1)
        return page

    def _on_current_changed(self) -> None:
        index = self._list.currentIndex()
        if index.isValid():
            self._is_adding = False
            self._show_row(index.row())

    def _show_row(self, place: int) -> None:
        self._form_area.show()
        self.row_chosen.emit(self._model.index(place, 0).data(ROW_ROLE))
