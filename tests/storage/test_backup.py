"""Backups and restores of real files."""

import contextlib
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.base.paths import DataFolder
from editor_app.domain.care import Backup, Cancelled, Progress
from editor_app.domain.ports import Database
from editor_app.storage import exchange as exchange_module
from editor_app.storage.database import open_database
from editor_app.storage.media_store import FileMediaStore
from editor_app.storage.picture_folder import PictureFolder
from editor_app.storage.stored_library import FileLibrary
from editor_app.storage.vault import Vault
from tests.fakes import NOW, an_article


@pytest.fixture
def files(folder: DataFolder) -> FileLibrary:
    return FileLibrary(folder)


def a_png() -> bytes:
    stream = BytesIO()
    Image.new("RGB", (2, 2)).save(stream, "PNG")
    return stream.getvalue()


def write(library: Database, article_id: str, headline: str) -> None:
    with library.writing() as work:
        work.articles.add(an_article(article_id, headline=headline))


def headlines(folder: DataFolder) -> set[str]:
    opened = open_database(folder)
    try:
        with opened.reading() as work:
            return {work.articles.get(name).draft.headline for name in ("a1",)}
    finally:
        opened.close()


def spoil(path: Path, at: bytes = "أمن".encode()) -> None:
    data = bytearray(path.read_bytes())
    data[data.rindex(at)] ^= 1
    path.write_bytes(data)


@pytest.fixture
def backup(library: Database, files: FileLibrary, tmp_path: Path) -> Backup:
    write(library, "a1", "أمن الأمس")
    return files.back_up(tmp_path / "backups", NOW)


def test_back_up_while_others_write_holds_one_state_and_is_for_its_owner_only(
    library: Database, files: FileLibrary, tmp_path: Path
) -> None:
    write(library, "a1", "أمن")
    stop = threading.Event()

    def keep_writing() -> None:
        number = 2
        while not stop.is_set():
            write(library, f"a{number}", "أمن")
            number += 1

    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        taken = files.back_up(tmp_path / "backups", NOW)
    finally:
        stop.set()
        writer.join()
    assert files.is_sound(taken.path)
    assert files.backups(tmp_path / "backups") == [taken]
    assert {path.name for path in taken.path.parent.iterdir()} == {taken.path.name}
    assert oct(taken.path.stat().st_mode & 0o777) == "0o600"
    assert oct(taken.path.parent.stat().st_mode & 0o777) == "0o700"


def test_back_up_stopped_half_way_leaves_nothing(
    library: Database, files: FileLibrary, tmp_path: Path
) -> None:
    write(library, "a1", "أمن")
    with pytest.raises(Cancelled):
        files.back_up(tmp_path / "b", NOW, Progress(is_cancelled=lambda: True))
    assert list((tmp_path / "b").iterdir()) == []


def test_back_up_of_a_damaged_library_does_not_count(
    library: Database, folder: DataFolder, files: FileLibrary, backup: Backup
) -> None:
    library.close()
    spoil(folder.database)
    with pytest.raises(EnvironmentFault, match="backup-unsound"):
        files.back_up(backup.path.parent, NOW + timedelta(hours=1))
    assert files.backups(backup.path.parent) == [backup]


def test_back_up_onto_an_unwritable_place_says_so(
    library: Database, files: FileLibrary, tmp_path: Path
) -> None:
    write(library, "a1", "أمن")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EnvironmentFault, match="backup-not-written"):
        files.back_up(tmp_path / "file", NOW)


def test_thin_never_lets_a_bad_backup_take_a_good_ones_place(
    library: Database, files: FileLibrary, tmp_path: Path
) -> None:
    write(library, "a1", "أمن")
    folder = tmp_path / "backups"
    for minutes in (0, 10, 20, 30):
        files.back_up(folder, NOW + timedelta(minutes=minutes))
    newest, second, *_ = files.backups(folder)
    spoil(newest.path)
    files.thin(folder, NOW + timedelta(minutes=31))
    assert [each.path for each in files.backups(folder)] == [newest.path, second.path]
    assert files.is_sound(second.path)


def test_thin_leaves_another_librarys_backups_alone(
    library: Database, files: FileLibrary, tmp_path: Path
) -> None:
    write(library, "a1", "أمن")
    taken = files.back_up(tmp_path / "b", NOW)
    other = taken.path.with_name(taken.path.name.replace(taken.library, "00000000"))
    other.write_bytes(b"theirs")
    files.back_up(tmp_path / "b", NOW + timedelta(minutes=1))
    files.thin(tmp_path / "b", NOW + timedelta(minutes=2))
    assert other.exists()


def test_restore_brings_the_texts_and_pictures_of_the_backup_back(
    library: Database, folder: DataFolder, files: FileLibrary, tmp_path: Path
) -> None:
    store = FileMediaStore(Vault(folder))
    picture = store.add(a_png())
    with library.writing() as work:
        work.articles.add(an_article("a1", headline="أمس"))
        work.media.add(picture)
    taken = files.back_up(tmp_path / "b", NOW)
    with library.writing() as work:
        article = work.articles.get("a1")
        changed = replace(article, revision=2, draft=replace(article.draft, headline="اليوم"))
        work.articles.save(changed, expected_revision=1)
        work.articles.add(an_article("a2"))
    assert files.missing_from(taken.path).articles == 2
    library.close()
    PictureFolder(folder.media).file(picture.id).unlink()
    assert files.misnamed_pictures() == [picture.id]
    before = folder.database.read_bytes()
    done = files.restore(taken.path, NOW)
    assert done.set_aside is not None
    assert (done.set_aside / "library.sqlite").read_bytes() == before
    assert done.pictures == 1
    assert files.misnamed_pictures() == []
    assert headlines(folder) == {"أمس"}


def test_restore_while_somebody_has_the_library_open_is_refused(
    library: Database, files: FileLibrary, backup: Backup, folder: DataFolder
) -> None:
    with library.reading() as work:
        work.articles.get("a1")
    inode = folder.database.stat().st_ino
    refused = run_apart(folder, backup.path)
    assert refused == "library-open"
    assert folder.database.stat().st_ino == inode


def run_apart(folder: DataFolder, backup: Path) -> str:
    """Restore in a child: the locks of a process do not keep itself out."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        code = "restored"
        try:
            FileLibrary(folder).restore(backup, NOW)
        except AppError as error:
            code = error.code
        os.write(writer, code.encode())
        os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader, "rb") as stream:
        return stream.read().decode()


@pytest.mark.parametrize("harm", ["flipped", "truncated", "foreign", "empty", "absent"])
def test_restore_of_what_is_no_sound_backup_changes_nothing(
    library: Database, folder: DataFolder, files: FileLibrary, backup: Backup, harm: str
) -> None:
    library.close()
    before = folder.database.read_bytes()
    if harm == "flipped":
        spoil(backup.path)
    elif harm == "absent":
        backup.path.unlink()
    else:
        data = {"truncated": backup.path.read_bytes()[:9000], "foreign": b"text", "empty": b""}
        backup.path.write_bytes(data[harm])
    with pytest.raises(UserError):
        files.restore(backup.path, NOW)
    assert folder.database.read_bytes() == before
    assert not (folder.root / exchange_module.NEWCOMER).exists()


STEPS = ("rename", "mkdir", "unlink")


@pytest.fixture(params=range(8))
def killed_at(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Die at the n-th change of the file system that an exchange makes."""
    left = [request.param]

    def dying(name: str) -> None:
        real = getattr(Path, name)

        def call(path: Path, *arguments: object, **options: object) -> object:
            if left[0] == 0:
                raise KeyboardInterrupt
            left[0] -= 1
            return real(path, *arguments, **options)

        monkeypatch.setattr(exchange_module.Path, name, call)

    for name in STEPS:
        dying(name)
    yield request.param
    monkeypatch.undo()


def test_restore_killed_at_any_step_leaves_old_or_new_never_half(
    library: Database,
    folder: DataFolder,
    files: FileLibrary,
    backup: Backup,
    killed_at: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with library.writing() as work:
        article = work.articles.get("a1")
        changed = replace(article, revision=2, draft=replace(article.draft, headline="أمن اليوم"))
        work.articles.save(changed, expected_revision=1)
    library.close()
    with contextlib.suppress(KeyboardInterrupt):
        files.restore(backup.path, NOW)
    monkeypatch.undo()
    shown = headlines(folder)
    assert shown in ({"أمن اليوم"}, {"أمن الأمس"})
    assert not folder.exchange_note.exists()
    if shown == {"أمن الأمس"}:
        (aside,) = folder.set_aside.iterdir()
        assert (aside / "library.sqlite").exists()


def test_restore_of_nothing_begins_an_empty_library(
    library: Database, folder: DataFolder, files: FileLibrary
) -> None:
    write(library, "a1", "أمن")
    library.close()
    done = files.restore(None, NOW)
    assert done.set_aside is not None
    opened = open_database(folder)
    with opened.reading() as work, pytest.raises(UserError, match="article-not-found"):
        work.articles.get("a1")
    opened.close()
