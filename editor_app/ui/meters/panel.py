"""The tab that measures the text."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from editor_app.language.summary import LeadChoice
from editor_app.presenters.text_meters import Reading, TextMeters
from editor_app.ui.editor.body_paint import PictureSource, no_picture
from editor_app.ui.meters.leads import LeadChoices
from editor_app.ui.meters.lengths import Numbers, Places
from editor_app.ui.meters.long_places import LongPlaces
from editor_app.ui.meters.outline import Outline
from editor_app.ui.meters.previews import CardPreview, SearchPreview
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.section_header import SectionHeader

_LAYOUT_MS = 40
"""The scroll area takes the new height over two rounds of events."""


class MetersPanel(QWidget):
    """Outline, numbers, places, previews, leads; it measures only while it shows.

    Args:
        theme: The theme.
        meters: Measures.
        pictures: Gives the picture of the card.

    Emits:
        heading_chosen: the number of the block of a heading to go to.
        long_place_chosen: the ``LongPlace`` to go to.
        lead_chosen: the text of a lead to put in.
    """

    heading_chosen = Signal(int)
    long_place_chosen = Signal(object)
    lead_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        meters: TextMeters,
        pictures: PictureSource = no_picture,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._meters = meters
        self.outline = Outline()
        self.numbers = Numbers()
        self.long_places = LongPlaces()
        self.places = Places()
        self.search = SearchPreview()
        self.card = CardPreview(theme, pictures)
        self.leads = LeadChoices()
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 4 * SPACE)
        column.setSpacing(2 * SPACE)
        for title, part in (
            (self.tr("Outline"), self.outline),
            (self.tr("Length"), self.numbers),
            (self.tr("Long sentences and paragraphs"), self.long_places),
            (self.tr("Room for headline and summary"), self.places),
            (self.tr("In a search result"), self.search),
            (self.tr("On a social card"), self.card),
            (self.tr("A lead from the body"), self.leads),
        ):
            column.addWidget(SectionHeader(theme, title))
            column.addWidget(part)
        column.addStretch(1)
        self.outline.chosen.connect(self.heading_chosen)
        self.long_places.chosen.connect(self.long_place_chosen)
        self.leads.chosen.connect(self.lead_chosen)
        self.leads.requested.connect(meters.suggest)
        meters.measured.subscribe(self._on_measured)
        meters.suggested.subscribe(self._on_suggested)

    def show_leads(self) -> None:
        """Scroll to the leads, and put the focus there."""
        self.leads.take_keys()
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.verticalScrollBar().setValue(self.leads.y() - 8 * SPACE)

    def _on_suggested(self, choices: Sequence[LeadChoice]) -> None:
        self.leads.show_choices(choices)
        QTimer.singleShot(_LAYOUT_MS, self, self.show_leads)

    def _on_measured(self, reading: Reading) -> None:
        self.outline.show_rows(reading.outline, reading.direction)
        self.numbers.show_measure(reading.measure)
        self.long_places.show_places(reading.long_places, reading.direction)
        self.places.show_places(reading.places)
        self.search.show_reading(reading)
        self.card.show_reading(reading)
        self.leads.set_direction(reading.direction)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure from now on."""
        super().showEvent(event)
        self._meters.show(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Measure no more."""
        super().hideEvent(event)
        self._meters.show(False)
