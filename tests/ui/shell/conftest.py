"""A window over a real library in a temporary folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.app import build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.paths import DataFolder, data_folder
from editor_app.base.settings import Settings
from editor_app.services.desk import Desk
from editor_app.ui.bench import Bench
from editor_app.ui.program import Program


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return data_folder(tmp_path / "data")


@pytest.fixture
def desk(folder: DataFolder) -> Iterator[Desk]:
    settings = Settings(folder.settings)
    settings.set("interface.language", "en")
    settings.set("queue.runs_in_window", False)
    opened = build_desk(folder, settings, SystemClock())
    yield opened
    opened.close()


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, folder: DataFolder, desk: Desk) -> Iterator[Program]:
    """Run the program on the library; its window is shown when the desk is open."""
    program = Program(qapp, folder, desk.settings, desk.clock, lambda: desk)
    program.start()
    qtbot.waitUntil(lambda: program.bench is not None)
    yield program
    program.window.let_close()
    try:
        qtbot.waitUntil(lambda: program.jobs.running == 0, timeout=20_000)
    finally:  # what still runs must not outlive the window that it reports to
        program.jobs.shut_down()
    program.window.deleteLater()
    program.theme.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def bench(program: Program) -> Bench:
    assert program.bench is not None
    return program.bench
