"""Fetches packages from npm by name, version and SHA-256, without running anything in them."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path


class FetchError(Exception):
    """Says in one line why a package could not be had, and what to do."""


@dataclass(frozen=True)
class Package:
    """Names one tarball and the only content it may have."""

    name: str
    version: str
    sha256: str


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def unpack(package: Package, into: Path) -> Path:
    """Fetch a package, check it and unpack it.

    Args:
        package: What to fetch; scripts in it are never run.
        into: An existing folder; the content comes to stand in `into/package`.

    Returns:
        The folder of the package's files.

    Raises:
        FetchError: npm is missing or failed, or the tarball is not the pinned one.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise FetchError("npm is not installed: install Node.js 18 or newer (Debian: npm).")
    with tempfile.TemporaryDirectory() as scratch:
        tarball = _pack(npm, package, Path(scratch))
        found = sha256_of(tarball)
        if found != package.sha256:
            raise FetchError(
                f"{package.name} {package.version} is not the pinned file: "
                f"SHA-256 {found}, expected {package.sha256}."
            )
        _extract(tarball, into)
    return into / "package"


def _extract(tarball: Path, into: Path) -> None:
    with tarfile.open(tarball) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            target = (into / member.name).resolve()
            if content is None or not target.is_relative_to(into.resolve()):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("wb") as stream:
                shutil.copyfileobj(content, stream)


def _pack(npm: str, package: Package, folder: Path) -> Path:
    outcome = subprocess.run(
        [npm, "pack", "--ignore-scripts", "--silent", f"{package.name}@{package.version}"],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    tarballs = list(folder.glob("*.tgz"))
    if outcome.returncode != 0 or len(tarballs) != 1:
        reason = (outcome.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise FetchError(f"npm could not fetch {package.name} {package.version}: {reason}")
    return tarballs[0]
