"""Backups: a copy through SQLite's online backup, checked before it counts, thinned by age."""

import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.base.files import sync_folder
from editor_app.domain.care import SILENT, Backup, Progress
from editor_app.storage.library_file import refuse_foreign
from editor_app.storage.picture_folder import PictureFolder
from editor_app.storage.soundness import damage_of, read_only
from editor_app.storage.thinning import kept

PICTURES = "media"
"""The folder beside the backups that holds the pictures of all of them."""
_PAGES_A_STEP = 1000
_PART = ".part"
_NAME = re.compile(r"mihbara-([0-9a-z]{8})-(\d{8}T\d{6}Z)\.sqlite")
_MOMENT = "%Y%m%dT%H%M%SZ"


def back_up(
    database: Path,
    into: Path,
    library: str,
    now: datetime,
    module: ModuleType,
    progress: Progress = SILENT,
) -> Backup:
    """Copy a library file that may be in use, check the copy, then give it its name.

    Args:
        database: The library's file.
        into: The folder of backups; made where it is missing.
        library: The library's identity.
        now: When; goes into the name.
        module: The DB-API module.
        progress: Hears how far it is.

    Raises:
        EnvironmentFault: ``backup-not-written``, or ``backup-unsound`` where the copy does not
            pass its check; nothing is left of it, and earlier backups are as they were.
        Cancelled: It was to stop; nothing is left of it.
    """
    name = f"mihbara-{library}-{now.astimezone(UTC).strftime(_MOMENT)}.sqlite"
    part = into / f"{name}{_PART}"
    try:
        into.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sweep(into)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            _copy(database, part, module, progress)
            damage = damage_of(part, module, full=False)
            if not damage.is_sound:
                raise EnvironmentFault("backup-unsound", path=str(into), count=damage.count)
            part.replace(into / name)
            sync_folder(into)
        finally:
            for leftover in (part, *_beside(part)):
                leftover.unlink(missing_ok=True)
    except OSError as error:
        raise _not_written(into, error.strerror or str(error)) from error
    return _backup_of(into / name, library, now.replace(microsecond=0))


def backups_in(folder: Path) -> Sequence[Backup]:
    """Return the backups in a folder, newest first; what has another name is none.

    Raises:
        EnvironmentFault: ``backup-folder-unusable``.
    """
    try:
        names = os.listdir(folder) if folder.exists() else []
        found = [
            _backup_of(folder / name, match[1], _moment(match[2]))
            for name in names
            if (match := _NAME.fullmatch(name))
        ]
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentFault("backup-folder-unusable", path=str(folder), reason=reason) from error
    return sorted(found, reverse=True)


def is_sound(path: Path, module: ModuleType) -> bool:
    """Tell whether a backup is a library that can be read through with every hash right."""
    try:
        refuse_foreign(path, module)
        return path.stat().st_size > 0 and damage_of(path, module, full=True).is_sound
    except (AppError, OSError):
        return False


def thin(folder: Path, library: str, now: datetime, module: ModuleType) -> Sequence[Path]:
    """Remove older backups of one library. A bad one never takes a good one's place.

    Returns:
        What was removed.

    Raises:
        EnvironmentFault: ``backup-folder-unusable``.
    """
    known = {each.taken_utc: each.path for each in backups_in(folder) if each.library == library}
    while True:
        staying = kept(known, now)
        leaving = [moment for moment in known if moment not in staying]
        bad = {
            heir
            for moment in leaving
            if (heir := min((m for m in staying if m > moment), default=None)) is not None
            and not is_sound(known[heir], module)
        }
        if not bad:
            break
        known = {moment: path for moment, path in known.items() if moment not in bad}
    removed = [known[moment] for moment in leaving]
    try:
        for path in removed:
            path.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise EnvironmentFault("backup-folder-unusable", path=str(folder), reason=reason) from error
    return removed


def copy_pictures(source: PictureFolder, target: PictureFolder, progress: Progress = SILENT) -> int:
    """Bring the pictures of one folder into another under the same key, by link where that works.

    A picture whose bytes do not match its name is left out: a bad one never spreads.

    Returns:
        How many were brought.

    Raises:
        EnvironmentFault: ``backup-not-written``.
        Cancelled: It was to stop; what was brought stays, and is whole.
    """
    brought = 0
    try:
        for picture in source.files():
            progress.step(1.0)
            goal = target.folder / picture.parent.name / picture.name
            if goal.exists() or not source.is_right(picture):
                continue
            goal.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _link_or_copy(picture, goal)
            brought += 1
        if brought:
            sync_folder(target.folder)
    except OSError as error:
        raise _not_written(target.folder, error.strerror or str(error)) from error
    return brought


def _copy(database: Path, part: Path, module: ModuleType, progress: Progress) -> None:
    """Copy one unchanging state: a read transaction holds it while others go on writing."""

    def step(_status: int, remaining: int, total: int) -> None:
        progress.step(0.8 * (1 - remaining / max(total, 1)))

    with read_only(database, module) as source:
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        try:
            with closing(module.connect(str(part), isolation_level=None)) as target:
                source.backup(target, pages=_PAGES_A_STEP, progress=step)
                target.execute("PRAGMA journal_mode=DELETE")  # one file, readable from any disk
        except module.Error as error:
            name = str(getattr(error, "sqlite_errorname", "") or type(error).__name__)
            raise _not_written(part.parent, name) from error


def _sweep(folder: Path) -> None:
    """Remove what an earlier run that was killed has left half written."""
    for name in os.listdir(folder):
        stem = name.partition(_PART)[0]
        if _PART in name and _NAME.fullmatch(stem):
            (folder / name).unlink(missing_ok=True)


def _beside(path: Path) -> Iterator[Path]:
    return (path.with_name(path.name + end) for end in ("-wal", "-shm", "-journal"))


def _link_or_copy(picture: Path, goal: Path) -> None:
    part = goal.with_name(goal.name + _PART)
    part.unlink(missing_ok=True)
    try:
        os.link(picture, part)
    except OSError:  # another disk, or a file system without links
        with picture.open("rb") as source, part.open("wb") as target:
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())
    part.replace(goal)


def _backup_of(path: Path, library: str, taken_utc: datetime) -> Backup:
    return Backup(path=path, library=library, taken_utc=taken_utc, size_bytes=path.stat().st_size)


def _moment(text: str) -> datetime:
    return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)


def _not_written(folder: Path, reason: str) -> EnvironmentFault:
    return EnvironmentFault("backup-not-written", path=str(folder), reason=reason)
