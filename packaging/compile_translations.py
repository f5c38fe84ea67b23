"""Compile the interface's strings: ``resources/translations/*.ts`` into ``.qm`` beside them.

    python3 packaging/compile_translations.py

Runs the ``lrelease`` of the PySide6 wheel in the environment of the Python that runs this script,
and only for files that are newer than what was made from them. Exit codes: 0 done, 1 it failed.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "translations"


def stale(folder: Path) -> list[Path]:
    """Return the sources that have no compiled file, or an older one."""
    return [
        source
        for source in sorted(folder.glob("*.ts"))
        if not source.with_suffix(".qm").is_file()
        or source.with_suffix(".qm").stat().st_mtime < source.stat().st_mtime
    ]


def compile_all(sources: Iterable[Path], lrelease: Path) -> None:
    """Compile each source.

    Raises:
        subprocess.CalledProcessError: lrelease refused one.
    """
    for source in sources:
        subprocess.run([lrelease, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)


def find_lrelease() -> Path:
    """Return the wheel's script beside this Python."""
    name = "pyside6-lrelease.exe" if sys.platform == "win32" else "pyside6-lrelease"
    return Path(sysconfig.get_path("scripts"), name)


def main() -> int:
    """Compile what is stale."""
    try:
        compile_all(stale(FOLDER), find_lrelease())
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"compile_translations.py: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
