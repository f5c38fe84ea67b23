"""A SQLite that can damage a file with two connections, and libraries of every earlier shape."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError
from editor_app.base.paths import data_folder
from editor_app.services.journal import JournalService
from editor_app.storage import database as database_module
from editor_app.storage.database import SqlDatabase, open_database
from editor_app.storage.file_marks import SCHEMA_VERSION
from tests.fakes import an_article
from tests.faults.outcome import Outcome
from tests.storage.old_libraries import FOLDER, drafts_of, library_of, unsaved_in

OLD_ENGINE = (3, 40, 1)


@contextmanager
def engine_of(version: tuple[int, ...]) -> Iterator[None]:
    """Let the program find a SQLite that says it is of a version."""
    made = ModuleType("old_sqlite")
    made.__dict__.update(vars(sqlite3))
    made.sqlite_version_info = version  # type: ignore[attr-defined]
    made.sqlite_version = ".".join(map(str, version))  # type: ignore[attr-defined]
    before = database_module.driver
    database_module.driver = lambda: made
    try:
        yield
    finally:
        database_module.driver = before


def old_engine(threads: int, saves: int) -> Outcome:
    """Write from several threads on an old engine: one connection does it all, none waits forever.

    More than one connection in the process counts as damage, and so does a write-ahead log.
    """
    outcome = Outcome(f"SQLite {'.'.join(map(str, OLD_ENGINE))}", row="20")
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place, engine_of(OLD_ENGINE):
        folder = data_folder(Path(place) / "data")
        database = open_database(folder)
        assert isinstance(database, SqlDatabase)
        outcome.damaged += database._engine.pool.size() != 1  # type: ignore[attr-defined]
        written: list[str] = []

        def write(thread: int) -> None:
            for number in range(saves):
                name = f"a{thread}-{number}"
                try:
                    with database.writing() as unit:
                        unit.articles.add(an_article(name))
                except AppError:
                    outcome.damaged += 1
                else:
                    written.append(name)

        workers = [threading.Thread(target=write, args=(each,)) for each in range(threads)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        outcome.injected = len(written)
        with database.reading() as unit:
            there = {row.id for row in unit.articles.summaries_of(frozenset(written))}
        outcome.acknowledged_lost = outcome.injected - len(there)
        database.close()
        with closing(sqlite3.connect(folder.database)) as connection:
            outcome.damaged += connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
            is_sound = connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        outcome.damaged += not is_sound
    return outcome


def earlier_shapes() -> Outcome:
    """Upgrade libraries of every earlier shape with unsaved texts in them, and go back again.

    An earlier program finds a newer library; it must leave each byte of it.
    """
    outcome = Outcome("upgrade and downgrade of every earlier library", row="27")
    for file in sorted(FOLDER.glob("*.sqlite")):
        with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
            folder = data_folder(Path(place) / "data")
            shutil.copy(library_of(file.stem), folder.database)
            outcome.injected += 1
            database = open_database(folder)
            drafts = drafts_of(file.stem)
            with database.reading() as unit:
                kept = {name: unit.articles.get(name).draft for name in drafts}
            journal = JournalService(database, SystemClock(), "next", lambda _unit, _owner: False)
            unsaved = sorted(left.draft.body.text for left in journal.leftovers())
            database.close()
            outcome.acknowledged_lost += sum(kept[name] != drafts[name] for name in drafts)
            outcome.acknowledged_lost += unsaved != unsaved_in(file.stem)
            outcome.damaged += not _is_left_by_an_earlier_program(folder.database)
    return outcome


def _is_left_by_an_earlier_program(library: Path) -> bool:
    """Open a library that says it is of the next shape: what this program is to that one."""
    data = bytearray(library.read_bytes())
    data[60:64] = (SCHEMA_VERSION + 1).to_bytes(4, "big")
    library.write_bytes(data)
    try:
        open_database(data_folder(library.parent)).close()
    except AppError as error:
        return error.code == "library-newer" and library.read_bytes() == bytes(data)
    return False
