"""What readers have said against a picture, and what the desk can do about it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor_app.domain.image_report import ImageState, ShownImage
from editor_app.services.image_reports import CaseRow
from editor_app.ui.theme.tokens import SPACE, Tint
from editor_app.ui.widgets.chip import Chip


class ReportLine(QWidget):
    """A chip and its buttons; not there while nobody has reported the picture.

    Emits:
        restore_requested, keep_requested, reports_allowed: with the picture that is meant.
    """

    restore_requested = Signal(object)
    keep_requested = Signal(object)
    reports_allowed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: CaseRow | None = None
        self.chip = Chip()
        self.restore = self._button(self.tr("Show it again"), self.restore_requested.emit)
        self.keep = self._button(self.tr("Leave it hidden"), self.keep_requested.emit)
        self.allow = self._button(self.tr("Let reports hide it again"), self.reports_allowed.emit)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        for button in (self.restore, self.keep, self.allow):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.chip)
        column.addLayout(buttons)
        self.show_case(None)

    def show_case(self, row: CaseRow | None) -> None:
        """Show how a picture stands at a destination; None where nothing is said of it."""
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        case, hidden = row.case, row.case.hidden_after
        self.setToolTip(row.destination)
        if case.is_hidden:
            self.chip.show_state(self.tr("Hidden after %n report(s)", "", hidden), Tint.WARNING)
        elif case.state is ImageState.GUARDED:
            self.chip.show_state(self.tr("Restored; no report hides it"), Tint.NEUTRAL)
        else:
            self.chip.show_state(self.tr("%n report(s)", "", case.reports), Tint.NEUTRAL)
        self.restore.setVisible(case.is_hidden)
        self.keep.setVisible(case.state is ImageState.HIDDEN)
        self.allow.setVisible(case.state is ImageState.GUARDED)

    def _button(self, text: str, ask: Callable[[ShownImage], None]) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(lambda: self._ask(ask))
        return button

    def _ask(self, ask: Callable[[ShownImage], None]) -> None:
        if self._row is not None:
            ask(self._row.case.image)
