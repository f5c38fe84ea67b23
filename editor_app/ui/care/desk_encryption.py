"""Ties encryption to the window: the card of the settings, long work, the recovery code."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from editor_app.base.clock import Clock
from editor_app.base.files import replace_file
from editor_app.base.paths import DataFolder
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.encryption import TOPIC, EncryptionPresenter
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.notices import Level, Notice, known_error
from editor_app.services.encryption import EncryptionService
from editor_app.ui.main_window import SETTINGS, MainWindow


class DeskEncryption:
    """Shows in the window what ``EncryptionPresenter`` does. GUI thread.

    Args:
        window: The frame.
        encryption: The verbs.
        jobs: The lanes.
        editor: The article on the desk; it is saved before the library is rewritten.
        folder: The library's folder.
        clock: Time.
    """

    def __init__(
        self,
        window: MainWindow,
        encryption: EncryptionService,
        jobs: Jobs,
        editor: EditorPresenter,
        folder: Path,
        clock: Clock,
    ) -> None:
        self._window = window
        self._folder = folder
        self._clock = clock
        self._jobs = jobs
        self.presenter = EncryptionPresenter(encryption, jobs, window.notices, editor.flush)
        self.presenter.began.subscribe(self._on_began)
        self.presenter.ended.subscribe(self._back)
        self.presenter.code_made.subscribe(self._show_code)
        self._keep_out_of_recent_lists()

    def make_card(self) -> QWidget:
        """Return the card of the settings."""
        from editor_app.ui.care.privacy import PrivacyCard

        return PrivacyCard(self.presenter, self._window.language)

    def _on_began(self) -> None:
        from editor_app.ui.care.turning import TurningScreen

        self._window.show_instead(TurningScreen(self.presenter))

    def _keep_out_of_recent_lists(self) -> None:
        """Ask for files in Qt's own dialogs while the library is encrypted.

        GTK's write what was chosen into the desktop's list of recent files.
        """
        is_encrypted = DataFolder(self._folder).key_file.exists()
        QCoreApplication.setAttribute(
            Qt.ApplicationAttribute.AA_DontUseNativeDialogs,
            is_encrypted and sys.platform.startswith("linux"),
        )

    def _back(self) -> None:
        self._keep_out_of_recent_lists()
        self._window.show_instead(None)
        self._window.go_to(SETTINGS)

    def _show_code(self, code: str) -> None:
        from editor_app.ui.care.recovery_sheet import RecoverySheet
        from editor_app.ui.care.turning import RecoveryCodeScreen

        date = self._window.times.exact(self._clock.now())
        sheet = RecoverySheet(code, str(self._folder), date)
        screen = RecoveryCodeScreen(code, sheet)
        screen.done.connect(self._back)
        screen.save_requested.connect(lambda path: self._save_sheet(sheet.text(), Path(path)))
        self._window.show_instead(screen)

    def _save_sheet(self, text: str, path: Path) -> None:
        """Write the sheet; beside the library it would open the door that it is the key of."""
        is_beside = path.absolute().is_relative_to(self._folder)
        self._jobs.submit(
            Lane.READS,
            lambda: replace_file(path, text.encode()),
            lambda _: self._window.notices.show(
                Notice(
                    code="recovery-code-beside" if is_beside else "recovery-code-saved",
                    level=Level.WARNING if is_beside else Level.DONE,
                    params={"path": str(path)},
                    topic=TOPIC,
                )
            ),
            lambda error: self._window.show_error(known_error(error)),
        )
