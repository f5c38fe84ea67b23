from __future__ import annotations

import hashlib
import io
import shutil
import tarfile
from pathlib import Path

import fetch_assets
import npm_packages
import pytest
from npm_packages import FetchError, Package

ASSETS = fetch_assets.read_manifest((fetch_assets.HERE / "assets.toml").read_text(encoding="utf-8"))


def test_assets_are_those_of_the_manifest_and_the_table() -> None:
    assert fetch_assets.faults(ASSETS, fetch_assets.RESOURCES) == []


@pytest.mark.parametrize(
    ("plant", "words"),
    [
        (lambda folder: (folder / "icons/send.svg").unlink(), "missing: icons/send.svg"),
        (lambda folder: (folder / "icons/own.svg").touch(), "not in packaging/assets.toml"),
        (lambda folder: (folder / "icons/send.svg").write_text("x"), "a file is not the one"),
    ],
)
def test_assets_with_a_planted_difference_are_at_fault(
    plant: object, words: str, tmp_path: Path
) -> None:
    copy = shutil.copytree(fetch_assets.RESOURCES, tmp_path / "resources")
    assert callable(plant)
    plant(copy)
    assert words in fetch_assets.faults(ASSETS, copy)[0]


def test_assets_of_the_published_site_stay_light() -> None:
    sizes = [path.stat().st_size for path in fetch_assets.RESOURCES.glob("site/fonts/*.woff2")]
    assert len(sizes) == 4
    assert max(sizes) < 100_000


def a_tarball(folder: Path, *names: str) -> Path:
    path = folder / "thing-1.0.tgz"
    with tarfile.open(path, "w:gz") as archive:
        for name in names:
            member = tarfile.TarInfo(name)
            member.size = 4
            archive.addfile(member, io.BytesIO(b"text"))
    return path


def test_package_with_the_pinned_hash_is_unpacked_inside_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tarball = a_tarball(tmp_path, "package/a/b.txt", "../outside.txt")
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr(npm_packages, "_pack", lambda npm, package, folder: tarball)
    into = tmp_path / "into"
    into.mkdir()
    pinned = Package("thing", "1.0", hashlib.sha256(tarball.read_bytes()).hexdigest())
    folder = npm_packages.unpack(pinned, into)
    assert (folder / "a/b.txt").read_text(encoding="utf-8") == "text"
    assert not (tmp_path / "outside.txt").exists()


def test_package_with_another_hash_is_refused_unopened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tarball = a_tarball(tmp_path, "package/a.txt")
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr(npm_packages, "_pack", lambda npm, package, folder: tarball)
    with pytest.raises(FetchError, match="is not the pinned file"):
        npm_packages.unpack(Package("thing", "1.0", "0" * 64), tmp_path)
    assert not (tmp_path / "package").exists()


def test_package_without_npm_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(FetchError, match="install Node"):
        npm_packages.unpack(Package("thing", "1.0", ""), tmp_path)


def test_every_icon_is_named_in_the_program() -> None:
    program = (fetch_assets.HERE.parent / "editor_app").rglob("*.py")
    text = "\n".join(path.read_text(encoding="utf-8") for path in program)
    icons = sorted(path.stem for path in (fetch_assets.RESOURCES / "icons").glob("*.svg"))
    assert [name for name in icons if f'"{name}"' not in text and f'"{name}.svg"' not in text] == []
