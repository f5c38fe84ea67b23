"""The sheet of paper, or the file, that a recovery code is kept on."""

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument, QTextOption
from PySide6.QtPrintSupport import QPrinter

from editor_app.language.bidi import isolate


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
        self._facts = (
            translate("RecoverySheet", "Library: {path}").format(path=isolate(library)),
            translate("RecoverySheet", "Made on {date}").format(date=isolate(date)),
        )

    def text(self) -> str:
        """Return the file; the command line reads the code from its first line."""
        return "\n".join([self._code, "", self._heading, "", *self._parts, "", *self._facts, ""])

    def document(self) -> QTextDocument:
        """Return the sheet as a document, in the direction of the window."""
        is_rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        way = f"dir='{'rtl' if is_rtl else 'ltr'}'"
        words = "".join(
            f"<p {way} style='font-size:12pt; line-height:140%'>{escape(part)}</p>"
            for part in (*self._parts, *self._facts)
        )
        made = QTextDocument()
        option = QTextOption()
        option.setTextDirection(QGuiApplication.layoutDirection())
        made.setDefaultTextOption(option)
        made.setDefaultFont(QGuiApplication.font())
        made.setHtml(
            f"<h1 {way} style='font-size:18pt'>{escape(self._heading)}</h1>"
            "<p dir='ltr' align='center' style='font-family:monospace; font-size:17pt; "
            "white-space:pre; margin-top:20pt; margin-bottom:20pt'>"
            f"<b>{escape(self._code)}</b></p>{words}"
        )
        return made

    def print_on(self, printer: QPrinter) -> None:
        """Print it on one page; Qt leaves two centimetres around it."""
        self.document().print_(printer)
