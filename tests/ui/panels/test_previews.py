"""The pane of previews: safe to look at, one destination and one part at a time."""

import base64

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from editor_app.base.errors import UserError
from editor_app.domain.preview import HTML, Preview, PreviewPart, text_part
from editor_app.presenters.publish import Foreseen
from editor_app.ui.previews.pane import PartView, PreviewPane
from editor_app.ui.theme.theme import Theme

PNG = base64.b64decode(
    b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
PAGE = (
    '<h1>العنوان</h1><p>المدخل</p><img src="../images/a.png">'
    '<img src="http://evil.example/x.png"><img src="file:///etc/passwd">'
)
PREVIEW = Preview(
    title="العنوان",
    to="https://site.example/",
    parts=(
        text_part("articles/a.html", PAGE, HTML),
        PreviewPart(name="images/a.png", media_type="image/png", content=PNG),
        PreviewPart(name="a.docx", media_type="application/zip", content=b"PK" * 2000),
    ),
)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> PreviewPane:
    pane = PreviewPane(theme, "ar")
    qtbot.addWidget(pane)
    pane.show()
    return pane


def test_pane_shows_the_page_first_and_every_part(pane: PreviewPane) -> None:
    pane.show_previews([Foreseen(destination="الموقع", preview=PREVIEW)])
    assert "المدخل" in pane.view.toPlainText()
    assert pane.parts.count() == 3
    pane.parts.setCurrentIndex(2)
    assert "a.docx" in pane.view.toPlainText()


def test_pane_says_why_a_preview_cannot_be_told(pane: PreviewPane) -> None:
    error = UserError("media-not-found", id="x")
    pane.show_previews(
        [
            Foreseen(destination="الموقع", preview=PREVIEW),
            Foreseen(destination="الأرشيف", error=error),
        ]
    )
    pane.destinations.setCurrentIndex(1)
    assert pane.view.toPlainText() == ""
    assert not pane.parts.isVisible()


def test_view_has_the_pictures_of_the_preview_and_nothing_else(qtbot: QtBot) -> None:
    view = PartView()
    qtbot.addWidget(view)
    view.show_part(PREVIEW.parts[0], {"images/a.png": PNG})
    assert isinstance(view.loadResource(2, QUrl("../images/a.png")), QImage)
    for elsewhere in ("http://evil.example/x.png", "file:///etc/passwd", "style.css"):
        assert view.loadResource(2, QUrl(elsewhere)) == ""
        assert view.loadResource(3, QUrl(elsewhere)) == ""


def test_close_is_a_button_and_says_that_the_pane_is_left(pane: PreviewPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.left):
        pane.close_button.click()


def test_picture_fits_a_narrow_view_and_grows_back_with_it(qtbot: QtBot) -> None:
    view = PartView()
    qtbot.addWidget(view)
    view.resize(300, 300)
    view.show()
    page = '<figure><img src="a.png" width="640" height="420"></figure>'
    view.show_part(text_part("a.html", page, HTML), {"a.png": PNG})
    assert view.horizontalScrollBar().maximum() == 0
    narrow = view.document().idealWidth()
    view.resize(900, 300)
    assert view.document().idealWidth() > narrow
