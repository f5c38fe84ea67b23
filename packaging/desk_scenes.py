"""States of the desk: tabs, forms, previews, lists, bars, palettes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QScrollArea, QWidget
from screen_stage import Scene, Stage

if TYPE_CHECKING:
    from editor_app.presenters.amendments import Amendment


def tab(name: str, share: float = 0) -> Scene:
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


def preview(kind: str) -> Scene:
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


def queue_form(stage: Stage) -> None:
    stage.bench.inspector.queue_article()


def amend(act: str) -> Scene:
    def scene(stage: Stage) -> None:
        from editor_app.presenters.amendments import Amendment

        open_published(stage)
        wanted: Amendment = Amendment(act)
        stage.bench.inspector.amend(wanted)

    return scene


def open_published(stage: Stage) -> None:
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


def history(stage: Stage) -> None:
    open_published(stage)
    stage.tab("history")
    stage.settle()
    page = stage.bench.keeping.page
    page._list.setCurrentIndex(page.model.index(page.model.rowCount() - 1, 0))


def leftover(stage: Stage) -> None:
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


def bin_question(stage: Stage) -> None:
    from editor_app.presenters.library_filter import LibraryFilter

    panel = stage.window.desk_screen.library
    panel._filters.choose(LibraryFilter.BIN.value)
    panel._on_part_chosen(LibraryFilter.BIN.value)
    stage.settle()
    stage.bench.care.bin.ask_all()


def all_articles(stage: Stage) -> None:
    from editor_app.presenters.library_filter import LibraryFilter

    panel = stage.window.desk_screen.library
    panel._filters.choose(LibraryFilter.ALL.value)
    panel._on_part_chosen(LibraryFilter.ALL.value)


def search_nothing(stage: Stage) -> None:
    panel = stage.window.desk_screen.library
    panel.search.setText("لا وجود له")
    panel.searched.emit("لا وجود له")


def search_again(stage: Stage) -> None:
    panel = stage.window.desk_screen.library
    panel.search.setText("المغرب")
    panel.searched.emit("المغرب")


def search_over(stage: Stage) -> None:
    panel = stage.window.desk_screen.library
    panel.search.setText("")
    panel.searched.emit("")


def long_article(stage: Stage) -> None:
    stage.bench.open_article(
        next(
            row.id
            for row in stage.bench.desk.articles.library(everything()).rows
            if len(row.headline) > 150
        )
    )
    stage.settle()
    stage.tab("sources")


def everything() -> Any:  # noqa: ANN401 - imported late
    from editor_app.domain.ports import LibraryQuery

    return LibraryQuery()


def find(*, replaces: bool) -> Scene:
    def scene(stage: Stage) -> None:
        bench = stage.bench
        bench.writing.find.open(replaces=replaces)
        bench.writing.find_bar.words.setText("الأمن")
        bench.writing.find_bar.wished.emit(bench.writing.find_bar.wish)
        stage.settle()
        bench.writing.find.step(1)

    return scene


def palette(words: str) -> Scene:
    def scene(stage: Stage) -> None:
        field = stage.window.field
        field.summon()
        field.setText(words)
        field._on_text_edited()
        stage.settle()

    return scene


def templates(stage: Stage) -> None:
    stage.act("article.template")


def symbols(stage: Stage) -> None:
    stage.window.desk_screen.page.body_edit.setFocus()
    stage.act("edit.symbol")


def focus(stage: Stage) -> None:
    stage.window.settings.set("focus.full_screen", False)
    stage.act("view.focus")
    edit = stage.window.desk_screen.page.body_edit
    edit.setFocus()
    edit.moveCursor(QTextCursor.MoveOperation.End)


def compare(stage: Stage) -> None:
    stage.act("view.compare")
    stage.settle()
    pane = stage.bench.writing.beside.pane
    assert pane is not None
    rows = stage.bench.desk.articles.library(everything()).rows
    pane.wanted.emit(next(row.id for row in rows if row.id != stage.shown))


def paper(name: str) -> Scene:
    def scene(stage: Stage) -> None:
        stage.window.settings.set("page.paper", name)
        stage.window.take_look()

    return scene


def notice(code: str, level: str, remedy: str = "", **params: object) -> Scene:
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


def article_menu(stage: Stage) -> None:
    menu = QMenu(stage.window)
    acts = stage.window.actions_
    for top in acts.menus(stage.window)[:1]:
        menu = top
    menu.popup(stage.window.mapToGlobal(QPoint(20, 60)))
    stage.popup = menu


def tip(stage: Stage) -> None:
    button = stage.window.desk_screen.tool_bar.findChildren(QWidget)[3]
    QApplication.sendEvent(
        button, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), button.mapToGlobal(QPoint(5, 5)))
    )
    tips = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    stage.popup = tips[0] if tips else None


def assigning(stage: Stage) -> None:
    from editor_app.ui.inspector.assignment_card import AssignmentCard

    stage.tab("notes")
    stage.settle()
    card = stage.bench.inspector.findChild(AssignmentCard)
    assert card is not None
    card.open_form()
    card.has_deadline.setChecked(True)


def embargo(stage: Stage) -> None:
    stage.tab("publishing")
    stage.bench.inspector.publishing.go_to_embargo()


def source_form(stage: Stage) -> None:
    from editor_app.ui.inspector.source_card import SourceCard

    stage.tab("sources")
    stage.settle()
    card = stage.bench.inspector.findChild(SourceCard)
    assert card is not None
    for button in card.findChildren(QWidget):
        if button.accessibleName() and button.metaObject().className() == "QToolButton":
            button.click()  # type: ignore[attr-defined]
            break


def read_only(stage: Stage) -> None:
    bench = stage.bench
    bench.editor.open(bench.desk.bin.contents()[0])


def proof_menu(stage: Stage) -> None:
    stage.act("edit.proof_next")
    stage.settle()
    stage.act("edit.proof_fix")
    stage.popup = stage.bench.proof.menu.menu


def combo(stage: Stage) -> None:
    stage.tab("article")
    stage.settle()
    box = stage.bench.inspector.findChild(QComboBox)
    assert box is not None
    box.showPopup()
    stage.popup = box.view().window()


def empty_article(stage: Stage) -> None:
    stage.bench.editor.new()
