"""The marks that stand before a name: known ones have an icon, any other is its own text."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_app.domain.byline import DEFAULT_CREDIT
from editor_app.ui.translation import QT_TRANSLATE_NOOP

CAMERA = "📷"

_ICONS: Mapping[str, str] = {
    DEFAULT_CREDIT: "pen-line",
    "✍": "pen-line",
    CAMERA: "camera",
    "📸": "camera",
}
_WORDS: Mapping[str, str] = {
    DEFAULT_CREDIT: QT_TRANSLATE_NOOP("CreditMarks", "Pen"),
    CAMERA: QT_TRANSLATE_NOOP("CreditMarks", "Camera"),
    "": QT_TRANSLATE_NOOP("CreditMarks", "No mark"),
}

OFFERED = tuple(_WORDS)
"""The marks that a form offers; any other text may be typed."""


def mark_icon(credit: str) -> str:
    """Return the icon that draws a mark, or an empty string for one that is text."""
    return _ICONS.get(credit, "")


def mark_word(credit: str) -> str:
    """Return what a mark is called, or the mark itself."""
    word = _WORDS.get(credit)
    return QCoreApplication.translate("CreditMarks", word) if word else credit
