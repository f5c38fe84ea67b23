"""A line that completes names from the directory, whatever their vowels and hamzas."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from editor_app.domain.byline import Byline, Contributor
from editor_app.language.bidi import clean_line
from editor_app.language.folding import fold
from editor_app.presenters.inspector import byline_of
from editor_app.presenters.people import found_people
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.widgets.text_line import TextLine

_OFFERED = 8


class NameLine(TextLine):
    """Where a name for a byline is typed.

    Emits:
        byline_typed: the byline; with the role and mark of the directory where the name is there.
        left: Escape was pressed.
    """

    byline_typed = Signal(object)
    left = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self._people: tuple[Contributor, ...] = ()
        self._found: tuple[Contributor, ...] = ()
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = self._completer.popup()
        assert popup is not None
        self._popup = popup
        set_mark(popup, "popup", "true")
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(  # type: ignore[index]
            self._on_completion_activated
        )
        self.textEdited.connect(self._on_text_edited)

    def show_people(self, people: Sequence[Contributor]) -> None:
        """Complete from these people."""
        self._people = tuple(people)

    def _on_text_edited(self, text: str) -> None:
        self._found = found_people(self._people, text)[:_OFFERED] if text.strip() else ()
        self._names.setStringList([person.name for person in self._found])
        if self._found:
            self._completer.complete()
        else:
            self._popup.hide()

    def _on_completion_activated(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            self._finish(byline_of(self._found[index.row()]))

    def _finish(self, byline: Byline) -> None:
        self.clear()
        self._popup.hide()
        self.byline_typed.emit(byline)

    def _meant(self) -> Byline:
        chosen = self._popup.currentIndex()
        if self._popup.isVisible() and chosen.isValid():
            return byline_of(self._found[chosen.row()])
        name = clean_line(self.text())
        known = next((each for each in self._people if fold(each.name) == fold(name)), None)
        return byline_of(known) if known else Byline(name=name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the name on Enter, leave on Escape."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and clean_line(self.text()):
            self._finish(self._meant())
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)
