"""The history of an article as Qt's lists read it: versions, and what was done in public."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from editor_app.domain.history import Act, ActKind, Entry, VersionReason
from editor_app.language.bidi import isolate
from editor_app.presenters.history import key_of
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


_ACTS = {
    ActKind.PUBLISHED: QT_TRANSLATE_NOOP("Versions", "Published"),
    ActKind.UPDATED: QT_TRANSLATE_NOOP("Versions", "Updated for readers"),
    ActKind.CORRECTED: QT_TRANSLATE_NOOP("Versions", "Corrected"),
    ActKind.REPLIED: QT_TRANSLATE_NOOP("Versions", "Right of reply"),
    ActKind.WITHDRAWN: QT_TRANSLATE_NOOP("Versions", "Withdrawn"),
}


def reason_word(reason: VersionReason) -> str:
    """Return the word for why a version was kept."""
    return _said(_REASONS[reason])


def act_words(act: Entry) -> list[str]:
    """Return the lines below the first: what was wrong and right, who has confirmed."""
    if not isinstance(act, Act):
        return []
    lines = []
    if act.wrong:
        lines.append(_said(QT_TRANSLATE_NOOP("Versions", "Wrong: {0}")).format(isolate(act.wrong)))
    if act.right:
        lines.append(_said(QT_TRANSLATE_NOOP("Versions", "Right: {0}")).format(isolate(act.right)))
    if act.text:
        lines.append(isolate(act.text.splitlines()[0]))
    if act.confirmed:
        told = _said(QT_TRANSLATE_NOOP("Versions", "Confirmed by {0}"))
        lines.append(told.format(_listed(act.confirmed)))
    if act.waiting:
        told = _said(QT_TRANSLATE_NOOP("Versions", "Not confirmed by {0}"))
        lines.append(told.format(_listed(act.waiting)))
    if act.cancelled:
        told = _said(QT_TRANSLATE_NOOP("Versions", "Called off for {0}"))
        lines.append(told.format(_listed(act.cancelled)))
    return lines


def _what_and_who(entry: Entry) -> tuple[str, str]:
    if isinstance(entry, Act):
        return _said(_ACTS[entry.kind]), entry.by
    return reason_word(entry.reason), entry.author


def _listed(names: Sequence[str]) -> str:
    return " · ".join(map(isolate, names))


def _said(source: str) -> str:
    return QCoreApplication.translate("Versions", source)


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
        self._rows: list[Entry] = []

    @property
    def rows(self) -> Sequence[Entry]:
        """What shows."""
        return self._rows

    def show_rows(self, rows: Sequence[Entry]) -> None:
        """Show exactly these rows."""
        fresh = len(rows) - len(self._rows)
        if fresh >= 0 and [*map(key_of, rows[fresh:])] == [*map(key_of, self._rows)]:
            before = self._rows
            if fresh:
                self.beginInsertRows(_ROOT, 0, fresh - 1)
            self._rows = list(rows)
            if fresh:
                self.endInsertRows()
            for place, row in enumerate(before, start=fresh):
                if row != rows[place]:
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many rows show."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return when, why and by whom a version was kept or something was done in public."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        moment = row.made_utc if isinstance(row, Act) else row.saved_utc
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (self._times.relative(moment), *_what_and_who(row))
            return "\n".join((" · ".join(filter(None, parts)), *act_words(row)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((self._times.exact(moment), *act_words(row)))
        if role == self.ID_ROLE:
            return key_of(row)
        return moment.isoformat() if role == self.SORT_ROLE else None
