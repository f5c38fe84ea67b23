"""The libraries that the contract cases run on."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.base.paths import DataFolder, data_folder
from editor_app.domain.ports import Database
from editor_app.storage import database as database_module
from editor_app.storage.database import open_database
from tests.fakes import FakeDatabase


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return data_folder(tmp_path / "library")


@pytest.fixture(params=["fake", "file", "standard library's engine"])
def database(
    request: pytest.FixtureRequest, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Database]:
    if request.param == "fake":
        opened: Database = FakeDatabase()
    else:
        if request.param != "file":
            monkeypatch.setattr(database_module, "driver", lambda: sqlite3)
        opened = open_database(folder)
    yield opened
    opened.close()


@pytest.fixture
def library(folder: DataFolder) -> Iterator[Database]:
    """The real library on a file of its own."""
    opened = open_database(folder)
    yield opened
    opened.close()
