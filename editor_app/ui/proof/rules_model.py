"""The rules of house style as a table: on or off, the reason, an example."""

from PySide6.QtCore import QCoreApplication, Qt, Signal

from editor_app.base.records import dataclass
from editor_app.domain.proofing import Wanted
from editor_app.language.typography.engine import fix_all
from editor_app.language.typography.examples import EXAMPLES
from editor_app.language.typography.rulebook import RULES, chosen
from editor_app.ui.translation import QT_TRANSLATE_NOOP
from editor_app.ui.widgets.exact_rows import ID_ROLE, NOWHERE, ROW_ROLE, AnyIndex, ExactRows

REASON, WRONG, RIGHT = range(3)
_HEADERS = (
    QT_TRANSLATE_NOOP("RulesModel", "Rule"),
    QT_TRANSLATE_NOOP("RulesModel", "Found"),
    QT_TRANSLATE_NOOP("RulesModel", "Mended"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """One rule, worded; ``right`` is empty where a person must decide."""

    id: str
    reason: str
    wrong: str
    right: str
    is_on: bool


def rule_rows(wanted: Wanted, language: str) -> tuple[RuleRow, ...]:
    """Return every rule as the house has it, in the order in which they are applied."""
    on = {rule.id for rule in chosen(wanted.on, wanted.off)}
    rows = []
    for rule in RULES:
        wrong = EXAMPLES.get(rule.id, "")
        right = fix_all(wrong, rule).text
        rows.append(
            RuleRow(
                id=rule.id,
                reason=getattr(rule.reason, language),
                wrong=wrong,
                right="" if right == wrong else right,
                is_on=rule.id in on,
            )
        )
    return tuple(rows)


class RulesModel(ExactRows[RuleRow]):
    """The table; a press on a box is a wish that ``switched`` tells.

    Emits:
        switched: the rule, and whether it shall be on.
    """

    switched = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__(lambda row: row.id)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        """Return three."""
        return 0 if parent.isValid() else len(_HEADERS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("RulesModel", _HEADERS[section])
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == REASON else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return (row.reason, row.wrong, row.right)[index.column()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == REASON:
            return Qt.CheckState.Checked if row.is_on else Qt.CheckState.Unchecked
        if role == ID_ROLE:
            return row.id
        if role == ROW_ROLE:
            return row
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a press on a box as a wish; the row follows when it is stored."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        state = value.value if isinstance(value, Qt.CheckState) else value
        self.switched.emit(self._rows[index.row()].id, state == Qt.CheckState.Checked.value)
        return True
