"""The names of the article in the inspector: role and mark of each, and their order."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from editor_app.domain.article import Draft
from editor_app.domain.byline import Byline, Contributor
from editor_app.language.folding import fold
from editor_app.presenters.inspector import InspectorPresenter
from editor_app.ui.inspector.credit_box import CreditBox, RoleBox
from editor_app.ui.inspector.name_line import NameLine
from editor_app.ui.theme.surfaces import margins, set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.card_column import CardColumn, Grip
from editor_app.ui.widgets.text_line import TextLine


class BylineCard(Card):
    """One name with its role and mark.

    Emits:
        changed: the byline as it was edited.
        directory_requested: take the name into the directory.
        removal_requested: the cross was pressed.
    """

    changed = Signal(object)
    directory_requested = Signal()
    removal_requested = Signal()

    def __init__(self, theme: Theme, byline: Byline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._byline = byline
        self.grip = Grip(theme, self.tr("Drag to reorder, or press Alt with Up or Down"))
        self._name = TextLine()
        self._name.setAccessibleName(self.tr("Name"))
        set_mark(self._name, "field", "plain")
        self._role = RoleBox()
        self._credit = CreditBox(theme)
        self._keep = QToolButton()
        self._keep.setToolTip(self.tr("Add to the directory"))
        self._keep.setAccessibleName(self.tr("Add to the directory"))
        theme.put_icon(self._keep, "user-plus", "muted")
        remove = QToolButton()
        remove.setToolTip(self.tr("Remove the byline"))
        remove.setAccessibleName(self.tr("Remove the byline"))
        theme.put_icon(remove, "x", "muted")
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(0)
        first.addWidget(self.grip)
        first.addWidget(self._name, 1)
        first.addWidget(self._keep)
        first.addWidget(remove)
        second.setSpacing(SPACE)
        second.setContentsMargins(margins(0, 0, SPACE, 0))
        second.addWidget(self._role, 5)
        second.addWidget(self._credit, 4)
        self.column.setContentsMargins(margins(2 * SPACE, SPACE, SPACE, 2 * SPACE))
        self.column.addLayout(first)
        self.column.addLayout(second)
        self._name.editingFinished.connect(self._on_name_finished)
        self._role.role_chosen.connect(
            lambda role: self.changed.emit(replace(self._byline, role=role))
        )
        self._credit.credit_chosen.connect(
            lambda credit: self.changed.emit(replace(self._byline, credit=credit))
        )
        self._keep.clicked.connect(self.directory_requested)
        remove.clicked.connect(self.removal_requested)
        self.show_byline(byline, is_known=True)

    def show_byline(self, byline: Byline, *, is_known: bool) -> None:
        """Show a name; fires nothing.

        Args:
            byline: What the article says.
            is_known: Whether the directory has the name.
        """
        self._byline = byline
        self._name.show_text(byline.name)
        self._role.show_role(byline.role)
        self._credit.show_credit(byline.credit)
        self._keep.setVisible(not is_known)

    def _on_name_finished(self) -> None:
        name = self._name.text().strip()
        if not name:
            self._name.setText(self._byline.name)
        elif name != self._byline.name:
            is_same = fold(name) == fold(self._byline.name)
            kept = self._byline.contributor_id if is_same else ""
            self.changed.emit(replace(self._byline, name=name, contributor_id=kept))


class BylineCards(QWidget):
    """All names of the article and a line for another.

    Args:
        theme: The theme.
        presenter: Decides.

    Emits:
        directory_requested: a byline whose name is to be taken into the directory.
    """

    directory_requested = Signal(object)

    def __init__(
        self, theme: Theme, presenter: InspectorPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._presenter = presenter
        self._people: tuple[Contributor, ...] = ()
        self._bylines: tuple[Byline, ...] = ()
        self._cards: list[BylineCard] = []
        self._column = CardColumn()
        self._line = NameLine(self.tr("Add a name"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self._column)
        column.addWidget(self._line)
        self._line.byline_typed.connect(presenter.add_byline)
        self._column.moved.connect(self._on_column_moved)
        presenter.shown.subscribe(self.show_draft)
        self.show_draft(presenter.draft)

    def show_people(self, people: Sequence[Contributor]) -> None:
        """Complete names from the directory, and know whom it has."""
        self._people = tuple(people)
        self._line.show_people(people)
        self._show_bylines()

    def show_draft(self, draft: Draft) -> None:
        """Show the names of a draft."""
        self._bylines = draft.bylines
        while len(self._cards) > len(draft.bylines):
            self._column.remove(self._cards.pop())
        while len(self._cards) < len(draft.bylines):
            self._append()
        self._column.setVisible(bool(draft.bylines))
        self._show_bylines()

    def go_to_line(self) -> None:
        """Go to the line for another name."""
        self._line.setFocus()

    def _show_bylines(self) -> None:
        known = {fold(person.name) for person in self._people}
        for card, byline in zip(self._cards, self._bylines, strict=True):
            card.show_byline(byline, is_known=fold(byline.name) in known)

    def _append(self) -> None:
        place = len(self._cards)
        card = BylineCard(self._theme, self._bylines[place])
        self._cards.append(card)
        self._column.add(card, card.grip)
        card.changed.connect(lambda byline: self._presenter.change_byline(place, byline))
        card.removal_requested.connect(lambda: self._presenter.remove_byline(place))
        card.directory_requested.connect(
            lambda: self.directory_requested.emit(self._bylines[place])
        )

    def _on_column_moved(self, place: int, to: int) -> None:
        self._presenter.move_byline(place, to)
        self._cards[to].setFocus()
