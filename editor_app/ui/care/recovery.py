"""The calm screen of a start that found no usable library."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from editor_app.base.errors import AppError
from editor_app.domain.care import Backup, Salvage
from editor_app.presenters.damaged_library import BEYOND_RESTORE, RestorePresenter, said_of
from editor_app.services.care import Offer
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import calm_page
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.flow import FlowLayout

_WIDTH = 560


class RecoveryScreen(QWidget):
    """Says what is wrong, that nothing was touched, and offers the ways on.

    Args:
        presenter: Looks for a backup and puts it in place.
        times: Words for moments.
        sentence: What is wrong and what to do, worded.
        code: Of what is wrong.

    Emits:
        retry_requested: the library is to be opened once more as it is.
    """

    retry_requested = Signal()

    def __init__(
        self, presenter: RestorePresenter, times: TimeWords, sentence: str, code: str
    ) -> None:
        super().__init__()
        self._presenter = presenter
        self._times = times
        self._backup: Backup | None = None
        self._locked: Backup | None = None
        self._offers = code not in BEYOND_RESTORE and not code.startswith("storage-")
        self._trouble = _label("")
        self._trouble.hide()
        self._found = _label(self.tr("Looking for the newest sound backup…"))
        self._restore = QPushButton(self.tr("Bring this backup back"))
        set_mark(self._restore, "kind", "primary")
        self._read_out = QPushButton()
        self._read_out.hide()
        self._read_out.clicked.connect(self._on_read_out_clicked)
        self.go_on = QPushButton(self.tr("Open the library"))
        set_mark(self.go_on, "kind", "primary")
        self.go_on.hide()
        self.go_on.clicked.connect(presenter.go_on)
        self._empty = QPushButton(self.tr("Begin an empty library"))
        self._retry = QPushButton(self.tr("Try again"))
        self._restore.clicked.connect(self._on_restore_clicked)
        self._empty.clicked.connect(self._on_empty_clicked)
        self._retry.clicked.connect(self.retry_requested)
        self._build(sentence)
        presenter.offered.subscribe(self._on_offered)
        presenter.failed.subscribe(self._on_failed)
        presenter.reported.subscribe(self._on_reported)
        for part in (self._found, self._restore, self._empty):
            part.setVisible(self._offers)
        self._restore.setEnabled(False)
        if self._offers:
            presenter.look()

    def _build(self, sentence: str) -> None:
        self._title = QLabel(self.tr("The library could not be opened"))
        set_mark(self._title, "role", "heading")
        self._sentence = _label(sentence)
        card = calm_page(self, _WIDTH)
        for part in (self._title, self._sentence, self._found, self._trouble):
            card.column.addWidget(part)
        set_mark(self._trouble, "role", "small bad")
        buttons = FlowLayout()
        for button in (self.go_on, self._restore, self._read_out, self._empty, self._retry):
            buttons.addWidget(button)
        card.column.addLayout(buttons)

    def _on_offered(self, offer: Offer) -> None:
        self._backup = offer.backup
        self._restore.setEnabled(offer.backup is not None)
        self._read_out.setVisible(offer.readable > 0)
        self._read_out.setText(self.tr("Read out %n article(s)", None, offer.readable))
        if offer.locked is not None:
            self._locked = offer.locked
            self._restore.setEnabled(True)
            self._restore.setText(self.tr("Open this backup with its passphrase"))
            self._found.setText(
                self.tr("The newest backup is encrypted under another key: {moment}.").format(
                    moment=self._times.relative(offer.locked.taken_utc)
                )
            )
            return
        if offer.backup is None:
            self._found.setText(self.tr("No sound backup was found."))
            return
        words = self.tr("The newest sound backup: {moment}.").format(
            moment=self._times.relative(offer.backup.taken_utc)
        )
        if not offer.missing.is_known:
            missing = self.tr("What was written after it cannot be told any more.")
        elif offer.missing.articles:
            missing = self.tr("%n article(s) were written after it.", None, offer.missing.articles)
        else:
            missing = self.tr("Nothing was written after it.")
        aside = self.tr("The damaged library is set aside as it is, never deleted.")
        self._found.setText(f"{words} {missing}\n{aside}")
        self._restore.setFocus()

    def _on_failed(self, error: AppError) -> None:
        from editor_app.presenters.messages import word

        self._trouble.setText(word(error.code, error.params, self._times.language))
        self._trouble.show()
        self._set_busy(False)

    def _on_reported(self, salvage: Salvage) -> None:
        """Say what came back and what did not, before the library opens."""
        from editor_app.presenters.messages import word

        language = self._times.language
        said = [word(code, params, language) for code, params in said_of(salvage)]
        self._title.setText(self.tr("What could be read is in a new library"))
        self._sentence.setText(said[0])
        self._found.setText("\n".join(said[1:]))
        self._trouble.setText(self.tr("The damaged library is set aside as it is, never deleted."))
        set_mark(self._trouble, "role", "small")
        self._found.show()
        self._trouble.show()
        for button in (self._restore, self._read_out, self._empty, self._retry):
            button.hide()
        self.go_on.show()
        self.go_on.setFocus()

    def _on_restore_clicked(self) -> None:
        if self._locked is not None:
            self._set_busy(True)
            self._presenter.unlock(self._locked.path)
        elif self._backup is not None:
            self._set_busy(True)
            self._presenter.restore(self._backup.path)

    def _on_read_out_clicked(self) -> None:
        self._set_busy(True)
        self._presenter.read_out()

    def _on_empty_clicked(self) -> None:
        self._set_busy(True)
        self._presenter.restore(None)

    def _set_busy(self, is_busy: bool) -> None:
        self._restore.setEnabled(not is_busy and bool(self._backup or self._locked))
        self._read_out.setEnabled(not is_busy)
        self._empty.setEnabled(not is_busy)
        self._retry.setEnabled(not is_busy)


def _label(text: str) -> QLabel:
    label = QLabel(text)
    wrap(label)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
