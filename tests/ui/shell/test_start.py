"""What stands between the start and the first frame, and between that and the filled window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.base.clock import SystemClock
from editor_app.base.paths import DataFolder
from editor_app.base.settings import Settings
from editor_app.services.desk import Desk
from editor_app.ui.program import Program

BEFORE_THE_FRAME = (
    "editor_app.app",
    "editor_app.base",
    "editor_app.language.folding",
    "editor_app.presenters.hooks",
    "editor_app.presenters.jobs",
    "editor_app.presenters.notices",
    "editor_app.ui",
)
"""What may be imported before the first frame: what lies in these rooms, and these modules."""
AFTER_THE_FRAME = (
    "editor_app.ui.bench",
    "editor_app.ui.desk_screen",
    "editor_app.ui.editor",
    "editor_app.ui.inspector",
    "editor_app.ui.library",
    "editor_app.ui.message_bar",
    "editor_app.ui.status_strip",
)
"""Of ``editor_app.ui`` these come later."""
LATE_LIBRARIES = ("sqlalchemy", "alembic", "regex", "lxml", "typer", "httpx2", "paramiko", "PIL")
"""What the filled window does without until it is calm."""
SCRIPT = """
import sys
from PySide6.QtCore import QTimer
from editor_app.app import run_window
from editor_app.ui.program import Program

start, furnish = Program.start, Program._furnish

def start_noting(program):
    program.opened.subscribe(lambda bench: QTimer.singleShot(0, lambda: note(program)))
    start(program)

def furnish_noting(program):
    print(*sys.modules)
    furnish(program)

def note(program):
    print(*sys.modules)
    program.window.close()

Program.start, Program._furnish = start_noting, furnish_noting
sys.exit(run_window())
"""


@pytest.fixture
def imported(desk: Desk, folder: DataFolder) -> tuple[list[str], list[str]]:
    """Start the program; return what it has imported with the frame, and with the open library."""
    environment = {**os.environ, "MIHBARA_DATA_DIR": str(folder.root)}
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        check=True,
        text=True,
        env=environment,
        cwd=Path(__file__).parents[3],
        timeout=60,
    )
    frame, opened = (line.split() for line in told.stdout.splitlines())
    return frame, opened


def lies_in(name: str, rooms: tuple[str, ...]) -> bool:
    return any(name == room or name.startswith(f"{room}.") for room in rooms)


def test_start_imports_little_before_the_frame_and_no_database_layer_before_the_list(
    imported: tuple[list[str], list[str]],
) -> None:
    frame, opened = imported
    packages = {name.rpartition(".")[0] for name in frame if name.startswith("editor_app.")}
    early = [
        name
        for name in frame
        if name.startswith("editor_app.") and name not in packages
        if not lies_in(name, BEFORE_THE_FRAME) or lies_in(name, AFTER_THE_FRAME)
    ]
    assert early == []
    assert "editor_app.ui.desk_screen" in opened
    assert [name for name in opened if lies_in(name, LATE_LIBRARIES)] == []


def test_window_that_is_closed_before_it_is_furnished_closes(
    qtbot: QtBot, qapp: QApplication, folder: DataFolder, desk: Desk
) -> None:
    program = Program(qapp, folder, Settings(folder.settings), SystemClock(), lambda: desk)
    program.window.show()
    program.window.close()
    assert not program.window.isVisible()
    program.end()
    program.window.deleteLater()
    program.theme.deleteLater()
    qapp.setStyleSheet("")


def test_desk_made_without_the_style_sheet_is_dressed_at_the_end(
    qapp: QApplication, qtbot: QtBot, program: Program
) -> None:
    with program.theme.undressed():
        assert qapp.styleSheet() == ""
    assert program.theme.tokens.accent in qapp.styleSheet()
