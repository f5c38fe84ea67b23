"""Fetches the third-party fonts, icons and dictionaries under resources/, or checks them.

    python3 packaging/fetch_assets.py           fetch, verify, derive, write resources/PROVENANCE.md
    python3 packaging/fetch_assets.py --check   compare the files with resources/PROVENANCE.md

Needs npm, for the Arabic dictionary apt and dpkg, and for the fonts that are subset or packed a
temporary environment with fontTools from `requirements-assets.lock`. Fetching twice changes
nothing.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import debian_packages
import lean_dictionary
import npm_packages
from npm_packages import FetchError, Package, sha256_of

HERE = Path(__file__).resolve().parent
RESOURCES = HERE.parent / "resources"
ASSET_FOLDERS = ("fonts", "icons", "site/fonts", "dictionaries/hunspell", "LICENCES")
KEPT = "kept"
"""The registry of a text that no package carries: compared with its hash, never fetched."""

UNPACK = {"npm": npm_packages.unpack, "debian": debian_packages.unpack}
PROVENANCE_HEAD = """\
# Where the third-party files come from

Written by `packaging/fetch_assets.py` from `packaging/assets.toml`; not edited by hand. Licence
texts stand in `LICENCES/`. "subset" keeps the characters that `assets.toml` names; "WOFF2" packs
the same font for the published site; "lean" takes out of a dictionary what no speller asks for
(`packaging/lean_dictionary.py`); a "kept" text is compared with its hash, never fetched.

| file | package | version | registry | change | licence | SHA-256 |
|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True)
class Asset:
    """One file under resources/ and what it is made from."""

    package: Package
    registry: str
    licence: str
    origin: str
    target: str
    unicodes: str | None = None
    is_lean: bool = False

    @property
    def change(self) -> str:
        """Say what is done to the file between its package and resources/."""
        if self.unicodes is not None:
            return "subset"
        if self.is_lean:
            return "lean"
        packed = self.target.endswith(".woff2") and not self.origin.endswith(".woff2")
        return "WOFF2" if packed else "none"


def read_manifest(text: str) -> list[Asset]:
    """List the assets that a manifest in TOML names, package by package."""
    return [asset for entry in tomllib.loads(text)["package"] for asset in _assets_of(entry)]


def _assets_of(entry: dict[str, Any]) -> Iterator[Asset]:
    package = Package(entry["name"], entry["version"], entry["sha256"])
    common = (package, entry["registry"], entry["licence"])
    if licence := entry.get("licence_file"):
        yield Asset(*common, licence["from"], f"LICENCES/{licence['to']}")
    for file in entry.get("files", ()):
        is_lean = entry.get("lean", False)
        yield Asset(*common, file["from"], file["to"], entry.get("unicodes"), is_lean)
    if folder := entry.get("folder"):
        for name in entry["names"].split():
            base = name + folder["suffix"]
            yield Asset(*common, f"{folder['from']}/{base}", f"{folder['to']}/{base}")


def provenance(assets: list[Asset], resources: Path) -> str:
    """Return the table of every asset with the SHA-256 of the file as it stands."""
    rows = sorted(
        f"| {a.target} | {a.package.name} | {a.package.version} | {a.registry} | {a.change} "
        f"| {a.licence} | {sha256_of(resources / a.target)} |\n"
        for a in assets
    )
    return PROVENANCE_HEAD + "".join(rows)


def faults(assets: list[Asset], resources: Path) -> list[str]:
    """List what is missing, unlisted or changed among the files, one line each."""
    expected = {asset.target for asset in assets}
    found = {
        path.relative_to(resources).as_posix()
        for folder in ASSET_FOLDERS
        for path in (resources / folder).glob("*")
    }
    lines = [f"missing: {name}" for name in sorted(expected - found)]
    lines += [f"not in packaging/assets.toml: {name}" for name in sorted(found - expected)]
    table = resources / "PROVENANCE.md"
    if not lines and table.read_text(encoding="utf-8") != provenance(assets, resources):
        lines.append("a file is not the one that resources/PROVENANCE.md describes")
    return lines


def fetch(assets: list[Asset], resources: Path) -> None:
    """Fetch every package once, and write its files and the table of provenance.

    Raises:
        FetchError: A package could not be had or is not the pinned one.
    """
    with tempfile.TemporaryDirectory() as scratch_name:
        scratch = Path(scratch_name)
        roots: dict[Package, Path] = {}
        derivations: list[tuple[str, str, str | None]] = []
        for asset in assets:
            if asset.registry == KEPT:
                _check_kept(asset, resources)
                continue
            if asset.package not in roots:
                print(f"fetching {asset.package.name} {asset.package.version}")
                folder = scratch / str(len(roots))
                folder.mkdir()
                roots[asset.package] = UNPACK[asset.registry](asset.package, folder)
            origin, target = roots[asset.package] / asset.origin, resources / asset.target
            target.parent.mkdir(parents=True, exist_ok=True)
            if asset.change == "none":
                shutil.copyfile(origin, target)
            elif asset.is_lean:
                lean_dictionary.write_lean(origin, target)
            else:
                derivations.append((str(origin), str(target), asset.unicodes))
        _derive(derivations, scratch / "fonttools")
    table = resources / "PROVENANCE.md"
    table.write_text(provenance(assets, resources), encoding="utf-8", newline="\n")


def _check_kept(asset: Asset, resources: Path) -> None:
    kept = resources / asset.target
    if not kept.exists() or sha256_of(kept) != asset.package.sha256:
        raise FetchError(f"{asset.target} is not the text that the manifest describes.")


def _derive(derivations: list[tuple[str, str, str | None]], environment: Path) -> None:
    venv.create(environment, with_pip=True)
    scripts = "Scripts" if sys.platform == "win32" else "bin"
    python = str(environment / scripts / "python")
    lock = str(HERE / "requirements-assets.lock")
    install = [python, "-m", "pip", "install", "-qq", "--require-hashes", "--only-binary"]
    try:
        subprocess.run([*install, ":all:", "-r", lock], check=True)
        subprocess.run(
            [python, str(HERE / "derive_fonts.py")],
            input=json.dumps(derivations),
            text=True,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        raise FetchError(f"The fonts could not be derived: {error.cmd[1]} failed.") from error


def main() -> int:
    """Fetch or check, as the command line asks."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare only, fetch nothing")
    arguments = parser.parse_args()
    assets = read_manifest((HERE / "assets.toml").read_text(encoding="utf-8"))
    try:
        if not arguments.check:
            fetch(assets, RESOURCES)
    except FetchError as error:
        print(error, file=sys.stderr)
        return 1
    lines = faults(assets, RESOURCES)
    print("\n".join(lines) or f"{len(assets)} files are as described", file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
