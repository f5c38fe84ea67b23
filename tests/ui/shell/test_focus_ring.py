"""Whoever works by keyboard sees where they are, in both themes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_app.ui.theme.surfaces import set_mark, set_surface
from editor_app.ui.theme.theme import Theme

KINDS = (
    *("", "primary", "quiet", "link", "danger", "filter"),
    *("pill", "add-pill", "row", "place", "brand"),
)


def controls() -> list[QWidget]:
    """Return one control of each kind, those that can be down both up and down."""
    made: list[QWidget] = []
    for kind in KINDS:
        button = QPushButton("words")
        set_mark(button, "kind", kind)
        made.append(button)
    for make in (QCheckBox, QRadioButton, QToolButton, lambda: QPushButton("words")):
        for is_down in (False, True):
            control: QAbstractButton = make()
            control.setCheckable(True)
            control.setAutoExclusive(False)
            control.setChecked(is_down)
            if isinstance(control, QPushButton):
                set_mark(control, "kind", "filter")
            made.append(control)
    tabs = QTabBar()
    tabs.addTab("words")
    return [*made, QLineEdit(), QComboBox(), QSpinBox(), QPlainTextEdit(), tabs]


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_focus_is_seen_on_every_control(qtbot: QtBot, qapp: QApplication, choice: str) -> None:
    theme = Theme(qapp, choice)
    holder = QWidget()
    qtbot.addWidget(holder)
    set_surface(holder, "panel")
    column = QVBoxLayout(holder)
    made = controls()
    for control in made:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column.addWidget(control)
    holder.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    unseen = []
    for control in made:
        holder.setFocus()
        before = control.grab().toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if control.grab().toImage() == before:
            unseen.append((type(control).__name__, control.property("kind")))
    theme.deleteLater()
    qapp.setStyleSheet("")
    assert unseen == []
