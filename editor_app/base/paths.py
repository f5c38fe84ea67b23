"""Where the program keeps things, readable by their owner only."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path, user_documents_path

from editor_app.base.errors import EnvironmentFault

ENVIRONMENT_VARIABLE = "MIHBARA_DATA_DIR"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """One library on disk: the database and everything beside it."""

    root: Path

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.root / "library.sqlite"

    @property
    def media(self) -> Path:
        """The content-addressed pictures."""
        return self.root / "media"

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
    def window_lock(self) -> Path:
        """The lock that lets one window at a time open this folder."""
        return self.root / "window.lock"


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


def documents_folder() -> Path:
    """Return the folder in which people look for files they saved."""
    return user_documents_path()
