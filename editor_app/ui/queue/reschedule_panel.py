"""Choose another time for items that have not left."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor_app.domain.publication import QueueRow
from editor_app.language.zones import to_wall
from editor_app.ui.queue.due_form import DueForm
from editor_app.ui.queue.side import SideHeader
from editor_app.ui.theme.surfaces import set_mark
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.time_words import TimeWords
from editor_app.ui.widgets.elided import text_label


class ReschedulePanel(QWidget):
    """A time for one item or several.

    Args:
        theme: The theme.
        times: The zone of the house and the clock.

    Emits:
        reschedule_requested: rows, and the schedule or None for at once.
        left: the cross was pressed.
    """

    reschedule_requested = Signal(object, object)
    left = Signal()

    def __init__(self, theme: Theme, times: TimeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._times = times
        self._rows: tuple[QueueRow, ...] = ()
        header = SideHeader(theme, self.tr("Reschedule"))
        header.left.connect(self.left)
        self._about = text_label("muted")
        self._due = DueForm(times)
        self._keep = QPushButton(self.tr("Keep this time"))
        set_mark(self._keep, "kind", "primary")
        self._due.changed.connect(self._keep.setEnabled)
        self._keep.clicked.connect(
            lambda _=False: self.reschedule_requested.emit(self._rows, self._due.schedule)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * SPACE, 3 * SPACE, 3 * SPACE, 3 * SPACE)
        column.setSpacing(3 * SPACE)
        for part in (header, self._about, self._due, self._keep):
            column.addWidget(part)
        column.addStretch(1)

    def show_rows(self, rows: list[QueueRow], wall: datetime | None = None) -> None:
        """Ask for the time of these rows; ``wall`` is proposed, else the first one's time."""
        self._rows = tuple(rows)
        self._about.setText("\n".join(row.headline for row in rows[:3]))
        due = rows[0].item.due_utc
        self._due.show_schedule(wall or (to_wall(due, self._times.zone) if due else None))

    def take_keys(self) -> None:
        """Give the keys to the time."""
        self._due.take_keys()
