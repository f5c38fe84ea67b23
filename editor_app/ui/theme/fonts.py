"""The bundled type: Vazirmatn for the interface, Noto Naskh Arabic and Noto Serif for pages."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from editor_app.base.assets import asset
from editor_app.ui.theme.tokens import TYPE

INTERFACE_FAMILIES = ("Vazirmatn", "Noto Sans Tifinagh")
PAGE_FAMILIES = ("Noto Naskh Arabic", "Noto Serif", "Noto Sans Tifinagh")


@cache
def load_fonts() -> None:
    """Make the bundled families known to Qt. GUI thread, after the application exists."""
    for path in sorted(asset("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def interface_font(pixels: int = TYPE, *, bold: bool = False) -> QFont:
    """Return the font of labels, buttons and lists."""
    return _font(INTERFACE_FAMILIES, pixels, bold=bold)


def page_font(pixels: int, *, bold: bool = False) -> QFont:
    """Return the font in which an article is written."""
    return _font(PAGE_FAMILIES, pixels, bold=bold)


def _font(families: tuple[str, ...], pixels: int, *, bold: bool) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(pixels)
    font.setBold(bold)
    return font
