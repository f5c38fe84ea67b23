"""A window on a library that was only looked at: the list at once, the upkeep when it is calm."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.app import build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.paths import DataFolder
from editor_app.base.settings import Settings
from editor_app.domain.article import Draft
from editor_app.presenters.jobs import Lane
from editor_app.services.desk import Desk
from editor_app.storage.database import open_database
from editor_app.storage.first_look import first_look
from editor_app.storage.vault import Vault
from editor_app.ui import upkeep
from editor_app.ui.bench import Bench
from editor_app.ui.program import Program
from tests.fakes import a_draft

OpenBench = Callable[[], AbstractContextManager[Bench]]


@pytest.fixture
def open_bench(
    qtbot: QtBot, qapp: QApplication, folder: DataFolder, desk: Desk
) -> Iterator[OpenBench]:
    """Open a window on a library of one article, after a first look at it."""
    desk.articles.create(a_draft(headline="ميناء طنجة"))

    @contextmanager
    def opened() -> Iterator[Bench]:
        settings, vault = Settings(folder.settings), Vault(folder)
        looked = build_desk(folder, settings, SystemClock(), vault, first_look(vault, 60))
        program = Program(qapp, folder, settings, looked.clock, lambda: looked)
        program.start()
        qtbot.waitUntil(lambda: program.bench is not None)
        assert program.bench is not None
        yield program.bench
        program.window.close()
        qtbot.waitUntil(lambda: not program.window.isVisible() and program.jobs.running == 0)
        program.end()
        program.window.deleteLater()
        program.theme.deleteLater()

    yield opened
    qapp.setStyleSheet("")


class EventCount(QObject):
    """Counts the events of a type that a widget gets."""

    def __init__(self, watched: QObject, event: QEvent.Type) -> None:
        super().__init__(watched)
        self.count = 0
        self._event = event
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == self._event
        return False


def no(_: object) -> None:
    """Do nothing with an answer."""


def is_owner(folder: DataFolder, owner: str) -> bool:
    """Tell whether the window holds its own lease, as another program sees it."""
    with closing(open_database(folder)) as library, library.reading() as unit:
        return unit.leases.get(owner) is not None


def rows_of(bench: Bench) -> int:
    return bench.window.desk_screen.library.model.rowCount()


def test_upkeep_waits_while_the_list_shows_already(
    open_bench: OpenBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "CALM_S", 600)
    with open_bench() as bench:
        assert rows_of(bench) == 1
        assert not bench.upkeep.has_begun


def test_upkeep_begins_when_the_window_is_calm(
    qtbot: QtBot, open_bench: OpenBench, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "CALM_S", 0.01)
    with open_bench() as bench:
        owner = bench.desk.leases.owner
        qtbot.waitUntil(lambda: is_owner(folder, owner))
        assert bench.upkeep.has_begun
    assert not is_owner(folder, owner)


def test_upkeep_begins_with_the_first_article(
    qtbot: QtBot, open_bench: OpenBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "CALM_S", 600)
    with open_bench() as bench:
        bench.open_article(bench.desk.first_look.rows[0].id)
        qtbot.waitUntil(lambda: bench.upkeep.has_begun)


def test_upkeep_begins_with_the_first_word(
    qtbot: QtBot, open_bench: OpenBench, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "CALM_S", 600)
    with open_bench() as bench:
        bench.window.desk_screen.page.page_head.headline.setPlainText("عنوان")
        assert bench.upkeep.has_begun
        qtbot.waitUntil(lambda: is_owner(folder, bench.desk.leases.owner))


def test_what_is_read_about_an_article_begins_when_the_page_is_painted(
    qtbot: QtBot, open_bench: OpenBench
) -> None:
    with open_bench() as bench:
        viewport = bench.window.desk_screen.page.body_edit.viewport()
        paints = EventCount(viewport, QEvent.Type.Paint)
        seen: list[int] = []

        def read_about(_draft: Draft) -> None:
            paints.count = 0
            bench.jobs.submit(Lane.READS, lambda: seen.append(paints.count), no, no)

        bench.editor.draft_shown.subscribe(read_about)
        bench.open_article(bench.desk.first_look.rows[0].id)
        qtbot.waitUntil(lambda: seen == [1])


def test_what_is_read_about_an_article_waits_for_no_page_behind_another_screen(
    qtbot: QtBot, open_bench: OpenBench
) -> None:
    with open_bench() as bench:
        bench.window.go_to("queue")
        done: list[object] = []
        bench.editor.open(bench.desk.first_look.rows[0].id)
        qtbot.waitUntil(lambda: bool(bench.editor.place.article_id))
        bench.jobs.submit(Lane.NETWORK, lambda: "read", done.append, no)
        qtbot.waitUntil(lambda: bool(done))
        assert not bench.window.desk_screen.page.isVisible()
