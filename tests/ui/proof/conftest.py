"""A page that is proofread with the real engines, on threads of its own."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.base.assets import asset
from editor_app.base.files import PlainFile
from editor_app.domain.body import Body, Direction
from editor_app.domain.proofing import Finding, Spot, Wanted
from editor_app.language.spelling.speller import DeskSpeller, bundled_engine
from editor_app.presenters.proofing import Proofing
from editor_app.services.proofreading import ProofreadingService
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook
from editor_app.ui.editor.proof_menu import ProofMenu
from editor_app.ui.editor.proof_session import ProofSession
from editor_app.ui.jobs import QtJobs
from editor_app.ui.timers import QtTimers
from tests.fakes.lanes import NoticeBoard

_engine = cache(bundled_engine)
"""Opens each dictionary once for all tests."""


class Table:
    """A page, what proofreads it, and what a test asks of both."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.page = Page(PageLook())
        qtbot.addWidget(self.page)
        self.page.resize(900, 700)
        self.jobs = QtJobs()
        self.notices = NoticeBoard()
        self.wanted = Wanted()
        self.service = ProofreadingService(
            PlainFile(folder / "words.txt"),
            PlainFile(folder / "proofing.json"),
            lambda personal: DeskSpeller(_engine, personal),
        )
        self.proofing = Proofing(
            self.service, lambda: self.wanted, self.jobs, self.notices, QtTimers(self.page)
        )
        self.session = ProofSession(self.page, self.proofing, self.notices)
        self.menu = ProofMenu(self.session, self.proofing, lambda rule_id: rule_id, self.page)
        self.page.show()

    def show(self, body: Body, direction: Direction = Direction.RTL) -> None:
        """Show a body, and wait until all of it is checked."""
        self.page.body_edit.show_body(body, direction)
        self.settle()

    def settle(self) -> None:
        """Wait until everything is checked as it stands."""
        self.qtbot.waitUntil(lambda: self.proofing.is_complete, timeout=8_000)

    @property
    def found(self) -> list[tuple[str, str]]:
        """The rules that speak, each with its words, from the top."""
        return [(finding.rule_id, finding.marked) for _, finding in self.proofing.findings()]

    def place(self, words: str) -> tuple[Spot, Finding]:
        """Return the first place whose marked words are these."""
        return next(each for each in self.proofing.findings() if each[1].marked == words)


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    for name in ("NotoNaskhArabic-Regular", "NotoSerif-Regular"):
        QFontDatabase.addApplicationFont(str(asset("fonts", f"{name}.ttf")))


@pytest.fixture
def make_table(qtbot: QtBot, _fonts: None, tmp_path: Path) -> Iterator[Callable[[], Table]]:
    made: list[Table] = []

    def make() -> Table:
        made.append(Table(qtbot, tmp_path))
        return made[-1]

    yield make
    for table in made:
        table.jobs.shut_down()


@pytest.fixture
def table(make_table: Callable[[], Table]) -> Table:
    return make_table()
