"""The care of a library: what a check found, which backups there are, what storage does for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from editor_app.base.records import dataclass


class Cancelled(Exception):
    """Long work was stopped because somebody asked for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How long work tells how far it is, and learns that it is to stop. Any thread.

    Args:
        tell: Takes the share done, 0 to 1.
        is_cancelled: Asked between steps; the work then ends with ``Cancelled``.
    """

    tell: Callable[[float], None] = lambda share: None
    is_cancelled: Callable[[], bool] = lambda: False

    def step(self, share: float) -> None:
        """Tell the share done.

        Raises:
            Cancelled: The work is to stop.
        """
        if self.is_cancelled():
            raise Cancelled
        self.tell(share)


SILENT = Progress()


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """What a check of a library file found; nothing, where it is sound.

    Args:
        file: What SQLite says of the file's structure; never text of an article.
        articles: Ids of articles whose text or list row is not as it was written.
        releases: Ids of such releases.
        rows: How many sealed rows are not as they were written, by table.
        others: How many such rows other tables have.
    """

    file: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    releases: tuple[str, ...] = ()
    rows: Mapping[str, int] = field(default_factory=dict)
    others: int = 0

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found."""
        return not (self.file or self.articles or self.releases or self.rows or self.others)

    @property
    def count(self) -> int:
        """How many findings there are."""
        texts = len(self.articles) + len(self.releases)
        return len(self.file) + texts + sum(self.rows.values()) + self.others


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """One backup in a folder: a whole library file, its pictures beside it; the older comes first.

    Args:
        taken_utc: When.
        path: The file.
        library: Which library it is of; see ``StoredLibrary.identity``.
        size_bytes: Of the file alone.
    """

    taken_utc: datetime
    path: Path
    library: str
    size_bytes: int

    def __lt__(self, other: "Backup") -> bool:
        """Come before what was taken later."""
        return (self.taken_utc, self.path) < (other.taken_utc, other.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What a backup lacks of the library as it lies there, as far as that can still be read.

    ``is_known`` is False where too little of the library can be read to tell.
    """

    articles: int = 0
    is_known: bool = True


UNKNOWN = Missing(is_known=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """What was read out of a damaged library, and what could not be.

    Args:
        articles: How many articles came back.
        older: How many of them with an earlier text: their newest sound version or release.
        blank: How many receipts came back though the text that was sent did not.
        left_out: How much could not be brought, by kind, as far as that can be counted.
    """

    articles: int = 0
    older: int = 0
    blank: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Whether everything came back as it was."""
        return not (self.older or self.blank or self.left_out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restore did.

    Args:
        backup: What was put in place; None where it was no backup.
        set_aside: Where the library before it lies now; None where there was none.
        pictures: How many pictures came back with it.
        salvage: What was read out of the damaged library; None where nothing was to be.
    """

    backup: Path | None
    set_aside: Path | None
    pictures: int = 0
    salvage: Salvage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchMended:
    """What was wrong with the search index: of how many articles, and whether in itself."""

    articles: int = 0
    was_damaged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong, by the code that words it and says what to do."""

    code: str
    params: dict[str, object] = field(default_factory=dict)


class StoredLibrary(Protocol):
    """The files of one library, sound or not, open or not. Any thread but the GUI's."""

    def identity(self) -> str:
        """Return eight letters that tell this library's backups from others'.

        Raises:
            EnvironmentFault: ``file-not-written``.
        """
        ...

    def engine(self) -> tuple[str, bool]:
        """Return the database engine's version, and whether it has the WAL-reset bug."""
        ...

    def changed_utc(self) -> datetime | None:
        """Return when the library was last written, or None where there is none."""
        ...

    def check(self, *, full: bool, progress: Progress = SILENT) -> Damage:
        """Check the library: its structure, and every text against its hash.

        Args:
            full: Whether to look through the whole structure too, which takes longer.
            progress: Hears how far it is.

        Raises:
            EnvironmentFault: ``storage-failed`` or ``storage-busy`` where it cannot be read now.
            Cancelled: It was to stop.
        """
        ...

    def back_up(self, into: Path, now: datetime, progress: Progress = SILENT) -> Backup:
        """Copy the library while it is in use, check the copy, and only then count it.

        Raises:
            EnvironmentFault: ``backup-not-written`` or ``backup-unsound``; what was there before
                is untouched.
            Cancelled: It was to stop; nothing is left behind.
        """
        ...

    def carry_key(self, into: Path) -> None:
        """Write the wrapped key of an encrypted library beside its backups, where there are any.

        Raises:
            EnvironmentFault: ``backup-not-written``.
        """
        ...

    def backups(self, folder: Path) -> Sequence[Backup]:
        """Return the backups in a folder, newest first, unchecked.

        Raises:
            EnvironmentFault: ``backup-folder-unusable``.
        """
        ...

    def is_locked(self, backup: Path) -> bool:
        """Tell whether a backup is encrypted under a key that is not known."""
        ...

    def is_sound(self, backup: Path) -> bool:
        """Tell whether a backup can be read through and every text in it is as it was written."""
        ...

    def missing_from(self, backup: Path) -> Missing:
        """Count the articles that are newer in the library than in a backup."""
        ...

    def restore(self, backup: Path | None, now: datetime, progress: Progress = SILENT) -> Restored:
        """Put a backup, or with None an empty library, in the library's place.

        The library that was there is moved aside untouched. Killed at any step, the next opening
        finds the old library or the new one.

        Raises:
            UserError: ``backup-unsound``, ``library-newer``, ``library-foreign``, ``library-open``.
            EnvironmentFault: ``file-not-written``.
        """
        ...

    def readable(self, progress: Progress = SILENT) -> int:
        """Count the articles that can be read out of the library as it lies there.

        Raises:
            EnvironmentFault: ``library-damaged`` where none can, ``file-not-written``.
            UserError: ``library-newer`` or ``library-foreign``.
            Cancelled: It was to stop.
        """
        ...

    def read_out(self, now: datetime, progress: Progress = SILENT) -> Restored:
        """Put a new library with all that is sound in the place of a damaged one.

        The damaged one is moved aside untouched.

        Raises:
            EnvironmentFault, UserError, Cancelled: as :meth:`readable` and :meth:`restore`.
        """
        ...

    def mend_search(self, progress: Progress = SILENT) -> SearchMended:
        """Bring the search index up to the texts, where it disagrees with them.

        Raises:
            EnvironmentFault: as ``Database.writing``.
            Cancelled: It was to stop.
        """
        ...

    def misnamed_pictures(self, progress: Progress = SILENT) -> Sequence[str]:
        """Return the ids of pictures whose bytes are gone or not what was stored."""
        ...

    def thin(self, folder: Path, now: datetime) -> Sequence[Path]:
        """Remove this library's older backups, by hour, day, week and month; return them.

        One that a bad backup would stand in for is kept.

        Raises:
            EnvironmentFault: ``backup-folder-unusable``.
        """
        ...
