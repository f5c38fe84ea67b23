"""Faults of the Qt binding that would end the program, looked for in the version at hand."""

from __future__ import annotations

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
