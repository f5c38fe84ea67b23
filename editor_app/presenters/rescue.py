"""A copy of an unsaved text beside the library, for when the library itself cannot be written."""

from datetime import datetime
from pathlib import Path

from editor_app.base.errors import EnvironmentFault
from editor_app.base.files import replace_file
from editor_app.domain.article import Draft

_FORMATS = {".html": "html", ".md": "markdown", ".txt": "text"}


def save_copy(draft: Draft, folder: Path, now: datetime) -> Path:
    """Write a draft as a file that the program can import again.

    Args:
        draft: What was written.
        folder: Where people look for files they saved; made where it is missing.
        now: Goes into the file's name.

    Returns:
        The file.

    Raises:
        EnvironmentFault: ``file-not-written``.
    """
    path = folder / copy_name(now)
    write_copy(draft, path)
    return path


def copy_name(now: datetime) -> str:
    """Return the name of a copy that was made now."""
    return f"mihbara-{now:%Y%m%d-%H%M%S}.json"


def copy_bytes(draft: Draft, suffix: str = "") -> bytes:
    """Return a draft as a file holds it, in its ending's format; else so that it comes back."""
    from editor_app.formats.exporting import write_article  # it brings a Markdown parser

    return write_article(draft, _FORMATS.get(suffix.lower(), "json"))


def write_copy(draft: Draft, path: Path) -> None:
    """Write a draft into a file, in the format that its name asks for; else so that it comes back.

    Args:
        draft: What was written.
        path: The file; its folder is made where it is missing.

    Raises:
        EnvironmentFault: ``file-not-written``.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EnvironmentFault(
            "file-not-written", path=str(path), reason=error.strerror or str(error)
        ) from error
    replace_file(path, copy_bytes(draft, path.suffix))
