import os
import stat
from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault
from editor_app.base.files import replace_file


def test_replace_file_over_an_old_one_holds_the_new_bytes(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    target.write_bytes(b"old")
    replace_file(target, "جديد".encode())
    assert target.read_text(encoding="utf-8") == "جديد"
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_replace_file_with_a_mode_sets_it_whatever_the_umask(tmp_path: Path) -> None:
    target = tmp_path / "page.html"
    replace_file(target, b"x", mode=0o644)
    assert stat.S_IMODE(target.stat().st_mode) == 0o644


def test_replace_file_in_a_missing_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="file-not-written"):
        replace_file(tmp_path / "gone" / "page.html", b"x")


def test_replace_file_when_the_disk_takes_little_at_a_time_writes_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real_write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real_write(fd, bytes(data)[:3]))
    replace_file(tmp_path / "page", b"0123456789")
    assert (tmp_path / "page").read_bytes() == b"0123456789"


def test_replace_file_when_the_disk_is_full_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "page"
    target.write_bytes(b"old")

    def full(_fd: int, _data: memoryview) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(EnvironmentFault) as caught:
        replace_file(target, b"new")
    assert caught.value.params["reason"] == "No space left on device"
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["page"]
