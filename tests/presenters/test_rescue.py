from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault
from editor_app.formats.importing import read_draft
from editor_app.presenters.rescue import save_copy
from tests.fakes import NOW, a_draft


def test_save_copy_can_be_imported_again_whole(tmp_path: Path) -> None:
    draft = a_draft(headline="لم يحفظ")
    path = save_copy(draft, tmp_path / "new folder", NOW)
    assert path.name == "mihbara-20261123-090000.json"
    assert read_draft(path.read_bytes(), name=path.name).draft == draft


def test_save_copy_into_an_impossible_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="file-not-written"):
        save_copy(a_draft(), tmp_path / "file", NOW)
