"""The directory as a list."""

from PySide6.QtCore import Qt

from editor_app.domain.byline import Contributor
from editor_app.ui.widgets.exact_rows import ID_ROLE, NOWHERE, ROW_ROLE, AnyIndex, ExactRows
from editor_app.ui.widgets.two_lines import DETAIL_ROLE
from editor_app.ui.words import role_word


class PeopleModel(ExactRows[Contributor]):
    """Frozen people: a name, and the role and e-mail under it."""

    def __init__(self) -> None:
        super().__init__(lambda person: person.id)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        """Return one."""
        return 0 if parent.isValid() else 1

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row shows."""
        if not index.isValid():
            return None
        person = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name
        if role == DETAIL_ROLE:
            return " · ".join(part for part in (role_word(person.role), person.email) if part)
        if role == ID_ROLE:
            return person.id
        if role == ROW_ROLE:
            return person
        return None
