"""The ways a session ends from outside: a signal, or the desktop that logs out."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QGuiApplication, QSessionManager

_ASKED = tuple(
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGINT") if hasattr(signal, name)
)


class SessionEnd(QObject):
    """Calls back in the event loop when a signal asks the program to end. GUI thread.

    Python runs a handler only between its own instructions, which an idle window has none of; the
    byte that it writes at once into a socket wakes the event loop.

    Args:
        application: Qt's application.
        on_end: Called once for each signal.
        on_commit: Called while the desktop waits: everything must be on disk when it returns.
    """

    def __init__(
        self,
        application: QGuiApplication,
        on_end: Callable[[], None],
        on_commit: Callable[[], None],
    ) -> None:
        super().__init__(application)
        self._on_end = on_end
        self._on_commit = on_commit
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        application.commitDataRequest.connect(self._on_commit_requested)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take signals until the event loop is over."""
        before = {number: signal.signal(number, _ignore) for number in _ASKED}
        wakeup = signal.set_wakeup_fd(self._theirs.fileno(), warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(wakeup)
            for number, handler in before.items():
                signal.signal(number, handler)
            self._notifier.setEnabled(False)
            self._ours.close()
            self._theirs.close()

    def _on_woken(self) -> None:
        if any(number in _ASKED for number in self._ours.recv(64)):
            self._on_end()

    def _on_commit_requested(self, _manager: QSessionManager) -> None:
        self._on_commit()


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Do nothing: the byte in the socket says it."""
