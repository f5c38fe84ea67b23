"""Kill the program at each of its steps: of a save, an upgrade, a backup, a restore.

A step is a call that changes something: a statement, a commit, a write, a sync, a rename. It has
the name of the program's function that asked for it, such as ``finish_exchange>rename``.
"""

from __future__ import annotations

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
from editor_app.services.articles import ArticleService
from editor_app.services.journal import JournalService
from editor_app.storage.database import open_database
from editor_app.storage.driver import driver
from editor_app.storage.stored_library import FileLibrary
from tests.faults.children import in_child, in_clean_process
from tests.faults.damage import NOW, build, care_of, texts_in
from tests.faults.outcome import Outcome
from tests.faults.saving import OLD_LIBRARY, draft_of, newest
from tests.storage.old_libraries import drafts_of

_CHANGING = frozenset(
    {
        *("execute", "executemany", "executescript", "commit", "rollback", "backup", "close"),
        *("open", "write", "fsync", "fchmod", "chmod", "rename", "replace", "unlink", "mkdir"),
        *("link", "copyfileobj", "sendfile", "copy_file_range", "_fastcopy_sendfile", "truncate"),
    }
)
_DEEPEST = 12
WORK = ("save", "migration", "backup", "restore")


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


def watch(on_step: Callable[[str], None]) -> None:
    """Tell of each step of this thread from now on, just before it happens."""

    def look(frame: FrameType, event: str, called: object) -> None:
        name = getattr(called, "__name__", "")
        if event == "c_call" and name in _CHANGING:
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
    elif work == "migration":
        shutil.copy(OLD_LIBRARY, data_folder(root).database)
    else:
        folder = build(root, 6)
        FileLibrary(folder).back_up(folder.backups, NOW)
        database = open_database(folder)
        ArticleService(database, SystemClock()).create(draft_of(1))
        database.close()


def _do(work: str, root: Path, begin: Callable[[], None]) -> None:
    """Do the work; ``begin`` is called where its steps begin."""
    folder, clock = data_folder(root), SystemClock()
    if work == "save":
        database = open_database(folder)
        articles = ArticleService(database, clock)
        journal = JournalService(database, clock, "typist", lambda _unit, _owner: False)
        with database.reading() as unit:
            from editor_app.domain.ports import LibraryQuery

            article = unit.articles.get(unit.articles.summaries(LibraryQuery())[0].id)
        buffer = journal.begin(article.id, article.revision, article.draft)
        journal.append(buffer, draft_of(1))
        begin()
        articles.save(article.id, draft_of(1), expected_revision=article.revision, buffer=buffer)
        articles.index_waiting()
    elif work == "migration":
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


def _is_whole(work: str, root: Path, before: object) -> bool:
    """Tell whether the next start has everything: the old state or the new one, never half."""
    folder = data_folder(root)
    if work == "save":
        whole = newest(root) == 1
    elif work == "migration":
        expected = drafts_of("0001")
        database = open_database(folder)
        with database.reading() as unit:
            whole = {name: unit.articles.get(name).draft for name in expected} == expected
        database.close()
    else:
        open_database(folder).close()
        files = FileLibrary(folder)
        known = files.backups(folder.backups)
        whole = bool(known) and all(files.is_sound(each.path) for each in known)
        states = [before] if work == "backup" else [before, texts_in(known[-1].path)]
        whole = whole and texts_in(folder.database) in states
    with closing(driver().connect(str(folder.database))) as connection:
        return whole and connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def kill(work: str, times: int, every: int) -> dict[str, int]:
    """Kill one kind of work ``times`` times at each ``every``-th of its steps by name.

    Where a step happens several times, other ones of them are struck each time.

    Returns:
        How many names of steps there are, how many kills were done, and how many did harm.
    """
    told, chance = {"steps": 0, "injected": 0, "damaged": 0}, random.Random(1)
    with tempfile.TemporaryDirectory(prefix="mihbara-fault-") as place:
        pattern = Path(place) / "pattern"
        if in_child(lambda: _prepare(work, pattern)):
            raise RuntimeError(f"there is nothing to do {work} on")
        before = texts_in(pattern / "library.sqlite")
        steps = _steps_of(work, pattern, Path(place))
        for step in sorted(steps)[::every]:
            told["steps"] += 1
            for _ in range(times):
                root = Path(place) / "data"
                shutil.copytree(pattern, root)
                if _kill_at(work, root, step, chance.randrange(steps[step])):
                    told["injected"] += 1
                    told["damaged"] += bool(in_child(partial(_judge, work, root, before)))
                shutil.rmtree(root)
    return told


def _judge(work: str, root: Path, before: object) -> None:
    try:
        is_whole = _is_whole(work, root, before)
    except AppError as error:
        raise RuntimeError(error.code) from error
    if not is_whole:
        raise RuntimeError("neither the old nor the new state")


def kills(work: str, times: int, *, every: int = 1) -> Outcome:
    """Kill one kind of work at each of its steps."""
    told = in_clean_process("tests.faults.kills:kill", work, times, every)
    assert isinstance(told, dict)
    return Outcome(
        f"kill at {told['steps']} steps of a {work}",
        injected=told["injected"],
        damaged=told["damaged"],
    )
