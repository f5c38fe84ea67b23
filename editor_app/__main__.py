"""The program ``mihbara``: with arguments the command line, without them the window."""

import atexit
import gc
import sys
from collections.abc import Sequence

from editor_app.app import open_caretaker, open_desk, run_demo, run_window
from editor_app.base.errors import AppError

_GARBAGE = (50_000, 20, 50)
"""Python's 700 has the collector walk all that a start imports, over and over; little of this
program's garbage is cyclic."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    gc.set_threshold(*_GARBAGE)
    atexit.register(gc.freeze)  # the system takes everything back: no last search for garbage
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given:
        from editor_app.cli.main import run

        return run(given, open_desk, run_window, run_demo, open_caretaker)
    try:
        return run_window()
    except AppError as error:
        from editor_app.presenters.messages import word

        sys.stderr.write(f"{word(error.code, error.params, 'en')}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
