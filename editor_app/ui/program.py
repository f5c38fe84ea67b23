"""One run of the window: application, theme, frame, desk, and the order in which they end."""

import gc
import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editor_app.base.clock import Clock
from editor_app.base.logs import end_log, start_log
from editor_app.base.paths import DataFolder
from editor_app.base.settings import Settings
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Lane
from editor_app.presenters.notices import known_error
from editor_app.ui.crash import CrashWatch
from editor_app.ui.first_paint import FirstPaint
from editor_app.ui.jobs import QtJobs
from editor_app.ui.main_window import MainWindow
from editor_app.ui.session_end import SessionEnd
from editor_app.ui.single_window import SingleWindow
from editor_app.ui.theme.theme import STYLE_ARGUMENTS, Theme
from editor_app.ui.translation import interface_language, speak

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.services.doctor import Caretaker
    from editor_app.ui.bench import Bench
    from editor_app.ui.preparation import Preparation


_SWITCH_S = 0.0005
"""A worker gives way to the window after this long. Each call into Qt may let go of Python, and
waits so long to have it back: with Python's own 5 ms opening a long article takes twice the time.
"""
_LAST_CALL_MS = 5000
"""After a signal the window has this long to save; what is typed is on disk before."""


class Program:
    """Shows the frame first, puts the desk into it, and opens the library behind it.

    The desk and the bench, with all that they import, come when the frame is on the screen.

    Args:
        application: Qt's application.
        folder: The data folder.
        settings: Its options.
        clock: Time.
        open_desk: Opens the desk; called on a worker thread, because it imports the database.
        open_caretaker: Takes care of a library that does not open; called on a worker thread too.

    ``opened(bench)`` is told once the library is open and its window filled.
    """

    def __init__(
        self,
        application: QApplication,
        folder: DataFolder,
        settings: Settings,
        clock: Clock,
        open_desk: "Callable[[], Desk]",
        open_caretaker: "Callable[[], Caretaker] | None" = None,
    ) -> None:
        language = interface_language(settings.text("interface.language"))
        speak(application, language)
        self.theme = Theme(application, settings.text("interface.theme"), is_sheet_late=True)
        self.window = MainWindow(self.theme, settings, clock, language)
        self.theme.dress()
        self.jobs = QtJobs()
        self.bench: Bench | None = None
        self.opened: Hook[[Bench]] = Hook()
        self._open_desk = open_desk
        self._open_caretaker = open_caretaker
        self._desk: Desk | None = None
        self._preparation: Preparation | None = None
        self.window.closing.connect(self._on_closing)

    def start(self) -> None:
        """Show the frame, then furnish it and open the library."""
        FirstPaint(self.window).happened.connect(self._furnish)
        self.window.show()

    def ask_to_end(self) -> None:
        """Write everything down and close the window, as a signal asks; it goes in any case."""
        self.write_now()
        self.window.close()
        QTimer.singleShot(_LAST_CALL_MS, QApplication.quit)

    def write_now(self) -> None:
        """Have everything typed on disk before returning."""
        if self.bench is not None:
            self.bench.keeping.write_now()

    def end(self) -> None:
        """Wait for what is under way and close the library."""
        self.jobs.shut_down()
        if self._desk is not None:
            self._desk.close()

    def _furnish(self) -> None:
        with self.theme.undressed():
            self.window.furnish()
        self._open()

    def _open(self) -> None:
        self.jobs.submit(Lane.WRITES, self._open_desk, self._on_opened, self._on_failed)

    def _on_opened(self, desk: "Desk") -> None:
        from editor_app.ui.bench import Bench
        from editor_app.ui.preparation import prepare

        self._desk = desk
        self.bench = Bench(self.window, desk, self.jobs, self.window.let_close)
        self.bench.start()
        self._preparation = prepare(self.bench)
        self.opened.tell(self.bench)
        _collect_from_now_on()

    def _on_failed(self, error: Exception) -> None:
        _collect_from_now_on()
        known = known_error(error)
        if self._open_caretaker is None:
            self.window.show_error(known)
            return
        if known.code == "library-locked":
            self._ask_to_unlock(self._open_caretaker)
            return
        if known.code == "backup-locked":
            self._ask_to_unlock_backup(self._open_caretaker, Path(str(known.params["path"])))
            return
        from editor_app.presenters.damaged_library import RestorePresenter
        from editor_app.ui.care.recovery import RecoveryScreen

        open_caretaker, window = self._open_caretaker, self.window
        presenter = RestorePresenter(lambda: open_caretaker().care, self.jobs, self._open_again)
        sentence = window.say(known.code, known.params)
        screen = RecoveryScreen(presenter, window.times, sentence, known.code)
        screen.retry_requested.connect(self._open_again)
        window.show_instead(screen)

    def _ask_to_unlock(self, open_caretaker: "Callable[[], Caretaker]") -> None:
        from editor_app.presenters.unlocking import UnlockPresenter
        from editor_app.ui.care.unlock import UnlockScreen

        presenter = UnlockPresenter(
            lambda: open_caretaker().encryption, self.jobs, self._open_again
        )
        self.window.show_instead(UnlockScreen(presenter, self.window.language))

    def _ask_to_unlock_backup(
        self, open_caretaker: "Callable[[], Caretaker]", backup: Path
    ) -> None:
        from editor_app.presenters.unlocking import BackupUnlockPresenter
        from editor_app.ui.care.unlock import BackupUnlockScreen

        presenter = BackupUnlockPresenter(
            backup.parent, lambda: open_caretaker().encryption, self.jobs, self._open_again
        )
        screen = BackupUnlockScreen(presenter, self.window.language)
        screen.left.connect(
            lambda: self.jobs.submit(
                Lane.WRITES,
                lambda: open_caretaker().care.stay(),
                lambda _: self._open_again(),
                self._on_failed,
            )
        )
        self.window.show_instead(screen)

    def _open_again(self) -> None:
        self.window.show_instead(None)
        self._open()

    def _on_closing(self) -> None:
        if self.bench is None:
            self.window.let_close()


def make_application() -> QApplication:
    """Return Qt's application, in the style that the theme dresses; the one there is, if any."""
    application = QApplication.instance() or QApplication([*sys.argv[:1], *STYLE_ARGUMENTS])
    assert isinstance(application, QApplication)
    application.setApplicationName("mihbara")
    return application


def run(
    folder: DataFolder,
    settings: Settings,
    clock: Clock,
    open_desk: "Callable[[], Desk]",
    open_caretaker: "Callable[[], Caretaker]",
    on_opened: "Callable[[Bench], None] | None" = None,
) -> int:
    """Open the window on a data folder and return the exit code.

    Where another window has the folder open, that one comes forward instead.

    Args:
        folder: The data folder.
        settings: Its options.
        clock: Time.
        open_desk: Opens the desk; called on a worker thread.
        open_caretaker: Takes care of a library that does not open.
        on_opened: Called when the library is open.
    """
    application = make_application()
    single = SingleWindow(folder)
    if not single.is_first:
        return 0 if single.summon_other() else 1
    watch = CrashWatch(folder, clock)
    watch.install()
    log = _start_log(folder)
    program = Program(application, folder, settings, clock, open_desk, open_caretaker)
    program.opened.subscribe(partial(_watch_over, watch))
    if on_opened is not None:
        program.opened.subscribe(on_opened)
    single.summoned.connect(program.window.come_forward)
    sys.setswitchinterval(_SWITCH_S)
    program.start()
    QTimer.singleShot(0, single.listen)
    session = SessionEnd(application, program.ask_to_end, program.write_now)
    with session.listening():
        code = application.exec()
    program.end()
    single.release()
    watch.remove()
    if log is not None:
        end_log(log)
    return code


def _collect_from_now_on() -> None:
    """Leave what a start made alone: the collector need not hold up a writer to look at it."""
    gc.freeze()
    gc.enable()


def _watch_over(watch: CrashWatch, bench: "Bench") -> None:
    watch.rescue_with(bench.care.rescue)
    watch.reported.connect(bench.care.tell_report)


def _start_log(folder: DataFolder) -> logging.Handler | None:
    """Begin to log; a disk that takes no log must not keep anybody from writing."""
    try:
        return start_log(folder)
    except OSError as error:
        sys.stderr.write(f"mihbara: no log: {error.strerror}\n")
        return None
