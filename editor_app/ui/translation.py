"""The language of the interface: which one, its strings, and the direction it runs in."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from editor_app.base.assets import asset

LANGUAGES = ("ar", "fr", "en")
_LOCALES = {"ar": "ar_MA", "fr": "fr_MA", "en": "en_GB"}


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a source text for Qt's ``lupdate`` without translating it yet."""
    return text


def interface_language(choice: str, system: str | None = None) -> str:
    """Return the language to show.

    Args:
        choice: ``system``, ``ar``, ``fr`` or ``en``, as the setting ``interface.language`` has it.
        system: Name of the system's locale; None asks Qt.
    """
    if choice in LANGUAGES:
        return choice
    name = QLocale.system().name() if system is None else system
    primary = name.partition("_")[0]
    return primary if primary in LANGUAGES else "ar"


def speak(application: QApplication, language: str) -> None:
    """Install the strings of a language, its locale and its direction. Before any widget."""
    QLocale.setDefault(QLocale(_LOCALES[language]))
    is_rtl = language == "ar"
    application.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    )
    own = str(asset("translations"))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt), (f"mihbara_{language}", own)):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


def in_every_language(context: str, texts: Iterable[str]) -> Mapping[str, str]:
    """Return what each source text is in all languages of the interface, one after the other."""
    spoken: list[QTranslator] = []
    for language in LANGUAGES:
        translator = QTranslator()
        if translator.load(f"mihbara_{language}", str(asset("translations"))):
            spoken.append(translator)
    return {
        text: " ".join([text, *filter(None, (each.translate(context, text) for each in spoken))])
        for text in texts
    }
