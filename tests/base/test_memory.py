"""Memory that is free again goes back to the system."""

import os
import sys
from pathlib import Path

import pytest

from editor_app.base.memory import give_back

_PIECES, _PIECE_BYTES = 40_000, 600
"""Small enough that the C library takes them from its own store, and keeps them when freed."""


def _resident_bytes() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc keeps freed memory to be trimmed")
def test_give_back_hands_over_what_was_freed() -> None:
    pieces = [bytes(_PIECE_BYTES) for _ in range(_PIECES)]
    last = bytes(_PIECE_BYTES)  # holds the end of the store, so that freeing alone shrinks nothing
    del pieces
    before = _resident_bytes()
    give_back()
    assert before - _resident_bytes() > _PIECES * _PIECE_BYTES // 2
    assert last
