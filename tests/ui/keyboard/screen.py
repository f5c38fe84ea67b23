"""A display with a window manager and a keyboard of three layouts, for as long as it is wanted."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[3]
NEEDED = ("Xvfb", "openbox", "setxkbmap")
_SIZE = "1440x900x24"


def missing() -> str:
    """Return the programs that are not here, in words."""
    return ", ".join(name for name in NEEDED if shutil.which(name) is None)


@contextmanager
def screen(size: str = _SIZE) -> Iterator[dict[str, str]]:
    """Start a display and yield the environment of a program on it."""
    reads, writes = os.pipe()
    started: list[subprocess.Popen[bytes]] = []
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    try:
        command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", size]
        command += ["-nolisten", "tcp", "-noreset"]  # the layout outlives who set it
        started.append(subprocess.Popen(command, pass_fds=(writes,), **quiet))
        os.close(writes)
        with os.fdopen(reads) as told:
            number = told.readline().strip()
        environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        subprocess.run(["setxkbmap", "us,ara,fr"], env=environment, check=True, **quiet)
        started.append(subprocess.Popen(["openbox", "--sm-disable"], env=environment, **quiet))
        yield environment
    finally:
        for process in reversed(started):
            process.terminate()
            process.wait(timeout=10)


def run_on_screen(module: str, *arguments: str, timeout_s: float = 120) -> str:
    """Run a module of the tests on a display of its own and return what it prints."""
    with screen() as environment:
        told = subprocess.run(
            [sys.executable, "-m", module, *arguments],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            timeout=timeout_s,
            check=False,
        )
    if told.returncode:
        raise RuntimeError(told.stderr.decode(errors="replace"))
    return told.stdout.decode()
