"""How a second start calls the first window: a socket in a file, or a named pipe.

Qt's local sockets do both, but their library costs a start more than the window's own frame:
they are used only where Python has no sockets in files.
"""

import contextlib
import socket
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_WAIT_MS = 2000
_CALLERS = 8


class SocketBell(QObject):
    """A socket in a file. GUI thread.

    Args:
        path: The file, in a folder that is the user's own.

    Emits:
        rung: another start called.
    """

    rung = Signal()

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._path = path
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> None:
        """Begin to hear; a file that a crash left is taken over. Where it fails, hear nothing."""
        listener = socket.socket(socket.AF_UNIX)
        try:
            self._path.unlink(missing_ok=True)
            listener.bind(str(self._path))
            self._path.chmod(0o600)
            listener.listen(_CALLERS)
        except OSError:  # a folder on a disk without sockets: a second start says it is open
            listener.close()
            return
        listener.setblocking(False)
        self._socket = listener
        self._notifier = QSocketNotifier(listener.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_called)

    def ring(self) -> bool:
        """Call the window that listens; tell whether it answered."""
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(_WAIT_MS / 1000)
            try:
                caller.connect(str(self._path))
            except OSError:
                return False
        return True

    def end(self) -> None:
        """Hear nothing more."""
        if self._notifier is not None and self._socket is not None:
            self._notifier.setEnabled(False)
            self._socket.close()
            self._path.unlink(missing_ok=True)
        self._notifier = self._socket = None

    def _on_called(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):  # the caller has gone again
                self._socket.accept()[0].close()
            self.rung.emit()


class PipeBell(QObject):
    """Qt's local socket: a named pipe on Windows. GUI thread.

    Args:
        name: The same for both starts.

    Emits:
        rung: another start called.
    """

    rung = Signal()

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._server: QLocalServer | None = None

    def listen(self) -> None:
        """Begin to hear."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_called)
        self._server.listen(self._name)

    def ring(self) -> bool:
        """Call the window that listens; tell whether it answered."""
        from PySide6.QtNetwork import QLocalSocket

        caller = QLocalSocket()
        caller.connectToServer(self._name)
        if not caller.waitForConnected(_WAIT_MS):
            return False
        caller.disconnectFromServer()
        return True

    def end(self) -> None:
        """Hear nothing more."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _on_called(self) -> None:
        assert self._server is not None
        caller = self._server.nextPendingConnection()
        if caller is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.rung.emit()
