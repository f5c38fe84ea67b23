"""The queue as a table: one row for each item."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal

from editor_app.domain.publication import Priority, QueueRow
from editor_app.language.bidi import isolate
from editor_app.presenters.messages import term, word
from editor_app.presenters.queue import in_queue_order
from editor_app.presenters.queue_hints import hint_of
from editor_app.presenters.queue_verbs import MOVABLE
from editor_app.ui.queue.wording import due_words
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.exact_rows import (
    ID_ROLE,
    NOWHERE,
    ROW_ROLE,
    SORT_ROLE,
    AnyIndex,
    ExactRows,
)
from editor_app.ui.words import action_word, queue_state_word

_MIME = "application/x-mihbara-queue-items"


class QueueColumn(IntEnum):
    """The columns in their order."""

    ORDER = 0
    ARTICLE = 1
    DESTINATION = 2
    ACTION = 3
    STATE = 4
    DUE = 5
    ATTEMPTS = 6
    FAILURE = 7


_LONG = (QueueColumn.DESTINATION, QueueColumn.FAILURE, QueueColumn.DUE)
"""What a cell may have no room for."""


class QueueModel(ExactRows[QueueRow]):
    """Frozen queue rows. ``data`` asks nobody; words are looked up when they are shown.

    Emits:
        reorder_requested: identifiers that were dropped, and the one they go before or None.
    """

    reorder_requested = Signal(object, object)

    def __init__(self, times: TimeWords) -> None:
        super().__init__(lambda row: row.item.id)
        self._times = times
        self._orders: dict[str, int] = {}

    def show_rows(self, target: Sequence[QueueRow]) -> None:
        """Become ``target``, then number what waits."""
        super().show_rows(target)
        waiting = [row.item.id for row in self._rows if row.item.state in MOVABLE]
        orders = {item_id: order for order, item_id in enumerate(waiting, start=1)}
        if orders != self._orders:
            self._orders = orders
            self._tell(QueueColumn.ORDER)

    def refresh(self, rows: Sequence[QueueRow], gone: frozenset[str]) -> None:
        """Insert or replace ``rows`` and take ``gone`` away; the others stay untouched."""
        fresh = {row.item.id: row for row in rows}
        kept = [row for row in self._rows if row.item.id not in gone and row.item.id not in fresh]
        self.show_rows(in_queue_order([*kept, *fresh.values()]))

    def retell_times(self) -> None:
        """Let the views paint the times anew, for time has passed."""
        self._tell(QueueColumn.DUE)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(QueueColumn)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        column = QueueColumn(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._shown(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            if column is QueueColumn.ARTICLE:
                return f"{isolate(row.headline)}\n{isolate(row.destination)}"
            return self._shown(row, column) if column in _LONG else None
        if role == ID_ROLE:
            return row.item.id
        if role == ROW_ROLE:
            return row
        if role == SORT_ROLE:
            return index.row()
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            QueueColumn.ORDER: "#",
            QueueColumn.ARTICLE: self.tr("Article"),
            QueueColumn.DESTINATION: self.tr("Destination"),
            QueueColumn.ACTION: self.tr("Action"),
            QueueColumn.STATE: self.tr("State"),
            QueueColumn.DUE: self.tr("Time"),
            QueueColumn.ATTEMPTS: self.tr("Tries"),
            QueueColumn.FAILURE: self.tr("Reason"),
        }[QueueColumn(section)]

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let waiting rows be dragged, and take drops between rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._rows[index.row()].item.state in MOVABLE:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Move rows only."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the one type of what is dragged."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the dragged items by their identifiers."""
        places = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setData(_MIME, "\n".join(self._rows[place].item.id for place in places).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Ask for the new order; the rows follow once it is stored."""
        if not data.hasFormat(_MIME) or action is not Qt.DropAction.MoveAction:
            return False
        ids = bytes(data.data(_MIME).data()).decode().split("\n")
        place = parent.row() if parent.isValid() else row
        waiting = [each for each in self._rows[max(place, 0) :] if each.item.state in MOVABLE]
        after = [each.item.id for each in waiting if each.item.id not in ids]
        before = after[0] if place >= 0 and after else None
        self.reorder_requested.emit(ids, before)
        return False

    def _shown(self, row: QueueRow, column: QueueColumn) -> str:
        item = row.item
        if column is QueueColumn.ORDER:
            return str(self._orders.get(item.id, ""))
        if column is QueueColumn.ARTICLE:
            return row.headline
        if column is QueueColumn.DESTINATION:
            return row.destination
        if column is QueueColumn.ACTION:
            action = action_word(row.leaves_as)
            if item.priority is Priority.NORMAL:
                return action
            return (
                f"{action} · {term('priority', item.priority.name.lower(), self._times.language)}"
            )
        if column is QueueColumn.STATE:
            return self.tr("Paused") if is_kept_by_pause(row) else queue_state_word(item.state)
        if column is QueueColumn.DUE:
            return due_words(row, self._times)
        if column is QueueColumn.ATTEMPTS:
            return str(item.attempts) if item.attempts else ""
        hint = hint_of(row, self._times.now())
        return word(*hint, self._times.language) if hint is not None else ""

    def _tell(self, column: QueueColumn) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, column), self.index(len(self._rows) - 1, column))


def is_kept_by_pause(row: QueueRow) -> bool:
    """Tell whether an item would leave, were its destination not paused."""
    return row.is_paused and row.item.state in MOVABLE
