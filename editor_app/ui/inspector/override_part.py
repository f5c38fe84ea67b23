"""Let an article leave in spite of the checklist: a reason, and the button that says it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor_app.domain.checklist import ALWAYS_BLOCKING, Problem
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.text_line import TextLine


class OverridePart(QWidget):
    """A part of a form that queues; it shows where a reason gets past what stopped the article.

    Emits:
        asked: the reason that was typed.
    """

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_ready = True
        self.reason = TextLine()
        self.reason.setPlaceholderText(self.tr("Why it may leave all the same"))
        self.reason.setAccessibleName(self.tr("Why it may leave all the same"))
        self.button = QPushButton(self.tr("Queue it all the same"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * SPACE)
        column.addWidget(self.reason)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.reason.textChanged.connect(lambda _: self._enable())
        self.reason.returnPressed.connect(self.button.click)
        self.button.clicked.connect(lambda _=False: self.asked.emit(self.reason.text().strip()))
        self.show_problems(())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Offer itself where there is something to get past; no reason lets a protected word go."""
        self.reason.clear()
        self.setVisible(
            bool(problems) and not any(each.code in ALWAYS_BLOCKING for each in problems)
        )
        self._enable()

    def set_ready(self, is_ready: bool) -> None:
        """Tell whether the rest of the form is filled in and nothing is under way."""
        self._is_ready = is_ready
        self._enable()

    def _enable(self) -> None:
        self.button.setEnabled(self._is_ready and bool(self.reason.text().strip()))
