"""Alt alone opens the menu; Alt with anything else does not."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.lone_alt import LoneAlt


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window with a shortcut on Alt+2."""
    window = QWidget()
    qtbot.addWidget(window)
    action = QAction(window)
    action.setShortcut("Alt+2")
    window.addAction(action)
    window.show()
    return window


@pytest.fixture
def field(window: QWidget) -> QLineEdit:
    """A field with the keys."""
    field = QLineEdit()
    QVBoxLayout(window).addWidget(field)
    field.setFocus()
    return field


@pytest.mark.parametrize(
    ("key", "told"), [(None, 1), (Qt.Key.Key_2, 0), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Q, 0)]
)
def test_lone_alt_tells_of_alt_that_nothing_was_pressed_with(
    field: QLineEdit, key: Qt.Key | None, told: int
) -> None:
    heard: list[int] = []
    alt = LoneAlt(field)
    alt.released.connect(lambda: heard.append(1))
    alt.begin()
    if key is not None:
        QTest.keyClick(field, key, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(field, Qt.Key.Key_Alt)
    QTest.keyRelease(field, Qt.Key.Key_Alt)
    assert len(heard) == told


def test_lone_alt_tells_nothing_of_alt_and_the_mouse(field: QLineEdit) -> None:
    heard: list[int] = []
    alt = LoneAlt(field)
    alt.released.connect(lambda: heard.append(1))
    alt.begin()
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    QTest.keyRelease(field, Qt.Key.Key_Alt)
    assert heard == []
