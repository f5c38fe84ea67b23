"""Every state of the window in its smallest usual size, in the language with the longest words."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QEventLoop, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QScrollBar,
    QWidget,
)
from screen_library import DayClock, fill
from screen_scenes import EMPTY_SCENES, SCENES
from screen_stage import Scene, Stage

from editor_app.app import build_desk
from editor_app.base.paths import data_folder
from editor_app.base.settings import Settings
from editor_app.ui.program import Program
from editor_app.ui.widgets.focus_scroll import FocusScroll

SIZE = (1024, 700)


@pytest.fixture(params=[SCENES, EMPTY_SCENES], ids=["filled", "empty"])
def scenes(request: pytest.FixtureRequest) -> Mapping[str, Scene]:
    """The states of a filled library, and of one with nothing in it."""
    table: Mapping[str, Scene] = request.param
    return table


@pytest.fixture
def stage(qapp: QApplication, scenes: Mapping[str, Scene]) -> Iterator[Stage]:
    """The window of such a library, in French."""
    loop = QEventLoop()

    def settle() -> None:
        quiet = 0
        while quiet < 3:
            loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
            quiet = quiet + 1 if program.jobs.running == 0 else 0

    with TemporaryDirectory(prefix="mihbara-screens-") as folder:
        data = data_folder(Path(folder, "data"))
        settings = Settings(data.settings)
        settings.set("interface.language", "fr")
        settings.set("queue.runs_in_window", False)
        clock = DayClock()
        desk = build_desk(data, settings, clock)
        shown = fill(desk, clock, Path(folder, "site")) if scenes is SCENES else ""
        settings.set("window.article", shown)
        program = Program(qapp, data, settings, clock, lambda: desk)
        program.start()
        while program.bench is None:
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        program.window.resize(*SIZE)
        yield Stage(program.bench, shown, settle)
        program.window.let_close()
        settle()
        program.end()
        program.window.deleteLater()
        program.theme.deleteLater()
        qapp.setStyleSheet("")


def faults(window: QWidget) -> list[str]:
    """Return what sticks out, is cut, would be scrolled sideways, or where Tab goes up."""
    found = list(_going_up(window))
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if isinstance(widget, QScrollBar):
            if widget.orientation() is Qt.Orientation.Horizontal and widget.maximum() > 0:
                found.append(f"{_name(widget)} scrolls sideways by {widget.maximum()}")
        elif isinstance(widget, QLabel | QAbstractButton):
            found += [*_sticking_out(widget, window), *_cut(widget)]
    return found


def _going_up(window: QWidget) -> Iterator[str]:
    """Tell where Tab leads from one field of a scrolled form to one that stands above it."""
    before: dict[QWidget, QWidget] = {}
    each = window.nextInFocusChain()
    while each is not None and each is not window:
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            form = _form_of(each)
            last = before.get(form) if form else None
            if last is not None and _top(each, window) + each.height() <= _top(last, window):
                yield f"Tab goes up from {_name(last)} to {_name(each)}"
            if form is not None and each.focusProxy() is None:
                before[form] = each
        each = each.nextInFocusChain()


def _form_of(widget: QWidget) -> QWidget | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, FocusScroll):
        around = around.parentWidget()
    return around


def _top(widget: QWidget, window: QWidget) -> int:
    return widget.mapTo(window, QPoint(0, 0)).y()


def _sticking_out(widget: QWidget, window: QWidget) -> Iterator[str]:
    around = widget.parentWidget()
    while around is not None:
        left = widget.mapTo(around, QPoint(0, 0)).x()
        over = max(-left, left + widget.width() - around.width())
        if over > 1:
            yield f"{_name(widget)} sticks out of {_name(around)} by {over}"
            return
        if around is window:
            return
        around = around.parentWidget()


def _cut(widget: QWidget) -> Iterator[str]:
    lacking = 0
    if isinstance(widget, QLabel) and widget.wordWrap():
        if widget.text():
            lacking = widget.heightForWidth(widget.width()) - widget.height()
    elif isinstance(widget, QLabel | QPushButton) and widget.text():
        lacking = widget.sizeHint().width() - widget.width()
    if lacking > 1:
        yield f"{_name(widget)} lacks {lacking}"


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {(widget.accessibleName() or str(text))[:30]!r}".strip()


@pytest.mark.slow
def test_states_of_the_window_fit_its_smallest_usual_size(
    stage: Stage, scenes: Mapping[str, Scene]
) -> None:
    told = {}
    for name, scene in scenes.items():
        stage.clear()
        scene(stage)
        stage.settle()
        found = faults(stage.window)
        if found:
            told[name] = found
        assert stage.window.width() == SIZE[0], f"{name} widens the window"
    stage.clear()
    assert not told, "\n".join(f"{name}: {each}" for name in told for each in told[name])
