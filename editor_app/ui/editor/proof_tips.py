"""Why a place is underlined, said where the pointer rests on it; the menu says it to the keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from editor_app.domain.hits import Field
from editor_app.domain.proofing import Finding
from editor_app.ui.editor.proof_session import ProofSession

_NEAR_PX = 24
"""How far from a letter the pointer still points at it."""


class ProofTips(QObject):
    """The tool tips of the page's fields. GUI thread; lives as long as its parent.

    Args:
        session: Knows the places.
        words: Says why a place is underlined, in the language of the window.
        parent: Keeps it.
    """

    def __init__(
        self, session: ProofSession, words: Callable[[Finding], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._fields: dict[QObject, Field] = {}
        for field, edit in session.edits.items():
            self._fields[edit.viewport()] = field
            edit.viewport().installEventFilter(self)

    def text_at(self, field: Field, place: QPoint) -> str:
        """Return what is said of a place in a field's viewport, or nothing."""
        edit = self._session.edits[field]
        cursor = edit.cursorForPosition(place)
        rect = edit.cursorRect(cursor).adjusted(-_NEAR_PX, 0, _NEAR_PX, 0)
        found = self._session.finding_at(field, cursor.position())
        return self._words(found[1]) if found is not None and rect.contains(place) else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer where a field is asked for a tool tip."""
        field = self._fields.get(watched)
        if field is None or event.type() is not QEvent.Type.ToolTip:
            return False
        assert isinstance(event, QHelpEvent)
        text = self.text_at(field, event.pos())
        edit = self._session.edits[field]
        if not text:
            QToolTip.hideText()
            return False
        QToolTip.showText(event.globalPos(), text, edit.viewport())
        return True
