import os
import stat
from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault
from editor_app.base.paths import ENVIRONMENT_VARIABLE, data_folder

posix_only = pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")


@posix_only
def test_data_folder_when_made_is_its_owners_only(tmp_path: Path) -> None:
    folder = data_folder(tmp_path / "desk")
    for part in (folder.root, folder.media, folder.logs):
        assert stat.S_IMODE(part.stat().st_mode) == 0o700


@posix_only
def test_data_folder_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert stat.S_IMODE(data_folder(tmp_path).root.stat().st_mode) == 0o700


def test_data_folder_named_by_the_environment_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(tmp_path / "named"))
    assert data_folder().root == tmp_path / "named"
    assert data_folder(tmp_path / "wanted").root == tmp_path / "wanted"


def test_data_folder_where_a_file_stands_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="data-folder-unusable"):
        data_folder(tmp_path / "file")
