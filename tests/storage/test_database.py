"""The real file: made, refused, protected, and what its faults are called."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.base.paths import DataFolder
from editor_app.domain.ports import Database, LibraryQuery
from editor_app.storage import engine as engine_module
from editor_app.storage import transactions
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from editor_app.storage.engine import make_engine
from editor_app.storage.file_marks import APPLICATION_ID, SCHEMA_VERSION
from editor_app.storage.schema import upgrade
from tests.fakes import a_draft, a_release, an_article


def filled(folder: DataFolder, articles: int = 3) -> None:
    """Leave a closed library with some articles."""
    library = open_database(folder)
    with library.writing() as work:
        for number in range(articles):
            work.articles.add(an_article(f"a{number}"))
    library.close()


def sql(folder: DataFolder, *statements: str) -> None:
    """Meddle with the file behind the program's back."""
    with closing(driver().connect(str(folder.database))) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def beside(folder: DataFolder) -> dict[str, bytes]:
    """The database and whatever SQLite left beside it."""
    return {
        path.name: path.read_bytes()
        for path in folder.root.iterdir()
        if path.name.startswith(folder.database.name)
    }


def test_library_closed_and_opened_again_holds_what_was_stored(folder: DataFolder) -> None:
    filled(folder)
    assert list(beside(folder)) == [folder.database.name]
    library = open_database(folder)
    with library.reading() as work:
        assert work.articles.get("a1") == an_article("a1")
    library.close()


def test_new_library_bears_our_marks(folder: DataFolder) -> None:
    filled(folder, 0)
    header = folder.database.read_bytes()
    assert header[68:72] == APPLICATION_ID.to_bytes(4, "big")
    assert header[60:64] == SCHEMA_VERSION.to_bytes(4, "big")


def test_library_left_in_its_log_is_opened_as_it_is(folder: DataFolder, tmp_path: Path) -> None:
    library = open_database(folder)
    with library.writing() as work:
        work.articles.add(an_article())
    copy = DataFolder(tmp_path / "after a crash")
    shutil.copytree(folder.root, copy.root)
    library.close()
    assert (copy.root / "library.sqlite-wal").stat().st_size > 0
    again = open_database(copy)
    with again.reading() as work:
        assert work.articles.get("a1") == an_article()
    again.close()


def _truncated(folder: DataFolder) -> None:
    with folder.database.open("r+b") as stream:
        stream.truncate(folder.database.stat().st_size - 4096)


def _schema_page_overwritten(folder: DataFolder) -> None:
    with folder.database.open("r+b") as stream:
        stream.seek(100)
        stream.write(b"\xff" * 3000)


def _replaced(data: bytes) -> Callable[[DataFolder], None]:
    return lambda folder: folder.database.write_bytes(data) and None


def _somebody_elses(folder: DataFolder) -> None:
    folder.database.unlink()
    with closing(sqlite3.connect(folder.database)) as connection:
        connection.execute("CREATE TABLE notes (text)")


def _newer_in_its_log(folder: DataFolder) -> None:
    """A newer program's mark that stands in the log only, as after a crash."""
    with closing(driver().connect(str(folder.database))) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
        files = beside(folder)
    for name, data in files.items():
        if not name.endswith("-shm"):
            (folder.root / name).write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda folder: sql(folder, f"PRAGMA user_version={SCHEMA_VERSION + 1}"), "library-newer"),
        (_newer_in_its_log, "library-newer"),
        (lambda folder: sql(folder, "PRAGMA application_id=7"), "library-foreign"),
        (_somebody_elses, "library-foreign"),
        (_replaced(b"a letter to the editor" * 50), "library-foreign"),
        (_replaced(b"SQLite format 3\x00"), "library-foreign"),
        (_truncated, "library-damaged"),
        (_schema_page_overwritten, "library-damaged"),
    ],
)
def test_library_that_is_not_ours_to_touch_is_refused_unchanged(
    folder: DataFolder, spoil: Callable[[DataFolder], None], code: str
) -> None:
    filled(folder)
    spoil(folder)
    before = beside(folder)
    with pytest.raises(AppError) as refused:
        open_database(folder)
    assert refused.value.code == code
    after = beside(folder)
    after.pop("library.sqlite-shm", None)
    assert after == before


def test_folder_in_the_place_of_the_library_is_refused(folder: DataFolder) -> None:
    folder.database.mkdir()
    with pytest.raises(UserError, match="library-foreign"):
        open_database(folder)


def test_empty_file_becomes_a_library(folder: DataFolder) -> None:
    folder.database.touch(mode=0o644)
    filled(folder, 1)
    assert folder.database.stat().st_size > 0


def test_library_upgraded_by_a_newer_program_meanwhile_is_left_alone(
    library: Database, folder: DataFolder
) -> None:
    sql(folder, f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    with pytest.raises(UserError, match="library-newer"), library.writing() as work:
        work.articles.add(an_article())
    with pytest.raises(UserError, match="library-newer"), library.reading():
        pass


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_files_are_the_owners_only_whatever_the_umask(folder: DataFolder) -> None:
    before = os.umask(0o000)
    try:
        folder.database.touch()
        library = open_database(folder)
        with library.writing() as work:
            work.articles.add(an_article())
        modes = {
            path.name: stat.S_IMODE(path.stat().st_mode)
            for path in folder.root.iterdir()
            if path.is_file()
        }
        library.close()
    finally:
        os.umask(before)
    assert modes == {f"library.sqlite{suffix}": 0o600 for suffix in ("", "-wal", "-shm")}
    assert stat.S_IMODE(folder.root.stat().st_mode) == 0o700


def test_neighbour_that_never_lets_go_makes_storage_busy(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "BUSY_TIMEOUT_S", 0.01)
    library = open_database(folder)
    with closing(driver().connect(str(folder.database), isolation_level=None)) as neighbour:
        neighbour.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentFault) as refused, library.writing():
            pass
        assert refused.value.code == "storage-busy"
        with library.reading() as work:
            assert work.articles.count(LibraryQuery()) == 0
        neighbour.execute("ROLLBACK")
    with library.writing() as work:
        work.articles.add(an_article())
    library.close()


def test_file_that_is_busy_at_once_is_tried_again(
    library: Database, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "BUSY_TIMEOUT_S", 0.0)
    impatient = open_database(folder)
    with closing(driver().connect(str(folder.database), isolation_level=None)) as neighbour:
        neighbour.execute("BEGIN IMMEDIATE")
        pause = SimpleNamespace(wait=lambda _seconds: neighbour.execute("ROLLBACK"))
        monkeypatch.setattr(transactions, "threading", SimpleNamespace(Event=lambda: pause))
        with impatient.writing() as work:
            work.articles.add(an_article())
    impatient.close()
    with library.reading() as work:
        assert work.articles.count(LibraryQuery()) == 1


def test_close_beside_a_reading_neighbour_does_not_wait(folder: DataFolder) -> None:
    filled(folder, 1)
    library = open_database(folder)
    with closing(driver().connect(str(folder.database), isolation_level=None)) as neighbour:
        neighbour.execute("BEGIN")
        neighbour.execute("SELECT count(*) FROM articles").fetchone()
        with library.writing() as work:
            work.articles.add(an_article("later"))
        started = time.monotonic()
        library.close()
        assert time.monotonic() - started < engine_module.BUSY_TIMEOUT_S / 2


def test_full_disk_is_named_and_the_library_goes_on_afterwards(folder: DataFolder) -> None:
    library = open_database(folder)

    def limit_pages(pages: int) -> None:
        with library._engine.connect() as connection:
            connection.connection.driver_connection.execute(f"PRAGMA max_page_count={pages}")

    def add_much() -> None:
        with library.writing() as work:
            for number in range(50):
                work.articles.add(an_article(f"b{number}", lead="كلمات " * 2000))

    limit_pages(1)
    with pytest.raises(EnvironmentFault) as refused:
        add_much()
    assert refused.value.code == "storage-full"
    assert "كلمات" not in str(refused.value)
    with library.reading() as work:
        assert work.articles.count(LibraryQuery()) == 0
    limit_pages(1_000_000)
    add_much()
    with library.reading() as work:
        assert work.articles.count(LibraryQuery()) == 50
    library.close()


@pytest.mark.parametrize("damage", ["replace(text, 'قصير', 'طويل')", "CAST(x'ff00fe' AS TEXT)"])
def test_text_changed_on_disk_is_noticed_and_can_be_replaced(
    library: Database, folder: DataFolder, damage: str
) -> None:
    with library.writing() as work:
        work.articles.add(an_article("a1"))
        work.articles.add(an_article("a2"))
        work.releases.add(a_release())
    sql(
        folder,
        f"UPDATE drafts SET text={damage} WHERE number=1",
        f"UPDATE releases SET text={damage}",
    )
    with library.reading() as work:
        with pytest.raises(UserError, match="article-damaged"):
            work.articles.get("a1")
        with pytest.raises(UserError, match="release-damaged"):
            work.releases.get("r1")
        assert work.articles.get("a2") == an_article("a2")
        assert len(work.articles.summaries(LibraryQuery())) == 2
    with library.writing() as work:
        work.articles.save(an_article("a1", revision=2, headline="سليم"), expected_revision=1)
    with library.reading() as work:
        assert work.articles.get("a1").draft == a_draft(headline="سليم")


def test_headline_damaged_on_disk_is_a_fault_and_no_crash(
    library: Database, folder: DataFolder
) -> None:
    with library.writing() as work:
        work.articles.add(an_article())
    sql(folder, "UPDATE articles SET headline=CAST(x'fffe' AS TEXT)")
    with pytest.raises(EnvironmentFault, match="storage-damaged"), library.reading() as work:
        work.articles.summaries(LibraryQuery())


def test_item_that_points_nowhere_is_refused_as_a_bug(library: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError), library.writing() as work:
        work.releases.add(a_release(article_id="nobody"))


def test_migrations_and_a_new_library_have_the_same_shape(
    folder: DataFolder, tmp_path: Path
) -> None:
    filled(folder, 0)
    stepped = tmp_path / "stepped.sqlite"
    engine = make_engine(stepped, driver())
    upgrade(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    engine.dispose()
    shape, marks = _shape(stepped)
    assert (shape, marks) == _shape(folder.database)
    assert len(shape) > 15


def _shape(path: Path) -> tuple[dict[str, str], list[object]]:
    with closing(driver().connect(str(path))) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        shape = {name: "".join(text.split()) for name, text in rows}
        marks = [
            connection.execute(question).fetchone()
            for question in (
                "PRAGMA user_version",
                "PRAGMA application_id",
                "SELECT version_num FROM alembic_version",
            )
        ]
    return shape, marks


def test_upgrade_that_leaves_an_orphan_is_refused_and_changes_nothing(
    folder: DataFolder,
) -> None:
    filled(folder, 1)
    sql(
        folder,
        "PRAGMA user_version=0",
        "PRAGMA foreign_keys=OFF",
        "INSERT INTO drafts (number, text, sha256) VALUES (9, '{}', x'00')",
    )
    before = beside(folder)
    engine = make_engine(folder.database, driver())
    with pytest.raises(EnvironmentFault, match="library-damaged"):
        upgrade(engine)
    engine.dispose()
    assert beside(folder) == before


def test_normal_start_imports_no_migration_tool(folder: DataFolder) -> None:
    program = (
        "import sys; from pathlib import Path\n"
        "from editor_app.base.paths import data_folder\n"
        "from editor_app.storage.database import open_database\n"
        "for _ in range(2): open_database(data_folder(Path(sys.argv[1]))).close()\n"
        "print('alembic' in sys.modules, 'sqlalchemy.orm' in sys.modules)"
    )
    answer = subprocess.run(
        [sys.executable, "-c", program, str(folder.root)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert answer.stdout.split() == ["False", "False"]
