"""No key means two things at once: where it would, Qt does neither."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from editor_app.app import build_desk
from editor_app.base.clock import SystemClock
from editor_app.base.paths import DataFolder
from editor_app.base.settings import Settings
from editor_app.services.desk import Desk
from editor_app.ui.bench import Bench
from editor_app.ui.main_window import MainWindow

_IN_WINDOW = (
    Qt.ShortcutContext.WindowShortcut,
    Qt.ShortcutContext.ApplicationShortcut,
)


@pytest.fixture(params=("ar", "en", "fr"))
def desk(request: pytest.FixtureRequest, folder: DataFolder) -> Iterator[Desk]:
    """A library whose window speaks each language in turn: words may bear keys of their own."""
    settings = Settings(folder.settings)
    settings.set("interface.language", request.param)
    settings.set("queue.runs_in_window", False)
    opened = build_desk(folder, settings, SystemClock())
    yield opened
    opened.close()


class _Bearer:
    """Something that a key sets off, and the widgets in which it does."""

    def __init__(self, name: str, keys: list[QKeySequence], reach: list[QWidget]) -> None:
        self.name, self.keys, self.reach = name, keys, reach

    def meets(self, other: "_Bearer") -> bool:
        return any(
            one is two or one.isAncestorOf(two) or two.isAncestorOf(one)
            for one in self.reach
            for two in other.reach
        )


def _bearers(window: MainWindow) -> Iterator[_Bearer]:
    for action in window.findChildren(QAction):
        holders = [each for each in action.associatedObjects() if isinstance(each, QWidget)]
        is_wide = action.shortcutContext() in _IN_WINDOW
        name = action.objectName() or action.text()
        yield _Bearer(name, action.shortcuts(), [window] if is_wide and holders else holders)
    for shortcut in window.findChildren(QShortcut):
        holder = shortcut.parent()
        assert isinstance(holder, QWidget)
        is_wide = shortcut.context() in _IN_WINDOW
        yield _Bearer(repr(shortcut), shortcut.keys(), [window] if is_wide else [holder])
    for button in window.findChildren(QAbstractButton):
        yield _Bearer(button.text(), [button.shortcut()], [window])
    for label in window.findChildren(QLabel):
        if label.buddy() is not None:
            yield _Bearer(label.text(), [QKeySequence.mnemonic(label.text())], [window])


def _clashes(window: MainWindow) -> list[str]:
    of_key: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in _bearers(window):
        for key in bearer.keys:
            if not key.isEmpty():
                of_key[key.toString()].append(bearer)
    assert {"Ctrl+S", "Alt+2"} <= set(of_key)
    return [
        f"{key}: {one.name}, {two.name}"
        for key, bearers in of_key.items()
        for one, two in combinations(bearers, 2)
        if one.meets(two)
    ]


def test_shortcuts_no_two_that_can_be_active_at_once_share_a_key(bench: Bench) -> None:
    window = bench.window
    for name in list(window._makers):
        window.go_to(name)
        assert _clashes(window) == [], name
    bench.window.go_to("desk")


def test_shortcuts_planted_twin_in_a_screen_is_found(bench: Bench) -> None:
    window = bench.window
    window.go_to("people")
    QShortcut(QKeySequence("Ctrl+S"), window.shown_screen)
    assert any(clash.startswith("Ctrl+S: ") for clash in _clashes(window))
