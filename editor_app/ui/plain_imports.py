"""Give Python's import statement back after PySide has taken it.

PySide puts its own ``builtins.__import__`` in place, for ``from __feature__ import …``. It then
reads and keeps the source of every module that is imported later, to see whether PySide is named
there. This program takes none of those features, and pays 17 MB and a tenth of a second for the
database layer's sources alone.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # only then the import statement is PySide's


def restore_import() -> None:
    """Put Python's import back; where PySide did not take it, change nothing."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
