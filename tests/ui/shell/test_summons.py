"""A second start calls the first window, whatever carries the call."""

import contextlib
import socket
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor_app.base.paths import DataFolder
from editor_app.ui.single_window import SingleWindow
from editor_app.ui.summons import PipeBell, SocketBell

Bell = SocketBell | PipeBell
MakeBell = Callable[[], Bell]


@pytest.fixture(params=["socket", "pipe"])
def make_bell(request: pytest.FixtureRequest, tmp_path: Path, qapp: QObject) -> MakeBell:
    name = f"mihbara-test-{uuid4().hex[:8]}"
    if request.param == "pipe":
        return lambda: PipeBell(name, qapp)
    return lambda: SocketBell(tmp_path / name, qapp)


def test_bell_rung_while_the_other_listens_is_heard(qtbot: QtBot, make_bell: MakeBell) -> None:
    heard = make_bell()
    heard.listen()
    with qtbot.waitSignal(heard.rung):
        assert make_bell().ring()
    with qtbot.waitSignal(heard.rung):
        assert make_bell().ring()
    heard.end()


def test_bell_that_nobody_hears_says_so(make_bell: MakeBell) -> None:
    assert not make_bell().ring()
    heard = make_bell()
    heard.listen()
    heard.end()
    assert not make_bell().ring()


def test_socket_bell_takes_over_what_a_crash_left(
    qtbot: QtBot, qapp: QObject, tmp_path: Path
) -> None:
    path = tmp_path / "window.socket"
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as left:
        left.bind(str(path))
    bell = SocketBell(path, qapp)
    bell.listen()
    assert path.stat().st_mode & 0o077 == 0
    with qtbot.waitSignal(bell.rung):
        assert SocketBell(path, qapp).ring()
    bell.end()
    assert not path.exists()


def test_single_window_in_a_folder_with_a_long_path_is_summoned(
    qtbot: QtBot, tmp_path: Path
) -> None:
    root = tmp_path / ("مجلد " * 12)
    root.mkdir()
    first, second = SingleWindow(DataFolder(root)), SingleWindow(DataFolder(root))
    first.listen()
    with qtbot.waitSignal(first.summoned):
        assert second.summon_other()
    first.release()
