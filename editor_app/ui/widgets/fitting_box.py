"""A box to tick whose words may be longer than its place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from editor_app.language.bidi import isolate


class FittingBox(QCheckBox):
    """A box that cuts what does not fit, and tells all of it in its tool tip.

    Args:
        text: The words, as they are: an ampersand is one.
    """

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Let the box shrink to its tick."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        cut = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, place.width())
        self.setToolTip(self._full if cut != self._full else "")
        self.setText(isolate(cut.replace("&", "&&")))
