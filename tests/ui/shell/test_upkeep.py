"""A window on a library that was only looked at: the list at once, the upkeep when it is calm."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.app import build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.paths import DataFolder
from editor_app.base.settings import Settings
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
