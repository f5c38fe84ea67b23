"""The page of long work on the whole library, and of the recovery code that comes of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from editor_app.presenters.encryption import EncryptionPresenter
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card, calm_page
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from editor_app.ui.care.recovery_sheet import RecoverySheet

_WIDTH = 520
_DRAW_EVERY_MS = 100


class TurningScreen(QWidget):
    """Says what is done to the library, how far it is, and lets it be stopped."""

    def __init__(self, presenter: EncryptionPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.clicked.connect(self._on_stop_clicked)
        card = _page(self, self.tr("The library is being rewritten"))
        card.column.addWidget(
            _label(self.tr("It is copied, checked and then exchanged. Until then nothing changes."))
        )
        card.column.addWidget(self._bar)
        card.column.addWidget(self.stop, alignment=Qt.AlignmentFlag.AlignLeading)
        self._drawing = QTimer(self)
        self._drawing.setInterval(_DRAW_EVERY_MS)
        self._drawing.timeout.connect(self._draw)
        self._drawing.start()

    def _draw(self) -> None:
        self._bar.setValue(round(self._presenter.share * 100))

    def _on_stop_clicked(self) -> None:
        self.stop.setEnabled(False)
        self._presenter.cancel()


class RecoveryCodeScreen(QWidget):
    """Shows a recovery code this once.

    Args:
        code: The code.
        sheet: What is printed.

    Emits:
        save_requested: a file to write it into.
        done: it was kept.
    """

    save_requested = Signal(str)
    done = Signal()

    def __init__(self, code: str, sheet: "RecoverySheet") -> None:
        super().__init__()
        self._sheet = sheet
        self.code = QLabel(code)
        self.code.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.code.setAccessibleName(self.tr("Recovery code"))
        set_mark(self.code, "role", "heading")
        save = QPushButton(self.tr("Save to a file…"))
        save.clicked.connect(self._on_save_clicked)
        self.print = QPushButton(self.tr("Print…"))
        self.print.clicked.connect(self._on_print_clicked)
        copy = QPushButton(self.tr("Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(code))
        self.kept = QPushButton(self.tr("I have kept it"))
        set_mark(self.kept, "kind", "primary")
        self.kept.clicked.connect(self.done)
        card = _page(self, self.tr("Keep this recovery code"))
        card.column.addWidget(
            _label(
                self.tr(
                    "It opens the library where the passphrase or the keyring is lost, and is "
                    "shown only now. Print or write it down, and keep it away from this computer: "
                    "without it and without the passphrase nobody can bring the texts back."
                )
            )
        )
        card.column.addSpacing(2 * SPACE)
        card.column.addWidget(self.code)
        card.column.addSpacing(2 * SPACE)
        buttons = FlowLayout()
        for button in (self.kept, self.print, save, copy):
            buttons.addWidget(button)
        card.column.addLayout(buttons)

    def _on_print_clicked(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        printer.setDocName("mihbara-recovery")
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._sheet.print_on(printer))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def _on_save_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Save to a file…"), "mihbara-recovery.txt")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile("mihbara-recovery.txt")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_requested)
        dialog.open()


def _page(screen: QWidget, heading: str) -> Card:
    """Put one card in the middle of a screen."""
    title = QLabel(heading)
    set_mark(title, "role", "heading")
    card = calm_page(screen, _WIDTH)
    card.column.addWidget(title)
    return card


def _label(text: str) -> QLabel:
    label = QLabel(text)
    wrap(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
