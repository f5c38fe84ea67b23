"""A crash report: read it, copy it, delete it. It goes nowhere by itself."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from editor_app.base.logs import reports
from editor_app.base.paths import DataFolder
from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.elided import wrap


class ReportScreen(QWidget):
    """Shows the newest report of a data folder.

    Args:
        folder: The data folder.

    Emits:
        done: there is no report left to show.
        copied: the report is on the clipboard.
    """

    done = Signal()
    copied = Signal()

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        set_surface(self, "background")
        self._folder = folder
        self._path: Path | None = None
        title = QLabel(self.tr("Report of an error"))
        set_mark(title, "role", "heading")
        sentence = QLabel(
            self.tr(
                "It holds versions and places in the program, no text of yours. It lies on this "
                "computer only and is never sent; copy it if you want to send it to somebody."
            )
        )
        wrap(sentence)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(title.text())
        self._text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        copy = QPushButton(self.tr("Copy"))
        copy.clicked.connect(self._on_copy_clicked)
        delete = QPushButton(self.tr("Delete"))
        delete.clicked.connect(self._on_delete_clicked)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * SPACE)
        buttons.addWidget(copy)
        buttons.addWidget(delete)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * SPACE, 6 * SPACE, 6 * SPACE, 6 * SPACE)
        column.setSpacing(3 * SPACE)
        column.addWidget(title)
        column.addWidget(sentence)
        column.addWidget(self._text, 1)
        column.addLayout(buttons)
        self.show_newest()

    def show_newest(self) -> None:
        """Show the newest report; without one, say that it is done."""
        for path in reports(self._folder):
            try:
                self._text.setPlainText(path.read_text(encoding="utf-8", errors="replace"))
            except OSError:
                continue
            self._path = path
            return
        self._path = None
        self.done.emit()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self.copied.emit()

    def _on_delete_clicked(self) -> None:
        if self._path is not None:
            self._path.unlink(missing_ok=True)
        self.show_newest()
