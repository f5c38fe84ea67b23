"""Finds the shared libraries that Qt lacks on this machine, and the packages that hold them.

Qt's wheels bring Qt itself but neither Mesa, fontconfig nor X11, which a bare Debian or Ubuntu does
not have. Linux only: elsewhere the system brings everything.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

QT_ALWAYS = (
    "lib/libQt6Widgets.so.6",
    "lib/libQt6Network.so.6",
    "lib/libQt6DBus.so.6",
    "lib/libQt6Svg.so.6",
    "lib/libQt6PrintSupport.so.6",
    "plugins/platforms/libqoffscreen.so",
)
QT_WITH_DISPLAY = (
    "plugins/platforms/libqxcb.so",
    "plugins/platforms/libqwayland.so",
)

# Debian 13 and Ubuntu 24.04 renamed what the move to 64-bit time touched: the newer name first.
_GLIB = ("libglib2.0-0t64", "libglib2.0-0")
PACKAGES: dict[str, tuple[str, ...]] = {
    "libglib-2.0.so.0": _GLIB,
    "libgobject-2.0.so.0": _GLIB,
    "libgio-2.0.so.0": _GLIB,
    "libgthread-2.0.so.0": _GLIB,
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libGLX.so.0": ("libglx0",),
    "libOpenGL.so.0": ("libopengl0",),
    "libX11.so.6": ("libx11-6",),
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libbrotlicommon.so.1": ("libbrotli1",),
    "libbrotlidec.so.1": ("libbrotli1",),
    "libzstd.so.1": ("libzstd1",),
    "libz.so.1": ("zlib1g",),
    "libxcb.so.1": ("libxcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-glx.so.0": ("libxcb-glx0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libwayland-egl.so.1": ("libwayland-egl1",),
}

_NOT_FOUND = re.compile(r"^\s*(\S+) => not found$", re.MULTILINE)


class MissingLibrariesError(Exception):
    """Says which libraries Qt lacks and the one command that brings them."""


def missing_in(ldd_output: str) -> set[str]:
    """Return the sonames that `ldd` could not find."""
    return set(_NOT_FOUND.findall(ldd_output))


def packages_for(
    sonames: Iterable[str], exists: Callable[[str], bool]
) -> tuple[list[str], list[str]]:
    """Name the packages that hold the libraries.

    Args:
        sonames: What is missing.
        exists: Tells whether this machine's package index knows a package.

    Returns:
        The packages, sorted, and the sonames for which none is known.
    """
    packages: set[str] = set()
    unknown: list[str] = []
    for soname in sorted(sonames):
        names = PACKAGES.get(soname, ())
        if not names:
            unknown.append(soname)
            continue
        packages.add(next((name for name in names if exists(name)), names[-1]))
    return sorted(packages), unknown


def ensure(qt_folder: Path, *, display: bool) -> None:
    """Install what Qt lacks where that is possible.

    Args:
        qt_folder: The `PySide6/Qt` folder of the environment.
        display: Whether windows are to be shown, or drawn in memory only.

    Raises:
        MissingLibrariesError: Something is missing and could not be installed.
    """
    missing = _missing(qt_folder, display=display)
    if not missing:
        return
    if shutil.which("apt-get") is None:
        raise MissingLibrariesError(
            "Qt needs shared libraries that this system lacks; install the packages that hold "
            + ", ".join(sorted(missing))
        )
    root = os.geteuid() == 0
    if root and not _apt_knows("libegl1"):
        _apt("update")
    packages, unknown = packages_for(missing, _apt_knows)
    if unknown:
        raise MissingLibrariesError(
            f"Qt needs {', '.join(unknown)}, and no package is known for it"
        )
    if not root:
        command = "sudo apt-get install --yes --no-install-recommends " + " ".join(packages)
        raise MissingLibrariesError(f"Qt needs shared libraries that are missing; run: {command}")
    _apt("install", "--yes", "--no-install-recommends", *packages)
    if still := _missing(qt_folder, display=display):
        raise MissingLibrariesError(f"Qt still lacks {', '.join(sorted(still))}")


def _missing(qt_folder: Path, *, display: bool) -> set[str]:
    names = QT_ALWAYS + (QT_WITH_DISPLAY if display else ())
    files = [str(qt_folder / name) for name in names if (qt_folder / name).exists()]
    outcome = subprocess.run(["ldd", *files], capture_output=True, text=True, check=False)
    return missing_in(outcome.stdout)


def _apt_knows(package: str) -> bool:
    policy = subprocess.run(
        ["apt-cache", "policy", package], capture_output=True, text=True, check=False
    )
    return "Candidate:" in policy.stdout and "Candidate: (none)" not in policy.stdout


def _apt(*arguments: str) -> None:
    command = ["apt-get", "-qq", *arguments]
    print("installing what Qt needs: " + " ".join(command), file=sys.stderr, flush=True)
    outcome = subprocess.run(
        command,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if outcome.returncode != 0:
        reason = (outcome.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise MissingLibrariesError(f"{' '.join(command)} failed: {reason}")
