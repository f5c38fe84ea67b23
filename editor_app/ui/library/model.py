"""The library's rows as Qt's lists read them."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from editor_app.domain.article import ArticleSummary

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class LibraryModel(QAbstractListModel):
    """Frozen rows; a new answer is shown by exact removals, moves, inserts and changes.

    Emits:
        more_requested: the view came to the last row and there are more.
    """

    ID_ROLE = Qt.ItemDataRole.UserRole + 1
    SORT_ROLE = Qt.ItemDataRole.UserRole + 2
    ROW_ROLE = Qt.ItemDataRole.UserRole + 3

    more_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ArticleSummary] = []
        self._total = 0

    @property
    def total(self) -> int:
        """How many rows there are in all, shown or not."""
        return self._total

    def row_at(self, index: Index) -> ArticleSummary:
        """Return the row at a valid index."""
        return self._rows[index.row()]

    def row_of(self, article_id: str) -> int:
        """Return the number of an article's row, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.id == article_id), -1)

    def show_rows(self, rows: Sequence[ArticleSummary], total: int) -> None:
        """Show exactly these rows, out of ``total``."""
        self._total = total
        wanted = {row.id for row in rows}
        kept = sum(row.id in wanted for row in self._rows)
        if 2 * kept < max(len(rows), len(self._rows)):
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        self._remove_all_but(wanted)
        for at, row in enumerate(rows):
            self._place(at, row)

    def add_rows(self, rows: Sequence[ArticleSummary]) -> None:
        """Add rows below those shown."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_ROOT, first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _remove_all_but(self, wanted: set[str]) -> None:
        for at in reversed(range(len(self._rows))):
            if self._rows[at].id not in wanted:
                self.beginRemoveRows(_ROOT, at, at)
                del self._rows[at]
                self.endRemoveRows()

    def _place(self, at: int, row: ArticleSummary) -> None:
        before = self.row_of(row.id)
        if before < 0:
            self.beginInsertRows(_ROOT, at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if before != at:
            self.beginMoveRows(_ROOT, before, before, _ROOT, at)
            self._rows.insert(at, self._rows.pop(before))
            self.endMoveRows()
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows show."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the headline, or what one of the roles above names."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.headline
        if role == self.ID_ROLE:
            return row.id
        if role == self.SORT_ROLE:
            return row.updated_utc.isoformat()
        return row if role == self.ROW_ROLE else None

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether rows stand below those shown."""
        return not parent.isValid() and 0 < len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Ask for them."""
        if not parent.isValid():
            self.more_requested.emit()
