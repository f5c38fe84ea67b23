"""The databases that the contract cases run on."""

from pathlib import Path

import pytest

from editor_app.domain.ports import Database
from tests.fakes import FakeDatabase


@pytest.fixture(params=["fake"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Database:
    return FakeDatabase()
