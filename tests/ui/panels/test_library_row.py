"""What a row of the library says beside what it shows."""

import re

from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from editor_app.ui.library.delegate import ArticleDelegate
from editor_app.ui.theme.theme import Theme
from tests.ui.panels.desk import SmallDesk
from tests.ui.shell.test_library_model import a_row


def test_row_tells_in_its_tip_what_it_has_no_room_for(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    view = QListView()
    qtbot.addWidget(view)
    delegate = ArticleDelegate(theme, desk.times, view)
    long = " ".join(["خبر طويل لا يسعه سطران من عمود المقالات"] * 4)

    def tip(headline: str, width: int) -> list[str]:
        told = delegate.tip_of(a_row(1, headline), width)
        return re.sub("[\u2066-\u2069]", "", told).split("\n")

    moment = desk.times.exact(a_row(1).updated_utc)
    assert tip("خبر قصير", 300) == [moment]
    assert tip(long, 300) == [long, moment]
    assert tip("خبر", 120) == ["نجيب", moment]
