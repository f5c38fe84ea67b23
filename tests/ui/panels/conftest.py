from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editor_app.ui.theme.theme import Theme
from tests.ui.panels.desk import SmallDesk


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme over the whole application, taken off again afterwards."""
    made = Theme(qapp, "light")
    yield made
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture
def desk(tmp_path: Path) -> SmallDesk:
    """An empty newsroom in memory."""
    return SmallDesk(tmp_path, "en")
