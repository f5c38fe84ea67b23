from pathlib import Path

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.services.embargoes import EmbargoService
from editor_app.ui.inspector.embargo import EmbargoCard
from editor_app.ui.tray import FailureTray, badged
from tests.fakes import a_draft
from tests.ui.panels.desk import SmallDesk

COLOURS = ("#A4262C", "#FFFFFF")


def an_icon() -> QIcon:
    picture = QPixmap(64, 64)
    picture.fill("#0F5E6B")
    return QIcon(picture)


def test_badge_is_drawn_at_the_foot_and_nowhere_else(qapp: object) -> None:
    plain = an_icon().pixmap(64, 64).toImage()
    shown = badged(an_icon(), 3, COLOURS).pixmap(64, 64).toImage()
    assert shown.pixelColor(5, 5) == plain.pixelColor(5, 5)
    assert shown.pixelColor(36, 46).name() == COLOURS[0].lower()
    assert badged(an_icon(), 12, COLOURS).pixmap(64, 64).toImage() != shown


def test_tray_counts_each_item_once_and_settles_when_pressed(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    tray = FailureTray(an_icon(), COLOURS, parent, has_tray=lambda: False)
    tray.tell("q1", "خبر", "سبب")
    tray.tell("q2", "خبر", "سبب")
    tray.tell("q1", "خبر", "سبب")
    assert tray.count == 2
    with qtbot.waitSignal(tray.pressed) as pressed:
        tray._tray.messageClicked.emit()
    assert pressed.args == ["q1"]
    assert tray.count == 0


def test_embargo_card_sets_changes_and_lifts(qtbot: QtBot, tmp_path: Path) -> None:
    desk = SmallDesk(tmp_path, language="en")
    article = desk.articles.create(a_draft()).article
    embargoes = EmbargoService(desk.database)
    card = EmbargoCard(desk.times, embargoes, desk.jobs, desk.notices, desk.feed)
    qtbot.addWidget(card)
    card.presenter.open_for(article.id)
    assert not card._lift.isVisibleTo(card)
    card._change.click()
    assert card._due.isVisibleTo(card)
    card._keep.click()
    embargo = embargoes.of(article.id)
    assert embargo is not None
    assert embargo.zone == "Africa/Casablanca"
    assert "Africa/Casablanca" in card.sentence
    card._lift.click()
    assert embargoes.of(article.id) is None
    notice = desk.notices.shown
    assert notice is not None
    assert notice.on_remedy is not None
    notice.on_remedy()
    assert embargoes.of(article.id) == embargo
    card.presenter.close()
