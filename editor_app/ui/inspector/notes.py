"""The notes on the article: who has it, open notes, and settled ones folded away."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.editor_note import PlacedNote
from editor_app.domain.passage import Passage
from editor_app.presenters.notes import NotesPresenter
from editor_app.ui.inspector.note_card import NoteCard
from editor_app.ui.inspector.note_form import NoteForm
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.section_header import SectionHeader
from editor_app.ui.widgets.tab_order import put_in_tab_order


class NotesPage(QWidget):
    """A card for each note; ``NotesPresenter`` decides.

    Args:
        theme: The theme.
        times: Words for moments.
        presenter: Decides.
        assignment: The card of who has the article.

    Emits:
        place_requested: a note whose passage is to be shown.
        new_requested: a note is to be written on what is selected.
    """

    place_requested = Signal(object)
    new_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        times: TimeWords,
        presenter: NotesPresenter,
        assignment: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._times = times
        self._presenter = presenter
        self._passage: Passage | None = None
        self.cards: dict[str, NoteCard] = {}
        self._header = SectionHeader(theme, self.tr("Notes"), self.tr("Write a note"))
        self.form = NoteForm(self.tr("Write the note"), self.tr("What is to be said?"))
        self.form.hide()
        self._place = QWidget()
        self._place.hide()
        self._open, self._settled = _column(), _column()
        self._folded = QWidget()
        self._folded.setLayout(self._settled)
        self._folded.hide()
        self.fold = QPushButton()
        self.fold.setCheckable(True)
        set_mark(self.fold, "kind", "quiet")
        theme.put_icon(self.fold, "chevron-down", "muted")
        self._empty = EmptyState(
            theme,
            "bookmark",
            self.tr("No note yet"),
            self.tr("Select a passage and press Ctrl+Alt+M, or write a note on the article."),
            self.tr("Write a note"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(assignment)
        column.addWidget(self._header)
        column.addWidget(self.form)
        column.addWidget(self._place)
        column.addLayout(self._open)
        column.addWidget(self.fold)
        column.addWidget(self._folded)
        column.addWidget(self._empty, 2)
        column.addStretch(1)
        self._header.add_requested.connect(self.new_requested)
        self._empty.pressed.connect(self.new_requested)
        self.fold.toggled.connect(self._folded.setVisible)
        self.form.left.connect(self._on_form_left)
        self.form.sent.connect(self._on_form_sent)
        presenter.placed.subscribe(self.show_notes)
        self.show_notes(presenter.shown)

    def write(self, passage: Passage | None) -> None:
        """Open the form for a note on a passage, or with None on the article."""
        self._passage = passage
        self.form.start("" if passage is None else passage.quote)
        self._empty.hide()

    def show_notes(self, placed: Sequence[PlacedNote]) -> None:
        """Show these notes; cards of notes that stay are kept with what is typed in them."""
        had_keys = self._has_keys()
        wanted = {each.note.id for each in placed}
        for gone in set(self.cards) - wanted:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        places = {True: 0, False: 0}
        for each in placed:
            card = self.cards.get(each.note.id) or self._made_card(each)
            card.show_note(each)
            column = self._open if each.note.is_open else self._settled
            for other in (self._open, self._settled):
                other.removeWidget(card)
            column.insertWidget(places[each.note.is_open], card)
            card.show()
            places[each.note.is_open] += 1
        for before, is_open in ((self._place, True), (self.fold, False)):
            shown = (each.note for each in placed if each.note.is_open is is_open)
            put_in_tab_order(before, [self.cards[note.id] for note in shown])
        self._header.setVisible(bool(placed))
        self.fold.setVisible(bool(places[False]))
        self.fold.setText(beside_icon(self.tr("%n settled note(s)", "", places[False])))
        self._folded.setVisible(self.fold.isChecked() and bool(places[False]))
        self._show_empty()
        if had_keys and not self._has_keys() and self.fold.isVisible():
            self.fold.setFocus()  # the card that had them is folded away

    def _has_keys(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and any(
            card.isAncestorOf(focused) for card in self.cards.values()
        )

    def _made_card(self, placed: PlacedNote) -> NoteCard:
        card = NoteCard(self._theme, self._times, placed, self)
        note_id = placed.note.id
        self.cards[note_id] = card
        card.place_requested.connect(lambda: self.place_requested.emit(card.placed))
        card.answered.connect(
            lambda text: self._presenter.answer(note_id, text, partial(self._clear, note_id))
        )
        card.resolve_requested.connect(lambda: self._on_resolve_requested(card.placed))
        card.removal_requested.connect(lambda: self._presenter.remove(note_id))
        return card

    def _clear(self, note_id: str) -> None:
        card = self.cards.get(note_id)
        if card is not None:
            card.form.clear()

    def _show_empty(self) -> None:
        self._empty.setVisible(not self.cards and self.form.isHidden())

    def _on_resolve_requested(self, placed: PlacedNote) -> None:
        if placed.note.is_open:
            self._presenter.resolve(placed.note.id)
        else:
            self._presenter.reopen(placed.note.id)

    def _on_form_left(self) -> None:
        self.form.hide()
        self._show_empty()

    def _on_form_sent(self, text: str) -> None:
        self._presenter.write(text, self._passage, self.form.clear)


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2 * SPACE)
    return column
