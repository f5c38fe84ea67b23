"""Ties care to the window: backups, checks, the bin, copies elsewhere and crash reports."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor_app.base.errors import AppError
from editor_app.base.logs import reports
from editor_app.base.paths import close_to_others, documents_folder
from editor_app.domain.care import Backup
from editor_app.domain.changes import Changes
from editor_app.presenters.bin import BinPresenter
from editor_app.presenters.care import CarePresenter
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.presenters.library_files import LibraryFilesPresenter
from editor_app.presenters.notices import Level, Notice, Remedy, known_error
from editor_app.presenters.open_article import SaveState
from editor_app.presenters.rescue import copy_bytes, copy_name, write_copy
from editor_app.presenters.timers import Timers
from editor_app.services.desk import Desk
from editor_app.ui.browsing import browse
from editor_app.ui.care.desk_encryption import DeskEncryption
from editor_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from editor_app.ui.care.report import ReportScreen

_log = logging.getLogger(__name__)
_REPORT = "report"
_SWEEP_EVERY_S = 24 * 3600.0
_WITH_A_COPY = frozenset({"save", "closing", "care"})
"""Notices beside which a copy elsewhere is offered."""


class DeskCare:
    """Everything that keeps text safe while a desk is open. GUI thread.

    Args:
        window: The frame.
        desk: All verbs.
        jobs: The lanes.
        feed: The event of the desk.
        editor: The article on the desk.
        timers: Makes timers.
    """

    def __init__(
        self,
        window: MainWindow,
        desk: Desk,
        jobs: Jobs,
        feed: ChangeFeed,
        editor: EditorPresenter,
        timers: Timers,
    ) -> None:
        self._window = window
        self._desk = desk
        self._jobs = jobs
        self._editor = editor
        self._report: ReportScreen | None = None
        self.bin = BinPresenter(desk.bin, jobs, window.notices, feed)
        self.care = CarePresenter(
            desk.caretaker.care,
            jobs,
            window.notices,
            timers,
            desk.settings,
            desk.clock,
            editor.quiet,
        )
        editor.draft_shown.subscribe(lambda _: self.care.note_opening())
        self.files = LibraryFilesPresenter(
            desk.library_files, jobs, window.notices, feed, timers, desk.clock
        )
        self._sweeping = timers(self._sweep)
        self.files.written.subscribe(lambda folder: browse(folder.as_uri()))
        self.bin.purged.subscribe(self._on_purged)
        feed.subscribe(_note)
        acts = window.actions_
        acts.on("article.copy", self._save_elsewhere)
        acts.on("article.purge", lambda: self.bin.ask(window.desk_screen.library.selected_ids))
        acts.on("bin.empty", self.bin.ask_all)
        acts.on("library.export", partial(self._with_folder, self.files.export_into))
        acts.on("library.import", partial(self._with_folder, self.files.import_from))
        window.notices.accompany(_WITH_A_COPY, acts["article.copy"])
        window.offer_settings("", self._make_backups)
        self.encryption = DeskEncryption(
            window, desk.caretaker.encryption, jobs, editor, desk.folder.root, desk.clock
        )
        self.encryption.presenter.code_made.subscribe(lambda _: self.care.back_up())
        privacy = QCoreApplication.translate("DeskCare", "Privacy")
        window.offer_settings(privacy, self.encryption.make_card)
        protected = QCoreApplication.translate("DeskCare", "Words that must not leave")
        window.offer_settings(protected, partial(_make_protected, window, desk, jobs, feed))
        service = QCoreApplication.translate("DeskCare", "Sending without the window")
        window.offer_settings(service, lambda: _make_service(desk, jobs, window.language))
        about = QCoreApplication.translate("DeskCare", "About the program")
        window.offer_settings(about, partial(_make_about, desk.folder.root))
        window.offer_screen(_REPORT, self._make_report)

    def start(self) -> None:
        """Begin to look after the library, and tell of a crash that nobody read of yet."""
        self.care.start()
        self._sweep()
        self._jobs.submit(
            Lane.READS, partial(close_to_others, self._desk.folder), _note_closed, self._on_error
        )
        if reports(self._desk.folder):
            self.tell_report()

    def stop(self) -> None:
        """Look after nothing any more."""
        self._sweeping.stop()
        self.files.stop()
        self.care.stop()

    def rescue(self) -> None:
        """Bring the text on the desk into safety: into the library, and into a file at once."""
        if self._editor.state in (SaveState.CLEAN, SaveState.SAVED):
            return
        name = copy_name(self._desk.clock.now())
        self._desk.caretaker.encryption.keep_rescued(copy_bytes(self._editor.draft), name)
        self._editor.save()

    def tell_report(self) -> None:
        """Say that a crash report lies here."""
        self._window.notices.show(
            Notice(
                code="crash-report-kept",
                level=Level.WARNING,
                remedy=Remedy.READ,
                on_remedy=self._read_report,
                topic=_REPORT,
            )
        )

    def _read_report(self) -> None:
        self._window.go_to(_REPORT)
        if self._report is not None:
            self._report.show_newest()

    def _sweep(self) -> None:
        self._sweeping.start(_SWEEP_EVERY_S)
        care = self._desk.caretaker.care
        self._jobs.submit(Lane.READS, care.believes_clock, self._sweep_where_sure, self._on_error)

    def _sweep_where_sure(self, is_sure: bool) -> None:
        if is_sure:
            self.bin.sweep()
        else:
            self._window.notices.show(
                Notice(code="clock-leapt", level=Level.WARNING, topic="clock")
            )

    def _with_folder(self, use: Callable[[Path], None]) -> None:
        self._window.ask_for_folder(lambda chosen: use(Path(chosen)))

    def _save_elsewhere(self) -> None:
        """Ask where, and write the text that stands in the window; the library is not asked."""
        name = copy_name(self._desk.clock.now())
        self._window.ask_where(str(documents_folder() / name), self._write_copy)

    def _write_copy(self, chosen: str) -> None:
        draft, path = self._editor.draft, Path(chosen)
        said = "copy-saved-plain" if self._desk.folder.key_file.exists() else "copy-saved"
        self._jobs.submit(
            Lane.READS,
            lambda: write_copy(draft, path),
            lambda _: self._window.notices.show(
                Notice(code=said, level=Level.DONE, params={"path": str(path)})
            ),
            self._on_error,
        )

    def _on_purged(self, ids: frozenset[str]) -> None:
        if self._editor.place.article_id in ids:
            self._editor.new()

    def _make_backups(self) -> QWidget:
        from editor_app.ui.care.backups import BackupsCard

        card = BackupsCard(
            self.care, self._window.times, str(self._desk.caretaker.care.backup_folder)
        )
        card.restore_requested.connect(self._restore)
        card.folder_chosen.connect(self._choose_folder)
        return card

    def _choose_folder(self, folder: str) -> None:
        try:
            self._desk.settings.set("backup.folder", folder)
        except AppError as error:
            self._on_error(error)
            return
        self.care.list()

    def _restore(self, backup: Backup) -> None:
        def leave() -> None:
            try:
                self.care.restore_at_start(backup.path)
            except AppError as error:
                self._on_error(error)
                return
            self._window.close()

        self._editor.flush(leave)

    def _make_report(self) -> QWidget:
        from editor_app.ui.care.report import ReportScreen

        screen = self._report = ReportScreen(self._desk.folder)
        screen.done.connect(partial(self._window.go_to, "desk"))
        screen.copied.connect(
            lambda: self._window.notices.show(
                Notice(code="crash-report-copied", level=Level.DONE, topic=_REPORT)
            )
        )
        return screen

    def _on_error(self, error: Exception) -> None:
        self._window.show_error(known_error(error))


def _note(changes: Changes) -> None:
    """Log what changed, by ids alone."""
    _log.info("changed %s by %s", " ".join(sorted(changes.articles)) or "-", changes.initiator)


def _note_closed(count: int) -> None:
    if count:
        _log.info("took others' permissions off %d files", count)


def _make_service(desk: "Desk", jobs: Jobs, language: str) -> QWidget:
    from editor_app.base.worker_service import WorkerService, worker_command
    from editor_app.ui.worker_service_card import WorkerServiceCard

    service = WorkerService(worker_command(desk.folder.root))
    return WorkerServiceCard(service, jobs, language)


def _make_about(folder: Path) -> QWidget:
    from editor_app.services.doctor import program_version
    from editor_app.ui.about_card import AboutCard

    return AboutCard(program_version(), folder)


def _make_protected(window: MainWindow, desk: "Desk", jobs: Jobs, feed: ChangeFeed) -> QWidget:
    from editor_app.ui.protected_card import ProtectedCard

    return ProtectedCard(desk.checks, jobs, window.language, feed.publish)
