from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from editor_app.base.assets import asset
from editor_app.ui.editor.body_edit import BodyEdit
from editor_app.ui.editor.page import Page
from editor_app.ui.editor.page_look import PageLook


@pytest.fixture(scope="session")
def _fonts(qapp: QApplication) -> None:
    for name in ("NotoNaskhArabic-Regular", "NotoSerif-Regular", "Vazirmatn-Regular"):
        QFontDatabase.addApplicationFont(str(asset("fonts", f"{name}.ttf")))


@pytest.fixture
def edit(qtbot: QtBot, _fonts: None) -> Iterator[BodyEdit]:
    widget = BodyEdit(PageLook())
    qtbot.addWidget(widget)
    widget.resize(640, 500)
    widget.show()
    yield widget
    QApplication.clipboard().clear()


@pytest.fixture
def page(qtbot: QtBot, _fonts: None) -> Page:
    widget = Page(PageLook())
    qtbot.addWidget(widget)
    widget.resize(900, 600)
    widget.show()
    return widget
