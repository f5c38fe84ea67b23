"""The sheet of paper, or the file, that a recovery code is kept on."""

from html import escape

from PySide6.QtCore import QCoreApplication, QMarginsF, Qt
from PySide6.QtGui import QGuiApplication, QPageLayout, QTextDocument, QTextOption
from PySide6.QtPrintSupport import QPrinter

_MARGIN_MM = 22.0


class RecoverySheet:
    """Says what a recovery code is for and where to keep it, in the language of the window.

    Args:
        code: The code.
        library: The folder of the library that it opens.
        date: When it was made, worded.
    """

    def __init__(self, code: str, library: str, date: str) -> None:
        translate = QCoreApplication.translate
        self._code = code
        self._heading = translate("RecoverySheet", "Recovery code of a Mihbara library")
        self._parts = (
            translate(
                "RecoverySheet",
                "It opens the encrypted library and its backups where the passphrase or the "
                "keyring is lost. Type it where the program asks for the passphrase, after “Use "
                "the recovery code”.",
            ),
            translate(
                "RecoverySheet",
                "Keep it away from the computer and from the disk of the backups: in a safe, with "
                "a notary or with somebody you trust. Whoever has it and the library can read "
                "every text. Without it and without the passphrase nobody can.",
            ),
            translate(
                "RecoverySheet",
                "A new recovery code makes this one worthless: destroy this sheet then.",
            ),
        )
        library_word, date_word = (
            translate("RecoverySheet", "Library"),
            translate("RecoverySheet", "Made on"),
        )
        self._facts = ((library_word, library), (date_word, date))

    def text(self) -> str:
        """Return the file; the command line reads the code from its first line."""
        facts = [f"{name}: {value}" for name, value in self._facts]
        return "\n".join([self._code, "", self._heading, "", *self._parts, "", *facts, ""])

    def document(self) -> QTextDocument:
        """Return the sheet as a document, in the direction of the window."""
        is_rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        way = "rtl" if is_rtl else "ltr"
        words = "".join(f"<p dir='{way}'>{escape(part)}</p>" for part in self._parts)
        facts = "".join(
            f"<p dir='{way}'>{escape(name)}: \u2066{escape(value)}\u2069</p>"
            for name, value in self._facts
        )
        made = QTextDocument()
        option = QTextOption()
        option.setTextDirection(QGuiApplication.layoutDirection())
        made.setDefaultTextOption(option)
        made.setDefaultFont(QGuiApplication.font())
        made.setHtml(
            f"<div style='font-size:12pt; line-height:150%'><h1 dir='{way}'>{escape(self._heading)}"
            f"</h1><p dir='ltr' align='center' style='font-family:monospace; font-size:22pt; "
            f"margin-top:24pt; margin-bottom:24pt'><b>{escape(self._code)}</b></p>{words}{facts}"
            "</div>"
        )
        return made

    def print_on(self, printer: QPrinter) -> None:
        """Print it on one page."""
        layout = printer.pageLayout()
        layout.setUnits(QPageLayout.Unit.Millimeter)
        layout.setMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM))
        printer.setPageLayout(layout)
        self.document().print_(printer)
