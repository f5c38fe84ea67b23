"""The card says how the service stands, and its button changes that."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from editor_app.base.worker_service import WorkerService
from editor_app.ui.worker_service_card import WorkerServiceCard
from tests.base.test_worker_service import COMMAND, FakeSystem
from tests.fakes.lanes import InlineJobs


def test_card_sets_the_service_up_and_takes_it_away(qtbot: QtBot, tmp_path: Path) -> None:
    asked = FakeSystem()
    asked.answers["is-active"] = (0, "active")
    service = WorkerService(COMMAND, asked, system="linux", home=tmp_path, variables={})
    card = WorkerServiceCard(service, InlineJobs(), "en")
    qtbot.addWidget(card)
    assert "not set up" in card.told.text()
    card.button.click()
    assert "runs" in card.told.text()
    asked.answers["daemon-reload"] = (1, "no bus")
    card.button.click()
    assert "no bus" in card.refusal.text()
    assert "not set up" in card.told.text()
