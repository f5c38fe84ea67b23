from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

import debian_packages
import fetch_assets
import pytest
from npm_packages import FetchError, Package


class FakeApt:
    """Stands in for apt-get and dpkg-deb: the one writes an archive, the other a tree."""

    def __init__(self, content: bytes = b"archive", exit_code: int = 0) -> None:
        self.content, self.exit_code = content, exit_code
        self.commands: list[list[str]] = []

    def __call__(
        self, command: list[str], cwd: Path, **_: object
    ) -> subprocess.CompletedProcess[str]:
        self.commands.append(command)
        if command[1] == "download" and self.exit_code == 0:
            (cwd / "thing_1.0_all.deb").write_bytes(self.content)
        elif command[1] == "--extract":
            target = Path(command[3]) / "usr/share/thing"
            target.mkdir(parents=True)
            (target / "words").write_bytes(self.content)
        return subprocess.CompletedProcess(command, self.exit_code, "", "E: no such package\n")


def install(monkeypatch: pytest.MonkeyPatch, apt: FakeApt) -> FakeApt:
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr(subprocess, "run", apt)
    return apt


def test_package_with_the_pinned_hash_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apt = install(monkeypatch, FakeApt())
    pinned = Package("thing", "1.0", hashlib.sha256(b"archive").hexdigest())
    folder = debian_packages.unpack(pinned, tmp_path)
    assert (folder / "usr/share/thing/words").read_bytes() == b"archive"
    assert apt.commands[0] == ["apt-get", "download", "--quiet", "thing=1.0"]


def test_package_with_another_hash_is_refused_unopened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apt = install(monkeypatch, FakeApt(b"another"))
    with pytest.raises(FetchError, match="is not the pinned file"):
        debian_packages.unpack(Package("thing", "1.0", "0" * 64), tmp_path)
    assert len(apt.commands) == 1


def test_package_that_apt_lacks_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, FakeApt(exit_code=100))
    with pytest.raises(FetchError, match="no such package"):
        debian_packages.unpack(Package("thing", "1.0", ""), tmp_path)


def test_package_without_apt_says_where_it_can_be_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(FetchError, match="Debian or Ubuntu"):
        debian_packages.unpack(Package("thing", "1.0", ""), tmp_path)


def test_kept_text_that_was_changed_stops_the_fetching(tmp_path: Path) -> None:
    (tmp_path / "LICENCES").mkdir()
    (tmp_path / "LICENCES/text.txt").write_text("another", encoding="utf-8")
    package = Package("text", "1", hashlib.sha256(b"text").hexdigest())
    kept = fetch_assets.Asset(package, fetch_assets.KEPT, "MPL-2.0", "", "LICENCES/text.txt")
    with pytest.raises(FetchError, match="is not the text"):
        fetch_assets.fetch([kept], tmp_path)
