"""When the program meets a bug: the text is rescued first, then a report is written here."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)

from editor_app.base.clock import Clock
from editor_app.base.errors import AppError
from editor_app.base.logs import stack_lines, write_report
from editor_app.base.paths import DataFolder

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_log = logging.getLogger(__name__)
_GRAVE = frozenset({QtMsgType.QtFatalMsg, QtMsgType.QtCriticalMsg})


class CrashWatch(QObject):
    """Catches what nobody caught: on the GUI thread, on others, in clean-up, and in Qt.

    Args:
        folder: Where reports go.
        clock: Time.

    Emits:
        reported: a report was written. On the GUI thread, from whichever thread it came.
    """

    reported = Signal()
    _met = Signal(object)

    def __init__(self, folder: DataFolder, clock: Clock) -> None:
        super().__init__()
        self._folder = folder
        self._clock = clock
        self._rescue: Callable[[], None] = lambda: None
        self._is_busy = False
        self._met.connect(self._on_met)

    def rescue_with(self, rescue: Callable[[], None]) -> None:
        """Name what brings the text on the desk into safety. GUI thread."""
        self._rescue = rescue

    def install(self) -> None:
        """Take the place of the hooks of Python and Qt."""
        sys.excepthook = self._on_exception
        sys.unraisablehook = self._on_unraisable
        threading.excepthook = self._on_thread
        qInstallMessageHandler(self._on_qt_message)

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def report(self, error: BaseException) -> None:
        """Rescue the text, then write down where the error came from. Any thread."""
        self._met.emit(error)

    @Slot(object)
    def _on_met(self, error: BaseException) -> None:
        if self._is_busy:  # an error of the rescue itself
            return
        self._is_busy = True
        lines = stack_lines(error)
        try:
            try:
                self._rescue()
            except Exception as second:
                lines += ["", "while rescuing:", *stack_lines(second)]
            _log.error("program error %s", type(error).__name__)
            write_report(self._folder, self._clock.now(), lines, [f"Qt {qVersion()}"])
        except AppError as fault:
            sys.stderr.write(f"{fault}\n")
        else:
            self.reported.emit()
        finally:
            self._is_busy = False

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error.with_traceback(trace))

    def _on_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)

    def _on_unraisable(self, arguments: "UnraisableHookArgs") -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)

    def _on_qt_message(self, level: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Log where Qt complains, not what it says: that may quote text."""
        place = f"{context.category}:{context.line}"
        _log.log(logging.ERROR if level in _GRAVE else logging.INFO, "Qt %s", place)
        if level is QtMsgType.QtFatalMsg:
            self._on_met(RuntimeError("Qt"))
