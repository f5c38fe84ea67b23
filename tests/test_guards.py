"""Plants each fault that the guards are for, in a run of its own, and sees it caught."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent

PLANTED = """
import logging, os, socket, subprocess, sys, threading, warnings
import pytest
from PySide6.QtCore import QPoint, QTimer, qWarning
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox, QFileDialog, QWidget

kept = []
over = threading.Event()

@pytest.fixture(scope="session", autouse=True)
def _let_threads_go():
    yield
    over.set()

@pytest.fixture(scope="module")
def wide_thread():
    done = threading.Event()
    thread = threading.Thread(target=done.wait, name="wide")
    thread.start()
    yield thread
    done.set()
    thread.join()

def start_thread(name):
    threading.Thread(target=over.wait, name=name).start()

def start_process():
    kept.append(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))

def show_window(name):
    window = QWidget()
    window.setObjectName(name)
    window.show()
    kept.append(window)

def close_soon():
    def close():
        for widget in QApplication.topLevelWidgets():
            widget.close()
    QTimer.singleShot(0, close)

# Faults. The name says which guard is to catch it.

def test_log(): logging.getLogger("desk").warning("lease ran out")
def test_log_swallowed_by_caplog(caplog): logging.getLogger("desk").error("disk gone")
def test_qt_message(qapp): qWarning("no such slot")
def test_warning(): warnings.warn("old way", stacklevel=1)
def test_warning_in_del():
    class Late:
        def __del__(self): warnings.warn("too late", stacklevel=1)
    Late()
def test_connection(): socket.create_connection(("192.0.2.1", 80), timeout=1)
def test_connection_by_name(): socket.getaddrinfo("news.example", 80)
def test_connection_swallowed():
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    except Exception:
        pass
def test_connection_datagram():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.sendto(b"x", ("192.0.2.1", 53))
def test_modal_dialog(qapp): QDialog().exec()
def test_modal_menu(qapp): QMenu.exec([], QPoint())
def test_modal_question(qapp): QMessageBox.question(None, "a", "b")
def test_modal_message_box(qapp): QMessageBox().exec()
def test_modal_file(qapp): QFileDialog.getOpenFileName(None)
def test_modal_subclass(qapp):
    class Own(QDialog): pass
    Own().exec()
def test_window(qapp): show_window("left")
def test_thread(): start_thread("left")
def test_process(): start_process()

@pytest.mark.expects(log="never said")
def test_log_expected_but_absent(): pass

@pytest.mark.expects(log="lease")
def test_log_other_than_expected():
    logging.getLogger("desk").warning("lease ran out")
    logging.getLogger("desk").warning("disk gone")

@pytest.mark.expects(noise="x")
def test_unknown_kind(): pass

# The same on purpose, and things that are allowed.

@pytest.mark.expects(log="lease ran out")
def test_clean_log(): logging.getLogger("desk").warning("lease ran out")
@pytest.mark.expects(qt_message="no such slot")
def test_clean_qt_message(qapp): qWarning("no such slot")
def test_clean_warning():
    with pytest.warns(UserWarning, match="old way"):
        warnings.warn("old way", stacklevel=1)
@pytest.mark.expects(connection="192[.]0[.]2[.]1")
def test_clean_connection():
    with pytest.raises(OSError, match="unreachable"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
@pytest.mark.expects(modal="QDialog.exec")
def test_clean_modal(qapp):
    close_soon()
    assert QDialog().exec() == 0
@pytest.mark.expects(modal="QMessageBox.exec")
def test_clean_modal_message_box(qapp):
    close_soon()
    QMessageBox().exec()
@pytest.mark.expects(modal="QMessageBox.question")
def test_clean_modal_question(qapp):
    close_soon()
    QMessageBox.question(None, "a", "b")
@pytest.mark.expects(window="left")
def test_clean_window(qapp): show_window("left")
@pytest.mark.expects(thread="left")
def test_clean_thread(): start_thread("left")
@pytest.mark.expects(process="input")
def test_clean_process(): start_process()
def test_clean_info(): logging.getLogger("desk").info("fine")
def test_clean_loopback():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
    assert socket.getaddrinfo("localhost", 80)
def test_clean_widget(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
def test_clean_joined():
    thread = threading.Thread(target=print)
    thread.start()
    thread.join()
    subprocess.run([sys.executable, "-c", ""], check=True)
def test_clean_wide(wide_thread): assert wide_thread.is_alive()
def test_clean_environment():
    import time
    assert time.tzname[0] == "UTC"
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert os.environ["LC_ALL"] == "C.UTF-8"
    assert "mihbara-tests-" in os.environ["MIHBARA_DATA_DIR"]
    assert "HTTPS_PROXY" not in os.environ
"""

CAUGHT = {
    "test_log": "unexpected log: WARNING desk: lease ran out",
    "test_log_swallowed_by_caplog": "unexpected log: ERROR desk: disk gone",
    "test_qt_message": "unexpected qt_message: no such slot",
    "test_warning": "UserWarning: old way",
    "test_warning_in_del": "UserWarning: too late",
    "test_connection": "a test may not reach 192.0.2.1",
    "test_connection_by_name": "a test may not reach news.example",
    "test_connection_swallowed": "unexpected connection: 192.0.2.1",
    "test_connection_datagram": "a test may not reach 192.0.2.1",
    "test_modal_dialog": "QDialog.exec would wait",
    "test_modal_menu": "QMenu.exec would wait",
    "test_modal_question": "QMessageBox.question would wait",
    "test_modal_message_box": "QMessageBox.exec would wait",
    "test_modal_file": "QFileDialog.getOpenFileName would wait",
    "test_modal_subclass": "Own.exec would wait",
    "test_window": "unexpected window: QWidget left",
    "test_thread": "unexpected thread: left",
    "test_process": "unexpected process: ",
    "test_log_expected_but_absent": "expected log that never came: never said",
    "test_log_other_than_expected": "unexpected log: WARNING desk: disk gone",
    "test_unknown_kind": "expects takes log, qt_message",
}


def run_pytest(folder: Path, source: str, *arguments: str) -> dict[str, str]:
    """Run a test file under this project's own settings; return what each test failed with."""
    (folder / "tests").mkdir()
    for name in ("conftest.py", "guards.py"):
        shutil.copy(ROOT / "tests" / name, folder / "tests")
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "tests" / "test_planted.py").write_text(source, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--junitxml=report.xml", *arguments],
        cwd=folder,
        env={**os.environ, "HTTPS_PROXY": "loopback:9"},
        capture_output=True,
        timeout=100,
        check=False,
    )
    outcomes: dict[str, str] = {}
    for case in ElementTree.parse(folder / "report.xml").iter("testcase"):
        texts = [f"{e.get('message')} {e.text}" for e in case if e.tag in ("failure", "error")]
        outcomes[case.get("name", "")] = outcomes.get(case.get("name", ""), "") + "".join(texts)
    return outcomes


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return run_pytest(tmp_path_factory.mktemp("planted"), PLANTED)


@pytest.mark.parametrize("name", CAUGHT)
def test_guard_with_planted_fault_fails_the_test(name: str, outcomes: dict[str, str]) -> None:
    if name == "test_process" and sys.platform != "linux":
        pytest.skip("child processes are seen on Linux only")
    assert CAUGHT[name] in outcomes[name]


def test_guard_with_expected_or_allowed_things_lets_the_test_pass(
    outcomes: dict[str, str],
) -> None:
    clean = {name: fault for name, fault in outcomes.items() if name.startswith("test_clean")}
    assert len(clean) == PLANTED.count("def test_clean")
    assert not any(clean.values()), clean


def test_planted_faults_are_all_accounted_for(outcomes: dict[str, str]) -> None:
    assert {n for n in outcomes if not n.startswith("test_clean")} == CAUGHT.keys()


def test_conftest_without_qt_imports_none(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\npythonpath = .\n", encoding="utf-8")
    source = "import sys\ndef test_it(): assert 'PySide6' not in sys.modules\n"
    assert run_pytest(tmp_path, source, "-p", "no:pytest-qt") == {"test_it": ""}
