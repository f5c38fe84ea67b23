"""Care in the real window: the bin, copies elsewhere, backups, damage at start, crash reports."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.app import _open_behind, build_caretaker
from editor_app.base.clock import SystemClock
from editor_app.base.errors import EnvironmentFault
from editor_app.base.logs import reports
from editor_app.base.paths import DataFolder
from editor_app.base.settings import Settings
from editor_app.domain.article import Draft
from editor_app.domain.care import Salvage
from editor_app.domain.ports import LibraryQuery
from editor_app.services.care import Offer
from editor_app.services.desk import Desk
from editor_app.ui.bench import Bench
from editor_app.ui.care.backups import BackupsCard
from editor_app.ui.care.recovery import RecoveryScreen
from editor_app.ui.care.report import ReportScreen
from editor_app.ui.crash import CrashWatch
from editor_app.ui.program import Program
from tests.fakes import a_draft


def code(bench: Bench) -> str:
    notice = bench.window.notices.notice
    return notice.code if notice else ""


def press(widget: object, text: str) -> None:
    (button,) = [b for b in widget.findChildren(QPushButton) if b.text() == text]  # type: ignore[attr-defined]
    button.click()


def test_purge_asks_in_place_and_loses_only_what_was_agreed_to(
    qtbot: QtBot, bench: Bench, desk: Desk
) -> None:
    ids = [desk.articles.create(a_draft(headline=name)).article.id for name in ("أول", "ثان")]
    desk.articles.delete(ids)
    bench.care.bin.ask_all()
    qtbot.waitUntil(lambda: code(bench) == "purge-question")
    assert desk.bin.contents() == sorted(ids)
    press(bench.window.notices, "Delete for good")
    qtbot.waitUntil(lambda: code(bench) == "articles-purged")
    assert desk.bin.contents() == []


def test_text_that_cannot_be_saved_goes_into_a_copy_elsewhere(
    qtbot: QtBot, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(draft: Draft, **_options: object) -> None:
        raise EnvironmentFault("storage-full")

    monkeypatch.setattr(bench.desk.articles, "create", fail)
    copy = tmp_path / "elsewhere" / "copy.json"
    monkeypatch.setattr(bench.window, "ask_where", lambda _name, chosen: chosen(str(copy)))
    bench.new_article()
    bench.window.desk_screen.page.page_head.headline.setPlainText("لا يحفظ")
    bench.window.actions_["article.save"].trigger()
    qtbot.waitUntil(lambda: code(bench) == "save-failed-retrying")
    assert "disk is full" in bench.window.notices._text.text()
    press(bench.window.notices, "Save a copy elsewhere…")
    qtbot.waitUntil(lambda: code(bench) == "copy-saved")
    assert "لا يحفظ" in copy.read_text(encoding="utf-8")
    monkeypatch.undo()
    bench.editor.save()
    qtbot.waitUntil(lambda: bool(bench.editor.place.article_id))


def test_backups_are_made_listed_and_gone_back_to_at_the_next_start(
    qtbot: QtBot, bench: Bench, desk: Desk, folder: DataFolder
) -> None:
    desk.articles.create(a_draft(headline="أمس"))
    bench.window.go_to("settings")
    card = bench.window.findChild(BackupsCard)
    press(card, "Back up now")
    qtbot.waitUntil(lambda: code(bench) == "backup-made")
    qtbot.waitUntil(lambda: len(card.findChildren(QPushButton, "")) == 6)
    desk.articles.create(a_draft(headline="اليوم"))
    press(card, "Go back to it…")
    press(card, "Close and go back")
    qtbot.waitUntil(lambda: not bench.window.isVisible())
    desk.close()
    again = _open_behind(folder, desk.settings, SystemClock())
    assert [row.headline for row in again.articles.library(LibraryQuery()).rows] == ["أمس"]
    assert len(list(folder.set_aside.iterdir())) == 1
    again.close()


@pytest.fixture
def damaged(desk: Desk, folder: DataFolder) -> DataFolder:
    desk.articles.create(a_draft(headline="محفوظ"))
    desk.caretaker.care.back_up()
    desk.close()
    data = bytearray(folder.database.read_bytes())
    data[100:200] = bytes(100)
    folder.database.write_bytes(data)
    return folder


@pytest.fixture
def restarted(qtbot: QtBot, qapp: QApplication, damaged: DataFolder) -> Iterator[Program]:
    settings, clock = Settings(damaged.settings), SystemClock()
    program = Program(
        qapp,
        damaged,
        settings,
        clock,
        lambda: _open_behind(damaged, settings, clock),
        lambda: build_caretaker(damaged, settings, clock),
    )
    program.start()
    yield program
    program.window.let_close()
    qtbot.waitUntil(lambda: program.jobs.running == 0)
    program.end()
    program.window.deleteLater()
    program.theme.deleteLater()


def test_damaged_library_at_start_is_offered_its_backup_on_a_calm_screen(
    qtbot: QtBot, restarted: Program, damaged: DataFolder
) -> None:
    before = damaged.database.read_bytes()
    qtbot.waitUntil(lambda: restarted.window.findChild(RecoveryScreen) is not None)
    screen = restarted.window.findChild(RecoveryScreen)
    qtbot.waitUntil(lambda: screen._restore.isEnabled())
    assert damaged.database.read_bytes() == before
    press(screen, "Bring this backup back")
    qtbot.waitUntil(lambda: restarted.bench is not None)
    model = restarted.window.desk_screen.library.model
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    (aside,) = damaged.set_aside.iterdir()
    assert (aside / "library.sqlite").read_bytes() == before


def test_damaged_library_gives_out_what_is_sound_on_the_calm_screen(
    qtbot: QtBot, restarted: Program, damaged: DataFolder
) -> None:
    qtbot.waitUntil(lambda: restarted.window.findChild(RecoveryScreen) is not None)
    screen = restarted.window.findChild(RecoveryScreen)
    qtbot.waitUntil(lambda: screen._restore.isEnabled())
    assert screen._read_out.isHidden()
    screen._on_offered(Offer(readable=3))
    assert not screen._read_out.isHidden()
    salvage = Salvage(articles=2, older=1, blank=1, left_out={"queue": 3})
    screen._presenter.reported.tell(salvage)
    said = screen._found.text()
    assert "earlier text" in said
    assert "entries of the queue" in said
    assert "already stands there" in said
    assert screen.go_on.isVisibleTo(screen)
    assert not screen._restore.isVisibleTo(screen)
    assert "3" in screen._read_out.text()


def test_library_goes_out_as_files_and_comes_back_through_the_menu(
    qtbot: QtBot, bench: Bench, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.articles.create(a_draft(headline="أول"))
    chosen = tmp_path
    monkeypatch.setattr(bench.window, "ask_for_folder", lambda on_chosen: on_chosen(str(chosen)))
    bench.window.actions_["library.export"].trigger()
    qtbot.waitUntil(lambda: code(bench) == "library-exported")
    (chosen,) = tmp_path.glob("mihbara-*")
    bench.window.actions_["library.import"].trigger()
    qtbot.waitUntil(lambda: code(bench) == "library-imported")
    assert desk.articles.library(LibraryQuery()).total == 2


@pytest.mark.expects(log="program error")
def test_bug_in_a_slot_rescues_the_text_and_leaves_a_report_here_only(
    qtbot: QtBot, bench: Bench, folder: DataFolder
) -> None:
    watch = CrashWatch(folder, SystemClock())
    watch.rescue_with(bench.care.rescue)
    watch.reported.connect(bench.care.tell_report)
    bench.new_article()
    bench.window.desk_screen.page.page_head.headline.setPlainText("نص لم يحفظ")
    try:
        raise ValueError("نص لم يحفظ")
    except ValueError as error:
        watch._on_exception(type(error), error, sys.exc_info()[2])
    assert code(bench) == "crash-report-kept"
    (rescued,) = folder.rescued.iterdir()
    assert "نص لم يحفظ" in rescued.read_text(encoding="utf-8")
    (report,) = reports(folder)
    assert "نص لم يحفظ" not in report.read_text(encoding="utf-8")
    qtbot.waitUntil(lambda: bool(bench.editor.place.article_id))
    bench.care.tell_report()
    press(bench.window.notices, "Read")
    screen = bench.window.findChild(ReportScreen)
    assert "ValueError" in screen._text.toPlainText()
    press(screen, "Delete")
    assert reports(folder) == []
    assert bench.window.desk_screen.isVisible()


def test_report_of_an_earlier_crash_shows_at_the_next_start(
    qtbot: QtBot, folder: DataFolder, request: pytest.FixtureRequest
) -> None:
    (folder.logs / "crash-20261122-100000.txt").write_text("ValueError", encoding="utf-8")
    bench = request.getfixturevalue("bench")
    qtbot.waitUntil(lambda: code(bench) == "crash-report-kept")
