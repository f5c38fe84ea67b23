"""A box for a few lines of plain words."""

from PySide6.QtWidgets import QTextEdit

from editor_app.ui.theme.surfaces import set_mark

_TEXT_PX = 68


def text_box() -> QTextEdit:
    """Return a box for plain words. A QPlainTextEdit would keep Arabic at the far edge."""
    box = QTextEdit()
    box.setAcceptRichText(False)
    box.setTabChangesFocus(True)
    box.setFixedHeight(_TEXT_PX)
    set_mark(box, "field", "text")
    return box
