"""The doctor: looks at everything that text depends on, and says what is wrong and what to do."""

import platform
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from editor_app.base.clock import Clock
from editor_app.base.errors import AppError
from editor_app.base.paths import DataFolder, open_to_others, window_process
from editor_app.base.records import dataclass
from editor_app.base.settings import Settings
from editor_app.domain.care import SILENT, Finding, Progress, StoredLibrary
from editor_app.language.zones import data_version, zone
from editor_app.services.care import CareService
from editor_app.services.encryption import EncryptionService

LEAST_FREE_BYTES = 200_000_000
_OLDEST_BACKUP = timedelta(days=7)
FROM_SOURCE = "source"
"""The version of a program that nobody installed."""
_SLACK = timedelta(hours=1)
_CHECKED_BACKUPS = 5
_DESK = (
    ("people-damaged", ("contributors",)),
    ("destinations-damaged", ("destinations",)),
    ("receipts-damaged", ("queue", "attempts")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What the doctor found.

    Args:
        versions: Of the program and what it runs on, by name.
        is_encrypted: Whether the library is.
        findings: What is wrong; nothing, where all is well.
    """

    is_encrypted: bool
    versions: Mapping[str, str]
    findings: Sequence[Finding]


class Doctor:
    """Looks, and mends the search index alone. Any thread but the GUI's; it may take a minute.

    Args:
        files: The library's files.
        care: Its backups.
        folder: Its data folder.
        settings: The options.
        clock: Time.
    """

    def __init__(
        self,
        files: StoredLibrary,
        care: CareService,
        folder: DataFolder,
        settings: Settings,
        clock: Clock,
    ) -> None:
        self._files = files
        self._care = care
        self._folder = folder
        self._settings = settings
        self._clock = clock

    def examine(self, progress: Progress = SILENT) -> Report:
        """Look at everything.

        Raises:
            Cancelled: It was to stop.
        """
        findings: list[Finding] = []
        looks: tuple[Callable[[Progress], Iterator[Finding]], ...] = (
            self._engine,
            self._database,
            self._search,
            self._pictures,
            self._backups,
            self._place,
            self._clock_and_zones,
        )
        for number, look in enumerate(looks):
            progress.step(number / len(looks))
            try:
                findings += look(Progress(is_cancelled=progress.is_cancelled))
            except AppError as error:
                findings.append(Finding(code=error.code, params=dict(error.params)))
        engine, _ = self._files.engine()
        return Report(
            is_encrypted=self._folder.key_file.exists(),
            versions={
                "mihbara": program_version(),
                "python": platform.python_version(),
                "system": f"{platform.system()} {platform.release()}",
                "sqlite": engine,
                "zone data": data_version(),
            },
            findings=findings,
        )

    def _engine(self, _progress: Progress) -> Iterator[Finding]:
        version, has_bug = self._files.engine()
        if has_bug:
            yield Finding(code="engine-old", params={"version": version})

    def _database(self, progress: Progress) -> Iterator[Finding]:
        if self._files.changed_utc() is None:
            return
        damage = self._files.check(full=True, progress=progress)
        if damage.file:
            yield Finding(code="file-damaged", params={"reason": "; ".join(damage.file)})
        for code, ids in (
            ("texts-damaged", damage.articles),
            ("releases-damaged", damage.releases),
        ):
            if ids:
                yield Finding(code=code, params={"count": len(ids), "ids": ", ".join(ids[:10])})
        for code, tables in _DESK:
            if count := sum(damage.rows.get(table, 0) for table in tables):
                yield Finding(code=code, params={"count": count})
        if damage.others:
            yield Finding(code="history-damaged", params={"count": damage.others})
        if damage.file or damage.articles:
            count = self._care.readable(progress)
            yield Finding(code="articles-readable", params={"count": count})

    def _search(self, progress: Progress) -> Iterator[Finding]:
        if self._files.changed_utc() is None:
            return
        mended = self._files.mend_search(progress)
        if mended.articles:
            yield Finding(code="search-mended", params={"count": mended.articles})
        elif mended.was_damaged:
            yield Finding(code="search-damaged")

    def _pictures(self, progress: Progress) -> Iterator[Finding]:
        if self._files.changed_utc() is None:
            return
        bad = self._files.misnamed_pictures(progress)
        if bad:
            shown = ", ".join(name[:12] for name in bad[:10])
            yield Finding(code="pictures-damaged", params={"count": len(bad), "ids": shown})

    def _backups(self, progress: Progress) -> Iterator[Finding]:
        changed = self._files.changed_utc()
        known = self._care.backups()
        if changed is not None and not known:
            yield Finding(code="backup-none", params={"path": str(self._care.backup_folder)})
        elif changed is not None and changed - known[0].taken_utc > _OLDEST_BACKUP:
            days = (changed - known[0].taken_utc).days
            yield Finding(code="backup-old", params={"count": days})
        for each in known[:_CHECKED_BACKUPS]:
            progress.step(0.5)
            if not self._care.is_sound(each):
                yield Finding(code="backup-unsound", params={"path": str(each.path), "count": 1})

    def _place(self, _progress: Progress) -> Iterator[Finding]:
        root = self._folder.root
        exposed = open_to_others(self._folder)
        if exposed:
            yield Finding(
                code="files-open", params={"count": len(exposed), "path": str(exposed[0])}
            )
        free = shutil.disk_usage(root).free
        if free < LEAST_FREE_BYTES:
            yield Finding(
                code="space-low", params={"path": str(root), "megabytes": free // 1_000_000}
            )
        if self._settings.was_unreadable:
            yield Finding(code="settings-unreadable", params={"path": str(self._folder.settings)})
        holder = window_process(self._folder)
        if holder is not None and not holder.is_alive:
            yield Finding(code="lock-stale", params={"path": str(self._folder.window_lock)})
        if self._folder.exchange_note.exists():
            yield Finding(code="restore-unfinished", params={"path": str(root)})

    def _clock_and_zones(self, _progress: Progress) -> Iterator[Finding]:
        now, changed = self._clock.now(), self._files.changed_utc()
        if changed is not None and changed > now + _SLACK:
            yield Finding(
                code="clock-behind",
                params={"now": f"{now:%Y-%m-%d %H:%M}", "written": f"{changed:%Y-%m-%d %H:%M}"},
            )
        after_the_change = datetime(2026, 10, 1, 12, tzinfo=UTC)
        if zone("Africa/Casablanca").utcoffset(after_the_change.replace(tzinfo=None)):
            yield Finding(code="zone-data-old", params={"version": data_version()})


@dataclass(frozen=True, slots=True, kw_only=True)
class Caretaker:
    """What works on a library without opening it."""

    care: CareService
    doctor: Doctor
    encryption: EncryptionService
    settings: Settings


def program_version() -> str:
    """Return the version of the program, or that it runs from its source."""
    from importlib import metadata

    try:
        return metadata.version("mihbara")
    except metadata.PackageNotFoundError:
        return FROM_SOURCE
