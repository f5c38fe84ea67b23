"""States of care: a library on its way out or in, backups, damage, the bin, tool tips."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from screen_stage import Scene, Stage

if TYPE_CHECKING:
    from editor_app.domain.ports import LibraryQuery


def whole_library(what: str) -> Scene:
    """A whole library being written or read, or what is said when that was stopped."""

    def scene(stage: Stage) -> None:
        from editor_app.presenters.notices import Level, Notice, Remedy

        folder = stage.bench.desk.folder.root / "mihbara-20261123-153000"
        is_under_way = what in ("exporting", "importing")
        stage.window.notices.show(
            Notice(
                code=f"library-{what}",
                level=Level.INFO if is_under_way else Level.DONE,
                params={"percent": 40, "count": 12, "path": str(folder)},
                remedy=Remedy.STOP if is_under_way else None,
                on_remedy=(lambda: None) if is_under_way else None,
                topic="drawn",
            )
        )

    return scene


def damage(stage: Stage) -> None:
    from editor_app.presenters.notices import Level, Notice

    stage.window.notices.show(Notice(code="damage-found", level=Level.BAD, topic="care"))


def backups(stage: Stage) -> None:
    """A backup under way, and another one that its owner is asked about."""
    from pathlib import Path

    from editor_app.domain.care import Backup
    from editor_app.ui.care.backups import BackupRow, BackupsCard

    screen = stage.go("settings")
    card = screen.findChild(BackupsCard)
    moment = stage.bench.desk.clock.now()
    card._on_listed(
        [
            Backup(
                taken_utc=moment - timedelta(hours=3 * number),
                path=Path("a.sqlite"),
                library="",
                size_bytes=12_345_678 + number,
            )
            for number in range(3)
        ]
    )
    card._set_working(True)
    card._drawing.stop()
    card._bar.setValue(40)
    card.findChildren(BackupRow)[1]._ask.click()
    stage.settle()
    screen.ensureWidgetVisible(card, 0, 200)


def the_bin(stage: Stage) -> None:
    from editor_app.presenters.library_filter import LibraryFilter

    desk = stage.bench.desk
    row = next(each for each in desk.articles.library(_drafts()).rows if each.id != stage.shown)
    stage.bench.library.delete([row.id])
    stage.settle()
    choose_part(stage, LibraryFilter.BIN.value)
    stage.settle()
    view = stage.window.desk_screen.library._list
    view.setCurrentIndex(view.model().index(0, 0))
    stage.bench.open_article(stage.window.desk_screen.library.selected_ids[0])


def choose_part(stage: Stage, part: str) -> None:
    """Show a part of the library."""
    panel = stage.window.desk_screen.library
    panel._filters.choose(part)
    panel._on_part_chosen(part)


def row_menu(stage: Stage) -> None:
    from editor_app.presenters.library_filter import LibraryFilter

    choose_part(stage, LibraryFilter.ALL.value)
    stage.settle()
    bin_menu(stage)


def bin_menu(stage: Stage) -> None:
    panel = stage.window.desk_screen.library
    view = panel._list
    view.setCurrentIndex(view.model().index(0, 0))
    panel._on_menu_requested(view.visualRect(view.model().index(0, 0)).center())
    menus = [each for each in QApplication.topLevelWidgets() if each.inherits("QMenu")]
    stage.popup = next((each for each in menus if each.isVisible()), None)


def tip_of_row(stage: Stage) -> None:
    from editor_app.presenters.library_filter import LibraryFilter

    choose_part(stage, LibraryFilter.ALL.value)
    stage.settle()
    panel = stage.window.desk_screen.library
    rows = range(panel.model.rowCount())
    at = next(row for row in rows if len(_headline(panel, row)) > 150)
    view = panel._list
    _ask_for_tip(stage, view.viewport(), view.visualRect(panel.model.index(at, 0)).center())


def tip_of_queue_row(stage: Stage) -> None:
    screen = stage.go("queue")
    screen.show_view("list")
    stage.settle()
    view = screen._table
    _ask_for_tip(stage, view.viewport(), view.visualRect(view.model().index(0, 1)).center())


def tip_of_proof(stage: Stage) -> None:
    lead = stage.window.desk_screen.page.page_head.lead
    found = stage.bench.proof.session
    stage.settle()
    cursor = lead.textCursor()
    cursor.setPosition(lead.toPlainText().index("فاعلاً") + 3)
    assert found is not None
    _ask_for_tip(stage, lead.viewport(), lead.cursorRect(cursor).center())


def tip_of_button(name: str) -> Scene:
    """The tip of the first visible button whose accessible name or tip begins so."""

    def scene(stage: Stage) -> None:
        for button in stage.window.findChildren(QPushButton):
            if button.isVisible() and button.toolTip().startswith(name):
                _ask_for_tip(stage, button, QPoint(5, 5))
                return

    return scene


def _ask_for_tip(stage: Stage, widget: QWidget, at: QPoint) -> None:
    asked = QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, asked)
    tips = [each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")]
    stage.popup = next((each for each in tips if each.isVisible()), None)


def _headline(panel: object, row: int) -> str:
    model = panel.model  # type: ignore[attr-defined]
    return str(model.row_at(model.index(row, 0)).headline)


def _drafts() -> LibraryQuery:
    from editor_app.domain.article import ArticleState
    from editor_app.domain.ports import LibraryQuery

    return LibraryQuery(states=frozenset({ArticleState.DRAFT}))
