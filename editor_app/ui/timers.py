"""Qt's timers, as presenters ask for them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class QtTimer:
    """One alarm. GUI thread.

    Args:
        ring: What to call.
        parent: Ends the timer with itself.
    """

    def __init__(self, ring: Callable[[], None], parent: QObject) -> None:
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(ring)

    def start(self, seconds: float) -> None:
        """Ring once after ``seconds``; an alarm that is set already is set anew."""
        self._timer.start(max(0, round(seconds * 1000)))

    def stop(self) -> None:
        """Do not ring."""
        self._timer.stop()

    @property
    def is_active(self) -> bool:
        """Whether it is going to ring."""
        return self._timer.isActive()


class QtTimers:
    """Makes timers that end with one parent."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent

    def __call__(self, ring: Callable[[], None]) -> QtTimer:
        """Make a timer that calls back when it rings."""
        return QtTimer(ring, self._parent)
