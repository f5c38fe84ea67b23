"""The history of the article: unsaved texts of a crash, versions, and what differs."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.history import Entry
from editor_app.presenters.comparing import Compared, Comparison
from editor_app.presenters.history import NOW, HistoryPresenter, Side, SideKind
from editor_app.presenters.recovery import RecoveryPresenter
from editor_app.ui.inspector.leftover_card import LeftoverCards
from editor_app.ui.inspector.version_model import VersionModel
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.diff_view import DiffView
from editor_app.ui.widgets.empty_state import EmptyState
from editor_app.ui.widgets.quiet_box import QuietBox
from editor_app.ui.widgets.section_header import SectionHeader

_LIST_PX = 220
_ALL_ROOM = 100
QWIDGETSIZE_MAX = 16_777_215
"""Qt's word for no limit."""


class HistoryPage(QWidget):
    """Lists versions and what was done in public; the text of the chosen row is compared.

    The text or a paragraph of it can come back.

    Args:
        theme: The theme.
        times: Words for moments.
        history: Decides for versions.
        recovery: Decides for texts that a crash left.
    """

    def __init__(
        self,
        theme: Theme,
        times: TimeWords,
        history: HistoryPresenter,
        recovery: RecoveryPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._times = times
        self._history = history
        self._sides: list[Side] = []
        self._part: Compared | None = None
        self.leftovers = LeftoverCards(theme, times, recovery)
        self.model = VersionModel(times)
        self._header = SectionHeader(theme, self.tr("Versions and publications"))
        self._list = QListView()
        self._list.setModel(self.model)
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("Versions and publications"))
        self._list.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._against_label = QLabel(self.tr("Compared with"))
        self._against = QuietBox()
        self._against_label.setBuddy(self._against)
        self._against.currentIndexChanged.connect(self._on_side_chosen)
        self.diff = DiffView(theme)
        self.diff.part_chosen.connect(self._on_part_chosen)
        self.restore = QPushButton(self.tr("Restore this text"))
        self.restore.clicked.connect(history.restore)
        self.restore_part = QPushButton(self.tr("Restore this paragraph"))
        self.restore_part.clicked.connect(self._on_restore_part_clicked)
        self._empty = EmptyState(
            theme,
            "history",
            self.tr("No version yet"),
            self.tr("Versions are kept as you save, queue and write."),
        )
        self._arrange()
        history.listed.subscribe(self.show_rows)
        history.compared.subscribe(self.show_comparison)
        recovery.compared.subscribe(self._on_leftover_compared)
        self.show_rows((), ())
        self.show_comparison(None)

    def show_rows(self, rows: Sequence[Entry], sides: Sequence[Side]) -> None:
        """Show versions and acts, and what they can be compared with."""
        self.model.show_rows(rows)
        chosen = self._against.currentIndex()
        before = self._sides[chosen] if 0 <= chosen < len(self._sides) else NOW
        self._sides = list(sides)
        self._against.blockSignals(True)
        self._against.clear()
        self._against.addItems([self._side_words(side) for side in sides])
        if before in self._sides:
            self._against.setCurrentIndex(self._sides.index(before))
        self._against.blockSignals(False)
        for part in (self._header, self._list):
            part.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show what differs between the chosen version and the other side."""
        self.diff.show_comparison(comparison)
        is_shown = comparison is not None
        for part in (self.diff, self._against, self._against_label, self.restore):
            part.setVisible(is_shown)
        self._list.setMaximumHeight(_LIST_PX if is_shown else QWIDGETSIZE_MAX)
        self._column.setStretchFactor(self._list, 0 if is_shown else _ALL_ROOM)
        if not is_shown:
            self._list.clearSelection()
        self._on_part_chosen(self.diff.part)

    def _arrange(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(3 * SPACE, SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.leftovers)
        for part in (self._header, self._list, self._against_label, self._against):
            column.addWidget(part)
        column.addWidget(self.diff, 2)
        column.addWidget(self.restore_part)
        column.addWidget(self.restore)
        column.addWidget(self._empty, 2)
        column.addStretch(1)

    def _side_words(self, side: Side) -> str:
        if side.kind is SideKind.NOW or side.moment_utc is None:
            return self.tr("The text as it stands")
        moment = self._times.relative(side.moment_utc)
        if side.kind is SideKind.SENT:
            return self.tr("What {0} received last, {1}").format(side.destination, moment)
        return self.tr("Version, {0}").format(moment)

    def _on_selection_changed(self, selected: QItemSelection, _before: QItemSelection) -> None:
        indexes = selected.indexes()
        if indexes:
            self._history.choose(indexes[0].data(VersionModel.ID_ROLE))

    def _on_side_chosen(self, place: int) -> None:
        if 0 <= place < len(self._sides):
            self._history.against(self._sides[place])

    def _on_part_chosen(self, part: Compared | None) -> None:
        self._part = part
        is_now = self._against.currentIndex() <= 0
        self.restore_part.setVisible(part is not None and is_now and not self.restore.isHidden())

    def _on_restore_part_clicked(self) -> None:
        if self._part is not None:
            self._history.restore_part(self._part)

    def _on_leftover_compared(self, comparison: Comparison) -> None:
        """Show what a crash left; it is decided on its card."""
        self._list.clearSelection()
        self.show_comparison(comparison)
        for part in (self._against, self._against_label, self.restore, self.restore_part):
            part.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Load the list now that somebody looks."""
        self._history.watch(True)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Load nothing while nobody looks."""
        self._history.watch(False)
        super().hideEvent(event)
