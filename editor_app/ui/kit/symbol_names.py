"""The names of the symbols, by which the command palette finds them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_app.ui.translation import QT_TRANSLATE_NOOP

_NAMES: Mapping[str, str] = {
    "«": QT_TRANSLATE_NOOP("Symbols", "Opening quotation mark"),
    "»": QT_TRANSLATE_NOOP("Symbols", "Closing quotation mark"),
    "؛": QT_TRANSLATE_NOOP("Symbols", "Arabic semicolon"),
    "،": QT_TRANSLATE_NOOP("Symbols", "Arabic comma"),
    "؟": QT_TRANSLATE_NOOP("Symbols", "Arabic question mark"),
    "—": QT_TRANSLATE_NOOP("Symbols", "Long dash"),
    "–": QT_TRANSLATE_NOOP("Symbols", "Short dash"),
    "…": QT_TRANSLATE_NOOP("Symbols", "Ellipsis"),
    "ﷺ": QT_TRANSLATE_NOOP("Symbols", "Peace be upon him"),
    "ﷻ": QT_TRANSLATE_NOOP("Symbols", "Exalted is He"),
    "•": QT_TRANSLATE_NOOP("Symbols", "Bullet"),
    "°": QT_TRANSLATE_NOOP("Symbols", "Degree"),
    "%": QT_TRANSLATE_NOOP("Symbols", "Per cent"),
    "‰": QT_TRANSLATE_NOOP("Symbols", "Per mille"),
    "€": QT_TRANSLATE_NOOP("Symbols", "Euro"),
    "$": QT_TRANSLATE_NOOP("Symbols", "Dollar"),
    "£": QT_TRANSLATE_NOOP("Symbols", "Pound"),
    "§": QT_TRANSLATE_NOOP("Symbols", "Section"),
    "©": QT_TRANSLATE_NOOP("Symbols", "Copyright"),
    "®": QT_TRANSLATE_NOOP("Symbols", "Registered"),
    "×": QT_TRANSLATE_NOOP("Symbols", "Times"),
    "د.م.": QT_TRANSLATE_NOOP("Symbols", "Moroccan dirham"),
    "هـ": QT_TRANSLATE_NOOP("Symbols", "Hijri year"),
}


def symbol_name(symbol: str) -> str:
    """Return what a symbol is called, or nothing where its shape says it."""
    name = _NAMES.get(symbol, "")
    return QCoreApplication.translate("Symbols", name) if name else ""
