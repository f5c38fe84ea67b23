"""Mark widgets with the properties that the style sheet dresses."""

from typing import Literal

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

Surface = Literal["panel", "background", "page", "card"]


def set_surface(widget: QWidget, surface: Surface) -> None:
    """Give a widget one of the theme's grounds; without it a widget shows what lies below."""
    widget.setProperty("surface", surface)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def margins(start: int, top: int, end: int, bottom: int) -> QMargins:
    """Return margins whose start is where the window's reading starts: Qt mirrors none itself."""
    is_mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    left, right = (end, start) if is_mirrored else (start, end)
    return QMargins(left, top, right, bottom)


def set_mark(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet selects by (``role``, ``kind``, ``field`` …).

    A widget that has been shown is dressed again at once.
    """
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.update()
