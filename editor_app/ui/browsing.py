"""The way out of the window to a page."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def browse(address: str) -> None:
    """Open an address, or a file by its own, in the browser."""
    QDesktopServices.openUrl(QUrl(address))
