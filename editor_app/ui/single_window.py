"""One window for each data folder: the second start calls the first window forward."""

import hashlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from editor_app.base.paths import DataFolder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_LONGEST_PATH = 100
"""Bytes; a socket's address holds 108 with its end, and less on macOS."""
_WAIT_MS = 2000


class SingleWindow(QObject):
    """Holds the lock of a data folder, and listens for other starts.

    Emits:
        summoned: another start asked for the window.
    """

    summoned = Signal()

    def __init__(self, folder: DataFolder) -> None:
        super().__init__()
        self._name = _server_name(folder)
        self._lock = QLockFile(str(folder.window_lock))
        self._lock.setStaleLockTime(0)
        self.is_first = self._lock.tryLock(0)
        self._server: QLocalServer | None = None

    def listen(self) -> None:
        """Begin to hear other starts; called when the window is on the screen."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        self._server.listen(self._name)

    def summon_other(self) -> bool:
        """Ask the window that has the folder to come forward; tell whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT_MS):
            return False
        socket.disconnectFromServer()
        return True

    def release(self) -> None:
        """Give the folder free."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _on_new_connection(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.summoned.emit()


def _server_name(folder: DataFolder) -> str:
    path = str(folder.root / "window.socket")
    if len(path.encode()) <= _LONGEST_PATH:
        return path
    return f"mihbara-{hashlib.sha256(path.encode()).hexdigest()[:20]}"
