"""The calm page of a start that needs a passphrase, or a recovery code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from editor_app.base.errors import AppError
from editor_app.presenters.messages import word
from editor_app.presenters.unlocking import UnlockPresenter
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.widgets.card import calm_page
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.form import Field, LtrLine, SecretLine


class UnlockScreen(QWidget):
    """Asks for the passphrase of the library; a wrong one says so and is asked for again.

    Args:
        presenter: Tries what is typed.
        language: The language of the window.
    """

    card_width = 460

    def __init__(self, presenter: UnlockPresenter, language: str) -> None:
        super().__init__()
        self._presenter = presenter
        self._language = language
        self._is_code = False
        self.buttons = FlowLayout()
        passphrase = SecretLine()
        self.passphrase = Field(self.tr("Passphrase"), passphrase)
        self.code = Field(self.tr("Recovery code"), LtrLine())
        self.open = QPushButton(self.tr("Open the library"))
        set_mark(self.open, "kind", "primary")
        self.other = QPushButton()
        self.open.clicked.connect(self._on_open_clicked)
        self.other.clicked.connect(self._on_other_clicked)
        for field in (passphrase, self.code.editor):
            assert isinstance(field, QLineEdit)
            field.returnPressed.connect(self._on_open_clicked)
        self._build()
        self._show_way()
        presenter.failed.subscribe(self._on_failed)

    def _build(self) -> None:
        heading, said = self._words()
        title = QLabel(heading)
        set_mark(title, "role", "heading")
        sentence = QLabel(said)
        sentence.setTextFormat(Qt.TextFormat.PlainText)
        wrap(sentence)
        set_mark(sentence, "role", "small")
        card = calm_page(self, self.card_width)
        card.column.addWidget(title)
        card.column.addWidget(sentence)
        card.column.addWidget(self.passphrase)
        card.column.addWidget(self.code)
        self.buttons.addWidget(self.open)
        self.buttons.addWidget(self.other)
        card.column.addLayout(self.buttons)

    def _words(self) -> tuple[str, str]:
        """Return the heading, and what opens it."""
        return (
            self.tr("The library is encrypted"),
            self.tr("It opens with your passphrase. Nothing leaves this computer."),
        )

    @property
    def _field(self) -> Field:
        return self.code if self._is_code else self.passphrase

    def _show_way(self) -> None:
        self.code.setVisible(self._is_code)
        self.passphrase.setVisible(not self._is_code)
        self.other.setText(
            self.tr("Use the passphrase") if self._is_code else self.tr("Use the recovery code")
        )
        self._field.setFocus()

    def _on_other_clicked(self) -> None:
        self._is_code = not self._is_code
        self._show_way()

    def _on_open_clicked(self) -> None:
        line = self._field.editor
        assert isinstance(line, QLineEdit)
        if line.text() and self.open.isEnabled():
            self._field.show_error("")
            self._set_busy(True)
            self._presenter.unlock(line.text(), is_code=self._is_code)

    def _on_failed(self, error: AppError) -> None:
        self._set_busy(False)
        self._field.show_error(word(error.code, error.params, self._language))
        line = self._field.editor
        assert isinstance(line, QLineEdit)
        line.selectAll()
        self._field.setFocus()

    def _set_busy(self, is_busy: bool) -> None:
        self.open.setEnabled(not is_busy)
        self.other.setEnabled(not is_busy)
        self._field.editor.setEnabled(not is_busy)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where the passphrase is typed."""
        super().showEvent(event)
        self._field.setFocus()


class BackupUnlockScreen(UnlockScreen):
    """Asks for what opens a backup of another library before it is brought back.

    Args:
        presenter: Tries what is typed.
        language: The language of the window.

    Emits:
        left: the library is to stay as it is.
    """

    left = Signal()
    card_width = 640
    """Its three ways on stand side by side."""

    def __init__(self, presenter: UnlockPresenter, language: str) -> None:
        super().__init__(presenter, language)
        self.open.setText(self.tr("Bring the backup back"))
        self.stay = QPushButton(self.tr("Keep today’s library"))
        self.stay.clicked.connect(self.left)
        self.buttons.addWidget(self.stay)

    def _words(self) -> tuple[str, str]:
        """Return the heading, and what opens the backup."""
        return (
            self.tr("The backup is encrypted under another key"),
            self.tr(
                "It opens with the passphrase or the recovery code that its library had. "
                "From then on these open your library; today’s is set aside, not deleted."
            ),
        )

    def _set_busy(self, is_busy: bool) -> None:
        super()._set_busy(is_busy)
        self.stay.setEnabled(not is_busy)
