"""Focus while writing: the other paragraphs recede, and the line of the caret stays in place."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QTextBlock

from editor_app.ui.editor.body_edit import BodyEdit

_VEIL_ALPHA = 165
_LINE_AT = 0.45
"""Where the caret's line is held, as a share of the view's height."""


class FocusWriting:
    """Watches the caret of one body. A key inside a line costs a comparison. GUI thread.

    Args:
        edit: The body.
    """

    def __init__(self, edit: BodyEdit) -> None:
        self._edit = edit
        self._is_veiled = False
        self._is_typewriter = False
        self._block = -1
        edit.add_overlay(self._paint)
        edit.cursorPositionChanged.connect(self._on_caret_moved)

    def set_on(self, *, paragraph: bool, typewriter: bool) -> None:
        """Let the other paragraphs recede, hold the caret's line in place, or neither."""
        self._is_veiled = paragraph
        self._is_typewriter = typewriter
        self._edit.page_bar.set_foot_share(1 - _LINE_AT if typewriter else 0.0)
        self._block = -1
        self._edit.refresh_overlays()
        self._on_caret_moved()

    def _on_caret_moved(self) -> None:
        if self._is_veiled:
            block = self._edit.caret().blockNumber()
            if block != self._block:
                self._block = block
                self._edit.refresh_overlays()
        is_pointing = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._is_typewriter and self._edit.hasFocus() and not is_pointing:
            caret = self._edit.cursorRect()
            away = caret.center().y() - round(self._edit.height() * _LINE_AT)
            # The caret's height differs by a pixel from font to font: only lines are followed.
            if abs(away) * 2 > caret.height():
                bar = self._edit.page_bar
                bar.setValue(bar.value() + away)

    def _paint(self, painter: QPainter, block: QTextBlock, rect: QRectF, width: float) -> None:
        if not self._is_veiled or block.blockNumber() == self._block:
            return
        veil = QColor(self._edit.look.page)
        veil.setAlpha(_VEIL_ALPHA)
        painter.fillRect(QRectF(0, rect.top() - 2, width + 8, rect.height() + 4), veil)
