"""Which program this is and where its data lies, at the end of the settings."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor_app.language.bidi import isolate
from editor_app.services.doctor import FROM_SOURCE
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import ElidedLabel, wrap


class AboutCard(Card):
    """Says the version, the licence and the folder of the data.

    Args:
        version: Of the program.
        folder: Of the data.
    """

    def __init__(self, version: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = QLabel(
            self.tr("Mihbara, run from its source")
            if version == FROM_SOURCE
            else self.tr("Mihbara {version}").format(version=isolate(version, "ltr"))
        )
        set_mark(name, "role", "strong")
        licence = QLabel(
            self.tr(
                "Free software under the MIT licence. Articles, pictures and what is queued lie "
                "in one folder of this computer:"
            )
        )
        wrap(licence)
        where = ElidedLabel("small", is_ltr=True)
        where.show_text(str(folder))
        self.open = QPushButton(self.tr("Open the folder"))
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))))
        for part in (name, licence, where):
            self.column.addWidget(part)
        self.column.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
