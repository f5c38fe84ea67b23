"""The destinations as a list."""

from PySide6.QtCore import Qt

from editor_app.domain.publication import Destination
from editor_app.ui.theme.tokens import Tint
from editor_app.ui.widgets.exact_rows import ID_ROLE, NOWHERE, ROW_ROLE, AnyIndex, ExactRows
from editor_app.ui.widgets.two_lines import CHIP_ROLE, DETAIL_ROLE, TINT_ROLE
from editor_app.ui.words import kind_word


class DestinationsModel(ExactRows[Destination]):
    """Frozen destinations: a name, its kind under it, and whether it is paused."""

    def __init__(self) -> None:
        super().__init__(lambda destination: destination.id)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        """Return one."""
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows."""
        if not index.isValid():
            return None
        destination = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return destination.name
        if role == DETAIL_ROLE:
            return kind_word(destination.kind)
        if role == CHIP_ROLE:
            return self.tr("Paused") if destination.is_paused else ""
        if role == TINT_ROLE:
            return Tint.WARNING
        if role == ID_ROLE:
            return destination.id
        if role == ROW_ROLE:
            return destination
        return None
