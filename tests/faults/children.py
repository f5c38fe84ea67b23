"""Children that are forked from a process without threads: a death costs milliseconds, not a start.

    python -m tests.faults.children MODULE:FUNCTION ARGUMENTS

runs the function in such a process; it prints what it found as one JSON value.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
_IN_MEMORY = Path("/dev/shm")


def disk_in_memory() -> Path | None:
    """Return a folder on a disk in memory, or None for the folder of temporary files."""
    return _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None


def in_child(work: Callable[[], None]) -> int:
    """Do ``work`` in a fork; return 0, 1 where it raised, or minus the signal that ended it."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work()
            code = 0
        except BaseException:  # the fork must never go on with its parent's work
            traceback.print_exc()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def in_clean_process(function: str, *arguments: object, before: tuple[str, ...] = ()) -> object:
    """Call ``module:function`` in a process of its own and return what it returns, through JSON.

    Args:
        function: For example ``tests.faults.kills:kill``.
        arguments: What JSON can hold.
        before: A command to run the process under, such as strace with its options.
    """
    words = [sys.executable, "-m", "tests.faults.children", function, json.dumps(arguments)]
    ended = subprocess.run(
        [*before, *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if ended.returncode:
        raise RuntimeError(f"{function} ended with {ended.returncode}:\n{ended.stderr[-2000:]}")
    return json.loads(ended.stdout.splitlines()[-1])


if __name__ == "__main__":
    module, _, name = sys.argv[1].partition(":")
    found = getattr(importlib.import_module(module), name)(*json.loads(sys.argv[2]))
    sys.stdout.write(f"{json.dumps(found)}\n")
