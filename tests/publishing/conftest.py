"""What every test of publishing shares."""

import os

import pytest


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Skip fsync: no test cuts the power, and a busy disk would slow all of them."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)
