"""The states of the window that are drawn: each puts a filled window into one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolTip,
    QWidget,
)

if TYPE_CHECKING:
    from editor_app.presenters.amendments import Amendment
    from editor_app.ui.bench import Bench

KINDS = ("site", "wordpress", "sftp", "telegram", "webhook", "email")

Scene = Callable[["Stage"], None]


class Stage:
    """One filled window, and the way to bring it from one state into the next.

    Args:
        bench: The open desk in its window.
        shown: The article that is on the desk.
        settle: Lets events run until nothing is under way.
    """

    def __init__(self, bench: Bench, shown: str, settle: Callable[[], None]) -> None:
        self.bench = bench
        self.shown = shown
        self.settle = settle
        self.window = bench.window
        self.popup: QWidget | None = None
        """What shows besides the window, to be drawn by itself."""

    def clear(self) -> None:
        """Go back to the desk with its article, and put away what a scene opened."""
        if self.popup is not None:
            self.popup.close()
            self.popup = None
        QToolTip.hideText()
        window, bench = self.window, self.bench
        window.show_instead(None)
        window.notices.hide()
        window.field._dismiss()
        for name in ("view.focus", "view.compare", "view.marks"):
            window.actions_[name].setChecked(False)
        if bench.previews.pane is not None and bench.previews.pane.isVisible():
            bench.previews.pane.close_button.click()
        if bench.writing.offers.grid is not None:
            bench.writing.offers.grid.hide()
        bench.writing.find_bar.hide()
        bench.inspector.publishing.amending.form.left.emit()
        window.go_to("desk")
        if bench.editor.place.article_id != self.shown:
            bench.editor.open(self.shown)
        self.settle()

    def tab(self, name: str) -> None:
        """Show a tab of the inspector."""
        from editor_app.ui.inspector.tabs import InspectorTab

        self.bench.inspector.open_tab(InspectorTab(name))

    def go(self, name: str) -> Any:  # noqa: ANN401 - a screen of any kind
        """Show a screen and return it."""
        self.window.go_to(name)
        self.settle()
        return self.window.made_screen(name)

    def act(self, name: str) -> None:
        """Do what a menu does."""
        self.window.actions_[name].trigger()

    def scroll(self, screen: QWidget, share: float) -> None:
        """Scroll a screen to a part of its height."""
        area: QWidget | None = screen
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        assert isinstance(area, QScrollArea)
        self.settle()
        area.verticalScrollBar().setValue(round(area.verticalScrollBar().maximum() * share))


def _tab(name: str, share: float = 0) -> Scene:
    def scene(stage: Stage) -> None:
        stage.tab(name)
        stage.settle()
        if share:
            inspector = stage.bench.inspector
            areas = [each for each in inspector.findChildren(QScrollArea) if each.isVisible()]
            for area in areas[:1]:
                bar = area.verticalScrollBar()
                bar.setValue(round(bar.maximum() * share))

    return scene


def _queue(view: str) -> Scene:
    return lambda stage: stage.go("queue").show_view(view)


def _queue_part(part: str) -> Scene:
    def scene(stage: Stage) -> None:
        screen = stage.go("queue")
        screen.show_view("list")
        screen._chips.choose(part)
        screen._on_part_chosen(part)

    return scene


def _queue_log(state: str) -> Scene:
    def scene(stage: Stage) -> None:
        screen = stage.go("queue")
        screen.show_view("list")
        screen._chips.choose("all")
        screen._on_part_chosen("all")
        stage.settle()
        rows = screen.rows_in_order()
        row = next((each for each in rows if each.item.state.value == state), rows[0])
        screen.select([row.item.id])
        screen._open_log(row)

    return scene


def _reschedule(stage: Stage) -> None:
    screen = stage.go("queue")
    screen.show_view("list")
    screen._open_reschedule(list(screen.rows_in_order()[:2]))


def _screen(name: str, share: float = 0) -> Scene:
    def scene(stage: Stage) -> None:
        screen = stage.go(name)
        if share:
            stage.scroll(screen, share)

    return scene


def _destination(kind: str, share: float = 0) -> Scene:
    def scene(stage: Stage) -> None:
        screen = stage.go("destinations")
        wanted = [each for each in stage.bench.desk.destinations.all() if each.kind == kind]
        screen.select(wanted[0].id)
        if share:
            stage.scroll(screen._form, share)

    return scene


def _checks(stage: Stage) -> None:
    _destination("site")(stage)
    form = stage.window.made_screen("destinations")._form  # type: ignore[attr-defined]
    form.checks.opener.click()
    stage.scroll(form, 0.85)


def _new_destination(stage: Stage) -> None:
    from editor_app.base.errors import UserError

    screen = stage.go("destinations")
    screen.start_adding()
    screen.show_field_error("name", UserError("destination-name-taken", name="الموقع"))


def _preview(kind: str) -> Scene:
    def scene(stage: Stage) -> None:
        from editor_app.presenters.publish import QueueWish

        stage.tab("publishing")
        known = stage.bench.desk.destinations.all()
        names = tuple(each.name for each in known)
        stage.bench.inspector.publishing.presenter.preview(QueueWish(destinations=names))
        stage.settle()
        pane = stage.bench.previews.pane
        assert pane is not None
        pane.destinations.setCurrentIndex([each.kind for each in known].index(kind))

    return scene


def _queue_form(stage: Stage) -> None:
    stage.bench.inspector.queue_article()


def _amend(act: str) -> Scene:
    def scene(stage: Stage) -> None:
        from editor_app.presenters.amendments import Amendment

        _open_published(stage)
        wanted: Amendment = Amendment(act)
        stage.bench.inspector.amend(wanted)

    return scene


def _open_published(stage: Stage) -> None:
    """Open an article that a destination shows, with its text changed since."""
    from editor_app.domain.ports import QueueQuery
    from editor_app.domain.publication import QueueState

    rows = stage.bench.desk.queue.rows(QueueQuery(states=frozenset({QueueState.SENT})))
    stage.bench.open_article(rows[0].item.article_id)
    stage.settle()
    lead = stage.window.desk_screen.page.page_head.lead
    if "ثلاث" not in lead.toPlainText():
        lead.setPlainText("ملخص الخبر في ثلاث جمل تقول للقارئ ما الذي جرى.")
        stage.bench.editor.save()
        stage.settle()


def _history(stage: Stage) -> None:
    _open_published(stage)
    stage.tab("history")
    stage.settle()
    page = stage.bench.keeping.page
    page._list.setCurrentIndex(page.model.index(page.model.rowCount() - 1, 0))


def _leftover(stage: Stage) -> None:
    from editor_app.services.journal import Leftover

    stage.tab("history")
    stage.settle()
    bench = stage.bench
    saved = bench.desk.articles.get(stage.shown)
    draft = replace(saved.draft, lead="ما كتب قبل أن ينقطع التيار.")
    lost = Leftover(
        buffer="b",
        article_id=saved.id,
        draft=draft,
        written_utc=bench.desk.clock.now(),
        saved=saved,
        is_newest=False,
        is_whole=False,
    )
    bench.keeping.page.leftovers.show_leftovers((lost,))


def _bin(stage: Stage) -> None:
    from editor_app.presenters.library_filter import LibraryFilter

    panel = stage.window.desk_screen.library
    panel._filters.choose(LibraryFilter.BIN.value)
    panel._on_part_chosen(LibraryFilter.BIN.value)
    stage.settle()
    stage.bench.care.bin.ask_all()


def _all_articles(stage: Stage) -> None:
    from editor_app.presenters.library_filter import LibraryFilter

    panel = stage.window.desk_screen.library
    panel._filters.choose(LibraryFilter.ALL.value)
    panel._on_part_chosen(LibraryFilter.ALL.value)


def _search_nothing(stage: Stage) -> None:
    panel = stage.window.desk_screen.library
    panel.search.setText("لا وجود له")
    panel.searched.emit("لا وجود له")


def _search_again(stage: Stage) -> None:
    panel = stage.window.desk_screen.library
    panel.search.setText("المغرب")
    panel.searched.emit("المغرب")


def _search_over(stage: Stage) -> None:
    panel = stage.window.desk_screen.library
    panel.search.setText("")
    panel.searched.emit("")


def _long_article(stage: Stage) -> None:
    stage.bench.open_article(
        next(
            row.id
            for row in stage.bench.desk.articles.library(_everything()).rows
            if len(row.headline) > 150
        )
    )
    stage.settle()
    stage.tab("sources")


def _everything() -> Any:  # noqa: ANN401 - imported late
    from editor_app.domain.ports import LibraryQuery

    return LibraryQuery()


def _find(*, replaces: bool) -> Scene:
    def scene(stage: Stage) -> None:
        bench = stage.bench
        bench.writing.find.open(replaces=replaces)
        bench.writing.find_bar.words.setText("الأمن")
        bench.writing.find_bar.wished.emit(bench.writing.find_bar.wish)
        stage.settle()
        bench.writing.find.step(1)

    return scene


def _replace_all(stage: Stage) -> None:
    screen = stage.go("replace")
    screen.words.setText("ال")
    screen.put.setText("الـ")
    screen.search()
    stage.settle()
    screen.tree.expandAll()


def _palette(words: str) -> Scene:
    def scene(stage: Stage) -> None:
        field = stage.window.field
        field.summon()
        field.setText(words)
        field._on_text_edited()
        stage.settle()

    return scene


def _templates(stage: Stage) -> None:
    stage.act("article.template")


def _symbols(stage: Stage) -> None:
    stage.window.desk_screen.page.body_edit.setFocus()
    stage.act("edit.symbol")


def _focus(stage: Stage) -> None:
    stage.window.settings.set("focus.full_screen", False)
    stage.act("view.focus")
    edit = stage.window.desk_screen.page.body_edit
    edit.setFocus()
    edit.moveCursor(QTextCursor.MoveOperation.End)


def _compare(stage: Stage) -> None:
    stage.act("view.compare")
    stage.settle()
    pane = stage.bench.writing.beside.pane
    assert pane is not None
    rows = stage.bench.desk.articles.library(_everything()).rows
    pane.wanted.emit(next(row.id for row in rows if row.id != stage.shown))


def _paper(name: str) -> Scene:
    def scene(stage: Stage) -> None:
        stage.window.settings.set("page.paper", name)
        stage.window.take_look()

    return scene


def _notice(code: str, level: str, remedy: str = "", **params: object) -> Scene:
    def scene(stage: Stage) -> None:
        from editor_app.presenters.notices import Level, Notice, Remedy

        stage.window.notices.show(
            Notice(
                code=code,
                level=Level(level),
                params=params,
                remedy=Remedy(remedy) if remedy else None,
                on_remedy=(lambda: None) if remedy else None,
                topic="drawn",
            )
        )

    return scene


def _report(stage: Stage) -> None:
    from editor_app.base.logs import stack_lines, write_report

    desk = stage.bench.desk
    try:
        raise ValueError("drawn")
    except ValueError as error:
        lines = stack_lines(error)
    write_report(desk.folder, desk.clock.now(), lines * 6, ["Qt"])
    stage.bench.care.tell_report()
    stage.bench.care._read_report()


def _instead(make: Callable[[Stage], QWidget]) -> Scene:
    def scene(stage: Stage) -> None:
        stage.window.show_instead(make(stage))

    return scene


def _unlock(stage: Stage) -> QWidget:
    from editor_app.base.errors import UserError
    from editor_app.presenters.unlocking import UnlockPresenter
    from editor_app.ui.care.unlock import UnlockScreen

    bench = stage.bench
    presenter = UnlockPresenter(
        lambda: bench.desk.caretaker.encryption, bench.jobs, lambda: None
    )
    screen = UnlockScreen(presenter, stage.window.language)
    screen._on_failed(UserError("passphrase-wrong"))
    return screen


def _unlock_backup(stage: Stage) -> QWidget:
    from editor_app.presenters.unlocking import BackupUnlockPresenter
    from editor_app.ui.care.unlock import BackupUnlockScreen

    bench = stage.bench
    presenter = BackupUnlockPresenter(
        bench.desk.folder.root, lambda: bench.desk.caretaker.encryption, bench.jobs, lambda: None
    )
    return BackupUnlockScreen(presenter, stage.window.language)


def _recovery(what: str) -> Callable[[Stage], QWidget]:
    def make(stage: Stage) -> QWidget:
        from pathlib import Path

        from editor_app.domain.care import Backup, Salvage
        from editor_app.presenters.damaged_library import RestorePresenter
        from editor_app.services.care import Offer
        from editor_app.ui.care.recovery import RecoveryScreen

        bench, window = stage.bench, stage.window
        care = bench.desk.caretaker.care
        presenter = RestorePresenter(lambda: care, bench.jobs, lambda: None)
        sentence = window.say("library-damaged", {"path": str(bench.desk.folder.database)})
        screen = RecoveryScreen(presenter, window.times, sentence, "library-damaged")
        backup = Backup(
            taken_utc=bench.desk.clock.now(), path=Path("a.sqlite"), library="", size_bytes=1234567
        )
        if what == "locked":
            screen._on_offered(Offer(readable=3, locked=backup))
        elif what == "told":
            screen._on_reported(Salvage(articles=12, older=1, blank=2))
        else:
            screen._on_offered(Offer(readable=3, backup=backup))
        return screen

    return make


def _code(stage: Stage) -> QWidget:
    from editor_app.ui.care.recovery_sheet import RecoverySheet
    from editor_app.ui.care.turning import RecoveryCodeScreen

    code = "7H3K9-QPX2M-DAVV4-T6ZRC-J8WNB-2QPXS"
    return RecoveryCodeScreen(code, RecoverySheet(code, "", ""))


def _turning(stage: Stage) -> QWidget:
    from editor_app.ui.care.turning import TurningScreen

    screen = TurningScreen(stage.bench.care.encryption.presenter)
    screen._drawing.stop()
    screen._bar.setValue(40)
    return screen


def _menu(stage: Stage) -> None:
    menu = QMenu(stage.window)
    acts = stage.window.actions_
    for top in acts.menus(stage.window)[:1]:
        menu = top
    menu.popup(stage.window.mapToGlobal(QPoint(20, 60)))
    stage.popup = menu


def _tip(stage: Stage) -> None:
    button = stage.window.desk_screen.tool_bar.findChildren(QWidget)[3]
    QApplication.sendEvent(
        button, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), button.mapToGlobal(QPoint(5, 5)))
    )
    tips = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    stage.popup = tips[0] if tips else None


def _keyring(stage: Stage) -> None:
    screen = stage.go("settings")
    for button in screen.findChildren(QPushButton):
        if button is getattr(_privacy(screen), "on", None):
            button.click()
    stage.scroll(screen, 0.8)


def _privacy(screen: QWidget) -> QWidget | None:
    from editor_app.ui.care.privacy import PrivacyCard

    return screen.findChild(PrivacyCard)


def _assigning(stage: Stage) -> None:
    from editor_app.ui.inspector.assignment_card import AssignmentCard

    stage.tab("notes")
    stage.settle()
    card = stage.bench.inspector.findChild(AssignmentCard)
    assert card is not None
    card.open_form()
    card.has_deadline.setChecked(True)


def _embargo(stage: Stage) -> None:
    stage.tab("publishing")
    stage.bench.inspector.publishing.go_to_embargo()


def _source_form(stage: Stage) -> None:
    from editor_app.ui.inspector.source_card import SourceCard

    stage.tab("sources")
    stage.settle()
    card = stage.bench.inspector.findChild(SourceCard)
    assert card is not None
    for button in card.findChildren(QWidget):
        if button.accessibleName() and button.metaObject().className() == "QToolButton":
            button.click()  # type: ignore[attr-defined]
            break


def _person(stage: Stage) -> None:
    screen = stage.go("people")
    screen._frame.start_adding()


def _read_only(stage: Stage) -> None:
    bench = stage.bench
    bench.editor.open(bench.desk.bin.contents()[0])


def _proof_menu(stage: Stage) -> None:
    stage.act("edit.proof_next")
    stage.settle()
    stage.act("edit.proof_fix")
    stage.popup = stage.bench.proof.menu.menu


def _combo(stage: Stage) -> None:
    stage.tab("article")
    stage.settle()
    box = stage.bench.inspector.findChild(QComboBox)
    assert box is not None
    box.showPopup()
    stage.popup = box.view().window()


def _empty_article(stage: Stage) -> None:
    stage.bench.editor.new()


SCENES: Mapping[str, Scene] = {
    "desk": _tab("sources"),
    "desk-about": _tab("article"),
    "desk-about-end": _tab("article", 1),
    "desk-images": _tab("images"),
    "desk-images-end": _tab("images", 1),
    "desk-checks": _tab("checks"),
    "desk-publishing": _tab("publishing"),
    "desk-text": _tab("text"),
    "desk-text-middle": _tab("text", 0.6),
    "desk-text-end": _tab("text", 1),
    "desk-history": _history,
    "desk-leftover": _leftover,
    "desk-notes": _tab("notes"),
    "desk-assigning": _assigning,
    "desk-embargo": _embargo,
    "desk-source": _source_form,
    "desk-queue-form": _queue_form,
    **{f"desk-{act}": _amend(act) for act in ("correct", "update", "reply", "withdraw")},
    **{f"preview-{kind}": _preview(kind) for kind in KINDS},
    "desk-empty": _empty_article,
    "desk-long": _long_article,
    "desk-bin": _bin,
    "desk-deleted": _read_only,
    "desk-all": _all_articles,
    "desk-found": _search_again,
    "desk-found-nothing": _search_nothing,
    "desk-found-over": _search_over,
    "desk-find": _find(replaces=False),
    "desk-replace": _find(replaces=True),
    "desk-palette": _palette("ا"),
    "desk-palette-address": _palette("https://example.ma/2026/11/23/article"),
    "desk-templates": _templates,
    "desk-symbols": _symbols,
    "desk-focus": _focus,
    "desk-compare": _compare,
    **{f"paper-{name}": _paper(name) for name in ("white", "cream", "sage", "night", "theme")},
    "notice-bad": _notice("storage-full", "bad", "retry"),
    "notice-done": _notice("article-queued", "done", "undo"),
    "menu": _menu,
    "tip": _tip,
    "proof-menu": _proof_menu,
    "combo": _combo,
    "queue": _queue("list"),
    **{f"queue-{view}": _queue(view) for view in ("day", "week", "month")},
    **{f"queue-log-{state}": _queue_log(state) for state in ("sent", "retrying", "failed")},
    "queue-reschedule": _reschedule,
    "queue-needs": _queue_part("needs-person"),
    "queue-cancelled": _queue_part("cancelled"),
    "queue-all": _queue_part("all"),
    **{f"destination-{kind}": _destination(kind) for kind in KINDS},
    "destination-end": _destination("site", 1),
    "destination-sftp-end": _destination("sftp", 1),
    "destination-checks": _checks,
    "destination-new": _new_destination,
    "people": _screen("people"),
    "person-new": _person,
    "settings": _screen("settings"),
    "settings-2": _screen("settings", 0.25),
    "settings-3": _screen("settings", 0.5),
    "settings-4": _screen("settings", 0.75),
    "settings-5": _screen("settings", 1),
    "settings-privacy": _keyring,
    "proof": _screen("proof"),
    "kit": _screen("kit"),
    "kit-end": _screen("kit", 1),
    "report": _report,
    "replace": _replace_all,
    "unlock": _instead(_unlock),
    "unlock-backup": _instead(_unlock_backup),
    "recovery": _instead(_recovery("found")),
    "recovery-locked": _instead(_recovery("locked")),
    "recovery-told": _instead(_recovery("told")),
    "recovery-code": _instead(_code),
    "turning": _instead(_turning),
}
"""Every state by its name, in an order in which each leads on from the one before."""
