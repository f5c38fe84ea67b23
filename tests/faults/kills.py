"""Kill the program at each of its steps: of a save, an upgrade, a backup, a restore.

A step is a call that may change something: a statement, a commit, a write, a sync, a rename. It
has the name of the program's function that asked for it, such as ``finish_exchange>rename``.

Every kill is a process of its own, forked from one that has done the work once already: what such
a death costs is the work, not the start of a program. A killed process leaves what it wrote to the
system, on whatever disk, so the work is done on one in memory where there is one.
"""

from __future__ import annotations

import gc
import hashlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from types import FrameType

from editor_app.base.clock import SystemClock
from editor_app.base.errors import AppError
from editor_app.base.paths import data_folder
from editor_app.domain.ports import Database, LibraryQuery
from editor_app.services.articles import ArticleService
from editor_app.services.journal import JournalService
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from editor_app.storage.file_marks import SCHEMA_VERSION
from editor_app.storage.soundness import damage_of
from editor_app.storage.stored_library import FileLibrary
from tests.faults.children import disk_in_memory, in_child, in_clean_process
from tests.faults.damage import NOW, build, care_of, texts_in
from tests.faults.outcome import Outcome
from tests.faults.saving import draft_of, newest, number_in
from tests.storage.old_libraries import FOLDER, drafts_of, library_of, unsaved_in

_CHANGING = frozenset(
    {
        *("execute", "executemany", "executescript", "commit", "rollback", "backup", "close"),
        *("open", "write", "fsync", "fchmod", "chmod", "rename", "replace", "unlink", "mkdir"),
        *("link", "copyfileobj", "sendfile", "copy_file_range", "_fastcopy_sendfile", "truncate"),
    }
)
_DEEPEST = 60
"""Frames between the program's function and the call: an upgrade's statement has some forty."""
_MIGRATION = "migration from "
MIGRATIONS = tuple(
    _MIGRATION + file.stem
    for file in sorted(FOLDER.glob("*.sqlite"))
    if int(file.stem) < SCHEMA_VERSION
)
WORK = ("save", "backup", "restore", *MIGRATIONS)


def _step_of(frame: FrameType | None, called: str) -> str:
    """Return the name of a step: the program's innermost function, and what it calls."""
    for _ in range(_DEEPEST):
        if frame is None:
            break
        file = frame.f_code.co_filename
        if f"{os.sep}editor_app{os.sep}" in file:
            return f"{Path(file).stem}.{frame.f_code.co_name}>{called}"
        if "importlib" in file:
            break
        frame = frame.f_back
    return ""


def _is_of_a_value(called: object) -> bool:
    """Tell ``str.replace`` and the like from ``os.replace``."""
    return getattr(called, "__module__", None) != os.name


def watch(on_step: Callable[[str], None]) -> None:
    """Tell of each step of this thread from now on, just before it happens."""

    def look(frame: FrameType, event: str, called: object) -> None:
        if event != "c_call":
            return
        name = getattr(called, "__name__", "")
        if name not in _CHANGING or (name == "replace" and _is_of_a_value(called)):
            return
        step = _step_of(frame, name)
        if step:
            on_step(step)

    sys.setprofile(look)


def _prepare(work: str, root: Path) -> None:
    """Make the library that the work is done on."""
    if work == "save":
        database = open_database(data_folder(root))
        ArticleService(database, SystemClock()).create(draft_of(0))
        database.close()
    elif work in MIGRATIONS:
        shutil.copy(library_of(_shape_before(work)), data_folder(root).database)
    else:
        folder = build(root, 6)
        FileLibrary(folder).back_up(folder.backups, NOW)
        database = open_database(folder)
        ArticleService(database, SystemClock()).create(draft_of(1))
        database.close()


def _shape_before(work: str) -> str:
    return work.removeprefix(_MIGRATION)


def _do(work: str, root: Path, begin: Callable[[], None]) -> None:
    """Do the work; ``begin`` is called where its steps begin."""
    folder, clock = data_folder(root), SystemClock()
    if work == "save":
        database = open_database(folder)
        articles = ArticleService(database, clock)
        journal = JournalService(database, clock, "typist", lambda _unit, _owner: False)
        article = articles.get(_only_article(database))
        buffer = journal.begin(article.id, article.revision, article.draft)
        journal.append(buffer, draft_of(1))
        begin()
        articles.save(article.id, draft_of(1), expected_revision=article.revision, buffer=buffer)
        articles.index_waiting()
        database.close()
    elif work in MIGRATIONS:
        begin()
        open_database(folder).close()
    elif work == "backup":
        begin()
        FileLibrary(folder).back_up(folder.backups, NOW + timedelta(hours=1))
        FileLibrary(folder).thin(folder.backups, NOW + timedelta(hours=1))
    else:
        backup = care_of(folder).backups()[0].path
        begin()
        FileLibrary(folder).restore(backup, datetime.now().astimezone())  # noqa: TID251 - a name
    sys.setprofile(None)


def _only_article(database: Database) -> str:
    with database.reading() as unit:
        return unit.articles.summaries(LibraryQuery())[0].id


def _steps_of(work: str, pattern: Path, place: Path) -> Counter[str]:
    """Do the work once without killing it, and count its steps by name."""
    root, noted = place / "data", place / "steps"

    def done() -> None:
        seen: Counter[str] = Counter()
        _do(work, root, lambda: watch(lambda step: seen.update([step])))
        noted.write_text(json.dumps(seen))

    shutil.copytree(pattern, root)
    if in_child(done):
        raise RuntimeError(f"{work} did not come to its end unharmed")
    shutil.rmtree(root)
    return Counter(json.loads(noted.read_text()))


def _kill_at(work: str, root: Path, name: str, number: int) -> bool:
    """Do the work and die before the ``number``-th step of a name; tell whether it died."""
    left = [number]

    def on_step(step: str) -> None:
        left[0] -= step == name
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    return in_child(lambda: _do(work, root, lambda: watch(on_step))) == -signal.SIGKILL


def _harm(work: str, root: Path, before: object) -> str:
    """Say what the next start lacks of the old state and of the new one, or nothing."""
    folder = data_folder(root)
    if work == "save":
        is_whole = newest(root) == 1 and _saved(root) in (0, 1)
    elif work in MIGRATIONS:
        is_whole = _has_one_shape(folder.database, work) and _is_upgraded(root, work)
    else:
        open_database(folder).close()
        files = FileLibrary(folder)
        known = files.backups(folder.backups)
        is_whole = bool(known) and all(files.is_sound(each.path) for each in known)
        states = [before] if work == "backup" else [before, texts_in(known[-1].path)]
        is_whole = is_whole and texts_in(folder.database) in states
    if not is_whole:
        return "neither the old nor the new state"
    damage = damage_of(folder.database, driver(), full=True)
    return "" if damage.is_sound else f"damaged: {damage}"


def _saved(root: Path) -> int:
    """Return the number of the text that is saved, or -1 where it is not whole."""
    database = open_database(data_folder(root))
    with closing(database), database.reading() as unit:
        return number_in(unit.articles.get(_only_article(database)).draft)


def _has_one_shape(library: Path, work: str) -> bool:
    """Tell whether a file is all of the old shape or all of this one, before anybody opens it."""
    with closing(driver().connect(str(library))) as connection:
        (marked,) = connection.execute("PRAGMA user_version").fetchone()
        (named,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return marked == int(named) and marked in (int(_shape_before(work)), SCHEMA_VERSION)


def _is_upgraded(root: Path, work: str) -> bool:
    """Tell whether the library opens with every text, the unsaved ones too."""
    shape = _shape_before(work)
    expected, database = drafts_of(shape), open_database(data_folder(root))
    with closing(database):
        with database.reading() as unit:
            found = {name: unit.articles.get(name).draft for name in expected}
        journal = JournalService(database, SystemClock(), "next", lambda _unit, _owner: False)
        unsaved = sorted(left.draft.body.text for left in journal.leftovers())
    return found == expected and unsaved == unsaved_in(shape)


def _judge(work: str, root: Path, before: object) -> None:
    try:
        harm = _harm(work, root, before)
    except AppError as error:
        raise RuntimeError(error.code) from error
    if harm:
        raise RuntimeError(harm)


def _warm(work: str, pattern: Path, place: Path) -> object:
    """Do and judge the work once here, so that no child loads what it needs; return the texts.

    Raises:
        RuntimeError: The work fails without any harm.
    """
    root, before = place / "warm", texts_in(pattern / "library.sqlite")
    shutil.copytree(pattern, root)
    _do(work, root, lambda: None)
    _judge(work, root, before)
    shutil.rmtree(root)
    gc.collect()
    gc.freeze()
    return before


def _state_of(root: Path) -> bytes:
    """Return a hash of what is left: a state that was judged once needs no second judge.

    The shared memory of the log is left out: whoever opens a library alone makes it anew.
    """
    told = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if not path.name.endswith("-shm"):
            told.update(f"{path.relative_to(root)} {path.stat().st_mode}".encode())
            told.update(path.read_bytes() if path.is_file() else b"")
    return told.digest()


def kill(
    work: str, times: int, every: int, part: int = 0, parts: int = 1, seed: int = 1
) -> dict[str, object]:
    """Kill one kind of work ``times`` times at each ``every``-th of its steps by name.

    Where a step happens several times, other ones of them are struck each time.

    Args:
        work: One of ``WORK``.
        times: At each step.
        every: How far the steps that are struck are apart.
        part: Which of the parts that the steps are dealt out to.
        parts: How many there are.
        seed: Of which steps of a name are struck.

    Returns:
        How many names of steps there are, how many kills were done, and which did harm.
    """
    chance, harmed, injected = random.Random(f"{seed} {work} {part}"), list[str](), 0
    whole: dict[bytes, bool] = {}
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-", dir=disk_in_memory()) as folder:
        place = Path(folder)
        pattern, root = place / "pattern", place / "data"
        if in_child(lambda: _prepare(work, pattern)):
            raise RuntimeError(f"there is nothing to do {work} on")
        before = _warm(work, pattern, place)
        steps = _steps_of(work, pattern, place)
        names = sorted(steps)[::every][part::parts]
        for step in names:
            for number in range(times):
                shutil.copytree(pattern, root)
                at = number if number < steps[step] else chance.randrange(steps[step])
                if _kill_at(work, root, step, at):
                    injected += 1
                    state = _state_of(root)
                    if state not in whole:
                        whole[state] = not in_child(partial(_judge, work, root, before))
                    if not whole[state]:
                        harmed.append(f"{step} {at}")
                shutil.rmtree(root)
    return {"steps": len(names), "injected": injected, "harmed": harmed}


def kills(
    work: str, times: int, *, every: int = 1, part: int = 0, parts: int = 1, seed: int = 1
) -> Outcome:
    """Kill one kind of work at each of its steps."""
    told = in_clean_process("tests.faults.kills:kill", work, times, every, part, parts, seed)
    assert isinstance(told, dict)
    return Outcome(
        f"kill at each step of a {work}",
        injected=told["injected"],
        damaged=len(told["harmed"]),
        details=tuple(told["harmed"]),
        places=told["steps"],
        row="3",
    )
