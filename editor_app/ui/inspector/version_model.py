"""The versions of an article as Qt's lists read them."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from editor_app.domain.history import VersionReason, VersionRow
from editor_app.ui.time_words import TimeWords
from editor_app.ui.translation import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_REASONS = {
    VersionReason.CREATED: QT_TRANSLATE_NOOP("Versions", "Begun"),
    VersionReason.IMPORTED: QT_TRANSLATE_NOOP("Versions", "Imported"),
    VersionReason.SAVED: QT_TRANSLATE_NOOP("Versions", "Saved"),
    VersionReason.WRITING: QT_TRANSLATE_NOOP("Versions", "While writing"),
    VersionReason.MOVED: QT_TRANSLATE_NOOP("Versions", "Moved in the workflow"),
    VersionReason.QUEUED: QT_TRANSLATE_NOOP("Versions", "Queued"),
    VersionReason.REPLACED: QT_TRANSLATE_NOOP("Versions", "Before and after replacing"),
    VersionReason.RESTORED: QT_TRANSLATE_NOOP("Versions", "Restored"),
    VersionReason.RECOVERED: QT_TRANSLATE_NOOP("Versions", "Recovered"),
    VersionReason.MERGED: QT_TRANSLATE_NOOP("Versions", "Merged"),
}


def reason_word(reason: VersionReason) -> str:
    """Return the word for why a version was kept."""
    return QCoreApplication.translate("Versions", _REASONS[reason])


class VersionModel(QAbstractListModel):
    """Frozen rows, newest first; new ones are inserted above those that show.

    Args:
        times: Words for moments.
    """

    ID_ROLE = Qt.ItemDataRole.UserRole + 1
    SORT_ROLE = Qt.ItemDataRole.UserRole + 2

    def __init__(self, times: TimeWords) -> None:
        super().__init__()
        self._times = times
        self._rows: list[VersionRow] = []

    @property
    def rows(self) -> Sequence[VersionRow]:
        """What shows."""
        return self._rows

    def show_rows(self, rows: Sequence[VersionRow]) -> None:
        """Show exactly these rows."""
        fresh = len(rows) - len(self._rows)
        if fresh >= 0 and list(rows[fresh:]) == self._rows:
            if fresh:
                self.beginInsertRows(_ROOT, 0, fresh - 1)
                self._rows = list(rows)
                self.endInsertRows()
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows show."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return when, why and by whom a version was kept."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (self._times.relative(row.saved_utc), reason_word(row.reason), row.author)
            return " · ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._times.exact(row.saved_utc)
        if role == self.ID_ROLE:
            return row.number
        return row.saved_utc.isoformat() if role == self.SORT_ROLE else None
