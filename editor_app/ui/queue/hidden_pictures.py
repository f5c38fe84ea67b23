"""The pictures that readers' reports have hidden, above the queue until the desk has judged."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor_app.domain.image_report import ImageState
from editor_app.presenters.messages import word
from editor_app.presenters.reported_images import ReportedImagesPresenter
from editor_app.services.image_reports import CaseRow
from editor_app.ui.theme.icons import beside_icon
from editor_app.ui.theme.theme import Theme
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.card import Card
from editor_app.ui.widgets.elided import ElidedLabel

_LONGEST_PX = 148


class HiddenPictures(Card):
    """One line for each, with the way to it and the way back; hidden where there is none.

    Args:
        theme: The theme.
        language: Of sentences.
        presenter: Carries out what is decided.
    """

    def __init__(
        self,
        theme: Theme,
        language: str,
        presenter: ReportedImagesPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._presenter = presenter
        self._shown: list[tuple[object, ...]] = []
        self.lines: list[QWidget] = []
        inside = QWidget()
        inside.setProperty("scrolled", "true")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self.column.addWidget(self._area)
        self.hide()

    def show_cases(self, rows: Sequence[CaseRow]) -> None:
        """Show those that nobody has judged yet."""
        waiting = [row for row in rows if row.case.state is ImageState.HIDDEN]
        shown: list[tuple[object, ...]] = [
            (row.case.image, row.headline, row.destination) for row in waiting
        ]
        if shown == self._shown:
            return
        self._shown = shown
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(row) for row in waiting]
        for line in self.lines:
            self._column.addWidget(line)
        height = sum(line.sizeHint().height() + SPACE for line in self.lines)
        self._area.setFixedHeight(min(height, _LONGEST_PX))
        self.setVisible(bool(waiting))

    def _line(self, row: CaseRow) -> QWidget:
        line = QWidget()
        told = ElidedLabel("small")
        said = {
            "headline": row.headline,
            "destination": row.destination,
            "count": row.case.hidden_after,
        }
        told.show_text(word("image-hidden", said, self._language))
        line.setAccessibleName(word("image-hidden", said, self._language))
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(told, 1)
        image = row.case.image
        layout.addWidget(
            self._button(self.tr("Look at it"), "eye", lambda: self._presenter.look_at(image))
        )
        layout.addWidget(
            self._button(self.tr("Restore"), "rotate-ccw", lambda: self._presenter.restore(image))
        )
        return line

    def _button(self, words: str, icon: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(beside_icon(words))
        self._theme.put_icon(button, icon)
        button.clicked.connect(lambda _=False: act())
        return button
