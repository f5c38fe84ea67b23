"""Where lines break: between words, or anywhere while a word is longer than any word is.

Qt looks for the words of a line anew from the start of a word that fills it, so that a key in a
word of a hundred thousand letters costs a tenth of a second and more; breaking anywhere costs a
third of that. Such a word is an accident, a pasted code or a page without spaces, and wants to be
typed out of all the same.

Thread: GUI.
"""

import re

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextDocument, QTextOption

LONGEST_WORD = 10_000
"""Letters. Longer ones make lines break anywhere."""
_GIANT = re.compile(rf"\S{{{LONGEST_WORD}}}")
BETWEEN_WORDS = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
ANYWHERE = QTextOption.WrapMode.WrapAnywhere


class LineBreaker(QObject):
    """Keeps a document's way of breaking lines; cost grows with the change, not with the text.

    Args:
        document: The document, which is its parent too.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._settle)
        self._has_giant = self._holds_a_giant()
        self._settle()
        document.contentsChange.connect(self._on_contents_change)

    def _on_contents_change(self, position: int, _removed: int, added: int) -> None:
        block = self._document.findBlock(position)
        found = False
        while block.isValid() and block.position() <= position + added and not found:
            found = _is_giant(block)
            block = block.next()
        if found or self._has_giant:
            self._has_giant = found or self._holds_a_giant()
            self._turn.start(0)  # not within the change: the option lays everything out again

    def _holds_a_giant(self) -> bool:
        block = self._document.firstBlock()
        while block.isValid():
            if _is_giant(block):
                return True
            block = block.next()
        return False

    def _settle(self) -> None:
        mode = ANYWHERE if self._has_giant else BETWEEN_WORDS
        option = QTextOption(self._document.defaultTextOption())
        if option.wrapMode() != mode:
            option.setWrapMode(mode)
            self._document.setDefaultTextOption(option)


def _is_giant(block: QTextBlock) -> bool:
    return block.length() > LONGEST_WORD and _GIANT.search(block.text()) is not None
