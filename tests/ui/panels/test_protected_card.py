"""The card of words that must not leave shows what is kept and keeps what is typed."""

from pytestqt.qtbot import QtBot

from editor_app.services.checking import CheckService
from editor_app.ui.protected_card import ProtectedCard
from tests.fakes import FakeDatabase, FakeFetcher, FixedClock
from tests.fakes.lanes import InlineJobs


def test_card_keeps_what_is_typed_and_refuses_a_letter(qtbot: QtBot) -> None:
    checks = CheckService(FakeDatabase(), FixedClock(), FakeFetcher(), lambda *_: None)
    checks.protect(["سامي"])
    card = ProtectedCard(checks, InlineJobs(), "ar")
    qtbot.addWidget(card)
    assert card.words.toPlainText() == "سامي"
    assert not card.keep.isEnabled()
    card.words.setPlainText("سامي\nس")
    card.keep.click()
    assert card.refusal
    assert checks.protected_words() == ["سامي"]
    card.words.setPlainText("سامي\nأمينة")
    card.keep.click()
    assert not card.refusal
    assert checks.protected_words() == ["أمينة", "سامي"]
