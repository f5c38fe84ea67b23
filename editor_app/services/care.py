"""Care of the library: backups in time, checks, and the way back after damage."""

import errno
import json
import os
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from editor_app.base.clock import Clock
from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.base.files import replace_file
from editor_app.base.paths import DataFolder
from editor_app.base.records import dataclass
from editor_app.base.settings import Settings
from editor_app.domain.care import (
    SILENT,
    UNKNOWN,
    Backup,
    Damage,
    Missing,
    Progress,
    Restored,
    StoredLibrary,
)

BETWEEN_BACKUPS = timedelta(hours=1)
_LEAP = timedelta(days=20)
_DOUBT = timedelta(days=7)


def _refuse_gone(folder: Path) -> None:
    """Refuse a chosen folder that is not there: made anew it would not be on the disk that is gone.

    Raises:
        EnvironmentFault: ``backup-folder-unusable``.
    """
    if not folder.is_dir():
        reason = os.strerror(errno.ENOENT)
        raise EnvironmentFault("backup-folder-unusable", path=str(folder), reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a person with a damaged library can go back to.

    Args:
        backup: The newest sound backup, or None where there is none.
        missing: What it lacks of the library as far as that can be read.
        readable: How many articles can be read out of the damaged library itself.
        locked: Where there is no sound one, the newest that is encrypted under another key.
    """

    backup: Backup | None = None
    locked: Backup | None = None
    missing: Missing = UNKNOWN
    readable: int = 0


class CareService:
    """The verbs of care. Works whether the library is open or not. Any thread but the GUI's.

    Args:
        files: The library's files.
        folder: Its data folder.
        settings: The options; where backups go is one.
        clock: Time.
    """

    def __init__(
        self, files: StoredLibrary, folder: DataFolder, settings: Settings, clock: Clock
    ) -> None:
        self._files = files
        self._folder = folder
        self._settings = settings
        self._clock = clock

    @property
    def backup_folder(self) -> Path:
        """Where backups go."""
        chosen = self._settings.text("backup.folder")
        return Path(chosen).expanduser() if chosen else self._folder.backups

    def back_up(self, into: Path | None = None, progress: Progress = SILENT) -> Backup:
        """Make and check a backup; in the usual folder, also remove those that are too many.

        Args:
            into: Another folder for this one; nothing is ever removed there.
            progress: Hears how far it is.

        Raises:
            EnvironmentFault: ``backup-not-written``, ``backup-unsound``,
                ``backup-folder-unusable``.
            Cancelled: It was to stop.
        """
        if into is None and self.backup_folder != self._folder.backups:
            _refuse_gone(self.backup_folder)
        now = self._clock.now()
        backup = self._files.back_up(into or self.backup_folder, now, progress)
        if into is None and self.believes_clock():
            self._files.thin(self.backup_folder, now)
        return backup

    def believes_clock(self) -> bool:
        """Tell whether the clock can be believed when it says that something is old.

        A clock that jumped would empty the bin and thin all backups at once. After a leap of
        weeks, a long holiday too, nothing is removed for a week.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        now, note = self._clock.now(), self._folder.clock_note
        try:
            stored = json.loads(note.read_bytes())
            seen, doubted = (datetime.fromisoformat(stored[key]) for key in ("seen", "doubted"))
        except (OSError, ValueError, KeyError, TypeError):
            seen, doubted = self._files.changed_utc() or now, now
        if abs(now - seen) > _LEAP:
            doubted = now + _DOUBT
        word = {"seen": now.isoformat(), "doubted": doubted.isoformat()}
        replace_file(note, json.dumps(word).encode(), durable=False)
        return now >= doubted

    def is_due(self) -> bool:
        """Tell whether the library changed since the last backup, an hour ago or more.

        Raises:
            EnvironmentFault: ``backup-folder-unusable``, ``file-not-written``.
        """
        changed = self._files.changed_utc()
        if changed is None or not self._settings.flag("backup.automatic"):
            return False
        own = self._own()
        if not own:
            return True
        last = own[0].taken_utc
        return changed > last and abs(self._clock.now() - last) >= BETWEEN_BACKUPS

    def back_up_where_due(self, progress: Progress = SILENT) -> Backup | None:
        """Make a backup where one is due.

        Raises:
            EnvironmentFault, Cancelled: as :meth:`back_up` and :meth:`is_due`.
        """
        return self.back_up(progress=progress) if self.is_due() else None

    def backups(self) -> Sequence[Backup]:
        """Return the backups in the usual folder, newest first.

        Raises:
            EnvironmentFault: ``backup-folder-unusable``.
        """
        return self._files.backups(self.backup_folder)

    def check(self, *, full: bool, progress: Progress = SILENT) -> Damage:
        """Check the library's structure and texts.

        Raises:
            EnvironmentFault: ``storage-failed`` or ``storage-busy``.
            Cancelled: It was to stop.
        """
        return self._files.check(full=full, progress=progress)

    def is_sound(self, backup: Backup) -> bool:
        """Tell whether a backup can be brought back."""
        return self._files.is_sound(backup.path)

    def offer(self) -> Offer:
        """Find the newest sound backup, of this library where there is one, else of any.

        Raises:
            EnvironmentFault: ``backup-folder-unusable``.
        """
        readable = self.readable()
        known = self._own() or self.backups()
        for each in known:
            if self._files.is_sound(each.path):
                missing = self._files.missing_from(each.path)
                return Offer(backup=each, missing=missing, readable=readable)
        return Offer(readable=readable, locked=self._newest_locked(known))

    def readable(self, progress: Progress = SILENT) -> int:
        """Count the articles that can be read out of the library, damaged as it may be.

        Raises:
            Cancelled: It was to stop.
        """
        if self._files.changed_utc() is None:
            return 0
        try:
            return self._files.readable(progress)
        except AppError:  # nothing can be read out: that is the answer, and others say why
            return 0

    def read_out(self, progress: Progress = SILENT) -> Restored:
        """Put a new library with all that is sound in the place of a damaged one.

        The damaged one is set aside, untouched. Nobody may have it open.

        Raises:
            UserError, EnvironmentFault, Cancelled: as ``StoredLibrary.read_out``.
        """
        return self._files.read_out(self._clock.now(), progress)

    def restore(self, backup: Path | None, progress: Progress = SILENT) -> Restored:
        """Put a backup, or with None an empty library, in the library's place.

        The library that was there is set aside, never deleted. Nobody may have it open.

        Raises:
            UserError: ``backup-not-found``, ``backup-unsound``, ``library-newer``,
                ``library-foreign`` or ``library-open``; nothing has changed.
            EnvironmentFault: ``file-not-written``.
        """
        return self._files.restore(backup, self._clock.now(), progress)

    def restore_latest(self, progress: Progress = SILENT) -> Restored:
        """Put the newest sound backup in the library's place.

        Raises:
            UserError: ``backup-none`` where there is none, ``backup-locked`` where the newest is
                encrypted under another key, or as :meth:`restore`.
            EnvironmentFault: as :meth:`restore` and :meth:`backups`.
        """
        known = self._own() or self.backups()
        for each in known:
            if self._files.is_sound(each.path):
                return self.restore(each.path, progress)
        if locked := self._newest_locked(known):
            return self.restore(locked.path, progress)
        raise UserError("backup-none", path=str(self.backup_folder))

    def restore_at_start(self, backup: Path) -> None:
        """Leave word that the next start is to bring a backup back.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        word: dict[str, object] = {"restore": str(backup)}
        if self._folder.start_note.exists():  # a damaged library is to be checked all the same
            word["check"] = True
        self._leave_word(word)

    def check_at_start(self) -> None:
        """Leave word that the next start is to check the library before it opens it.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        self._leave_word({"check": True})

    def keep_word(self) -> Restored | None:
        """Do what an earlier run left word of; called before the library is opened.

        Raises:
            EnvironmentFault: ``library-damaged`` where the check finds it so, each time until a
                backup or an empty library is in its place; or as :meth:`restore`.
            UserError: as :meth:`restore`; the library is as it was. After ``backup-locked`` the
                next call tries again, unless :meth:`stay` came before.
        """
        note = self._folder.start_note
        try:
            word = json.loads(note.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            word = {"check": True}
        if "restore" in word:
            note.unlink()
            return self._restore_by_word(word)
        if self._files.changed_utc() is not None and not self.check(full=True).is_sound:
            raise EnvironmentFault("library-damaged", path=str(self._folder.database))
        note.unlink(missing_ok=True)
        return None

    def stay(self) -> None:
        """Take back the word that a backup is to be brought back; the library stays as it is.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        note = self._folder.start_note
        try:
            is_to_check = "check" in json.loads(note.read_bytes())
        except (OSError, ValueError):
            is_to_check = False
        if is_to_check:
            self.check_at_start()
        else:
            note.unlink(missing_ok=True)

    def _restore_by_word(self, word: Mapping[str, object]) -> Restored:
        """Bring a backup back; one that is locked is tried again when somebody has opened it."""
        try:
            return self.restore(Path(str(word["restore"])))
        except UserError as error:
            if error.code == "backup-locked":
                self._leave_word(word)
            raise

    def _newest_locked(self, known: Sequence[Backup]) -> Backup | None:
        return next((each for each in known if self._files.is_locked(each.path)), None)

    def _leave_word(self, word: Mapping[str, object]) -> None:
        replace_file(self._folder.start_note, json.dumps(word).encode())

    def _own(self) -> Sequence[Backup]:
        own = self._files.identity()
        return [each for each in self.backups() if each.library == own]
