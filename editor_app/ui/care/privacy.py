"""Privacy in the settings: who can read the library, and its encryption."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from editor_app.base.errors import AppError
from editor_app.domain.encryption import Opening
from editor_app.presenters.encryption import EncryptionPresenter, Standing
from editor_app.presenters.messages import word
from editor_app.ui.care.passphrase_form import PassphraseForm
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import wrap


class PrivacyCard(Card):
    """Says how the library stands, and turns its encryption on and off.

    Args:
        presenter: Does the work.
        language: The language of the window.
    """

    def __init__(self, presenter: EncryptionPresenter, language: str) -> None:
        super().__init__()
        self._presenter = presenter
        self._language = language
        self._standing: Standing | None = None
        self.standing = _label("")
        self.reason = _label("")
        set_mark(self.reason, "role", "small")
        self.trouble = _label("")
        set_mark(self.trouble, "role", "small bad")
        self.on = QPushButton(self.tr("Encrypt the library…"))
        self.change = QPushButton(self.tr("Change what opens it…"))
        self.renew = QPushButton(self.tr("New recovery code"))
        self.off = QPushButton(self.tr("Turn encryption off"))
        self.form = PassphraseForm(language)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        for button in (self.on, self.change, self.renew, self.off):
            buttons.addWidget(button)
            button.hide()
        buttons.addStretch(1)
        for part in (self.standing, self.reason, self.trouble):
            self.column.addWidget(part)
        self.column.addLayout(buttons)
        self.column.addWidget(self.form)
        self.trouble.hide()
        self.form.hide()
        self._set_buttons_enabled(False)
        self.on.clicked.connect(self._on_form_wanted)
        self.change.clicked.connect(self._on_form_wanted)
        self.renew.clicked.connect(presenter.renew_code)
        self.off.clicked.connect(presenter.turn_off)
        self.form.left.connect(self._close_form)
        self.form.chosen.connect(self._on_chosen)
        presenter.shown.subscribe(self._on_shown)
        presenter.refused.subscribe(self._on_refused)
        presenter.look()

    def _on_shown(self, standing: Standing) -> None:
        self._standing = standing
        state = standing.encryption
        self._close_form()
        if state.opening is Opening.KEYRING:
            said = self.tr("The library is encrypted. The keyring of the system opens it.")
        elif state.is_on:
            said = self.tr("The library is encrypted. Your passphrase opens it at each start.")
        else:
            said = self.tr("The library is not encrypted.")
        self.standing.setText(said)
        self.reason.setText(self._reason_of(standing))
        for button in (self.change, self.renew, self.off):
            button.setVisible(state.is_on)
        self.on.setVisible(not state.is_on)
        self.on.setEnabled(state.is_available)

    def _reason_of(self, standing: Standing) -> str:
        state = standing.encryption
        if not state.is_available:
            return self.tr(
                "Encryption is not available on this computer: its database engine has no cipher. "
                "Other users cannot read your files; against theft, switch on the encryption of "
                "the system’s disk."
            )
        if state.is_on:
            return self.tr(
                "Texts, history, pictures, snippets, own words and backups are encrypted. What you "
                "export or save elsewhere is not. Of what lay here in plain before, a disk may "
                "keep traces that no program can reach, an SSD above all."
            )
        return self.tr(
            "Other users of this computer cannot read your files. Encryption protects them from "
            "whoever takes the computer or the disk of the backups too."
        )

    def _on_form_wanted(self) -> None:
        if self._standing is not None:
            self.trouble.hide()
            self._set_buttons_enabled(False)
            self.form.ask(self._standing)

    def _close_form(self) -> None:
        self.form.hide()
        self.trouble.hide()
        self._set_buttons_enabled(True)

    def _set_buttons_enabled(self, is_enabled: bool) -> None:
        for button in (self.on, self.change, self.renew, self.off):
            button.setEnabled(is_enabled)

    def _on_chosen(self, passphrase: str | None, current: str, removes: bool) -> None:
        assert self._standing is not None
        if self._standing.encryption.is_on:
            self._presenter.change(passphrase, current)
        else:
            self._presenter.turn_on(passphrase, removes_copies=removes)

    def _on_refused(self, error: AppError) -> None:
        if self.form.isVisibleTo(self):
            self.form.show_error(error)
            return
        self.trouble.setText(word(error.code, error.params, self._language))
        self.trouble.show()


def _label(text: str) -> QLabel:
    label = QLabel(text)
    wrap(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
