"""What house style and spelling speak of in the article, grouped by rule."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from editor_app.domain.proofing import SPELLING, Finding, Spot, moved_by
from editor_app.presenters.messages import word
from editor_app.presenters.proofing import Proofing
from editor_app.presenters.timers import Timers
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE, Tint
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.elided import wrap
from editor_app.ui.widgets.section_header import SectionHeader
from editor_app.ui.widgets.tab_order import put_in_tab_order

_PAUSE_S = 0.25
_FIRST_PLACES = 4
_MORE_PLACES = 40
_CONTEXT = 18

Found = tuple[Spot, Finding]
_Group = tuple[str, tuple[Found, ...]]


class ProofList(QWidget):
    """One card for each rule that speaks, the most frequent first; built only while it shows.

    Args:
        theme: The theme.
        proofing: Knows what was found.
        reason: Words why a rule speaks.
        language: Of the sentences.
        timers: Makes the pause after which the list is drawn anew.

    Emits:
        place_requested: a place was chosen: its spot and its finding.
        fix_all_requested: every place of this rule is to be mended.
        rule_switched_off: this rule shall not speak any more.
        settings_requested: rules and dictionary are to be set.
        counted: how many places there are.
    """

    place_requested = Signal(object, object)
    fix_all_requested = Signal(str)
    rule_switched_off = Signal(str)
    settings_requested = Signal()
    counted = Signal(int)

    def __init__(
        self,
        theme: Theme,
        proofing: Proofing,
        reason: Callable[[str], str],
        language: str,
        timers: Timers,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._proofing = proofing
        self._reason = reason
        self._language = language
        self._shown: tuple[_Group, ...] = ()
        self._opened: frozenset[str] = frozenset()
        self._timer = timers(self._draw)
        self._header = SectionHeader(theme, self.tr("Style and spelling"))
        self._trouble = QLabel()
        wrap(self._trouble)
        set_mark(self._trouble, "role", "small")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(2 * SPACE)
        settings = QPushButton(self.tr("Rules and dictionary…"))
        set_mark(settings, "kind", "link")
        settings.clicked.connect(self.settings_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._header)
        column.addWidget(self._trouble)
        column.addLayout(self._cards)
        column.addWidget(settings, 0, Qt.AlignmentFlag.AlignLeading)
        self._trouble.hide()
        proofing.counted.subscribe(self._on_counted)

    def _on_counted(self) -> None:
        if not self._timer.is_active:
            self._timer.start(_PAUSE_S)

    def _draw(self) -> None:
        found = list(self._proofing.findings())
        self.counted.emit(len(found))
        if not self.isVisible():
            return
        trouble = self._proofing.trouble
        self._trouble.setText(word(trouble, {}, self._language) if trouble else "")
        self._trouble.setVisible(bool(trouble))
        self._header.set_title(
            self.tr("Style and spelling ({count})").format(count=len(found))
            if found
            else self.tr("Style and spelling")
        )
        groups = _grouped(found)
        if groups != self._shown:
            self._shown = groups
            self._fill()

    def _fill(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        cards = [self._make_card(rule_id, found) for rule_id, found in self._shown]
        for card in cards:
            self._cards.addWidget(card)
        put_in_tab_order(self._trouble, cards)

    def _make_card(self, rule_id: str, found: Sequence[Found]) -> Card:
        card = Card()
        is_spelling = rule_id == SPELLING
        words = QLabel(self.tr("Unknown words") if is_spelling else self._reason(rule_id))
        wrap(words)
        words.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(words, 1)
        tint = Tint.BAD if is_spelling else Tint.WARNING
        head.addWidget(Chip(str(len(found)), tint), 0, Qt.AlignmentFlag.AlignTop)
        card.column.addLayout(head)
        is_open = rule_id in self._opened
        for spot, finding in found[: _MORE_PLACES if is_open else _FIRST_PLACES]:
            card.column.addWidget(self._make_place(spot, finding))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        fixable = sum(finding.is_fixable for _, finding in found)
        if fixable:
            text = self.tr("Mend all ({count})").format(count=fixable)
            buttons.addWidget(self._link(text, lambda: self.fix_all_requested.emit(rule_id)))
        if len(found) > _FIRST_PLACES and not is_open:
            text = self.tr("{count} more").format(count=len(found) - _FIRST_PLACES)
            buttons.addWidget(self._link(text, lambda: self._open(rule_id)))
        buttons.addStretch(1)
        if not is_spelling:
            off = self._link(self.tr("Switch off"), lambda: self.rule_switched_off.emit(rule_id))
            buttons.addWidget(off)
        card.column.addLayout(buttons)
        return card

    def _make_place(self, spot: Spot, finding: Finding) -> QPushButton:
        place = QPushButton(self._context(spot, finding))
        set_mark(place, "kind", "place")
        place.setToolTip(self.tr("Go to the place"))
        place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        place.setCursor(Qt.CursorShape.PointingHandCursor)
        place.clicked.connect(lambda: self.place_requested.emit(spot, finding))
        return place

    def _context(self, spot: Spot, finding: Finding) -> str:
        """Return the place with the words around it, on one line."""
        checked = self._proofing.see(spot)
        text = "" if checked is None else checked.text
        if moved_by(finding, text, text) is None:
            return finding.marked
        first, last = finding.mark
        before = text[max(0, first - _CONTEXT) : first]
        after = text[last : last + _CONTEXT]
        words = " ".join(f"{before}⟨{finding.marked}⟩{after}".split())
        return f"\u2068{words}\u2069".replace("&", "&&")

    def _link(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        set_mark(button, "kind", "link")
        button.clicked.connect(lambda _=False: act())
        return button

    def _open(self, rule_id: str) -> None:
        self._opened |= {rule_id}
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Have all of the article checked while somebody looks."""
        super().showEvent(event)
        self._proofing.ask_for_all(True)
        self._on_counted()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the rest of a long article be."""
        super().hideEvent(event)
        self._proofing.ask_for_all(False)


def _grouped(found: Sequence[Found]) -> tuple[_Group, ...]:
    groups: dict[str, list[Found]] = {}
    for each in found:
        groups.setdefault(each[1].rule_id, []).append(each)
    ordered = sorted(groups.items(), key=lambda group: -len(group[1]))
    return tuple((rule_id, tuple(places)) for rule_id, places in ordered)
