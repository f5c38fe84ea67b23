"""A table of two columns that a person edits in place."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.section_header import SectionHeader

Pair = tuple[str, str]
_ROW_PX, _FIRST_PX, _WIDEST_PX = 36, 150, 320


class _Isolating(QStyledItemDelegate):
    """Shows each cell in the direction of its own words."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:
        """Return the text between isolates."""
        return f"\u2068{value}\u2069"


class PairTable(Card):
    """Rows of a short text and what stands for it.

    Args:
        theme: The theme.
        title: Over the table, translated.
        columns: The names of both columns, translated.
        sentence: What the table is for, translated.

    Emits:
        edited: the rows as they are now.
    """

    edited = Signal(list)

    def __init__(self, theme: Theme, title: str, columns: Pair, sentence: str) -> None:
        super().__init__()
        header = SectionHeader(theme, title, self.tr("Add a line"))
        header.add_requested.connect(self.add)
        words = QLabel(sentence)
        wrap(words)
        set_mark(words, "role", "small")
        self.table = QTableWidget(0, 2)
        self.table.setHorizontalHeaderLabels(list(columns))
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW_PX)
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(title)
        self.table.setItemDelegate(_Isolating(self.table))
        across = self.table.horizontalHeader()
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        across.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        across.resizeSection(0, _FIRST_PX)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.table.itemChanged.connect(self._on_item_changed)
        self._remove = QPushButton(self.tr("Remove the line"))
        set_mark(self._remove, "kind", "quiet")
        self._remove.clicked.connect(self.remove)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._remove)
        for part in (header, words, self.table):
            self.column.addWidget(part)
        self.column.addLayout(foot)
        self.table.itemSelectionChanged.connect(self._fit)
        self._fit()

    def show_rows(self, rows: Sequence[Pair]) -> None:
        """Show these rows; nothing is reported as edited."""
        if list(rows) == self._rows():
            return
        self.table.blockSignals(True)
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for place, text in enumerate(row):
                self.table.setItem(number, place, QTableWidgetItem(text))
        self.table.blockSignals(False)
        wanted = self.table.sizeHintForColumn(0) + 2 * SPACE
        self.table.horizontalHeader().resizeSection(0, min(max(wanted, _FIRST_PX), _WIDEST_PX))
        self._fit()

    def add(self) -> None:
        """Open an empty line and write in it."""
        number = self.table.rowCount()
        self.table.insertRow(number)
        for place in range(2):
            self.table.setItem(number, place, QTableWidgetItem(""))
        self._fit()
        self.table.setCurrentCell(number, 0)
        self.table.setFocus()
        item = self.table.item(number, 0)
        if item is not None:
            self.table.editItem(item)

    def remove(self) -> None:
        """Take the chosen line away."""
        number = self.table.currentRow()
        if number >= 0:
            self.table.removeRow(number)
            self._fit()
            self.edited.emit(self._rows())

    def _rows(self) -> list[Pair]:
        return [(self._text(row, 0), self._text(row, 1)) for row in range(self.table.rowCount())]

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text() if item is not None else ""

    def _on_item_changed(self) -> None:
        self.edited.emit(self._rows())

    def _fit(self) -> None:
        rows = self.table.rowCount()
        self.table.setFixedHeight((max(rows, 1) + 1) * _ROW_PX + SPACE)
        self._remove.setEnabled(self.table.currentRow() >= 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the line on Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)


def columns_of(*widgets: QWidget) -> QVBoxLayout:
    """Return widgets one under the other, as wide as they like."""
    column = QVBoxLayout()
    column.setSpacing(4 * SPACE)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return column
