"""What of a thing that is dropped on the window can be imported."""

from pathlib import Path

from PySide6.QtGui import QDropEvent


def importable_files(event: QDropEvent) -> list[Path]:
    """Return the files that can be imported, by their names."""
    from editor_app.formats import importing

    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in importing.SUFFIXES]


def dropped_page(event: QDropEvent) -> str:
    """Return the address of the web page that is dropped, or an empty string."""
    from editor_app.domain.source import is_web_address

    addresses = (url.toString() for url in event.mimeData().urls() if not url.isLocalFile())
    return next(filter(is_web_address, addresses), "")
