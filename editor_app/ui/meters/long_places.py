"""The sentences and paragraphs that are long, and lead to their places."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from editor_app.domain.body import Direction
from editor_app.presenters.text_meters import LongPlace
from editor_app.ui.meters.leading_list import LeadingList
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.widgets.elided import wrap


class LongPlaces(QWidget):
    """A list of long sentences and paragraphs in the order of the text.

    Emits:
        chosen: the ``LongPlace`` to go to.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[LongPlace, ...] = ()
        self.list = LeadingList(self.tr("Long sentences and paragraphs"))
        self.list.chosen.connect(lambda row: self.chosen.emit(self._places[row]))
        self._empty = QLabel(self.tr("No long sentence or paragraph."))
        wrap(self._empty)
        set_mark(self._empty, "role", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(self._empty)

    def show_places(self, places: Sequence[LongPlace], direction: Direction) -> None:
        """Show these places."""
        self.list.turn(direction)
        if tuple(places) != self._places:
            self._places = tuple(places)
            self.list.show_rows(list(map(self._row, places)), [each.text for each in places])
            self._empty.setVisible(not places)

    def _row(self, place: LongPlace) -> str:
        kind = self.tr("Paragraph") if place.is_paragraph else self.tr("Sentence")
        words = self.tr("{count} words").format(count=place.words)
        return f"\u2068{kind} · {words}\u2069 \u2068{place.text}\u2069"
