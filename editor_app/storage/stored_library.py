"""The files of one library: check them, back them up, bring a backup back.

What needs the database layer brings it when it is called: the program looks after a library's
files from its start.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.base.files import replace_file, sync_folder
from editor_app.base.paths import DataFolder
from editor_app.domain.care import (
    SILENT,
    Backup,
    Damage,
    Missing,
    Progress,
    Restored,
    Salvage,
    SearchMended,
)
from editor_app.storage import backup as backups
from editor_app.storage.conversion import copy_database
from editor_app.storage.driver import driver, wal_reset_bug
from editor_app.storage.exchange import NEWCOMER, NO_OTHERS, exchange, finish_exchange
from editor_app.storage.file_marks import SCHEMA_VERSION
from editor_app.storage.keyed_backups import bring_pictures, carry_key
from editor_app.storage.keyed_driver import is_plain
from editor_app.storage.library_file import refuse_foreign
from editor_app.storage.picture_folder import PictureFolder
from editor_app.storage.soundness import damage_of, read_only
from editor_app.storage.vault import Vault


class FileLibrary:
    """One library on disk, sound or not. Any thread but the GUI's.

    Args:
        folder: Its data folder.
        vault: Knows the key of an encrypted library; None: only the keyring does.
    """

    def __init__(self, folder: DataFolder, vault: Vault | None = None) -> None:
        self._folder = folder
        self._vault = vault or Vault(folder)
        self._module = self._vault.driver(driver())

    def identity(self) -> str:
        """Return eight letters that tell this library's backups from others'.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        try:
            known = self._folder.identity.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            known = ""
        if len(known) == 8 and known.isalnum():
            return known
        made = uuid4().hex[:8]
        replace_file(self._folder.identity, made.encode())
        return made

    def engine(self) -> tuple[str, bool]:
        """Return the database engine's version, and whether it has the WAL-reset bug."""
        return self._module.sqlite_version, wal_reset_bug(self._module.sqlite_version_info)

    def changed_utc(self) -> datetime | None:
        """Return when the library was last written, or None where there is none."""
        newest = None
        for end in ("", "-wal"):
            file = self._folder.database.with_name(self._folder.database.name + end)
            try:
                about = file.stat()
            except OSError:
                continue
            if about.st_size:
                newest = max(about.st_mtime, newest or 0.0)
        return None if newest is None else datetime.fromtimestamp(newest, UTC)

    def check(self, *, full: bool, progress: Progress = SILENT) -> Damage:
        """Check the library: its structure, and every text against its hash.

        Raises:
            EnvironmentFault: ``storage-failed`` or ``storage-busy`` where it cannot be read now.
            Cancelled: It was to stop.
        """
        with self._vault.gate.passing():
            return damage_of(self._folder.database, self._module, full=full, progress=progress)

    def back_up(self, into: Path, now: datetime, progress: Progress = SILENT) -> Backup:
        """Copy the library while it is in use, check the copy, and only then count it.

        Raises:
            EnvironmentFault: ``backup-not-written`` or ``backup-unsound``; what was there before
                is untouched.
            Cancelled: It was to stop; nothing is left behind.
        """
        with self._vault.gate.passing():
            pictures = carry_key(self._vault, into, self.identity())
            backups.copy_pictures(
                PictureFolder(self._folder.media, self._vault.sealer()),
                PictureFolder(into / pictures, self._vault.sealer()),
                Progress(is_cancelled=progress.is_cancelled),
            )
            return backups.back_up(
                self._folder.database, into, self.identity(), now, self._module, progress
            )

    def carry_key(self, into: Path) -> None:
        """Write the wrapped key of an encrypted library beside its backups, where there are any.

        Raises:
            EnvironmentFault: ``backup-not-written``.
        """
        if into.exists():
            carry_key(self._vault, into, self.identity())

    def backups(self, folder: Path) -> Sequence[Backup]:
        """Return the backups in a folder, newest first, unchecked.

        Raises:
            EnvironmentFault: ``backup-folder-unusable``.
        """
        return backups.backups_in(folder)

    def is_locked(self, backup: Path) -> bool:
        """Tell whether a backup is encrypted under a key that is not known."""
        try:
            self._vault.key_for(backup)
        except UserError as error:
            return error.code == "backup-locked"
        except EnvironmentFault:
            return False
        return False

    def is_sound(self, backup: Path) -> bool:
        """Tell whether a backup can be read through and every text in it is as it was written."""
        return backups.is_sound(backup, self._module)

    def missing_from(self, backup: Path) -> Missing:
        """Count the articles that are newer in the library than in a backup."""
        try:
            now, then = self._revisions(self._folder.database), self._revisions(backup)
        except EnvironmentFault:
            return Missing(is_known=False)
        newer = [name for name, revision in now.items() if revision > then.get(name, 0)]
        return Missing(articles=len(newer))

    def restore(self, backup: Path | None, now: datetime, progress: Progress = SILENT) -> Restored:
        """Put a backup, or with None an empty library, in the library's place.

        Raises:
            UserError: ``backup-unsound``, ``library-newer``, ``library-foreign``, ``library-open``.
            EnvironmentFault: ``file-not-written``.
        """
        newcomer = self._folder.root / NEWCOMER
        pictures, others = 0, NO_OTHERS
        finish_exchange(self._folder)
        with _disk_faults(newcomer):
            newcomer.unlink(missing_ok=True)
            if backup is None:
                self._make_empty(newcomer)
            else:
                self._bring(backup, newcomer, progress)
                pictures, others = bring_pictures(self._vault, backup)
            set_aside = exchange(self._folder, now, others)
        return Restored(backup=backup, set_aside=set_aside, pictures=pictures)

    @contextmanager
    def _keyed(self, path: Path) -> Iterator[None]:
        """Let a file be opened with the library's key, where it has one, while the block lasts."""
        self._vault.expect(path, self._vault.key() if self._vault.is_encrypted else None)
        try:
            yield
        finally:
            self._vault.expect(path, None)

    def _bring(self, backup: Path, newcomer: Path, progress: Progress) -> None:
        """Copy a backup beside the library: as it is, or encrypted where only the library is."""
        if not backup.is_file():
            raise UserError("backup-not-found", path=str(backup))
        key = self._vault.key_for(backup)
        turns = key is None and self._vault.is_encrypted and is_plain(backup)
        self._vault.expect(newcomer, self._vault.key() if turns else key)
        try:
            if not turns:
                self._copy_checked(backup, newcomer, progress)
                return
            refuse_foreign(backup, self._module)
            if not damage_of(backup, self._module, full=True).is_sound:
                raise UserError("backup-unsound", path=str(backup), count=1)
            copy_database(backup, newcomer, self._module, self._vault.key(), progress)
        finally:
            self._vault.expect(newcomer, None)

    def readable(self, progress: Progress = SILENT) -> int:
        """Count the articles of which some text can be read out of the library as it lies there.

        Raises:
            EnvironmentFault: ``library-damaged`` where none can, ``file-not-written``.
            UserError: ``library-newer`` or ``library-foreign``.
            Cancelled: It was to stop.
        """
        from editor_app.storage.salvage import opened_copy, readable_ids

        refuse_foreign(self._folder.database, self._module)
        with opened_copy(self._folder.database, self._module, self._keyed) as damaged:
            return len(readable_ids(damaged, progress))

    def read_out(self, now: datetime, progress: Progress = SILENT) -> Restored:
        """Put a new library with all that is sound in the place of a damaged one.

        Raises:
            EnvironmentFault, UserError, Cancelled: as :meth:`readable` and :meth:`restore`.
        """
        refuse_foreign(self._folder.database, self._module)
        newcomer = self._folder.root / NEWCOMER
        finish_exchange(self._folder)
        with _disk_faults(newcomer):
            newcomer.unlink(missing_ok=True)
            try:
                with self._keyed(newcomer):
                    self._make_empty(newcomer)
                    salvage = self._fill(newcomer, progress)
            except BaseException:
                newcomer.unlink(missing_ok=True)
                raise
            set_aside = exchange(self._folder, now)
        return Restored(backup=None, set_aside=set_aside, salvage=salvage)

    def _fill(self, newcomer: Path, progress: Progress) -> Salvage:
        from editor_app.storage.engine import make_engine
        from editor_app.storage.rescue import rescue
        from editor_app.storage.salvage import opened_copy
        from editor_app.storage.transactions import begun

        engine = make_engine(newcomer, self._module)
        try:
            with (
                opened_copy(self._folder.database, self._module, self._keyed) as damaged,
                closing(begun(engine)[0]) as connection,
            ):
                salvage = rescue(damaged, connection, progress)
                connection.commit()
                return salvage
        finally:
            engine.dispose()

    def mend_search(self, progress: Progress = SILENT) -> SearchMended:
        """Bring the search index up to the texts, where it disagrees with them.

        Raises:
            EnvironmentFault: as ``Database.writing``.
            Cancelled: It was to stop.
        """
        from editor_app.storage.engine import make_engine
        from editor_app.storage.search_mending import mend_search

        with read_only(self._folder.database, self._module) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version != SCHEMA_VERSION:
            return SearchMended()
        engine = make_engine(self._folder.database, self._module)
        try:
            return mend_search(engine, progress)
        finally:
            engine.dispose()

    def misnamed_pictures(self, progress: Progress = SILENT) -> Sequence[str]:
        """Return the ids of pictures whose bytes are gone or not what was stored."""
        bad = []
        pictures = PictureFolder(self._folder.media, self._vault.sealer())
        with read_only(self._folder.database, self._module) as connection:
            known = [str(row[0]) for row in connection.execute("SELECT id FROM media")]
        for number, media_id in enumerate(known):
            progress.step(number / len(known))
            try:
                if not pictures.is_right(pictures.file(media_id)):
                    bad.append(media_id)
            except OSError:
                bad.append(media_id)
        return bad

    def thin(self, folder: Path, now: datetime) -> Sequence[Path]:
        """Remove this library's older backups, by hour, day, week and month; return them.

        Raises:
            EnvironmentFault: ``backup-folder-unusable``.
        """
        return backups.thin(folder, self.identity(), now, self._module)

    def _revisions(self, path: Path) -> dict[str, int]:
        with read_only(path, self._module) as connection:
            rows = connection.execute("SELECT id, revision FROM articles").fetchall()
        return {str(name): int(revision) for name, revision in rows if isinstance(revision, int)}

    def _make_empty(self, path: Path) -> None:
        from editor_app.storage.engine import make_engine
        from editor_app.storage.schema import bring_up_to_date

        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        engine = make_engine(path, self._module)
        try:
            bring_up_to_date(engine)
        finally:
            engine.dispose()

    def _copy_checked(self, backup: Path, newcomer: Path, progress: Progress) -> None:
        """Copy a backup beside the library and check the copy: that is what will be used."""
        try:
            with backup.open("rb") as source, newcomer.open("xb") as target:
                shutil.copyfileobj(source, target, 1 << 20)
                target.flush()
                os.fsync(target.fileno())
            progress.step(0.4)
            refuse_foreign(newcomer, self._module)
            if not damage_of(newcomer, self._module, full=True).is_sound:
                raise UserError("backup-unsound", path=str(backup), count=1)
            sync_folder(newcomer.parent)
        except BaseException as error:
            newcomer.unlink(missing_ok=True)
            if isinstance(error, AppError) and error.code == "library-damaged":
                raise UserError("backup-unsound", path=str(backup), count=1) from error
            raise


@contextmanager
def _disk_faults(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EnvironmentFault(
            "file-not-written", path=str(path), reason=error.strerror or str(error)
        ) from error
