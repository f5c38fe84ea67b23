"""The words that must not leave, one to a line, in the settings."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from editor_app.base.errors import AppError
from editor_app.domain.changes import Changes
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.messages import word
from editor_app.services.checking import CheckService, Protected
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import wrap

_HEIGHT = 128


class ProtectedCard(Card):
    """Shows the words and keeps what is typed, once its button is pressed.

    Args:
        checks: Reads and keeps them.
        publish: Tells the desk what was held in the queue for them.
        jobs: Runs that away from the screen.
        language: Of sentences.
    """

    def __init__(
        self,
        checks: CheckService,
        jobs: Jobs,
        language: str,
        publish: Callable[[Changes], None] = lambda changes: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._checks = checks
        self._jobs = jobs
        self._language = language
        self._publish = publish
        self._kept = ""
        told = QLabel(
            self.tr(
                "Names of minors and of protected sources, one to a line. Nothing that holds one "
                "of them is queued or sent; what waits in the queue already is held. They are "
                "kept in the library, not in a file of their own."
            )
        )
        wrap(told)
        set_mark(told, "role", "small")
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(_HEIGHT)
        self.words.setAccessibleName(self.tr("Words that must not leave"))
        self.words.setEnabled(False)
        option = self.words.document().defaultTextOption()
        option.setTextDirection(self.layoutDirection())
        self.words.document().setDefaultTextOption(option)
        self._refusal = QLabel()
        wrap(self._refusal)
        set_mark(self._refusal, "role", "small bad")
        self._refusal.hide()
        self._held = QLabel()
        wrap(self._held)
        set_mark(self._held, "role", "small")
        self._held.hide()
        self.keep = QPushButton(self.tr("Keep these words"))
        self.keep.setEnabled(False)
        for part in (told, self.words, self._refusal, self._held):
            self.column.addWidget(part)
        self.column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeading)
        self.words.textChanged.connect(self._on_text_changed)
        self.keep.clicked.connect(self._on_keep_clicked)
        jobs.submit(Lane.READS, checks.protected_words, self._show, self._on_refused)

    @property
    def refusal(self) -> str:
        """Why the words were not kept; empty where they were."""
        return "" if self._refusal.isHidden() else self._refusal.text()

    def _show(self, words: Sequence[str]) -> None:
        self._kept = "\n".join(words)
        self._refusal.hide()
        self.words.setPlainText(self._kept)
        self.words.setEnabled(True)
        self.keep.setEnabled(False)

    def _on_text_changed(self) -> None:
        self.keep.setEnabled(self.words.toPlainText() != self._kept)

    def _on_keep_clicked(self) -> None:
        lines = self.words.toPlainText().splitlines()
        self._jobs.submit(
            Lane.WRITES, lambda: self._checks.protect(lines), self._on_kept, self._on_refused
        )

    def _on_kept(self, done: Protected) -> None:
        self._show(done.words)
        held = len(done.changes.queue_items)
        self._held.setText(word("queue-items-kept-back", {"count": held}, self._language))
        self._held.setVisible(held > 0)
        if held:
            self._publish(done.changes)

    def _on_refused(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self._refusal.setText(word(error.code, error.params, self._language))
            self._refusal.show()
