"""The copy of a site on this machine: built here, compared with the host, one worker at a time."""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from editor_app.base.errors import EnvironmentFault
from editor_app.base.files import replace_file
from editor_app.publishing.sftp.manifest import Manifest, Print, manifest_of
from editor_app.publishing.site.folder import STATE, SiteFolder, disk_trouble

_SITE, _LOCK, _SEEN, _PRINTS, _NAME = "site", "lock", "seen.json", "prints.json", "name"
_UNSENT = frozenset({f"{STATE}/lock"})
_NAME_BYTES = 12

Prints = dict[str, tuple[str, Print]]
"""By path, a file's identity on this disk and what was in it then."""


class SiteCopy:
    """A folder for one destination; ``site`` in it holds what the host is to hold."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.site = folder / _SITE

    @contextlib.contextmanager
    def locked(self, timeout_s: float) -> Iterator[str]:
        """Hold the copy against every other process and lend its name.

        Whoever holds a copy knows that nobody else works under its name.

        Raises:
            EnvironmentFault: ``site-busy`` or ``site-unwritable``.
        """
        from filelock import FileLock, Timeout

        with disk_trouble(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FileLock(self._folder / _LOCK, timeout=timeout_s, mode=0o600)
            try:
                lock.acquire()
            except Timeout as error:
                raise EnvironmentFault("site-busy", path=str(self._folder)) from error
        try:
            yield self._name()
        finally:
            lock.release()

    def seen(self) -> Manifest:
        """Return the manifest that the copy stands on; an empty one where there is none."""
        try:
            return manifest_of((self._folder / _SEEN).read_bytes())
        except FileNotFoundError:
            return Manifest()
        except ValueError:  # it is only a memory of what the host can tell
            return Manifest()

    def put_seen(self, manifest: Manifest) -> None:
        """Remember that the copy and the host agree on this."""
        self._put(_SEEN, manifest.encoded())

    def files(self) -> Mapping[str, Print]:
        """Return every file of the site; only those that changed are read again."""
        known, found = self._prints(), {}
        for path, entry in _walk(self.site, ""):
            status = entry.stat(follow_symlinks=False)
            identity = f"{status.st_ino}:{status.st_mtime_ns}:{status.st_size}"
            before = known.get(path)
            if before is not None and before[0] == identity:
                found[path] = before
            else:
                found[path] = (identity, print_of(Path(entry.path).read_bytes()))
        if found != known:
            self._put(_PRINTS, json.dumps(found, separators=(",", ":")).encode())
        return {path: seen for path, (_, seen) in found.items()}

    def read(self, path: str) -> bytes:
        """Return a file's content."""
        return (self.site / path).read_bytes()

    def bring(self, files: Mapping[str, bytes]) -> None:
        """Write files that came from the host; one whose place is not below the site is refused."""
        folder = SiteFolder(self.site)
        self.site.mkdir(mode=0o755, exist_ok=True)
        for path, content in files.items():
            folder.write(path, content)

    def keep_only(self, paths: frozenset[str]) -> None:
        """Delete every other file of the site."""
        for path, entry in list(_walk(self.site, "")):
            if path not in paths:
                Path(entry.path).unlink(missing_ok=True)

    def _name(self) -> str:
        path = self._folder / _NAME
        with disk_trouble(path):
            if not path.exists():
                replace_file(path, os.urandom(_NAME_BYTES).hex().encode())
            return path.read_text("ascii")

    def _prints(self) -> Prints:
        try:
            data = json.loads((self._folder / _PRINTS).read_bytes())
            return {path: (identity, Print(*seen)) for path, (identity, seen) in data.items()}
        except FileNotFoundError:
            return {}
        except (ValueError, TypeError, AttributeError):  # half a memory is read anew from the files
            return {}

    def _put(self, name: str, content: bytes) -> None:
        replace_file(self._folder / name, content)


def print_of(content: bytes) -> Print:
    """Return what tells a content from every other."""
    return Print(len(content), hashlib.sha256(content).hexdigest())


def _walk(folder: Path, before: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield the site's files by path; not the lock, nor parts that a death left behind."""
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{before}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path), f"{path}/")
            elif path not in _UNSENT and not entry.name.endswith(".part"):
                yield path, entry
