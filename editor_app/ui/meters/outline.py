"""The outline: sub-headings that lead to their places and follow the caret."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from editor_app.domain.body import Direction
from editor_app.presenters.text_meters import OutlineRow
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE

_ROW_PX, _MOST_ROWS = 32, 9


class Outline(QWidget):
    """A list of the sub-headings.

    Emits:
        chosen: the number of the block of a heading.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[OutlineRow, ...] = ()
        self._blocks: list[int] = []
        self._block = 0
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Outline"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.itemActivated.connect(self._on_item_chosen)
        self._list.itemClicked.connect(self._on_item_chosen)
        self._empty = QLabel(
            self.tr("No sub-headings yet. Type ## and a space at the start of a paragraph.")
        )
        self._empty.setWordWrap(True)
        set_mark(self._empty, "role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addWidget(self._empty)
        self._fit()

    @property
    def current(self) -> int:
        """The row that is marked, or -1."""
        return self._list.currentRow()

    def show_rows(self, rows: Sequence[OutlineRow], direction: Direction) -> None:
        """Show these headings."""
        self._list.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if direction is Direction.RTL
            else Qt.LayoutDirection.LeftToRight
        )
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._blocks = [row.block for row in rows]
            self._list.clear()
            for row in rows:
                text = row.text.strip() or "…"
                item = QListWidgetItem(text if row.level == 2 else f"\u2003{text}")
                item.setData(Qt.ItemDataRole.UserRole, row.block)
                item.setToolTip(text)
                self._list.addItem(item)
            self._fit()
        self._mark()

    def follow(self, block: int) -> None:
        """Mark the heading under which a block stands."""
        if block != self._block:
            self._block = block
            self._mark()

    def _mark(self) -> None:
        self._list.setCurrentRow(bisect_right(self._blocks, self._block) - 1)

    def _fit(self) -> None:
        self._list.setVisible(bool(self._rows))
        self._empty.setVisible(not self._rows)
        self._list.setFixedHeight(min(len(self._rows), _MOST_ROWS) * _ROW_PX + SPACE)

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
