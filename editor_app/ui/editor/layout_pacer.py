"""Lays a long document out in short slices, so that the window answers all the while.

Qt's own lazy layout doubles its slice at every step, up to a tenth of a second and more.
"""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject
from PySide6.QtGui import QTextDocument

_SLICE_MS = 6
_STRIDE = 3_000
"""Characters between two looks at the clock."""


class LayoutPacer(QObject):
    """Stands before the timer of a document's layout until every line is laid out."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._position = 0
        document.documentLayout().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Do one slice in place of Qt's; give the timer back after the last."""
        if event.type() is not QEvent.Type.Timer:
            return False
        clock = QElapsedTimer()
        clock.start()
        layout = self._document.documentLayout()
        while clock.elapsed() < _SLICE_MS:
            block = self._document.findBlock(self._position)
            if not block.isValid():
                layout.removeEventFilter(self)
                return False
            layout.blockBoundingRect(block)
            self._position = max(block.position() + block.length(), self._position + _STRIDE)
        return True
