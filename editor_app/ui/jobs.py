"""Lanes of threads for the window, and the one queued signal on which results come back."""

import sys
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import (
    QDeadlineTimer,
    QObject,
    QRunnable,
    Qt,
    QThread,
    QThreadPool,
    QTimer,
    Signal,
    Slot,
)

from editor_app.base.errors import AppError
from editor_app.presenters.jobs import Lane

Result = TypeVar("Result")

THREADS = {Lane.WRITES: 1, Lane.READS: 2, Lane.NETWORK: 2, Lane.CHECKS: 1}
SHUTDOWN_S = 5
HELD_AT_MOST_MS = 300
"""What comes up covered or minimised is not painted."""


class QtJobs(QObject):
    """Runs work on a pool for each lane. Made, asked and answered on the GUI thread.

    Args:
        on_bug: Told of every exception that is no AppError; the default is ``sys.excepthook``.
    """

    _finished = Signal(object)

    def __init__(
        self,
        on_bug: Callable[[Exception], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_bug = on_bug or _excepthook
        self._is_closed = False
        self._running = 0
        self._held: list[Callable[[], None]] | None = None
        self._pools = {lane: QThreadPool(self) for lane in Lane}
        for lane, pool in self._pools.items():
            pool.setMaxThreadCount(THREADS[lane])
        self._pools[Lane.CHECKS].setThreadPriority(QThread.Priority.LowPriority)
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> int:
        """How many answers have not been given yet."""
        return self._running

    def submit(
        self,
        lane: Lane,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        """Run ``work`` on a lane, then one of the two others on the GUI thread."""
        if self._is_closed:
            return
        self._running += 1
        start = partial(
            self._pools[lane].start, _Runnable(work, on_done, on_error, self._finished.emit)
        )
        if self._held is None:
            start()
        else:
            self._held.append(start)

    def hold(self) -> None:
        """Begin nothing until :meth:`let_go`: what runs takes Python from a window that paints.

        After ``HELD_AT_MOST_MS`` all begins by itself.
        """
        if self._held is None:
            self._held = []
            QTimer.singleShot(HELD_AT_MOST_MS, self, self.let_go)

    def let_go(self) -> None:
        """Begin what was submitted since :meth:`hold`, in its order."""
        held, self._held = self._held or (), None
        for start in held:
            start()

    def settle(self, lane: Lane, wait_s: float) -> bool:
        """Wait until a lane has done what it was given; answers come later, as ever.

        For the end of a session only: the window stands still meanwhile.

        Returns:
            Whether it was done in time.
        """
        self.let_go()
        return self._pools[lane].waitForDone(int(wait_s * 1000))

    def shut_down(self, wait_s: float = SHUTDOWN_S) -> bool:
        """Take no more work, drop what has not begun, and wait for what has.

        Returns:
            Whether everything ended in time. Answers that are still under way are not given.
        """
        self._is_closed = True
        self.let_go()
        deadline = QDeadlineTimer(int(wait_s * 1000))
        for lane, pool in self._pools.items():
            if lane is not Lane.WRITES:
                pool.clear()
        return all(
            pool.waitForDone(max(0, deadline.remainingTime())) for pool in self._pools.values()
        )

    @Slot(object)
    def _on_finished(self, answer: Callable[[], Exception | None]) -> None:
        self._running -= 1
        if self._is_closed:
            return
        bug = answer()
        if bug is not None:
            self._on_bug(bug)


class _Runnable(QRunnable):
    """One piece of work; owns no QObject."""

    def __init__(
        self,
        work: Callable[[], Result],
        on_done: Callable[[Result], None],
        on_error: Callable[[Exception], None],
        answer: Callable[[Callable[[], Exception | None]], None],
    ) -> None:
        super().__init__()
        self._work: Callable[[], Callable[[], Exception | None]] = lambda: _worked(
            work, on_done, on_error
        )
        self._answer = answer

    def run(self) -> None:
        """Work, and send back what is to be called on the GUI thread."""
        self._answer(self._work())


def _worked(
    work: Callable[[], Result],
    on_done: Callable[[Result], None],
    on_error: Callable[[Exception], None],
) -> Callable[[], Exception | None]:
    try:
        result = work()
    except Exception as error:
        return partial(_failed, error, on_error)

    def done() -> None:
        on_done(result)

    return done


def _failed(error: Exception, on_error: Callable[[Exception], None]) -> Exception | None:
    on_error(error)
    return None if isinstance(error, AppError) else error


def _excepthook(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
