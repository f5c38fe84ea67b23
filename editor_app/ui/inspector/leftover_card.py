"""Texts that a crash left unsaved, one card each, with what can be done about them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.presenters.recovery import RecoveryPresenter
from editor_app.services.journal import Leftover
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import text_label
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.section_header import SectionHeader
from editor_app.ui.widgets.tab_order import put_in_tab_order


class LeftoverCards(QWidget):
    """Hidden while nothing waits.

    Args:
        theme: The theme.
        times: Words for moments.
        recovery: Decides.
    """

    def __init__(
        self,
        theme: Theme,
        times: TimeWords,
        recovery: RecoveryPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._times = times
        self._recovery = recovery
        self.cards: list[LeftoverCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * SPACE)
        self._title = SectionHeader(theme, self.tr("Left unsaved by a crash"))
        self._column.addWidget(self._title)
        recovery.found.subscribe(self.show_leftovers)
        self.show_leftovers(recovery.leftovers)

    def show_leftovers(self, leftovers: tuple[Leftover, ...]) -> None:
        """Show one card for each text."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [LeftoverCard(self._times, self._recovery, each) for each in leftovers]
        for card in self.cards:
            self._column.addWidget(card)
        put_in_tab_order(self._title, self.cards)
        self.setVisible(bool(leftovers))


class LeftoverCard(Card):
    """One unsaved text: what it is, and the ways to go on."""

    def __init__(
        self,
        times: TimeWords,
        recovery: RecoveryPresenter,
        leftover: Leftover,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title = text_label("strong")
        title.setText(leftover.draft.headline or self.tr("Without a headline"))
        moment = QLabel(self.tr("Written {0}").format(times.relative(leftover.written_utc)))
        moment.setToolTip(times.exact(leftover.written_utc))
        set_mark(moment, "role", "muted")
        self.column.addWidget(title)
        self.column.addWidget(moment)
        for words in self._warnings(leftover):
            warning = text_label("warning")
            warning.setText(words)
            self.column.addWidget(warning)
        self.show_button = QPushButton(self.tr("Show what differs"))
        self.restore_button = QPushButton(self.tr("Go on with it"))
        self.keep_button = QPushButton(self.tr("Keep as a new article"))
        self.discard_button = QPushButton(self.tr("Put away"))
        buttons = FlowLayout()
        for button, act in (
            (self.show_button, recovery.compare),
            (self.restore_button, recovery.restore),
            (self.keep_button, recovery.keep),
            (self.discard_button, recovery.discard),
        ):
            button.clicked.connect(partial(_act, act, leftover))
            buttons.addWidget(button)
        self.column.addLayout(buttons)

    def _warnings(self, leftover: Leftover) -> list[str]:
        words = []
        if not leftover.is_newest:
            words.append(self.tr("The article was saved again after this was written."))
        if not leftover.is_whole:
            words.append(self.tr("Its end could not be read."))
        return words


def _act(act: Callable[[Leftover], None], leftover: Leftover, _is_checked: bool = False) -> None:
    act(leftover)
