"""Where a text too long for a line breaks into two, and where the second one is cut."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QTextLayout

from editor_app.ui.theme.fonts import interface_font
from editor_app.ui.theme.tokens import TYPE


@lru_cache(maxsize=2048)
def line_pair(text: str, width: int, *, bold: bool = False) -> tuple[str, ...]:
    """Break a text of the interface into one line or two, the second cut with an ellipsis.

    Args:
        text: One paragraph.
        width: In pixels.
        bold: Whether the lines are strong.
    """
    font = interface_font(TYPE, bold=bold)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    layout.endLayout()
    end = first.textLength()
    head, tail = text[:end].rstrip(), text[end:].strip()
    if not tail:
        return (head,)
    return head, QFontMetrics(font).elidedText(tail, Qt.TextElideMode.ElideRight, width)
