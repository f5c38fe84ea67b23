"""Faults of the Qt binding that would end the program, looked for in the version at hand."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextDocument

CALLS = 2_000


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on: nothing to count"
)
def test_calls_that_return_nothing_keep_the_count_of_none(qapp: object) -> None:
    """A binding that drops a reference to None at every call kills the process after thousands."""
    thing, timer, document = QObject(), QTimer(), QTextDocument()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("desk")
        timer.stop()
        document.setPlainText("")
    assert abs(sys.getrefcount(None) - before) < CALLS // 10


def test_binding_is_loaded_without_its_stub_writer_and_still_explains_wrong_calls() -> None:
    """What PySide says of a wrong call comes from the modules that stand beside the stub writer."""
    script = """
import builtins
plain = builtins.compile
import editor_app.ui
assert builtins.compile is plain
assert builtins.__import__ is not builtins.__feature_import__
import sys
from PySide6.QtCore import QObject, QTimer, Signal, Slot
writer = sys.modules['shibokensupport.signature.lib.pyi_generator']
assert not hasattr(writer, 'Formatter'), 'PySide has its stub writer in another place'
try:
    QTimer().start('soon')
except TypeError as error:
    assert 'Supported signatures' in str(error), error
assert 'start(self' in QTimer.start.__doc__ or QTimer.start.__signature__
"""
    subprocess.run([sys.executable, "-c", script], check=True)
