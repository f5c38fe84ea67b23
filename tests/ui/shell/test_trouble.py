"""A disk in trouble under the real window: the text stays, the bar says why, saving goes on."""

import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_app.base.paths import DataFolder, data_folder
from editor_app.domain.ports import LibraryQuery
from editor_app.presenters import editor as editor_module
from editor_app.presenters.editor import SaveState
from editor_app.services.desk import Desk
from editor_app.ui.bench import Bench
from tests.faults.disk import cannot_mount, small_disk


@pytest.fixture(autouse=True)
def quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editor_module, "_RETRIES_S", (0.3,))


def write(bench: Bench, text: str) -> None:
    bench.new_article()
    bench.window.desk_screen.page.page_head.headline.setPlainText(text)
    bench.window.actions_["article.save"].trigger()


def said(bench: Bench) -> str:
    return bench.window.notices._text.text() if bench.window.notices.isVisible() else ""


def stored(desk: Desk) -> list[str]:
    return [row.headline for row in desk.articles.library(LibraryQuery()).rows]


def test_folder_moved_away_is_told_and_saving_goes_on_when_it_is_back(
    qtbot: QtBot, bench: Bench, desk: Desk, folder: DataFolder, tmp_path: Path
) -> None:
    away = tmp_path / "unplugged"
    folder.root.rename(away)
    write(bench, "كتب والقرص غائب")
    qtbot.waitUntil(lambda: bench.editor.state is SaveState.FAILED, timeout=1000)
    assert "is not there" in said(bench)
    assert bench.window.desk_screen.page.head()[1] == "كتب والقرص غائب"
    away.rename(folder.root)
    qtbot.waitUntil(lambda: bench.editor.state is SaveState.SAVED)
    assert stored(desk) == ["كتب والقرص غائب"]
    assert said(bench) == ""


def test_library_replaced_under_the_window_is_never_written_to(
    qtbot: QtBot, bench: Bench, folder: DataFolder, tmp_path: Path
) -> None:
    aside = tmp_path / "aside"
    folder.database.rename(aside)
    shutil.copy(aside, folder.database)
    before = folder.database.read_bytes()
    write(bench, "ليس هنا")
    qtbot.waitUntil(lambda: bench.editor.state is SaveState.FAILED, timeout=1000)
    assert folder.database.read_bytes() == before
    folder.database.unlink()
    aside.rename(folder.database)
    qtbot.waitUntil(lambda: bench.editor.state is SaveState.SAVED)


@pytest.mark.skipif(bool(cannot_mount()), reason=cannot_mount() or "-")
class TestFullDisk:
    @pytest.fixture
    def folder(self) -> Iterator[DataFolder]:
        with small_disk("4m") as disk:
            yield data_folder(disk / "data")

    def test_full_disk_is_told_within_a_second_and_saving_goes_on_with_room(
        self, qtbot: QtBot, bench: Bench, desk: Desk, folder: DataFolder, tmp_path: Path
    ) -> None:
        ballast = folder.root / "ballast"
        with suppress(OSError):  # the start may write meanwhile: then it is full a little sooner
            ballast.write_bytes(bytes(shutil.disk_usage(folder.root).free))
        began_s = time.monotonic()
        write(bench, "والقرص ممتلئ " * 400)
        qtbot.waitUntil(lambda: bench.editor.state is SaveState.FAILED)
        assert time.monotonic() - began_s < 1
        assert "disk is full" in said(bench)
        bench.care._write_copy(str(tmp_path / "copy.txt"))
        qtbot.waitUntil((tmp_path / "copy.txt").exists)
        ballast.unlink()
        qtbot.waitUntil(lambda: bench.editor.state is SaveState.SAVED)
        assert len(stored(desk)) == 1
