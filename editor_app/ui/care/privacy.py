"""Privacy in the settings: what protects drafts and sources, and what does not yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel

from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.widgets.card import Card


class PrivacyCard(Card):
    """Says who can read the library, and why it cannot be encrypted here."""

    def __init__(self) -> None:
        super().__init__()
        encrypt = QCheckBox(self.tr("Encrypt the library"))
        encrypt.setEnabled(False)
        reason = QLabel(
            self.tr(
                "Not available: this version keeps no key. Other users of this computer cannot "
                "read your files; against theft, switch on the encryption of the system’s disk."
            )
        )
        reason.setWordWrap(True)
        reason.setTextFormat(Qt.TextFormat.PlainText)
        set_mark(reason, "role", "small")
        encrypt.setAccessibleDescription(reason.text())
        self.column.addWidget(encrypt)
        self.column.addWidget(reason)
