"""The view of the queue's table."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from editor_app.domain.publication import QueueRow
from editor_app.ui.queue.delegate import QueueDelegate
from editor_app.ui.queue.model import QueueColumn, QueueModel
from editor_app.ui.theme.theme import Theme

_ROW_HEIGHT = 52
_WIDTHS: Mapping[QueueColumn, int] = {
    QueueColumn.ORDER: 40,
    QueueColumn.DESTINATION: 120,
    QueueColumn.ACTION: 76,
    QueueColumn.STATE: 128,
    QueueColumn.DUE: 228,
    QueueColumn.ATTEMPTS: 76,
}
_STRETCH = (QueueColumn.ARTICLE, QueueColumn.FAILURE)
_NEEDED_WIDTH: Mapping[QueueColumn, int] = {
    QueueColumn.ACTION: 1000,
    QueueColumn.ATTEMPTS: 1000,
    QueueColumn.FAILURE: 760,
    QueueColumn.DESTINATION: 600,
}
"""Columns that a narrower table leaves out."""


class QueueTable(QTableView):
    """Whole rows, several at once, dragged into another order.

    Args:
        theme: The theme.
        model: The rows.
    """

    def __init__(self, theme: Theme, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = QueueDelegate(theme)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Publishing queue"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        columns.setMinimumSectionSize(40)
        for column in QueueColumn:
            if column in _STRETCH:
                columns.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                columns.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(column, _WIDTHS[column])

    def chosen_rows(self) -> list[QueueRow]:
        """Return the rows that are chosen, in their order."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = self._rows.rows
        return [rows[place] for place in places if place < len(rows)]

    def choose(self, item_ids: Sequence[str]) -> None:
        """Put the choice on these items."""
        selection = self.selectionModel()
        selection.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for item_id in item_ids:
            place = self._rows.row_of(item_id)
            if place >= 0:
                selection.select(self._rows.index(place, 0), flags)
                self.scrollTo(self._rows.index(place, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a narrow window has no room for; the log tells it."""
        super().resizeEvent(event)
        for column, width in _NEEDED_WIDTH.items():
            self.setColumnHidden(column, self.width() < width)
