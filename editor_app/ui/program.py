"""One run of the window: application, theme, frame, desk, and the order in which they end."""

import gc
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from editor_app.base.clock import Clock
from editor_app.base.paths import DataFolder
from editor_app.base.settings import Settings
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Lane
from editor_app.presenters.notices import known_error
from editor_app.ui.jobs import QtJobs
from editor_app.ui.main_window import MainWindow
from editor_app.ui.single_window import SingleWindow
from editor_app.ui.theme.theme import Theme
from editor_app.ui.translation import interface_language, speak

if TYPE_CHECKING:
    from editor_app.services.desk import Desk
    from editor_app.ui.bench import Bench


class Program:
    """Shows the frame first and opens the library behind it.

    The bench, with all that it imports, comes when the frame is on the screen.

    Args:
        application: Qt's application.
        folder: The data folder.
        settings: Its options.
        clock: Time.
        open_desk: Opens the desk; called on a worker thread, because it imports the database.

    ``opened(bench)`` is told once the library is open and its window filled.
    """

    def __init__(
        self,
        application: QApplication,
        folder: DataFolder,
        settings: Settings,
        clock: Clock,
        open_desk: "Callable[[], Desk]",
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
        self._desk: Desk | None = None
        self.window.closing.connect(self._on_closing)

    def start(self) -> None:
        """Show the frame, then open the library."""
        self.window.show()
        QTimer.singleShot(0, self._open)

    def end(self) -> None:
        """Wait for what is under way and close the library."""
        self.jobs.shut_down()
        if self._desk is not None:
            self._desk.close()

    def _open(self) -> None:
        self.jobs.submit(Lane.WRITES, self._open_desk, self._on_opened, self._on_failed)

    def _on_opened(self, desk: "Desk") -> None:
        from editor_app.ui.bench import Bench

        self._desk = desk
        self.bench = Bench(self.window, desk, self.jobs, self.window.let_close)
        self.bench.start()
        self.opened.tell(self.bench)

    def _on_failed(self, error: Exception) -> None:
        self.window.show_error(known_error(error))

    def _on_closing(self) -> None:
        if self.bench is None:
            self.window.let_close()


def run(
    folder: DataFolder,
    settings: Settings,
    clock: Clock,
    open_desk: "Callable[[], Desk]",
    on_opened: "Callable[[Bench], None] | None" = None,
) -> int:
    """Open the window on a data folder and return the exit code.

    Where another window has the folder open, that one comes forward instead.

    Args:
        folder: The data folder.
        settings: Its options.
        clock: Time.
        open_desk: Opens the desk; called on a worker thread.
        on_opened: Called when the library is open.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("mihbara")
    single = SingleWindow(folder)
    if not single.is_first:
        return 0 if single.summon_other() else 1
    program = Program(application, folder, settings, clock, open_desk)
    if on_opened is not None:
        program.opened.subscribe(on_opened)
    # What a start leaves behind stays; the collector need not hold up a writer to look at it again.
    program.opened.subscribe(lambda _bench: gc.freeze())
    single.summoned.connect(program.window.come_forward)
    program.start()
    QTimer.singleShot(0, single.listen)
    code = application.exec()
    program.end()
    single.release()
    return code
