"""A list whose rows lead to places of the text."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from editor_app.domain.body import Direction
from editor_app.ui.theme.tokens import SPACE

_ROW_PX, _MOST_ROWS = 32, 9


class LeadingList(QListWidget):
    """Rows by click or Enter; as high as its rows, up to a few.

    Args:
        name: What it lists, translated.

    Emits:
        chosen: the number of a row.
    """

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemActivated.connect(self._on_item_chosen)
        self.itemClicked.connect(self._on_item_chosen)
        self.show_rows((), ())

    def show_rows(self, rows: Sequence[str], tips: Sequence[str]) -> None:
        """Show these rows with these tool tips; an empty list is hidden."""
        self.clear()
        for row, tip in zip(rows, tips, strict=True):
            item = QListWidgetItem(row)
            item.setToolTip(tip)
            item.setSizeHint(QSize(0, _ROW_PX))  # as wide as the list: what is longer is cut
            self.addItem(item)
        self.setVisible(bool(rows))
        self.setFixedHeight(min(len(rows), _MOST_ROWS) * _ROW_PX + SPACE)

    def turn(self, direction: Direction) -> None:
        """Run the rows in the direction of the article."""
        self.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft
            if direction is Direction.RTL
            else Qt.LayoutDirection.LeftToRight
        )

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self.row(item))
