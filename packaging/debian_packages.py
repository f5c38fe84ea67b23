"""Fetches packages of Debian by name, version and SHA-256, without installing anything."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from npm_packages import FetchError, Package, sha256_of


def unpack(package: Package, into: Path) -> Path:
    """Fetch a package, check it and unpack its files; its scripts are never run.

    Args:
        package: What to fetch.
        into: An existing folder; the content comes to stand in `into/package`.

    Returns:
        The folder of the package's files, with the paths that they would have under `/`.

    Raises:
        FetchError: apt or dpkg is missing or failed, or the archive is not the pinned one.
    """
    apt, dpkg = shutil.which("apt-get"), shutil.which("dpkg-deb")
    if apt is None or dpkg is None:
        raise FetchError("The Arabic dictionary is fetched on Debian or Ubuntu: apt is missing.")
    with tempfile.TemporaryDirectory() as scratch:
        archive = _download(apt, package, Path(scratch))
        found = sha256_of(archive)
        if found != package.sha256:
            raise FetchError(
                f"{package.name} {package.version} is not the pinned file: "
                f"SHA-256 {found}, expected {package.sha256}."
            )
        target = into / "package"
        _run([dpkg, "--extract", str(archive), str(target)], Path(scratch), package)
    return target


def _download(apt: str, package: Package, folder: Path) -> Path:
    _run([apt, "download", "--quiet", f"{package.name}={package.version}"], folder, package)
    archives = list(folder.glob("*.deb"))
    if len(archives) != 1:
        raise FetchError(f"apt could not fetch {package.name} {package.version}.")
    return archives[0]


def _run(command: list[str], folder: Path, package: Package) -> None:
    outcome = subprocess.run(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if outcome.returncode != 0:
        reason = (outcome.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise FetchError(f"{package.name} {package.version} could not be had: {reason}")
