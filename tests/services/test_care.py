"""When backups are made and old things removed, by the clock as it is believed."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.app import build_caretaker
from editor_app.base.errors import EnvironmentFault
from editor_app.base.paths import DataFolder, data_folder
from editor_app.base.settings import Settings
from editor_app.services.care import CareService
from editor_app.storage.database import open_database
from tests.fakes import NOW, FixedClock, an_article


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOW)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return data_folder(tmp_path)


@pytest.fixture
def care(folder: DataFolder, clock: FixedClock) -> CareService:
    write(folder, "a0", clock)
    return build_caretaker(folder, Settings(folder.settings), clock).care


def write(folder: DataFolder, name: str, clock: FixedClock) -> None:
    library = open_database(folder)
    with library.writing() as work:
        work.articles.add(an_article(name))
    library.close()
    moment = clock.now().timestamp()
    os.utime(folder.database, (moment, moment))


def test_back_up_where_due_is_at_most_hourly_and_only_after_a_change(
    care: CareService, folder: DataFolder, clock: FixedClock
) -> None:
    assert care.back_up_where_due() is not None
    clock.advance(600)
    write(folder, "a1", clock)
    assert care.back_up_where_due() is None
    clock.advance(3600)
    assert care.back_up_where_due() is not None
    clock.advance(7200)
    assert care.back_up_where_due() is None


def test_clock_that_leaps_ten_years_removes_no_backup(
    care: CareService, folder: DataFolder, clock: FixedClock
) -> None:
    for _ in range(5):
        care.back_up()
        clock.advance(3600)
    clock.set_wall(NOW + timedelta(days=3650))
    care.back_up()
    clock.advance(3600)
    care.back_up()
    assert len(care.backups()) == 7
    assert not care.believes_clock()
    clock.set_wall(NOW + timedelta(days=1))
    care.back_up()
    assert len(care.backups()) == 8


def test_clock_is_believed_again_after_a_week(care: CareService, clock: FixedClock) -> None:
    assert care.believes_clock()
    clock.advance(30 * 86400)
    assert not care.believes_clock()
    clock.advance(7 * 86400)
    assert care.believes_clock()


def test_word_left_for_the_next_start_is_kept_once(
    care: CareService, folder: DataFolder, clock: FixedClock
) -> None:
    assert care.keep_word() is None
    backup = care.back_up()
    care.restore_at_start(backup.path)
    restored = care.keep_word()
    assert restored is not None
    assert restored.backup == backup.path
    care.check_at_start()
    assert care.keep_word() is None
    assert not folder.start_note.exists()


def test_chosen_folder_that_vanished_is_told_of_and_not_made_anew(
    care: CareService, folder: DataFolder, tmp_path: Path, clock: FixedClock
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    settings = Settings(folder.settings)
    settings.set("backup.folder", str(disk))
    care = build_caretaker(folder, settings, clock).care
    assert care.back_up().path.parent == disk
    disk.rename(tmp_path / "unplugged")
    clock.advance(7200)
    write(folder, "a1", clock)
    with pytest.raises(EnvironmentFault, match="backup-folder-unusable"):
        care.back_up_where_due()
    assert not disk.exists()
    (tmp_path / "unplugged").rename(disk)
    assert care.back_up_where_due() is not None
