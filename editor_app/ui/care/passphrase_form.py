"""The form that asks what is to open an encrypted library."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.base.errors import AppError, UserError
from editor_app.domain.encryption import Opening
from editor_app.presenters.encryption import Standing
from editor_app.presenters.messages import word
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.form import Field, SecretLine


class PassphraseForm(QWidget):
    """A passphrase typed twice, or the system's keyring.

    Args:
        language: The language of the window.

    Emits:
        chosen: the passphrase or None for the keyring, the current one, and whether plain copies
            are to be removed.
        left: nothing is to change.
    """

    chosen = Signal(object, str, bool)
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self.by_passphrase = QRadioButton(self.tr("Ask for a passphrase at each start"))
        self.by_keyring = QRadioButton(self.tr("Keep the key in the keyring of the system"))
        self.current = _secret(self.tr("The passphrase now"))
        self.first = _secret(self.tr("New passphrase"))
        self.second = _secret(self.tr("The same once more"))
        self.removes = QCheckBox()
        self.go = QPushButton()
        set_mark(self.go, "kind", "primary")
        leave = QPushButton(self.tr("Cancel"))
        self.by_passphrase.setChecked(True)
        self.by_passphrase.toggled.connect(self._on_way_toggled)
        self.go.clicked.connect(self._on_go_clicked)
        leave.clicked.connect(self.left)
        for field in (self.current, self.first, self.second):
            _line(field).returnPressed.connect(self._on_go_clicked)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addWidget(self.go)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * SPACE, 0, SPACE)
        column.setSpacing(2 * SPACE)
        ways = (self.by_passphrase, self.by_keyring)
        for part in (self.current, *ways, self.first, self.second, self.removes):
            column.addWidget(part)
        column.addLayout(buttons)

    def ask(self, standing: Standing) -> None:
        """Begin anew, for a library that stands like this."""
        state = standing.encryption
        for field in (self.current, self.first, self.second):
            _line(field).clear()
            field.show_error("")
        self.by_keyring.setEnabled(state.has_keyring)
        self.by_keyring.setToolTip(
            "" if state.has_keyring else self.tr("This computer has no keyring.")
        )
        self.by_passphrase.setChecked(True)
        self.current.setVisible(state.opening is Opening.PASSPHRASE)
        self.removes.setVisible(standing.plain_copies > 0)
        self.removes.setChecked(True)
        self.removes.setText(
            self.tr("Remove %n older plain copies and backups too", None, standing.plain_copies)
        )
        self.go.setText(self.tr("Change") if state.is_on else self.tr("Encrypt now"))
        self.show()
        (self.current if state.opening is Opening.PASSPHRASE else self.first).setFocus()

    def show_error(self, error: AppError) -> None:
        """Show what is wrong beside the field it is about."""
        field = self.current if error.code == "passphrase-wrong" else self.first
        field.show_error(word(error.code, error.params, self._language))
        field.setFocus()

    def _on_way_toggled(self, by_passphrase: bool) -> None:
        self.first.setVisible(by_passphrase)
        self.second.setVisible(by_passphrase)

    def _on_go_clicked(self) -> None:
        for field in (self.current, self.first, self.second):
            field.show_error("")
        wanted = _line(self.first).text() if self.by_passphrase.isChecked() else None
        if wanted is not None and wanted != _line(self.second).text():
            said = UserError("passphrases-differ")
            self.second.show_error(word(said.code, said.params, self._language))
            return
        removes = self.removes.isVisibleTo(self) and self.removes.isChecked()
        self.chosen.emit(wanted, _line(self.current).text(), removes)


def _secret(label: str) -> Field:
    return Field(label, SecretLine())


def _line(field: Field) -> QLineEdit:
    line = field.editor
    assert isinstance(line, QLineEdit)
    return line
