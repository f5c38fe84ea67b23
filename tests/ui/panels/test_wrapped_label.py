"""Where the lines of a wrapped label begin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.ui.widgets.elided import wrap


def _begins_at(image: QImage, top: int, bottom: int) -> int:
    dark = range(image.width() - 1, -1, -1)
    rows = range(top, bottom)
    return next(x for x in dark if any(image.pixelColor(x, y).lightness() < 128 for y in rows))


@pytest.mark.parametrize("words", [9, 10])
def test_wrap_of_arabic_text_begins_every_line_at_the_edge(qtbot: QtBot, words: int) -> None:
    label = QLabel("باب " * words + "باب")
    qtbot.addWidget(label)
    label.setStyleSheet("background: white; color: black")
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    wrap(label)
    label.setFixedWidth(label.fontMetrics().horizontalAdvance("باب " * 6) + 4)
    label.setFixedHeight(label.heightForWidth(label.width()))
    image = label.grab().toImage()
    middle = image.height() // 2
    assert abs(_begins_at(image, 0, middle) - _begins_at(image, middle, image.height())) <= 1
