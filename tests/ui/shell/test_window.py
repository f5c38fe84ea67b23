from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from editor_app.base.errors import EnvironmentFault
from editor_app.base.paths import DataFolder
from editor_app.domain.article import Draft
from editor_app.domain.ports import Database, LibraryQuery
from editor_app.presenters.notices import Level, Notice, Remedy
from editor_app.presenters.open_article import SaveState
from editor_app.services.desk import Desk
from editor_app.services.journal import JournalService
from editor_app.ui.action_table import TABLE
from editor_app.ui.bench import Bench
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.main_window import DESK
from editor_app.ui.program import Program
from editor_app.ui.single_window import SingleWindow
from editor_app.ui.tool_bar import ToolBar
from tests.fakes import a_draft


def headlines(desk: Desk) -> list[str]:
    return [row.headline for row in desk.articles.library(LibraryQuery()).rows]


def write_headline(bench: Bench, text: str) -> None:
    page = bench.window.desk_screen.page
    page.page_head.headline.setPlainText(text)


def test_window_typed_headline_reaches_the_library(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    bench.new_article()
    write_headline(bench, "عنوان جديد")
    bench.window.actions_["article.save"].trigger()
    qtbot.waitUntil(lambda: bench.editor.state is SaveState.SAVED)
    assert headlines(desk) == ["عنوان جديد"]
    qtbot.waitUntil(lambda: bench.window.desk_screen.library.model.rowCount() == 1)


def test_window_closed_with_unsaved_text_saves_it_first(
    qtbot: QtBot, bench: Bench, desk: Desk
) -> None:
    bench.new_article()
    write_headline(bench, "قبل الإغلاق")
    bench.window.close()
    qtbot.waitUntil(lambda: not bench.window.isVisible())
    assert headlines(desk) == ["قبل الإغلاق"]


def test_window_that_cannot_save_stays_open_and_offers_a_copy(qtbot: QtBot, bench: Bench) -> None:
    bench.new_article()
    write_headline(bench, "لا يحفظ")

    def fail(draft: Draft, **_options: object) -> None:
        raise EnvironmentFault("storage-full")

    bench.desk.articles.create = fail  # type: ignore[method-assign,assignment]
    bench.window.close()
    qtbot.waitUntil(lambda: _code(bench) == "closing-unsaved")
    assert bench.window.isVisible()
    notice = bench.window.notices.notice
    assert notice is not None
    assert notice.remedy is Remedy.SAVE_COPY
    del bench.desk.articles.create


def _code(bench: Bench) -> str:
    notice = bench.window.notices.notice
    return notice.code if notice else ""


def test_window_opens_the_article_of_the_last_time(
    qtbot: QtBot, desk: Desk, folder: DataFolder, qapp: QApplication
) -> None:
    article = desk.articles.create(a_draft(headline="آخر ما فتح")).article
    desk.settings.set("window.article", article.id)
    program = Program(qapp, folder, desk.settings, desk.clock, lambda: desk)
    program.start()
    qtbot.waitUntil(lambda: program.bench is not None)
    bench = program.bench
    assert bench is not None
    qtbot.waitUntil(lambda: bench.editor.place.article_id == article.id)
    assert program.window.desk_screen.page.head()[1] == "آخر ما فتح"
    program.window.let_close()
    qtbot.waitUntil(lambda: program.jobs.running == 0)
    program.jobs.shut_down()
    program.window.deleteLater()
    program.theme.deleteLater()


def test_window_every_screen_of_the_rail_opens(qtbot: QtBot, bench: Bench) -> None:
    window = bench.window
    for name in ("queue", "destinations", "people", "settings", DESK):
        window.go_to(name)
        qtbot.waitUntil(lambda: bench.jobs.running == 0)
    assert window.desk_screen.isVisible()


def test_window_focus_mode_shows_the_page_alone_until_escape(qtbot: QtBot, bench: Bench) -> None:
    window = bench.window
    window.actions_["view.focus"].trigger()
    assert window.desk_screen.page.isVisible()
    assert not window.desk_screen.library.isVisible()
    assert not window.status.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.desk_screen.library.isVisible()
    assert window.status.isVisible()


def test_window_deleted_article_comes_back_by_undo(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    article = desk.articles.create(a_draft(headline="يعود")).article
    bench.library.start()
    panel = bench.window.desk_screen.library
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    bench.open_article(article.id)
    qtbot.waitUntil(lambda: panel.selected_ids == (article.id,))
    bench.window.actions_["article.delete"].trigger()
    qtbot.waitUntil(lambda: _code(bench) == "articles-deleted")
    qtbot.waitUntil(lambda: bench.editor.is_read_only)
    bench.library.restore([article.id])
    qtbot.waitUntil(lambda: not bench.editor.is_read_only)
    assert headlines(desk) == ["يعود"]


def test_window_dropped_file_is_imported_and_opened(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    file = tmp_path / "خبر.txt"
    file.write_text("عنوان من ملف\n\nفقرة أولى من الخبر.\n", encoding="utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    bench.window.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, none))
    qtbot.waitUntil(lambda: bool(bench.editor.place.article_id))
    assert "عنوان من ملف" in bench.window.desk_screen.page.head()[1]


def test_window_tool_bar_shows_an_icon_on_every_button(bench: Bench) -> None:
    buttons = bench.window.findChild(ToolBar).findChildren(QToolButton)
    assert len(buttons) > 10
    assert [button.text() for button in buttons if button.icon().isNull()] == []


def test_window_palette_offers_to_import_the_page_of_an_address(qtbot: QtBot, bench: Bench) -> None:
    field = bench.window.field
    bench.window.activateWindow()
    field.summon()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "http://127.0.0.1:9/a")
    assert field.choices[0] == "Import the page at this address"
    QTest.keyClick(field, Qt.Key.Key_Return)
    shown = bench.window.notices
    qtbot.waitUntil(lambda: shown.notice is not None and shown.notice.code == "address-not-public")


def test_window_takes_the_address_of_a_page_that_is_dropped(qtbot: QtBot, bench: Bench) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("http://127.0.0.1:9/b")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    bench.window.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, none))
    shown = bench.window.notices
    qtbot.waitUntil(lambda: shown.notice is not None and shown.notice.code == "address-not-public")


def test_window_palette_finds_an_article_and_opens_it(
    qtbot: QtBot, bench: Bench, desk: Desk
) -> None:
    article = desk.articles.create(a_draft(headline="Port of Tanger")).article
    field = bench.window.field
    bench.window.activateWindow()
    field.summon()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "tanger")
    qtbot.waitUntil(lambda: "Port of Tanger" in field.choices)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.editor.place.article_id == article.id)


def test_window_whose_library_cannot_be_opened_says_why(
    qtbot: QtBot, desk: Desk, folder: DataFolder, qapp: QApplication
) -> None:
    def refuse() -> Desk:
        raise EnvironmentFault("storage-failed", reason="no such disk")

    program = Program(qapp, folder, desk.settings, desk.clock, refuse)
    program.start()
    qtbot.waitUntil(lambda: program.window.shown_screen is not None)
    qtbot.waitUntil(lambda: program.window.notices.notice is not None)
    assert program.window.notices.notice is not None
    assert program.window.notices.notice.code == "storage-failed"
    program.window.close()
    assert not program.window.isVisible()
    program.jobs.shut_down()
    program.window.deleteLater()
    program.theme.deleteLater()


def test_message_bar_done_goes_by_itself_and_bad_stays(qtbot: QtBot, bench: Bench) -> None:
    bar = bench.window.notices
    bar.show(Notice(code="article-saved", level=Level.DONE))
    assert bar._timer.isActive()
    bar.show(Notice(code="storage-full", level=Level.BAD, topic="t"))
    assert not bar._timer.isActive()
    bar.clear("other")
    assert bar.isVisible()
    bar.clear("t")
    assert not bar.isVisible()


def test_single_window_second_start_summons_the_first(qtbot: QtBot, folder: DataFolder) -> None:
    first = SingleWindow(folder)
    assert first.is_first
    first.listen()
    second = SingleWindow(folder)
    assert not second.is_first
    with qtbot.waitSignal(first.summoned):
        assert second.summon_other()
    first.release()
    third = SingleWindow(folder)
    assert third.is_first
    third.release()


def test_actions_ids_and_shortcuts_are_unique() -> None:
    ids = [row.id for row in TABLE]
    shortcuts = [row.shortcut for row in TABLE if row.shortcut]
    assert len(set(ids)) == len(ids)
    assert len(set(shortcuts)) == len(shortcuts)


def test_actions_all_but_the_frames_own_need_the_desk(bench: Bench) -> None:
    from editor_app.ui.action_table import Fact

    actions = bench.window.actions_
    actions.set_fact(Fact.DESK, False)
    possible = {row.id for row in TABLE if actions[row.id].isEnabled()}
    assert "article.new" not in possible
    assert {"app.quit", "app.settings", "edit.command", "view.focus"} <= possible
    actions.set_fact(Fact.DESK, True)
    assert actions["article.new"].isEnabled()


def test_window_after_a_crash_offers_what_was_left(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    article = desk.articles.create(a_draft(headline="محفوظ")).article
    killed = JournalService(_database_of(desk), desk.clock, "killed", lambda _unit, _owner: False)
    buffer = killed.begin(article.id, article.revision, article.draft)
    killed.append(buffer, a_draft(headline="لم يحفظ"))
    bench.keeping.recovery.start()
    qtbot.waitUntil(lambda: _code(bench) == "leftover-found")
    notice = bench.window.notices.notice
    assert notice is not None
    assert notice.on_remedy is not None
    notice.on_remedy()
    assert bench.inspector.tab is InspectorTab.HISTORY
    (card,) = bench.keeping.page.leftovers.cards
    card.restore_button.click()
    qtbot.waitUntil(lambda: desk.articles.get(article.id).draft.headline == "لم يحفظ")
    qtbot.waitUntil(lambda: bench.keeping.recovery.leftovers == ())
    assert bench.window.desk_screen.page.head()[1] == "لم يحفظ"


def test_window_whose_session_ends_has_every_letter_on_disk(bench: Bench, desk: Desk) -> None:
    bench.new_article()
    write_headline(bench, "كتب لتوه")
    assert bench.keeping.write_now()
    later = JournalService(_database_of(desk), desk.clock, "later", lambda _unit, _owner: False)
    assert [leftover.draft.headline for leftover in later.leftovers()] == ["كتب لتوه"]


def _database_of(desk: Desk) -> Database:
    return desk.articles._database


def test_window_first_wish_to_queue_opens_the_form_and_no_other_screen(
    qtbot: QtBot, bench: Bench, desk: Desk, tmp_path: Path
) -> None:
    options = {"path": str(tmp_path / "site"), "title": "t", "base_url": "https://example.ma/"}
    _, changes = desk.destinations.add("site", "web", options)
    bench.feed.publish(changes)
    write_headline(bench, "عنوان")
    bench.editor.save()
    qtbot.waitUntil(lambda: bool(bench.editor.place.article_id))
    bench.window.actions_["article.queue"].trigger()
    qtbot.waitUntil(lambda: not bench.inspector.publishing._form.isHidden())
    assert bench.window.shown_screen is bench.window.desk_screen


def test_menu_of_a_row_is_about_that_article_and_not_the_one_on_the_desk(
    qtbot: QtBot, bench: Bench, desk: Desk
) -> None:
    shown, other = (desk.articles.create(a_draft(headline=name)).article.id for name in "اب")
    bench.open_article(shown)
    qtbot.waitUntil(lambda: bench.editor.place.article_id == shown)
    done = []
    act = bench.window.actions_["article.correct"]
    act.triggered.connect(lambda: done.append(bench.editor.place.article_id))
    for article_id in (shown, other):
        bench.window.desk_screen.library.act_requested.emit(article_id, act)
        qtbot.waitUntil(lambda article_id=article_id: done[-1:] == [article_id])


def test_enter_presses_the_button_that_has_the_keys_once(qtbot: QtBot, bench: Bench) -> None:
    panel = bench.window.desk_screen.library
    asked = []
    panel.new_requested.connect(lambda: asked.append(1))
    panel._new.setFocus()
    QTest.keyClick(panel._new, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert asked == []
    QTest.keyClick(panel._new, Qt.Key.Key_Return)
    assert asked == [1]
