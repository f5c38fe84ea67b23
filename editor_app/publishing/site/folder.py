"""The folder of a site: safe paths below it, whole files in it, one writer at a time."""

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.files import replace_file

STATE = ".mihbara"
MARKER = f"{STATE}/site.json"
LOCK_TIMEOUT_S = 10.0
_LOCK = f"{STATE}/lock"
_AT_WORK = f"{STATE}/at-work.part"
"""Is there while somebody writes; whoever finds it knows of a death. Mirrors leave parts out."""
_HARMLESS = frozenset({STATE, ".DS_Store", "Thumbs.db", "desktop.ini"})
_PUBLIC_FILE, _PUBLIC_FOLDER = 0o644, 0o755
_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700


def refuse_dangerous(root: Path) -> None:
    """Refuse a folder that no site may take over, whatever is in it.

    Raises:
        UserError: ``site-folder-refused`` with ``reason`` ``root`` or ``home``.
    """
    real = Path(os.path.realpath(root))
    if real.parent == real:
        raise _refused(root, "root")
    with contextlib.suppress(RuntimeError):
        if Path(os.path.realpath(Path.home())).is_relative_to(real):
            raise _refused(root, "home")


class SiteFolder:
    """A folder that is ours to write: empty when first taken, marked from then on.

    Pages are readable by everybody, for a web server serves them; what the program keeps for
    itself in ``.mihbara`` is readable by its owner only.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders: dict[str, Path] = {}

    def check(self) -> None:
        """Refuse a folder that is not ours, and change nothing.

        Raises:
            UserError: ``site-folder-refused`` with ``reason`` ``root``, ``home``, ``not-a-folder``
                or ``not-ours``.
            EnvironmentFault: ``site-unwritable``.
        """
        refuse_dangerous(self.root)
        with disk_trouble(self.root):
            if not self.root.exists():
                return
            if not self.root.is_dir():
                raise _refused(self.root, "not-a-folder")
            if (self.root / MARKER).is_file():
                return
            if any(name not in _HARMLESS for name in os.listdir(self.root)):
                raise _refused(self.root, "not-ours")

    def check_writable(self) -> None:
        """Check that files can be made in the folder, or in the nearest one that exists.

        Raises:
            EnvironmentFault: ``site-unwritable``.
        """
        with disk_trouble(self.root):
            place = self.root
            while not place.exists():
                place = place.parent
            with tempfile.TemporaryFile(dir=place):
                pass

    @contextlib.contextmanager
    def locked(self, timeout_s: float) -> Iterator[None]:
        """Make the folder ours and hold it against every other process and thread.

        What a writer that died left half written is deleted first.

        Raises:
            EnvironmentFault: ``site-busy`` when another holds it for longer than ``timeout_s``.
            UserError: ``site-folder-refused``.
        """
        from filelock import FileLock, Timeout

        self.check()
        with disk_trouble(self.root):
            if not self.root.exists():
                self.root.mkdir(parents=True)
                self.root.chmod(_PUBLIC_FOLDER)
            state = self.root / STATE
            state.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
            lock = FileLock(self.root / _LOCK, timeout=timeout_s, mode=_PRIVATE_FILE)
            try:
                lock.acquire()
            except Timeout as error:
                raise EnvironmentFault("site-busy", path=str(self.root)) from error
        try:
            with disk_trouble(self.root):
                self._begin_work()
            yield from self._worked()
        finally:
            lock.release()

    def path(self, relative: str) -> Path:
        """Return the absolute path of a file of the site.

        Raises:
            UserError: ``path-escapes-site`` where it would not stand below the root, also through
                a symbolic link.
        """
        folder, _, name = relative.rpartition("/")
        if name in ("", ".", ".."):
            raise UserError("path-escapes-site", path=relative)
        known = self._folders.get(folder)
        if known is None:
            known = self._folders[folder] = self.root / folder
            real_root = Path(os.path.realpath(self.root))
            if not Path(os.path.realpath(known)).is_relative_to(real_root):
                raise UserError("path-escapes-site", path=relative)
        return known / name

    def read(self, relative: str) -> bytes | None:
        """Return a file's content, or None where there is no such file."""
        try:
            return self.path(relative).read_bytes()
        except FileNotFoundError:
            return None

    def has(self, relative: str) -> bool:
        """Tell whether a file exists."""
        return self.path(relative).is_file()

    def write(self, relative: str, content: bytes) -> bool:
        """Replace a file unless it holds ``content`` already; tell whether it was written."""
        if self.read(relative) == content:
            return False
        path = self.path(relative)
        private = relative.startswith(f"{STATE}/")
        if not path.parent.is_dir():
            self._make_folders(path.parent, _PRIVATE_FOLDER if private else _PUBLIC_FOLDER)
        replace_file(path, content, mode=_PRIVATE_FILE if private else _PUBLIC_FILE)
        return True

    def remove(self, relative: str) -> None:
        """Delete a file; one that is not there is no error."""
        self.path(relative).unlink(missing_ok=True)

    def others(self, folder: str, known: Iterable[str]) -> list[str]:
        """Return the files of a folder that are not among ``known``; none where it is not there."""
        place = self.path(f"{folder}/x").parent
        if not place.is_dir():
            return []
        found = (f"{folder}/{entry.name}" for entry in place.iterdir())
        return sorted(set(found) - set(known))

    def _worked(self) -> Iterator[None]:
        """Lend the folder; who ends in an error has tidied up, who dies has not."""
        try:
            yield
        except Exception:
            (self.root / _AT_WORK).unlink(missing_ok=True)
            raise
        (self.root / _AT_WORK).unlink(missing_ok=True)

    def _begin_work(self) -> None:
        try:
            (self.root / _AT_WORK).touch(_PRIVATE_FILE, exist_ok=False)
        except FileExistsError:
            for leftover in self.root.rglob(".~*.part"):
                leftover.unlink(missing_ok=True)

    def _make_folders(self, folder: Path, mode: int) -> None:
        if folder.is_dir():
            return
        self._make_folders(folder.parent, mode)
        folder.mkdir(exist_ok=True)
        folder.chmod(mode)


@contextlib.contextmanager
def disk_trouble(root: Path) -> Iterator[None]:
    """Word every failure of the disk as ``site-unwritable``, with its path and reason."""
    try:
        yield
    except EnvironmentFault as error:
        if error.code != "file-not-written":
            raise
        raise EnvironmentFault("site-unwritable", **error.params) from error
    except OSError as error:
        raise EnvironmentFault(
            "site-unwritable",
            path=str(error.filename or root),
            reason=error.strerror or str(error),
        ) from error


def _refused(root: Path, reason: str) -> UserError:
    return UserError("site-folder-refused", path=str(root), reason=reason)
