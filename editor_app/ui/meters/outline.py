"""The outline: sub-headings that lead to their places and follow the caret."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor_app.domain.body import Direction
from editor_app.presenters.text_meters import OutlineRow
from editor_app.ui.meters.leading_list import LeadingList
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.widgets.elided import wrap


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
        self._list = LeadingList(self.tr("Outline"))
        self._list.chosen.connect(lambda row: self.chosen.emit(self._blocks[row]))
        self._empty = QLabel(
            self.tr("No sub-headings yet. Type ## and a space at the start of a paragraph.")
        )
        wrap(self._empty)
        set_mark(self._empty, "role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addWidget(self._empty)

    @property
    def current(self) -> int:
        """The row that is marked, or -1."""
        return self._list.currentRow()

    def show_rows(self, rows: Sequence[OutlineRow], direction: Direction) -> None:
        """Show these headings."""
        self._list.turn(direction)
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._blocks = [row.block for row in rows]
            texts = [row.text.strip() or "…" for row in rows]
            self._list.show_rows(
                [
                    text if row.level == 2 else f"\u2003{text}"
                    for row, text in zip(rows, texts, strict=True)
                ],
                texts,
            )
            self._empty.setVisible(not rows)
        self._mark()

    def follow(self, block: int) -> None:
        """Mark the heading under which a block stands."""
        if block != self._block:
            self._block = block
            self._mark()

    def _mark(self) -> None:
        self._list.setCurrentRow(bisect_right(self._blocks, self._block) - 1)
