"""The log files and crash reports: for their owner's eyes, without a word of any article."""

import contextlib
import logging
import os
import sys
import traceback
from collections.abc import Sequence
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from editor_app.base.errors import AppError
from editor_app.base.files import replace_file
from editor_app.base.paths import DataFolder

_NAME = "mihbara.log"
_MAX_BYTES = 500_000
_OLD_FILES = 3
_TAIL_LINES = 60
_REPORT = "crash-"
_MOST_REPORTS = 10


class _Formatter(logging.Formatter):
    """Writes where an error came from, never what it said: that may hold text."""

    def formatException(  # noqa: N802 - the name that logging calls
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return "\n".join(stack_lines(ei[1])) if ei[1] is not None else ""


def start_log(folder: DataFolder) -> logging.Handler:
    """Write what the program's own modules log into a file that its owner alone can read.

    Returns:
        The handler, for ``end_log``.

    Raises:
        OSError: The file cannot be made; the program works without.
    """
    path = folder.logs / _NAME
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    handler = RotatingFileHandler(
        path, maxBytes=_MAX_BYTES, backupCount=_OLD_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(_Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log = logging.getLogger("editor_app")
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    return handler


def end_log(handler: logging.Handler) -> None:
    """Write no more into the file of ``start_log``."""
    logging.getLogger("editor_app").removeHandler(handler)
    handler.close()


def log_tail(folder: DataFolder) -> Sequence[str]:
    """Return the last lines of the log."""
    try:
        with (folder.logs / _NAME).open(encoding="utf-8", errors="replace") as stream:
            return stream.read()[-20_000:].splitlines()[-_TAIL_LINES:]
    except OSError:
        return []


def stack_lines(error: BaseException) -> list[str]:
    """Return where an error was raised and of what kind it is, with its causes; not its words."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
        code = f" {current.code}" if isinstance(current, AppError) else ""
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}{code}")
        current = current.__cause__ or current.__context__
    return lines


def write_report(
    folder: DataFolder, now: datetime, lines: Sequence[str], versions: Sequence[str] = ()
) -> Path:
    """Write a crash report; only the newest few are kept.

    Args:
        folder: The data folder.
        now: When.
        lines: What happened, from ``stack_lines``.
        versions: Of what the program runs on, beside Python and the system.

    Raises:
        EnvironmentFault: ``file-not-written``.
    """
    import platform

    path = folder.logs / f"{_REPORT}{now:%Y%m%d-%H%M%S-%f}.txt"
    parts = [
        f"Mihbara, {now:%Y-%m-%d %H:%M:%S} UTC",
        f"Python {platform.python_version()}, {platform.platform()}",
        *versions,
        "",
        *lines,
        "",
        *log_tail(folder),
    ]
    replace_file(path, "\n".join(parts).encode())
    for old in reports(folder)[_MOST_REPORTS:]:
        with contextlib.suppress(OSError):
            old.unlink()
    return path


def reports(folder: DataFolder) -> list[Path]:
    """Return the crash reports, newest first."""
    return sorted(folder.logs.glob(f"{_REPORT}*.txt"), reverse=True)


def _short(name: str) -> str:
    """Return a module's path from its place of import, without its owner's folders."""
    path = Path(name)
    for root in sorted(sys.path, key=len, reverse=True):
        if root and path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return path.name
