"""What the command line prints: data on standard output, everything said on standard error."""

import io
import json
import os
import sys
from collections.abc import Sequence
from typing import IO, Any

from editor_app.base.errors import EnvironmentFault
from editor_app.language.bidi import clean_line


class PipeClosed(Exception):
    """The reader of standard output went away: end quietly."""


def use_utf8() -> None:
    """Write UTF-8 and plain line feeds on both streams, whatever the machine's locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def print_json(value: object) -> None:
    """Print one JSON value."""
    _write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def print_bytes(data: bytes) -> None:
    """Print a file as it is."""
    _write(data)


def print_lines(lines: Sequence[str]) -> None:
    """Print lines of text."""
    _write("".join(f"{line}\n" for line in lines))


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows: a table on a terminal, tab-separated lines without a head elsewhere.

    Text goes out in reading order; putting it right to left is the terminal's part.
    """
    if not sys.stdout.isatty():
        print_lines(["\t".join(clean_line(cell) for cell in row) for row in rows])
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(clean_line(cell)) for cell in row))
    page = io.StringIO()
    Console(file=page, width=_terminal_width(), force_terminal=True).print(table)
    _write(page.getvalue())


def say(sentence: str) -> None:
    """Say one line on standard error; nobody listening is no error."""
    try:
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
    except OSError:
        _silence(sys.stderr)


def is_watched() -> bool:
    """Tell whether what is said goes to a terminal."""
    return sys.stderr.isatty()


def finish() -> None:
    """Bring out what is still held back.

    Raises:
        PipeClosed: the reader went away.
        EnvironmentFault: ``output-not-written``.
    """
    _write("")


def _write(data: str | bytes) -> None:
    try:
        if isinstance(data, bytes):
            sys.stdout.flush()
            stream: IO[Any] = getattr(sys.stdout, "buffer", sys.stdout)
            stream.write(data)
            stream.flush()
        else:
            sys.stdout.write(data)
        sys.stdout.flush()
    except BrokenPipeError as error:
        _silence(sys.stdout)
        raise PipeClosed from error
    except OSError as error:
        _silence(sys.stdout)
        reason = error.strerror or str(error)
        raise EnvironmentFault("output-not-written", reason=reason) from error


def _silence(stream: IO[str]) -> None:
    """Point a stream that failed at nowhere, so that closing it at exit says nothing."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, stream.fileno())
    except (OSError, ValueError):
        return
    finally:
        os.close(nowhere)


def _terminal_width() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 100
