"""The backups in the settings: the newest, one now, where they go, and the way back."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.care import Backup
from editor_app.language.numbers import decimal
from editor_app.presenters.care import CarePresenter
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import Card, Rule
from editor_app.ui.widgets.elided import ElidedLabel, wrap

_SHOWN = 8
_DRAW_EVERY_MS = 100


class BackupsCard(Card):
    """What ``CarePresenter`` does, as a card of the settings.

    Args:
        presenter: Makes and lists the backups.
        times: Words for moments.
        folder: Where backups go now.

    Emits:
        restore_requested: a backup, after its owner agreed.
        folder_chosen: another folder for backups.
    """

    restore_requested = Signal(object)
    folder_chosen = Signal(str)

    def __init__(self, presenter: CarePresenter, times: TimeWords, folder: str) -> None:
        super().__init__()
        self._presenter = presenter
        self._folder = ElidedLabel("small", is_ltr=True)
        self._times = times
        self._last = QLabel()
        self._make = QPushButton(self.tr("Back up now"))
        self._make.clicked.connect(self._on_make_clicked)
        self._where = QPushButton(self.tr("Choose the folder…"))
        self._where.clicked.connect(self._on_where_clicked)
        self._stop = QPushButton(self.tr("Stop"))
        self._stop.clicked.connect(presenter.cancel)
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(self._last, 1)
        for part in (self._where, self._make):
            head.addWidget(part)
        working = QHBoxLayout()
        working.setSpacing(2 * SPACE)
        working.addWidget(self._bar, 1)
        working.addWidget(self._stop)
        self.column.addLayout(head)
        self.column.addLayout(working)
        self.column.addWidget(self._folder)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE)
        self.column.addLayout(self._rows)
        self._drawing = QTimer(self)
        self._drawing.setInterval(_DRAW_EVERY_MS)
        self._drawing.timeout.connect(presenter.show_progress)
        self._show_folder(folder)
        self._set_working(False)
        presenter.progressed.subscribe(lambda share: self._bar.setValue(round(share * 100)))
        presenter.ended.subscribe(partial(self._set_working, False))
        presenter.listed.subscribe(self._on_listed)
        presenter.list()

    def _on_make_clicked(self) -> None:
        self._set_working(True)
        self._presenter.back_up()

    def _on_where_clicked(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of backups"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.open()

    def _on_folder_chosen(self, folder: str) -> None:
        self._show_folder(folder)
        self.folder_chosen.emit(folder)

    def _show_folder(self, folder: str) -> None:
        self._folder.show_text(folder)

    def _set_working(self, is_working: bool) -> None:
        self._bar.setValue(0)
        self._bar.setVisible(is_working)
        self._stop.setVisible(is_working)
        self._make.setEnabled(not is_working)
        self._where.setEnabled(not is_working)
        (self._drawing.start if is_working else self._drawing.stop)()

    def _on_listed(self, backups: Sequence[Backup]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if backups:
            newest = self._times.relative(backups[0].taken_utc)
            self._last.setText(self.tr("Last backup: {moment}").format(moment=newest))
        else:
            self._last.setText(self.tr("No backup yet"))
        for backup in backups[:_SHOWN]:
            self._rows.addWidget(Rule())
            self._rows.addWidget(BackupRow(backup, self._times, self.restore_requested.emit))


class BackupRow(QWidget):
    """One backup; going back to it is asked about in its own place.

    Args:
        backup: The backup.
        times: Words for moments.
        on_agreed: Called when its owner agreed to go back to it.
    """

    def __init__(
        self, backup: Backup, times: TimeWords, on_agreed: Callable[[Backup], None]
    ) -> None:
        super().__init__()
        megabytes = decimal(backup.size_bytes / 1_000_000, times.language)
        self._name = QLabel(
            self.tr("{moment}, {size} MB").format(
                moment=times.exact(backup.taken_utc), size=megabytes
            )
        )
        wrap(self._name)
        self._question = QLabel(
            self.tr(
                "The program closes, and its next start has this library. "
                "Today's is set aside, not deleted."
            )
        )
        wrap(self._question)
        set_mark(self._question, "role", "warning")
        self._ask = QPushButton(self.tr("Go back to it…"))
        self._agree = QPushButton(self.tr("Close and go back"))
        self._refuse = QPushButton(self.tr("Cancel"))
        self._ask.clicked.connect(partial(self._set_asking, True))
        self._refuse.clicked.connect(partial(self._set_asking, False))
        self._agree.clicked.connect(lambda: on_agreed(backup))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        for part in (self._name, self._question):
            row.addWidget(part, 1)
        for button in (self._ask, self._agree, self._refuse):
            row.addWidget(button)
        self._set_asking(False)

    def _set_asking(self, is_asking: bool) -> None:
        for part in (self._question, self._agree, self._refuse):
            part.setVisible(is_asking)
        for part in (self._name, self._ask):
            part.setVisible(not is_asking)
