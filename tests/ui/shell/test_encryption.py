"""Encryption in the real window: turned on, unlocked at start, turned off; no word in plain."""

import logging
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from editor_app.app import _open_behind, build_caretaker, build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.files import bad_name
from editor_app.base.logs import end_log, stack_lines, start_log, write_report
from editor_app.base.paths import DataFolder, data_folder
from editor_app.base.settings import Settings
from editor_app.domain.body import body_of
from editor_app.domain.history import VersionReason
from editor_app.domain.image import Picture
from editor_app.domain.ports import LibraryQuery
from editor_app.domain.source import SourceLink
from editor_app.domain.writing_kit import Replacement, Snippet, Template, WritingKit
from editor_app.services.desk import Desk
from editor_app.storage import key_file
from editor_app.storage.driver import can_encrypt, driver
from editor_app.storage.vault import Vault
from editor_app.ui.bench import Bench
from editor_app.ui.care.privacy import PrivacyCard
from editor_app.ui.care.recovery import RecoveryScreen
from editor_app.ui.care.recovery_sheet import RecoverySheet
from editor_app.ui.care.turning import RecoveryCodeScreen
from editor_app.ui.care.unlock import BackupUnlockScreen, UnlockScreen
from editor_app.ui.program import Program
from tests.fakes import NOW, a_draft
from tests.storage.test_media_store import a_picture

PASSPHRASE = "seven cats on the roof"
CANARY = "عصفورالكناري"

pytestmark = pytest.mark.skipif(
    not can_encrypt(driver()), reason="this SQLite has no SQLCipher inside"
)


@pytest.fixture(autouse=True)
def _quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_file, "_N", 2**4)


def betrayed(root: Path) -> list[Path]:
    words = (CANARY.encode(), CANARY.encode("unicode_escape"), a_picture())
    return [
        path
        for path in root.rglob("*")
        if path.is_file() and any(word in path.read_bytes() for word in words)
    ]


def turn_on(qtbot: QtBot, bench: Bench) -> str:
    """Encrypt the library through the card and return the recovery code."""
    bench.window.go_to("settings")
    card = bench.window.findChild(PrivacyCard)
    qtbot.waitUntil(card.on.isEnabled)
    card.on.click()
    form = card.form
    form.first.editor.setText(PASSPHRASE)
    form.second.editor.setText("something else")
    form.go.click()
    assert form.second.error
    form.second.editor.setText(PASSPHRASE)
    form.go.click()
    qtbot.waitUntil(lambda: bench.window.findChild(RecoveryCodeScreen) is not None)
    screen = bench.window.findChild(RecoveryCodeScreen)
    code: str = screen.code.text()
    screen.kept.click()
    qtbot.waitUntil(lambda: bench.desk.folder.backups.exists() and bool(backups(bench)))
    return code


def backups(bench: Bench) -> list[Path]:
    return list(bench.desk.folder.backups.glob("*.sqlite"))


def _own_kit() -> WritingKit:
    return WritingKit(
        snippets=(Snippet(CANARY, CANARY),),
        replacements=(Replacement("قا", CANARY),),
        templates=(Template("own", CANARY, a_draft(headline=CANARY)),),
    )


def _leave_own_words(desk: Desk) -> None:
    """Write what a writer has beside the library, and what was set aside of it."""
    desk.writing_kit.save(_own_kit())
    desk.proofreading.add_word(CANARY)
    if not desk.folder.key_file.exists():
        bad_name(desk.folder.writing_kit).write_text(CANARY, encoding="utf-8")


def _break_off(folder: DataFolder) -> None:
    """Leave a log and a crash report of an error whose words are those of a text."""
    handler = start_log(folder)
    try:
        raise ValueError(CANARY)
    except ValueError as error:
        logging.getLogger("editor_app.test").info("met", exc_info=error)
        write_report(folder, NOW, stack_lines(error))
    finally:
        end_log(handler)


def _look_at_it_on_a_site(desk: Desk, article_id: str) -> None:
    """Serve a draft to a browser; what was rendered of it is gone with the server."""
    served = desk.serving.start("site")
    try:
        address = urlsplit(served.preview_address(article_id))
        with closing(HTTPConnection(str(address.hostname), address.port, timeout=10)) as link:
            link.request("GET", f"{address.path}?{address.query}")
            answer = link.getresponse()
            while to := answer.getheader("Location"):
                answer.read()
                link.request("GET", to)
                answer = link.getresponse()
            assert CANARY in answer.read().decode()
        rendered = _rendered()
        assert betrayed(rendered)
    finally:
        served.stop()
    assert not rendered.exists()


def _rendered() -> Path:
    """Return where this process renders drafts: in memory, where the system has such a place."""
    places = (Path("/dev/shm"), Path(tempfile.gettempdir()))
    (found,) = (each for place in places for each in place.glob(f"mihbara-preview-{os.getpid()}-*"))
    return found


def _take_it_out(desk: Desk, place: Path) -> None:
    """Export the library, as files that are plain on purpose, and take those away."""
    desk.library_files.export_library(place)
    assert betrayed(place)
    shutil.rmtree(place)


def test_no_word_of_an_encrypted_library_lies_anywhere_in_plain(
    qtbot: QtBot,
    bench: Bench,
    desk: Desk,
    folder: DataFolder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    temporary = folder.root.parent / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    media = desk.images.add(a_picture(), name=f"{CANARY}.png")
    desk.articles.create(
        a_draft(
            headline=CANARY,
            body=body_of(CANARY),
            sources=(SourceLink(id="s", url=f"https://example.org/{CANARY}", title=CANARY),),
            pictures=(Picture(media_id=media.id, caption=CANARY),),
        )
    )
    desk.caretaker.care.back_up()
    _leave_own_words(desk)
    plain = {path.name for path in betrayed(folder.root)}
    assert {"writing.json", "words.txt", "writing.json.bad"} <= plain
    turn_on(qtbot, bench)
    own_dialogs = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    assert QApplication.testAttribute(own_dialogs) is sys.platform.startswith("linux")
    assert desk.writing_kit.load() == _own_kit()
    assert CANARY in desk.proofreading.words()
    _leave_own_words(desk)
    desk.proofreading.ignore("an article", [CANARY])
    _break_off(folder)
    bench.new_article()
    bench.window.desk_screen.page.page_head.headline.setPlainText(f"{CANARY} تحت الكتابة")
    bench.keeping.write_now()
    assert betrayed(folder.root) == []
    bench.care.rescue()
    assert list(folder.rescued.iterdir())
    qtbot.waitUntil(lambda: bool(bench.editor.place.article_id))
    desk.caretaker.care.back_up()
    site = folder.root.parent / "site"
    desk.destinations.add(
        "site", "site", {"path": str(site), "title": "x", "base_url": "https://x.example/"}
    )
    (row, *_) = desk.articles.library(LibraryQuery(text="تحت")).rows
    assert desk.previews.of(row.id, "site")
    _look_at_it_on_a_site(desk, row.id)
    _take_it_out(desk, folder.root.parent / "taken out")
    assert folder.settings.is_file()
    assert betrayed(folder.root.parent) == []
    assert desk.articles.library(LibraryQuery(text=CANARY)).rows
    card = bench.window.findChild(PrivacyCard)
    qtbot.waitUntil(lambda: card.off.isVisibleTo(card) and card.off.isEnabled())
    card.off.click()
    qtbot.waitUntil(lambda: not folder.key_file.exists())
    qtbot.waitUntil(lambda: card.on.isVisibleTo(card))
    assert not QApplication.testAttribute(own_dialogs)
    assert desk.articles.library(LibraryQuery(text=CANARY)).rows


@contextmanager
def started(qtbot: QtBot, qapp: QApplication, folder: DataFolder) -> Iterator[Program]:
    """Run the program on a folder as its start does."""
    settings, clock, vault = Settings(folder.settings), SystemClock(), Vault(folder)
    program = Program(
        qapp,
        folder,
        settings,
        clock,
        lambda: _open_behind(folder, settings, clock, vault),
        lambda: build_caretaker(folder, settings, clock, vault),
    )
    program.start()
    yield program
    program.window.let_close()
    qtbot.waitUntil(lambda: program.jobs.running == 0)
    program.end()
    program.window.deleteLater()
    program.theme.deleteLater()


@pytest.fixture
def restarted(
    qtbot: QtBot, qapp: QApplication, desk: Desk, folder: DataFolder
) -> Iterator[tuple[Program, str]]:
    desk.articles.create(a_draft(headline=CANARY))
    code = desk.caretaker.encryption.turn_on(PASSPHRASE, removes_copies=False)
    desk.close()
    with started(qtbot, qapp, folder) as program:
        yield program, code


@pytest.fixture
def foreign(
    qtbot: QtBot, qapp: QApplication, desk: Desk, tmp_path: Path
) -> Iterator[tuple[Program, str]]:
    """Start with the word that an encrypted backup of another library is to come back."""
    elsewhere = data_folder(tmp_path / "elsewhere")
    other = build_desk(elsewhere, Settings(elsewhere.settings), SystemClock())
    other.articles.create(a_draft(headline=CANARY))
    code = other.caretaker.encryption.turn_on(PASSPHRASE, removes_copies=False)
    backup = other.caretaker.care.back_up(tmp_path / "disk")
    other.close()
    desk.caretaker.care.restore_at_start(backup.path)
    desk.close()
    with started(qtbot, qapp, desk.folder) as program:
        yield program, code


@pytest.mark.parametrize("by_code", [False, True])
def test_backup_under_another_key_is_asked_about_and_brought_back(
    qtbot: QtBot, foreign: tuple[Program, str], by_code: bool
) -> None:
    program, code = foreign
    qtbot.waitUntil(lambda: program.window.findChild(BackupUnlockScreen) is not None)
    screen = program.window.findChild(BackupUnlockScreen)
    if by_code:
        screen.other.click()
    field = screen.code if by_code else screen.passphrase
    line = field.editor
    assert isinstance(line, QLineEdit)
    line.setText("not the right one")
    screen.open.click()
    qtbot.waitUntil(lambda: bool(field.error))
    assert program.bench is None
    line.setText(code if by_code else PASSPHRASE)
    screen.open.click()
    qtbot.waitUntil(lambda: program.bench is not None)
    model = program.window.desk_screen.library.model
    qtbot.waitUntil(lambda: model.rowCount() == 1)


def test_damaged_library_asks_for_what_opens_the_only_backup_there_is(
    qtbot: QtBot, qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    elsewhere = data_folder(tmp_path / "elsewhere")
    other = build_desk(elsewhere, Settings(elsewhere.settings), SystemClock())
    other.articles.create(a_draft(headline=CANARY))
    other.caretaker.encryption.turn_on(PASSPHRASE, removes_copies=False)
    other.caretaker.care.back_up(tmp_path / "disk")
    other.close()
    desk.settings.set("backup.folder", str(tmp_path / "disk"))
    kept = desk.articles.create(a_draft()).article
    desk.versions.keep(kept.id, VersionReason.SAVED)
    desk.caretaker.care.check_at_start()
    desk.close()
    with closing(sqlite3.connect(desk.folder.database)) as connection:
        connection.execute("UPDATE drafts SET text = text || ' '")
        connection.commit()
    with started(qtbot, qapp, desk.folder) as program:
        qtbot.waitUntil(lambda: program.window.findChild(RecoveryScreen) is not None)
        recovery = program.window.findChild(RecoveryScreen)
        qtbot.waitUntil(recovery._restore.isEnabled)
        assert "1" in recovery._read_out.text()
        assert not recovery._read_out.isHidden()
        recovery._restore.click()
        qtbot.waitUntil(lambda: program.window.findChild(BackupUnlockScreen) is not None)
        program.window.findChild(BackupUnlockScreen).stay.click()
        qtbot.waitUntil(
            lambda: program.window.findChild(RecoveryScreen) not in (None, recovery), timeout=8000
        )
        again = program.window.findChild(RecoveryScreen)
        qtbot.waitUntil(again._restore.isEnabled)
        again._restore.click()
        qtbot.waitUntil(lambda: program.window.findChild(BackupUnlockScreen) is not None)
        screen = program.window.findChild(BackupUnlockScreen)
        line = screen.passphrase.editor
        assert isinstance(line, QLineEdit)
        line.setText(PASSPHRASE)
        screen.open.click()
        qtbot.waitUntil(lambda: program.bench is not None)
        model = program.window.desk_screen.library.model
        qtbot.waitUntil(lambda: model.rowCount() == 1)


def test_backup_under_another_key_may_stay_where_it_is(
    qtbot: QtBot, foreign: tuple[Program, str], folder: DataFolder
) -> None:
    program, _ = foreign
    qtbot.waitUntil(lambda: program.window.findChild(BackupUnlockScreen) is not None)
    program.window.findChild(BackupUnlockScreen).stay.click()
    qtbot.waitUntil(lambda: program.bench is not None)
    assert program.window.desk_screen.library.model.rowCount() == 0
    assert not folder.start_note.exists()
    assert not folder.key_file.exists()


@pytest.mark.parametrize("by_code", [False, True])
def test_start_of_an_encrypted_library_asks_and_asks_again(
    qtbot: QtBot, restarted: tuple[Program, str], by_code: bool
) -> None:
    program, code = restarted
    qtbot.waitUntil(lambda: program.window.findChild(UnlockScreen) is not None)
    screen = program.window.findChild(UnlockScreen)
    if by_code:
        screen.other.click()
    field = screen.code if by_code else screen.passphrase
    line = field.editor
    assert isinstance(line, QLineEdit)
    line.setText("not the right one")
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(field.error))
    assert program.bench is None
    line.setText(code if by_code else PASSPHRASE)
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.bench is not None)
    model = program.window.desk_screen.library.model
    qtbot.waitUntil(lambda: model.rowCount() == 1)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_recovery_sheet_is_printed_on_one_page_and_saved_with_its_code_first(
    qapp: QApplication, tmp_path: Path, language: str
) -> None:
    before = qapp.layoutDirection()
    is_rtl = language == "ar"
    way = Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
    qapp.setLayoutDirection(way)
    sheet = RecoverySheet("AAAAA-BBBBB", "/srv/library", "2026-11-23")
    assert sheet.text().splitlines()[0] == "AAAAA-BBBBB"
    assert "/srv/library" in sheet.text()
    document = sheet.document()
    assert "AAAAA-BBBBB" in document.toPlainText()
    assert document.firstBlock().textDirection() is way
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "sheet.pdf"))
    sheet.print_on(printer)
    qapp.setLayoutDirection(before)
    printed = (tmp_path / "sheet.pdf").read_bytes()
    assert printed.startswith(b"%PDF")
    assert printed.count(b"/Type /Page\n") == 1


def test_recovery_code_saved_beside_its_library_is_warned_of(
    qtbot: QtBot, bench: Bench, folder: DataFolder, tmp_path: Path
) -> None:
    encryption = bench.care.encryption
    bar = bench.window.notices
    for place, code in ((folder.root, "recovery-code-beside"), (tmp_path, "recovery-code-saved")):
        encryption._save_sheet("AAAAA\n", place / "code.txt")
        qtbot.waitUntil(lambda code=code: bar.notice is not None and bar.notice.code == code)
        assert (place / "code.txt").read_text() == "AAAAA\n"
