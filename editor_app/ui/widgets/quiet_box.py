"""A choice for panels that scroll and may be narrow."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from editor_app.language.bidi import isolate
from editor_app.ui.theme.tokens import SPACE
from editor_app.ui.widgets.form import WheelGuard


class QuietBox(QComboBox):
    """A choice that the wheel leaves alone while the panel is scrolled over it.

    A name that is too long for it ends in an ellipsis.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard: QObject = WheelGuard(self)
        self.installEventFilter(self._guard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cut the words where they would be clipped; Qt does not."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        place = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        room = place.width() - SPACE
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + SPACE
        text = option.currentText
        cut = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        if cut != text:
            option.currentText = isolate(cut)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
