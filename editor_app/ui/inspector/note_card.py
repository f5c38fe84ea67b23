"""One editor's note: who said what about which passage, the answers, and what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor_app.domain.editor_note import PlacedNote
from editor_app.language.bidi import isolate
from editor_app.ui.inspector.note_form import NoteForm
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import ElidedLabel, sentences, text_label

_PADDING_PX = 24


class NoteCard(Card):
    """A note with its verbs; the passage is a button that leads to it.

    Args:
        theme: The theme.
        times: Words for moments.
        placed: The note.

    Emits:
        place_requested: lead to the passage.
        answered: the words of an answer.
        resolve_requested: settle it, or open it again where it is settled.
        removal_requested: remove it.
    """

    place_requested = Signal()
    answered = Signal(str)
    resolve_requested = Signal()
    removal_requested = Signal()

    def __init__(
        self, theme: Theme, times: TimeWords, placed: PlacedNote, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._times = times
        self.placed = placed
        self._who = ElidedLabel("small")
        self._passage = QPushButton()
        set_mark(self._passage, "kind", "quiet")
        self._passage.setMinimumWidth(0)
        self._lost = text_label("warning")
        self._text = text_label()
        self._answers = QVBoxLayout()
        self._answers.setSpacing(0)
        self._answered = 0
        self._settled = text_label("muted")
        self.form = NoteForm(self.tr("Answer"), self.tr("Your answer"))
        self.form.hide()
        self._answer = self._button("pen-line", self.tr("Answer"))
        self._resolve = self._button("check", self.tr("Settle"))
        self._remove = self._button("trash-2", self.tr("Remove the note"))
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._who, 1)
        for button in (self._answer, self._resolve, self._remove):
            head.addWidget(button)
        self.column.addLayout(head)
        for part in (self._passage, self._lost, self._text):
            self.column.addWidget(part)
        self.column.addLayout(self._answers)
        self.column.addWidget(self._settled)
        self.column.addWidget(self.form)
        self.column.setAlignment(self._passage, Qt.AlignmentFlag.AlignLeading)
        self._passage.clicked.connect(self.place_requested)
        self._answer.clicked.connect(lambda: self.form.start())
        self._resolve.clicked.connect(self.resolve_requested)
        self._remove.clicked.connect(self.removal_requested)
        self.form.left.connect(self.form.hide)
        self.form.sent.connect(self.answered)
        self.show_note(placed)

    def show_note(self, placed: PlacedNote) -> None:
        """Show the note as it now is."""
        self.placed = placed
        note = placed.note
        self._who.show_text(_said(note.author, self._times.relative(note.written_utc)))
        quote = "" if note.passage is None else " ".join(note.passage.quote.split())
        self._passage.setVisible(bool(placed.hits))
        self._passage.setAccessibleName(self.tr("Go to the passage: {0}").format(quote))
        self._passage.setToolTip(isolate(quote))
        self._cut_passage()
        self._lost.setVisible(placed.is_lost)
        if placed.is_lost:
            gone = self.tr("On the article: the passage “{0}” is no longer in the text.")
            self._lost.setText(gone.format(isolate(quote)))
        self._text.setText(note.text)
        for answer in note.answers[self._answered :]:
            who, said = text_label("small"), text_label()
            when = self._times.relative(answer.written_utc)
            who.setText(sentences(_said(answer.author, when)))
            said.setText(answer.text)
            self._answers.addWidget(who)
            self._answers.addWidget(said)
        self._answered = len(note.answers)
        self._settled.setVisible(note.resolved_utc is not None)
        if note.resolved_utc is not None:
            when = self._times.relative(note.resolved_utc)
            words = self.tr("Settled by {0}, {1}") if note.resolved_by else self.tr("Settled, {1}")
            self._settled.setText(words.format(isolate(note.resolved_by), when))
        self._answer.setVisible(note.is_open)
        word = self.tr("Settle") if note.is_open else self.tr("Open again")
        self._theme.put_icon(self._resolve, "check" if note.is_open else "rotate-ccw", "muted")
        self._resolve.setToolTip(word)
        self._resolve.setAccessibleName(word)

    def _cut_passage(self) -> None:
        passage = self.placed.note.passage
        quote = "" if passage is None else " ".join(passage.quote.split())
        room = max(self.width() - 2 * 3 * SPACE - 2 * _PADDING_PX, 60)
        metrics = QFontMetrics(self._passage.font())
        cut = metrics.elidedText(quote, Qt.TextElideMode.ElideRight, room)
        self._passage.setText(isolate(f"«{cut}»").replace("&", "&&"))

    def _button(self, icon: str, word: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(word)
        button.setAccessibleName(word)
        self._theme.put_icon(button, icon, "muted")
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the passage to the new width."""
        super().resizeEvent(event)
        self._cut_passage()


def _said(author: str, when: str) -> str:
    return f"{isolate(author)} · {when}" if author else when
