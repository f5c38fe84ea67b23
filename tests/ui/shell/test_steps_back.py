"""Undo after the program was closed and opened again, in the real window."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from editor_app.app import build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.paths import DataFolder
from editor_app.base.settings import Settings
from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.presenters.open_article import SaveState
from editor_app.ui.bench import Bench
from editor_app.ui.program import Program
from tests.ui.editor.typing import CTRL, SHIFT, press, type_text

FIRST, LATIN, LAST = "وصل الوفد إلى الرباط", " مع Le Monde", " صباح اليوم."


@contextmanager
def running(qtbot: QtBot, qapp: QApplication, folder: DataFolder) -> Iterator[Bench]:
    """Run the program on a library as a person would, from its start to its end."""
    settings = Settings(folder.settings)
    settings.set("interface.language", "en")
    settings.set("queue.runs_in_window", False)
    desk = build_desk(folder, settings, SystemClock())
    program = Program(qapp, folder, desk.settings, desk.clock, lambda: desk)
    program.start()
    qtbot.waitUntil(lambda: program.bench is not None)
    assert program.bench is not None
    yield program.bench
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    qtbot.waitUntil(lambda: program.jobs.running == 0)
    program.jobs.shut_down()
    program.window.deleteLater()
    program.theme.deleteLater()
    qapp.setStyleSheet("")
    desk.close()


def shown(bench: Bench) -> str:
    return bench.window.desk_screen.page.body().text


def save(qtbot: QtBot, bench: Bench) -> None:
    bench.editor.save()
    qtbot.waitUntil(lambda: bench.editor.state is SaveState.SAVED)


def undo(bench: Bench) -> None:
    press(bench.window.desk_screen.page.body_edit, Qt.Key.Key_Z, "\x1a", CTRL)


def redo(bench: Bench) -> None:
    press(bench.window.desk_screen.page.body_edit, Qt.Key.Key_Z, "\x1a", CTRL | SHIFT)


def write_three_steps(qtbot: QtBot, bench: Bench) -> str:
    """Type a paragraph in three saves; return the article."""
    bench.new_article()
    body = bench.window.desk_screen.page.body_edit
    for text in (FIRST, LATIN, LAST):
        type_text(body, text)
        save(qtbot, bench)
    return bench.editor.place.article_id


def reopen(qtbot: QtBot, bench: Bench, article_id: str) -> None:
    bench.editor.open(article_id)
    qtbot.waitUntil(lambda: bench.editor.place.article_id == article_id)


@pytest.mark.slow
def test_reopened_article_undoes_and_redoes_what_was_typed_before(
    qtbot: QtBot, qapp: QApplication, folder: DataFolder
) -> None:
    with running(qtbot, qapp, folder) as bench:
        article_id = write_three_steps(qtbot, bench)
    with running(qtbot, qapp, folder) as bench:
        reopen(qtbot, bench, article_id)
        body = bench.window.desk_screen.page.body_edit
        assert shown(bench) == FIRST + LATIN + LAST
        undo(bench)
        qtbot.waitUntil(lambda: shown(bench) == FIRST + LATIN)
        assert body.textCursor().atBlockEnd()
        undo(bench)
        qtbot.waitUntil(lambda: shown(bench) == FIRST)
        assert not body.document().isUndoAvailable()
        save(qtbot, bench)
    with running(qtbot, qapp, folder) as bench:
        reopen(qtbot, bench, article_id)
        assert shown(bench) == FIRST
        redo(bench)
        redo(bench)  # before the first has shown its text
        qtbot.waitUntil(lambda: shown(bench) == FIRST + LATIN + LAST)
        assert not bench.window.desk_screen.page.body_edit.document().isUndoAvailable()


@pytest.mark.slow
def test_own_steps_come_first_and_a_text_from_elsewhere_ends_them(
    qtbot: QtBot, qapp: QApplication, folder: DataFolder
) -> None:
    with running(qtbot, qapp, folder) as bench:
        article_id = write_three_steps(qtbot, bench)
        body = bench.window.desk_screen.page.body_edit
        while body.document().isUndoAvailable():
            undo(bench)
        assert shown(bench) == ""
        undo(bench)
        qtbot.wait(50)
        assert shown(bench) == ""
        redo(bench)
        assert shown(bench) != ""
    with running(qtbot, qapp, folder) as bench:
        articles = bench.desk.articles
        place = articles.get(article_id)
        articles.save(
            article_id, Draft(body=body_of("من مكان آخر")), expected_revision=place.revision
        )
        reopen(qtbot, bench, article_id)
        qtbot.waitUntil(lambda: shown(bench) == "من مكان آخر")
        undo(bench)
        qtbot.waitUntil(lambda: "nothing more to undo" in said(bench))
        assert shown(bench) == "من مكان آخر"


def said(bench: Bench) -> str:
    """Return all that the message bar says."""
    return " ".join(
        label.text() for label in bench.window.findChildren(QLabel) if label.isVisible()
    )
