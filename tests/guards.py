"""Fails a test for what it did besides: logged, warned, connected, opened or left behind.

What a test means to cause it names with the marker `expects`, by kind and regular expression:

    @pytest.mark.expects(log="lease ran out", window="PreferencesPanel")

An expectation that is not met fails the test too. Kinds:

    log         a record of level WARNING or above
    qt_message  a Qt message of level warning or above
    connection  an address beyond this machine; the attempt is refused either way
    modal       a nested event loop such as "QMenu.exec" or "QMessageBox.question"; it then runs
    window      a top-level widget left behind
    thread      a non-daemon thread left behind
    process     a child process left behind (seen on Linux only)

Python warnings are errors by configuration: `pytest.warns` and the marker `filterwarnings` are the
way out there. What a fixture of wider scope than a test makes is its own to clear away.
"""

from __future__ import annotations

import errno
import gc
import ipaddress
import logging
import os
import re
import signal
import socket
import sys
import threading
from collections.abc import Callable, Generator, Iterable
from pathlib import Path
from typing import Any

import pytest

KINDS = ("log", "qt_message", "connection", "modal", "window", "thread", "process")
LEFTOVER_PATIENCE_S = 0.5

# Said by the platform that draws in memory, about itself.
PLATFORM_NOISE = re.compile(r"^This plugin does not support ")

# A menu's own `exec` cannot be replaced: Qt for Python looks it up past the class. A rule of
# test_architecture.py forbids the call; its form on the class is refused here.
MODALS = {
    "QDialog": ("exec",),
    "QMenu": ("exec",),
    "QMessageBox": ("about", "critical", "information", "question", "warning"),
    "QFileDialog": (
        *("getExistingDirectory", "getExistingDirectoryUrl", "getOpenFileName", "getOpenFileUrl"),
        *("getOpenFileNames", "getOpenFileUrls", "getSaveFileName", "getSaveFileUrl"),
    ),
    "QInputDialog": ("getDouble", "getInt", "getItem", "getMultiLineText", "getText"),
    "QColorDialog": ("getColor",),
    "QFontDialog": ("getFont",),
}


class ForbiddenError(RuntimeError):
    """Stops a test at the place where it does what a guard forbids."""


class Guards:
    """A pytest plugin that watches every test from before its set-up until after its teardown."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str]] = []
        self._item: pytest.Item | None = None
        self._owned: dict[str, set[object]] = {}
        self._undo: list[Callable[[], None]] = []

    def pytest_configure(self, config: pytest.Config) -> None:
        config.addinivalue_line("markers", "expects(kind=regex): what the test causes on purpose")

    def pytest_sessionstart(self) -> None:
        root, handler = logging.getLogger(), _Collector(self.seen)
        root.addHandler(handler)
        self._undo.append(lambda: root.removeHandler(handler))
        self._guard_sockets()
        self._guard_qt()

    def pytest_sessionfinish(self) -> None:
        while self._undo:
            self._undo.pop()()

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None]:
        self._item = item
        self.seen.clear()
        self._owned = {kind: set(find()) for kind, find in LEFTOVERS.items()}
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Generator[None]:
        result = yield
        if fixturedef.scope != "function":
            for kind, find in LEFTOVERS.items():
                self._owned.setdefault(kind, set()).update(find())
        return result

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_teardown(self, item: pytest.Item) -> Generator[None]:
        result = yield
        for kind, find in LEFTOVERS.items():
            for thing in _left(find, self._owned[kind]):
                self.seen.append((kind, DESCRIPTIONS[kind](thing)))
                CLEARANCES[kind](thing)
        if complaints := complaints_about(self.seen, expectations_of(item)):
            pytest.fail("\n".join(complaints), pytrace=False)
        return result

    def _expected(self, kind: str, text: str) -> bool:
        patterns = expectations_of(self._item)[kind] if self._item is not None else ()
        return any(re.search(pattern, text) for pattern in patterns)

    def _guard_sockets(self) -> None:
        guards = self

        def refuse(host: str) -> None:
            guards.seen.append(("connection", host))
            if not guards._expected("connection", host):
                raise ForbiddenError(f"a test may not reach {host}: loopback only")
            raise OSError(errno.ENETUNREACH, os.strerror(errno.ENETUNREACH), host)

        def checked(name: str) -> Callable[..., Any]:
            original = getattr(socket.socket, name)

            def call(self: socket.socket, *arguments: Any) -> Any:
                address = arguments[-1]  # sendto has it last, connect has it alone
                if self.family in (socket.AF_INET, socket.AF_INET6) and not is_local(address[0]):
                    refuse(address[0])
                return original(self, *arguments)

            return call

        look_up = socket.getaddrinfo

        def checked_look_up(host: Any, *arguments: Any, **options: Any) -> Any:
            name = host.decode() if isinstance(host, bytes) else host
            if name and not is_local(name):
                refuse(name)
            return look_up(host, *arguments, **options)

        for name in ("connect", "connect_ex", "sendto"):
            self._replace(socket.socket, name, checked(name))
        self._replace(socket, "getaddrinfo", checked_look_up)

    def _guard_qt(self) -> None:
        """Watch Qt where something has loaded it already; never load it."""
        core, widgets = sys.modules.get("PySide6.QtCore"), sys.modules.get("PySide6.QtWidgets")
        if core is not None:
            grave = (
                core.QtMsgType.QtWarningMsg,
                core.QtMsgType.QtCriticalMsg,
                core.QtMsgType.QtFatalMsg,
            )

            def collect(level: Any, context: Any, message: str) -> None:
                if level in grave and not PLATFORM_NOISE.search(message):
                    self.seen.append(("qt_message", message))

            previous = core.qInstallMessageHandler(collect)
            self._undo.append(lambda: core.qInstallMessageHandler(previous))
        if widgets is not None:
            for class_name, methods in MODALS.items():
                for method in methods:
                    self._guard_modal(getattr(widgets, class_name), method)

    def _guard_modal(self, owner: Any, method: str) -> None:
        original, guards = getattr(owner, method), self

        def call(*arguments: Any, **options: Any) -> Any:
            itself = bool(arguments) and isinstance(arguments[0], owner) and method == "exec"
            called_on = type(arguments[0]) if itself else owner
            name = f"{called_on.__name__}.{method}"
            guards.seen.append(("modal", name))
            if guards._expected("modal", name):
                return original(*arguments, **options)
            raise ForbiddenError(f"{name} would wait for a person")

        # A static method stays one: calling it on the class must not take the first argument away.
        self._replace(owner, method, call if method == "exec" else staticmethod(call))

    def _replace(self, owner: Any, name: str, value: Any) -> None:
        had, original = name in vars(owner), vars(owner).get(name)
        setattr(owner, name, value)
        self._undo.append(lambda: setattr(owner, name, original) if had else delattr(owner, name))


def expectations_of(item: pytest.Item) -> dict[str, tuple[str, ...]]:
    """Return the patterns that a test's markers name, by kind.

    Raises:
        pytest.UsageError: A marker names a kind that there is not.
    """
    found: dict[str, tuple[str, ...]] = dict.fromkeys(KINDS, ())
    for marker in item.iter_markers("expects"):
        if marker.args or not marker.kwargs.keys() <= set(KINDS):
            raise pytest.UsageError(f"expects takes {', '.join(KINDS)} by name, not {marker}")
        for kind, pattern in marker.kwargs.items():
            found[kind] += (pattern,) if isinstance(pattern, str) else tuple(pattern)
    return found


def complaints_about(
    seen: Iterable[tuple[str, str]], expected: dict[str, tuple[str, ...]]
) -> list[str]:
    """Say, one line each, what was not expected and which expectation was not met."""
    seen = list(seen)
    lines = [
        f"unexpected {kind}: {text}"
        for kind, text in seen
        if not any(re.search(pattern, text) for pattern in expected[kind])
    ]
    lines += [
        f"expected {kind} that never came: {pattern}"
        for kind, patterns in expected.items()
        for pattern in patterns
        if not any(re.search(pattern, text) for k, text in seen if k == kind)
    ]
    return lines


def is_local(host: str) -> bool:
    """Tell whether a name or address means this machine."""
    if host in ("", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


class _Collector(logging.Handler):
    def __init__(self, seen: list[tuple[str, str]]) -> None:
        super().__init__(logging.WARNING)
        self._seen = seen

    def emit(self, record: logging.LogRecord) -> None:
        self._seen.append(("log", f"{record.levelname} {record.name}: {record.getMessage()}"))


def _left(find: Callable[[], Iterable[object]], before: set[object]) -> list[object]:
    """Return what is there and was not before, having given it a moment to go."""
    if not (left := set(find()) - before):
        return []
    gc.collect()
    tick, patience = threading.Event(), LEFTOVER_PATIENCE_S
    while patience > 0 and (left := set(find()) - before):
        patience -= 0.02
        tick.wait(0.02)
    return list(left)


def _windows() -> set[Any]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return set()
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    return {w for w in widgets.QApplication.topLevelWidgets() if w.parent() is None}


def _clear_window(window: Any) -> None:
    window.hide()
    window.deleteLater()


def _threads() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if not thread.daemon}


def _processes() -> set[int]:
    """Return the ids of this process's children that still run."""
    if sys.platform != "linux":
        return set()
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:  # the usual case, and a cheap question
        return set()
    return {int(folder.name) for folder in Path("/proc").glob("[0-9]*") if _is_child(folder)}


def _is_child(folder: Path) -> bool:
    try:
        state, parent = (folder / "stat").read_text().rpartition(")")[2].split()[:2]
    except OSError:  # it has ended since
        return False
    running = int(parent) == os.getpid() and state != "Z"
    # multiprocessing keeps one of these until the interpreter ends
    return running and "resource_tracker" not in _command(int(folder.name))


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
    except OSError:
        return "ended"


def _end_process(pid: int) -> None:
    os.kill(pid, signal.SIGKILL)


LEFTOVERS: dict[str, Callable[[], Iterable[object]]] = {
    "window": _windows,
    "thread": _threads,
    "process": _processes,
}
DESCRIPTIONS: dict[str, Callable[[Any], str]] = {
    "window": lambda widget: f"{type(widget).__name__} {widget.objectName()}".strip(),
    "thread": lambda thread: thread.name,
    "process": _command,
}
CLEARANCES: dict[str, Callable[[Any], None]] = {
    "window": _clear_window,
    "thread": lambda thread: None,  # a thread cannot be ended from outside
    "process": _end_process,
}
