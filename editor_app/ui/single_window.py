"""One window for each data folder: the second start calls the first window forward."""

import hashlib
import socket
import tempfile
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

from editor_app.base.paths import DataFolder
from editor_app.ui.summons import PipeBell, SocketBell

_LONGEST_PATH = 100
"""Bytes; a socket's address holds 108 with its end, and less on macOS."""


class SingleWindow(QObject):
    """Holds the lock of a data folder, and listens for other starts.

    Emits:
        summoned: another start asked for the window.
    """

    summoned = Signal()

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        self._lock = QLockFile(str(folder.window_lock))
        self._lock.setStaleLockTime(0)
        self.is_first = self._lock.tryLock(0)
        path = _meeting_place(folder)
        has_files = hasattr(socket, "AF_UNIX")
        self._bell = SocketBell(path, self) if has_files else PipeBell(path.name, self)
        self._bell.rung.connect(self.summoned)

    def listen(self) -> None:
        """Begin to hear other starts; called when the window is on the screen."""
        self._bell.listen()

    def summon_other(self) -> bool:
        """Ask the window that has the folder to come forward; tell whether it answered."""
        return self._bell.ring()

    def release(self) -> None:
        """Give the folder free."""
        self._bell.end()
        self._lock.unlock()


def _meeting_place(folder: DataFolder) -> Path:
    """Return the file of the socket: in the data folder, or where that path is too long, not."""
    path = folder.root / "window.socket"
    if hasattr(socket, "AF_UNIX") and len(str(path).encode()) <= _LONGEST_PATH:
        return path
    name = f"mihbara-{hashlib.sha256(str(path).encode()).hexdigest()[:20]}"
    return Path(tempfile.gettempdir()) / name
