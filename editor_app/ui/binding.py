"""Load PySide without two things that a start pays for and no window uses.

The writer of its type stubs: PySide carries its own Python modules inside a library, and compiles
all of them from source whenever it is imported. The stub writer among them, with its search
patterns, takes a sixth of the time that all of PySide takes to import.

Its import statement: PySide puts its own ``builtins.__import__`` in place, for ``from __feature__
import …``, and then reads and keeps the source of every module that is imported later, to see
whether PySide is named there. This program takes none of those features, and would pay 17 MB and
a tenth of a second for the database layer's sources alone.
"""

import builtins
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_STUB_WRITER = "shibokensupport/signature/lib/pyi_generator.py"


def load_binding() -> None:
    """Import PySide's core. Where somebody did before, only the import statement is put back."""
    with _without_stub_writer():
        import PySide6.QtCore  # noqa: F401
    _restore_import()


@contextmanager
def _without_stub_writer() -> Iterator[None]:
    """Have the stub writer compiled as an empty module; all else as it is."""
    plain = builtins.compile

    def compile_support(source: Any, filename: Any, *given: Any, **named: Any) -> Any:  # noqa: ANN401
        wanted = b"" if filename == _STUB_WRITER else source
        return plain(wanted, filename, *given, **named)

    builtins.compile = compile_support
    try:
        yield
    finally:
        builtins.compile = plain


def _restore_import() -> None:
    """Put the import statement back that PySide found; where it did not take it, change nothing."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
