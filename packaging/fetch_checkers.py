"""Fetches the checkers of other people that the heavy tests use, and prints where they stand.

    export MIHBARA_VNU_JAR="$(python3 packaging/fetch_checkers.py)"

The Nu HTML checker (MIT, needs Java 11 or newer) reads the published site as a validator would. It
goes into `.venv/checkers`, outside what is versioned; a second call starts at once.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from npm_packages import FetchError, Package, unpack

VNU = Package(
    "vnu-jar", "26.9.27", "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7"
)
CHECKERS = Path(__file__).resolve().parent.parent / ".venv" / "checkers"


def fetch_vnu(folder: Path) -> Path:
    """Return the checker's archive, fetched and verified where it is not there yet.

    Raises:
        FetchError: It could not be had or is not the pinned one.
    """
    jar = folder / f"vnu-{VNU.version}.jar"
    if not jar.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            origin = unpack(VNU, Path(scratch)) / "build" / "dist" / "vnu.jar"
            part = jar.with_suffix(".part")
            shutil.copyfile(origin, part)
        part.replace(jar)
    return jar


if __name__ == "__main__":
    try:
        print(fetch_vnu(CHECKERS))
    except FetchError as error:
        sys.exit(f"fetch_checkers.py: {error}")
