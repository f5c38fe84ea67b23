from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.inspector.fitting_tabs import FittingTabs
from editor_app.ui.theme.theme import Theme

WORDS = {"المصادر": "link", "البطاقة": "info", "الصور": "image", "التدقيق": "list-checks"}


def tabs_of(qtbot: QtBot, theme: Theme, width: int) -> FittingTabs:
    tabs = FittingTabs(theme)
    qtbot.addWidget(tabs)
    for word, icon in WORDS.items():
        tabs.add(QWidget(), word, icon)
    tabs.resize(width, 300)
    tabs.show()
    return tabs


def shown(tabs: FittingTabs) -> list[str]:
    return [tabs.tabText(place) for place in range(tabs.count())]


def test_tabs_with_room_say_their_words(qtbot: QtBot, theme: Theme) -> None:
    tabs = tabs_of(qtbot, theme, 600)
    assert shown(tabs) == list(WORDS)
    assert all(tabs.tabIcon(place).isNull() for place in range(tabs.count()))


def test_tabs_without_room_say_the_chosen_one_and_name_the_rest(qtbot: QtBot, theme: Theme) -> None:
    tabs = tabs_of(qtbot, theme, 150)
    tabs.setCurrentIndex(1)
    assert shown(tabs) == ["", "البطاقة", "", ""]
    assert tabs.tabToolTip(0) == "المصادر"
    assert not tabs.tabIcon(0).isNull()
    tabs.resize(600, 300)
    assert shown(tabs) == list(WORDS)


def test_tabs_given_a_longer_word_change_to_icons(qtbot: QtBot, theme: Theme) -> None:
    tabs = tabs_of(qtbot, theme, 300)
    assert shown(tabs) == list(WORDS)
    tabs.set_word(3, "التدقيق في كل ما يحتاج إلى إصلاح قبل النشر 12")
    assert shown(tabs) == ["المصادر", "", "", ""]


def test_icons_share_the_room_that_the_chosen_word_leaves(qtbot: QtBot, theme: Theme) -> None:
    tabs = tabs_of(qtbot, theme, 180)
    row = tabs.tabBar()
    widths = {row.tabRect(place).width() for place in range(1, tabs.count())}
    assert len(widths) == 1
    assert widths.pop() > 26
    assert row.mapTo(tabs, row.rect().topLeft()).x() == 4
    assert row.mapTo(tabs, row.rect().topRight()).x() < 180 - 4
