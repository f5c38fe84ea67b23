"""The sources of the article: the primary one, the others, and how to add one."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from editor_app.domain.article import Draft
from editor_app.domain.source import SourceLink
from editor_app.presenters.inspector import InspectorPresenter, address_error
from editor_app.ui.inspector.source_card import SourceCard
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card_column import CardColumn
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.section_header import SectionHeader


class SourcesPage(QWidget):
    """A card for each source; an address that is pasted becomes one.

    Args:
        theme: The theme.
        language: Of dates and errors.
        presenter: Decides.

    Emits:
        link_opened: an address was sent to the browser.
    """

    link_opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        language: str,
        presenter: InspectorPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._presenter = presenter
        self._cards: dict[str, SourceCard] = {}
        self._primary_header = SectionHeader(theme, self.tr("Primary source"))
        self._primary = CardColumn()
        self._others_header = SectionHeader(
            theme, self.tr("Other sources"), self.tr("Add a source")
        )
        self._others = CardColumn()
        self._empty = EmptyState(
            theme,
            "link",
            self.tr("No source yet"),
            self.tr("Paste the address of the original here, or add it by hand."),
            self.tr("Add a source"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        for part in (
            self._primary_header,
            self._primary,
            self._others_header,
            self._others,
            self._empty,
        ):
            column.addWidget(part)
        column.addStretch(1)
        column.setStretchFactor(self._empty, 2)
        self._others_header.add_requested.connect(self.add)
        self._empty.pressed.connect(self.add)
        self._others.moved.connect(self._on_others_moved)
        presenter.shown.subscribe(self.show_draft)
        self.show_draft(presenter.draft)

    def show_draft(self, draft: Draft) -> None:
        """Show the sources of a draft; cards of sources that stay are kept."""
        wanted = {source.id: source for source in draft.sources}
        for gone in set(self._cards) - set(wanted):
            card = self._cards.pop(gone)
            self._column_of(card).remove(card)
        for source in draft.sources:
            self._show_source(source)
        self._others.arrange(
            [self._cards[each.id] for each in draft.sources if not each.is_primary]
        )
        self._primary_header.setVisible(bool(self._primary.cards))
        self._primary.setVisible(bool(self._primary.cards))
        self._others_header.setVisible(bool(wanted))
        self._empty.setVisible(not wanted)

    def add(self) -> None:
        """Add an empty source and go to its address."""
        card = self._cards.get(self._presenter.add_source())
        if card is not None:
            card.open()

    def open_at(self, place: int | None) -> None:
        """Go to a source by its place, else to the first, or to the button that adds one."""
        if not self._cards:
            self.add()
            return
        sources = self._presenter.draft.sources
        wanted = sources[place].id if place is not None and place < len(sources) else ""
        if wanted in self._cards:
            self._cards[wanted].open()
            return
        first = (self._primary.cards or self._others.cards)[0]
        if isinstance(first, SourceCard):
            first.open()

    def paste(self) -> None:
        """Add the address on the clipboard as a source; anything else is left alone."""
        text = QGuiApplication.clipboard().text()
        if text.strip() and address_error(text) is None:
            self._presenter.add_source(text)

    def _show_source(self, source: SourceLink) -> None:
        card = self._cards.get(source.id)
        if card is not None and card.source.is_primary != source.is_primary:
            self._column_of(card).remove(card)
            card = None
        if card is not None:
            card.show_source(source)
            return
        card = SourceCard(self._theme, self._language, source)
        self._cards[source.id] = card
        column = self._primary if source.is_primary else self._others
        column.add(card, card.grip)
        card.grip.setVisible(not source.is_primary)
        card.changed.connect(self._presenter.change_source)
        card.primary_requested.connect(lambda: self._presenter.make_primary(source.id))
        card.removal_requested.connect(lambda: self._presenter.remove_source(source.id))
        card.step_requested.connect(lambda step: self._presenter.move_source(source.id, step))
        card.browser_requested.connect(lambda: self._on_browser_requested(source.id))
        card.copy_requested.connect(
            lambda: QGuiApplication.clipboard().setText(self._cards[source.id].source.url)
        )

    def _column_of(self, card: SourceCard) -> CardColumn:
        return self._primary if card in self._primary.cards else self._others

    def _on_browser_requested(self, source_id: str) -> None:
        address = self._cards[source_id].source.url
        if address_error(address) is None:
            QDesktopServices.openUrl(QUrl(address))
            self.link_opened.emit(address)

    def _on_others_moved(self, place: int, to: int) -> None:
        ids = [source.id for source in self._presenter.draft.sources]
        cards = [card for card in self._others.cards if isinstance(card, SourceCard)]
        source_id, target_id = cards[place].source.id, cards[to].source.id
        self._presenter.move_source(source_id, ids.index(target_id) - ids.index(source_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a pasted address in."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        super().keyPressEvent(event)
