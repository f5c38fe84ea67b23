"""Where the program keeps things, readable by their owner only."""

import contextlib
import os
import stat
from pathlib import Path

from platformdirs import user_data_path, user_documents_path

from editor_app.base.errors import EnvironmentFault
from editor_app.base.records import dataclass

ENVIRONMENT_VARIABLE = "MIHBARA_DATA_DIR"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """One library on disk: the database and everything beside it."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.root / "library.sqlite"

    def last_written(self) -> tuple[tuple[int, int], ...]:
        """Return what changes with every writing to the database, by whatever program."""
        marks = []
        for name in (self.database.name, f"{self.database.name}-wal"):
            with contextlib.suppress(OSError):
                found = (self.root / name).stat()
                marks.append((found.st_mtime_ns, found.st_size))
        return tuple(marks)

    @property
    def media(self) -> Path:
        """The content-addressed pictures."""
        return self.root / "media"

    @property
    def site_copies(self) -> Path:
        """The copies of sites that stand on hosts, by destination; the hosts can give them back."""
        return self.root / "sites"

    @property
    def logs(self) -> Path:
        """The log files."""
        return self.root / "logs"

    @property
    def settings(self) -> Path:
        """The options that differ from their defaults."""
        return self.root / "settings.json"

    @property
    def writing_kit(self) -> Path:
        """The writer's snippets, replacements and what was used last."""
        return self.root / "writing.json"

    @property
    def own_words(self) -> Path:
        """The words that a person taught the speller."""
        return self.root / "words.txt"

    @property
    def ignored_places(self) -> Path:
        """The places of articles that proofreading passes over."""
        return self.root / "proofing.json"

    @property
    def private_files(self) -> tuple[Path, ...]:
        """The files beside the library that hold words of the writer's own.

        They are encrypted where the library is. Own words and replacements may name a source,
        snippets and templates hold text. ``settings.json`` stays plain, see ``base.settings``, and
        so do the other notes here: they hold moments, identifiers and numbers alone.
        """
        held = (self.writing_kit, self.own_words, self.ignored_places)
        return (*held, *(path.with_name(f"{path.name}.bad") for path in held))

    @property
    def window_lock(self) -> Path:
        """The lock that lets one window at a time open this folder."""
        return self.root / "window.lock"

    @property
    def backups(self) -> Path:
        """Where backups go unless their owner chose another place."""
        return self.root / "backups"

    @property
    def set_aside(self) -> Path:
        """Libraries that a restore took out of use, each in a folder named by the moment."""
        return self.root / "set-aside"

    @property
    def exchange_note(self) -> Path:
        """The intent to put another library in place; there only while that is under way."""
        return self.root / "exchange.json"

    @property
    def start_note(self) -> Path:
        """What the next start is to do before it opens the library."""
        return self.root / "at-start.json"

    @property
    def clock_note(self) -> Path:
        """When the program last looked at the clock, and until when it is not believed."""
        return self.root / "clock.json"

    @property
    def agreed_clocks(self) -> Path:
        """What the wall clock and the monotonic clock showed when they last agreed."""
        return self.root / "agreed-clocks.json"

    @property
    def rescued(self) -> Path:
        """Texts that were written here when the program broke off."""
        return self.root / "rescued"

    @property
    def key_file(self) -> Path:
        """The wrapped key of an encrypted library; a plain one has none."""
        return self.root / "library.key"

    @property
    def report_key(self) -> Path:
        """The key under which readers who report pictures are told apart."""
        return self.root / "reports.key"

    @property
    def identity(self) -> Path:
        """The letters that tell this library's backups from others'."""
        return self.root / "library.id"


def restrict_new_files() -> None:
    """Make every file this process creates readable by its owner only."""
    os.umask(0o077)


def data_folder(wanted: Path | None = None) -> DataFolder:
    """Choose, create and protect the data folder.

    Args:
        wanted: A folder named by the user; else ``MIHBARA_DATA_DIR``; else platformdirs' choice.

    Raises:
        EnvironmentFault: ``data-folder-unusable`` where it cannot be made or entered.
    """
    named = os.environ.get(ENVIRONMENT_VARIABLE)
    root = wanted or (Path(named) if named else user_data_path("mihbara", appauthor=False))
    root = root.expanduser().absolute()
    try:
        for folder in (root, root / "media", root / "logs"):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if os.name == "posix" and stat.S_IMODE(folder.stat().st_mode) != 0o700:
                folder.chmod(0o700)
    except OSError as error:
        raise EnvironmentFault(
            "data-folder-unusable", path=str(root), reason=error.strerror or str(error)
        ) from error
    return DataFolder(root)


def open_to_others(folder: DataFolder) -> list[Path]:
    """Return what below the data folder others than its owner can enter, read or write."""
    if os.name != "posix":
        return []
    found = [folder.root, *sorted(folder.root.rglob("*"))]
    return [path for path in found if _mode_of(path) & 0o077]


def close_to_others(folder: DataFolder) -> int:
    """Take others' permissions off everything below the data folder; return from how many."""
    exposed = open_to_others(folder)
    closed = 0
    for path in exposed:
        with contextlib.suppress(OSError):  # the doctor names what stays open
            path.chmod(_mode_of(path) & 0o700)
            closed += 1
    return closed


def _mode_of(path: Path) -> int:
    """Return the permissions of a file or folder; a link has none of its own."""
    try:
        about = path.lstat()
    except OSError:
        return 0
    return 0 if stat.S_ISLNK(about.st_mode) else stat.S_IMODE(about.st_mode)


@dataclass(frozen=True, slots=True)
class WindowProcess:
    """The process that the lock of the window names."""

    pid: int
    is_alive: bool


def window_process(folder: DataFolder) -> WindowProcess | None:
    """Return who holds the lock of the window, or None where it is free or cannot be read."""
    try:
        pid = int(folder.window_lock.read_text(encoding="ascii").splitlines()[0])
    except (OSError, ValueError, IndexError):
        return None
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return WindowProcess(pid, is_alive=False)
    except OSError:
        return WindowProcess(pid, is_alive=True)
    return WindowProcess(pid, is_alive=True)


def documents_folder() -> Path:
    """Return the folder in which people look for files they saved."""
    return user_documents_path()
