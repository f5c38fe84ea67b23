from __future__ import annotations

from pathlib import Path

import fetch_checkers
import pytest
from npm_packages import Package


def unpacked(package: Package, into: Path) -> Path:
    jar = into / "package" / "build" / "dist" / "vnu.jar"
    jar.parent.mkdir(parents=True)
    jar.write_bytes(b"jar")
    return into / "package"


def test_checker_is_fetched_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_checkers, "unpack", unpacked)
    jar = fetch_checkers.fetch_vnu(tmp_path / "checkers")
    assert jar.read_bytes() == b"jar"
    monkeypatch.delattr(fetch_checkers, "unpack")
    assert fetch_checkers.fetch_vnu(tmp_path / "checkers") == jar
    assert [path.name for path in jar.parent.iterdir()] == [jar.name]
