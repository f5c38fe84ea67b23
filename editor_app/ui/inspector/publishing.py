"""The publishing of the open article: its rows of the queue, and the form that adds some."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from editor_app.base.errors import AppError
from editor_app.domain.checklist import Problem
from editor_app.domain.publication import Destination, QueueRow
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs
from editor_app.presenters.notices import Notices
from editor_app.presenters.open_article import Place
from editor_app.presenters.pages import Pages
from editor_app.presenters.publish import Foreseen, PublishPresenter
from editor_app.presenters.queue_verbs import QueueVerb
from editor_app.services.amendments import AmendmentService
from editor_app.services.destinations import DestinationService
from editor_app.services.embargoes import EmbargoService
from editor_app.services.previews import PreviewService
from editor_app.services.queue import QueueService
from editor_app.ui.browsing import browse
from editor_app.ui.inspector.amending import AmendingPart
from editor_app.ui.inspector.embargo import EmbargoCard
from editor_app.ui.inspector.queue_card import QueueCard, draw_icons
from editor_app.ui.inspector.queue_form import QueueForm
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.section_header import SectionHeader

_FRESH_MS = 30_000


class PublishPanel(QWidget):
    """Where the article goes, and when. See ``PublishPresenter`` for what it decides.

    Emits:
        place_requested: the problem that was pressed.
        previews_made: what destinations would be sent, as a sequence of ``Foreseen``.
        destinations_requested: there is no destination yet, and one is to be set up.
    """

    place_requested = Signal(object)
    previews_made = Signal(object)
    destinations_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        times: TimeWords,
        editor: EditorPresenter,
        queue: QueueService,
        destinations: DestinationService,
        jobs: Jobs,
        notices: Notices,
        feed: ChangeFeed,
        embargoes: EmbargoService,
        amendments: AmendmentService,
        previews: PreviewService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._times = times
        self._cards: dict[str, QueueCard] = {}
        self._has_destinations = False
        self._are_destinations_known = False
        self._is_form_wanted = False
        self._open = QPushButton(beside_icon(self.tr("Queue…")))
        set_mark(self._open, "kind", "primary")
        theme.put_icon(self._open, "send", "on_accent")
        self._form = QueueForm(theme, times)
        self._form.hide()
        self.amending = AmendingPart(theme, times, editor, amendments, queue, jobs, notices, feed)
        self._embargo = EmbargoCard(times, embargoes, jobs, notices, feed)
        self._header = SectionHeader(theme, self.tr("In the queue"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2 * SPACE)
        self._empty = EmptyState(theme, "send")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._open)
        column.addWidget(self._form)
        column.addWidget(self.amending)
        column.addWidget(self._embargo)
        column.addWidget(self._header)
        column.addLayout(self._rows)
        column.addWidget(self._empty, 2)
        column.addStretch(1)
        self.presenter = PublishPresenter(
            self, editor, queue, destinations, jobs, notices, feed, previews
        )
        self.amending.form_shown.connect(self._on_amending_shown)
        self.amending.place_requested.connect(self.place_requested)
        self._open.clicked.connect(self.open_form)
        self._empty.pressed.connect(self._on_empty_pressed)
        self._form.left.connect(self.show_queued)
        self._form.queue_requested.connect(self.presenter.queue)
        self._form.preview_requested.connect(self.presenter.preview)
        self._form.place_requested.connect(self.place_requested)
        self._pages = Pages(destinations, jobs, notices, browse)
        self._fresh = QTimer(self, interval=_FRESH_MS)
        self._fresh.timeout.connect(self._on_fresh_timeout)
        self._fresh.start()
        editor.place_changed.subscribe(self._on_place_changed)
        self._on_place_changed(editor.place)

    def open_for(self, article_id: str) -> None:
        """Show the rows of an article."""
        self.presenter.open_for(article_id)
        self.amending.presenter.open_for(article_id)
        self._embargo.presenter.open_for(article_id)
        self._embargo.setVisible(bool(article_id))

    def go_to_embargo(self) -> None:
        """Go to what keeps the article back until a time."""
        self._embargo.go_to()

    def open_form(self) -> None:
        """Open the form, or lead to the destinations where there is none yet.

        While the destinations are still being read, the wish waits for them.
        """
        self._is_form_wanted = not self._are_destinations_known
        if self._is_form_wanted:
            return
        if not self._has_destinations:
            self.destinations_requested.emit()
            return
        self.amending.presenter.leave()
        self._form.show()
        self._form.start()
        self._show_parts()

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show the article's rows of the queue; cards of rows that stay are kept."""
        wanted = {row.item.id: row for row in rows}
        for gone in set(self._cards) - set(wanted):
            card = self._cards.pop(gone)
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, row in enumerate(rows):
            card = self._cards.get(row.item.id) or self._made_card(row)
            card.show_row(row)
            self._rows.removeWidget(card)
            self._rows.insertWidget(place, card)
        self._show_parts()

    def show_destinations(self, destinations: Sequence[Destination]) -> None:
        """Offer these destinations."""
        self._has_destinations = bool(destinations)
        self._form.show_destinations(destinations)
        if not destinations:
            self._form.hide()
        self._show_parts()
        self._are_destinations_known = True
        if self._is_form_wanted:
            self.open_form()

    def show_sending(self, is_sending: bool) -> None:
        """Show that the wish is being carried out."""
        self._form.show_sending(is_sending)

    def show_refusal(self, error: AppError | None, problems: Sequence[Problem]) -> None:
        """Show why the article was not queued."""
        self._form.show_refusal(error, problems)

    def show_previews(self, previews: Sequence[Foreseen]) -> None:
        """Show what destinations would be sent."""
        self.previews_made.emit(previews)

    def prepare_cards(self) -> None:
        """Draw what is on a card, before the first one is needed."""
        draw_icons(self._theme)

    def show_queued(self) -> None:
        """Put the form away; what had opened it shows before, to take the keys back."""
        self._show_parts(is_form_open=False)
        self._form.hide()

    def _made_card(self, row: QueueRow) -> QueueCard:
        card = QueueCard(self._theme, self._times, row)
        self._cards[row.item.id] = card
        card.verb_requested.connect(lambda verb: self._on_verb_requested(card.row, verb))
        return card

    def _show_parts(self, *, is_form_open: bool | None = None) -> None:
        is_amending = self.amending.is_form_open
        is_queuing = not self._form.isHidden() if is_form_open is None else is_form_open
        is_open = is_amending or is_queuing
        focused = QApplication.focusWidget()
        was_asked_below = focused is not None and self._empty.isAncestorOf(focused)
        self.amending.offer(bool(self._cards) and not is_queuing)
        self._header.setVisible(bool(self._cards))
        self._open.setVisible(bool(self._cards) and self._has_destinations and not is_open)
        if was_asked_below and self._open.isVisible():
            self._open.setFocus()  # it asks for the same from now on
        self._empty.setVisible(not self._cards and not is_open)
        if self._has_destinations:
            self._empty.tell(
                "send",
                self.tr("Not queued yet"),
                self.tr("Queue the article: it leaves at once, or at the time you choose."),
                self.tr("Queue…"),
            )
        else:
            self._empty.tell(
                "globe",
                self.tr("Nowhere to publish yet"),
                self.tr("Set up a destination first, such as a news site in a folder."),
                self.tr("Set up a destination"),
            )

    def _on_place_changed(self, place: Place) -> None:
        for part in (self._open, self._empty, self._form):
            part.setEnabled(not place.is_read_only)
        self.open_for(place.article_id)

    def _on_amending_shown(self, is_shown: bool) -> None:
        if is_shown:
            self._form.hide()
        self._show_parts()

    def _on_empty_pressed(self) -> None:
        self.open_form()

    def _on_verb_requested(self, row: QueueRow, verb: QueueVerb) -> None:
        verbs, ids = self.presenter.verbs, [row.item.id]
        if verb is QueueVerb.HOLD:
            verbs.hold(ids)
        elif verb is QueueVerb.RELEASE:
            verbs.release(ids)
        elif verb is QueueVerb.RETRY:
            verbs.retry(ids)
        elif verb is QueueVerb.CANCEL:
            verbs.cancel([row])
        elif verb is QueueVerb.OPEN_PAGE:
            self._pages.open(row.item)
        elif verb is QueueVerb.COPY_LINK:
            QGuiApplication.clipboard().setText(row.item.remote_url)

    def _on_fresh_timeout(self) -> None:
        for card in self._cards.values():
            card.show_row(card.row)
