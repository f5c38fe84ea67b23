"""Frozen rows under a Qt model that tells its views exactly what changed."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
"""The parent of every row of a table."""

ID_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
ROW_ROLE = Qt.ItemDataRole.UserRole + 3


class ExactRows(QAbstractTableModel, Generic[Row]):
    """A model over frozen rows that have an identifier. GUI thread.

    Children override ``columnCount`` and ``data``; ``data`` must not query anything.

    Args:
        id_of: Returns the identifier of a row.
    """

    def __init__(self, id_of: Callable[[Row], str]) -> None:
        super().__init__()
        self._id_of = id_of
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """The rows as they stand."""
        return tuple(self._rows)

    def row_of(self, row_id: str) -> int:
        """Return where a row stands, or -1."""
        for place, row in enumerate(self._rows):
            if self._id_of(row) == row_id:
                return place
        return -1

    def show_rows(self, target: Sequence[Row]) -> None:
        """Become ``target`` by as few removes, inserts, moves and changes as the order allows."""
        wanted = [self._id_of(row) for row in target]
        self._remove_all_but(frozenset(wanted))
        ids = [self._id_of(row) for row in self._rows]
        for place, row in enumerate(target):
            self._bring(ids, wanted, place, row)
            if self._rows[place] != row:
                self._rows[place] = row
                last = self.columnCount() - 1
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def _remove_all_but(self, wanted: frozenset[str]) -> None:
        for place in range(len(self._rows) - 1, -1, -1):
            if self._id_of(self._rows[place]) not in wanted:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()

    def _bring(self, ids: list[str], wanted: Sequence[str], place: int, row: Row) -> None:
        """Make ``ids[place]`` the wanted one, with the rows in step."""
        row_id = wanted[place]
        if place < len(ids) and ids[place] == row_id:
            return
        if row_id not in ids[place:]:
            self.beginInsertRows(QModelIndex(), place, place)
            ids.insert(place, row_id)
            self._rows.insert(place, row)
            self.endInsertRows()
        elif ids[place + 1] == row_id:
            self._move(ids, place, min(wanted.index(ids[place]), len(ids) - 1))
        else:
            self._move(ids, ids.index(row_id, place), place)

    def _move(self, ids: list[str], source: int, target: int) -> None:
        beyond = target + 1 if target > source else target
        self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), beyond)
        ids.insert(target, ids.pop(source))
        self._rows.insert(target, self._rows.pop(source))
        self.endMoveRows()
