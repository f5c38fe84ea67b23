"""Inputs for how somebody signs: their role, and the mark before their name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from editor_app.domain.byline import Role
from editor_app.ui.inspector.credit_marks import OFFERED, mark_icon, mark_word
from editor_app.ui.theme.theme import Theme
from editor_app.ui.widgets.quiet_box import QuietBox
from editor_app.ui.words import role_word


class RoleBox(QuietBox):
    """Which role somebody had.

    Emits:
        role_chosen: the role, when the person chose another one.
    """

    role_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Role"))
        for role in Role:
            self.addItem(role_word(role), role)
        self.activated.connect(lambda _: self.role_chosen.emit(self.role))

    @property
    def role(self) -> Role:
        """The role that is chosen."""
        return Role(self.currentData())

    def show_role(self, role: Role) -> None:
        """Show a role; fires nothing."""
        self.setCurrentIndex(list(Role).index(role))


class CreditBox(QuietBox):
    """Which mark stands before a name; another one may be typed.

    Emits:
        credit_chosen: the mark, when the person chose or typed another one.
    """

    credit_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Credit mark"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for credit in OFFERED:
            self.addItem(mark_word(credit), credit)
        self._credit = ""
        theme.follow(self._draw)
        self.activated.connect(self._on_activated)
        line = self.lineEdit()
        assert line is not None
        line.setAccessibleName(self.tr("Credit mark"))
        line.editingFinished.connect(self._on_editing_finished)

    @property
    def credit(self) -> str:
        """The mark that is chosen or typed."""
        text = self.currentText().strip()
        place = self.findText(text)
        return str(self.itemData(place)) if place >= 0 else text

    def show_credit(self, credit: str) -> None:
        """Show a mark; fires nothing."""
        self._credit = credit
        place = self.findData(credit)
        if place >= 0:
            self.setCurrentIndex(place)
        elif credit != self.currentText():
            self.setCurrentIndex(-1)
            self.setEditText(credit)
        line = self.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)

    def _draw(self) -> None:
        for place, credit in enumerate(OFFERED):
            icon = mark_icon(credit)
            if icon:
                self.setItemIcon(place, self._theme.icons.icon(icon, "muted"))

    def _on_activated(self, _place: int) -> None:
        self._tell()

    def _on_editing_finished(self) -> None:
        self._tell()

    def _tell(self) -> None:
        if self.credit != self._credit:
            self._credit = self.credit
            self.credit_chosen.emit(self._credit)
