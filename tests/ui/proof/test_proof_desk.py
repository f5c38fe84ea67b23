"""Proofreading in the whole window, over a real library."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.body import body_of
from editor_app.services.desk import Desk
from editor_app.ui.bench import Bench
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.proof.rules_model import REASON, RIGHT, WRONG
from editor_app.ui.proof.screen import ProofScreen
from tests.fakes import a_draft
from tests.ui.shell.conftest import bench, desk, folder, program

__all__ = ["bench", "desk", "folder", "program"]

TEXTS = ("ذهب الى هنا وعاد الى هناك", "ممممستحيلة")


@pytest.fixture
def opened(qtbot: QtBot, bench: Bench, desk: Desk) -> Iterator[Bench]:
    article = desk.articles.create(a_draft(body=body_of(*TEXTS))).article
    bench.open_article(article.id)
    qtbot.waitUntil(lambda: bench.editor.place.article_id == article.id)
    qtbot.waitUntil(lambda: bench.proof.proofing.is_complete, timeout=10_000)
    yield bench
    if (menu := bench.proof.menu.menu) is not None:
        menu.hide()


def rules(bench: Bench) -> set[str]:
    return set(bench.proof.proofing.counts())


def buttons(bench: Bench) -> dict[str, QPushButton]:
    found = bench.proof.list.findChildren(QPushButton)
    return {each.text(): each for each in found if each.isVisible()}


def test_list_groups_places_by_rule_and_mends_all(qtbot: QtBot, opened: Bench) -> None:
    opened.inspector.open_tab(InspectorTab.CHECKS)
    qtbot.waitUntil(lambda: "Mend all (2)" in buttons(opened))
    place = next(each for text, each in buttons(opened).items() if "⟨ممممستحيلة⟩" in text)
    place.click()
    edit = opened.window.desk_screen.page.body_edit
    assert edit.textCursor().selectedText() == "ممممستحيلة"
    buttons(opened)["Mend all (2)"].click()
    assert edit.body().text.startswith("ذهب إلى هنا وعاد إلى هناك")
    notice = opened.window.notices.notice
    assert notice is not None
    assert notice.code == "places-mended"
    qtbot.waitUntil(lambda: "Mend all (2)" not in buttons(opened))


def test_rule_switched_off_in_the_list_is_silent_and_stays_off(
    qtbot: QtBot, opened: Bench, desk: Desk
) -> None:
    opened.inspector.open_tab(InspectorTab.CHECKS)
    qtbot.waitUntil(lambda: "Switch off" in buttons(opened))
    buttons(opened)["Switch off"].click()
    qtbot.waitUntil(lambda: rules(opened) == {"spelling"})
    assert desk.settings.text("proof.rules_off") == "hamza-missing"


def test_keys_lead_from_place_to_place_and_open_the_menu(qtbot: QtBot, opened: Bench) -> None:
    acts, edit = opened.window.actions_, opened.window.desk_screen.page.body_edit
    edit.setFocus()
    edit.moveCursor(edit.textCursor().MoveOperation.Start)
    for words in ("الى", "الى", "ممممستحيلة"):
        acts["edit.proof_next"].trigger()
        assert edit.textCursor().selectedText() == words
    acts["edit.proof_fix"].trigger()
    menu = opened.proof.menu.menu
    assert menu is not None
    assert "Add to the dictionary" in [each.text() for each in menu.actions()]
    qtbot.waitUntil(lambda: opened.jobs.running == 0)


def test_screen_of_rules_switches_them_and_keeps_words(
    qtbot: QtBot, opened: Bench, desk: Desk
) -> None:
    opened.window.actions_["edit.proof_settings"].trigger()
    screen = opened.window.shown_screen
    assert isinstance(screen, ProofScreen)
    model = screen.model
    row = model.row_of("hamza-missing")
    shown = [model.index(row, column).data() for column in (REASON, WRONG, RIGHT)]
    assert shown[1:] == ["ذهب الى المدرسة", "ذهب إلى المدرسة"]
    off, role = Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole
    model.setData(model.index(row, REASON), off, role)
    assert model.index(row, REASON).data(role) == off
    qtbot.waitUntil(lambda: rules(opened) == {"spelling"})
    screen.words.field.setText("ممممستحيلة")
    screen.words.field.returnPressed.emit()
    qtbot.waitUntil(lambda: screen.words.list.count() == 1)
    screen.spelling.click()
    assert not desk.settings.flag("proof.spelling")
    screen.quotes.setCurrentIndex(1)
    screen.quotes.activated.emit(1)
    assert desk.settings.text("writing.quotes") == "straight"
    assert model.index(model.row_of("quotes-straight"), REASON).data(role) == Qt.CheckState.Checked
    screen.words.field.setText("كلمتان اثنتان")
    screen.words.field.returnPressed.emit()
    qtbot.waitUntil(screen.words.refusal.isVisible)
    qtbot.waitUntil(lambda: opened.proof.proofing.is_complete, timeout=10_000)


def test_window_is_there_before_the_engines_are_imported() -> None:
    engines = "editor_app.language.typography.rulebook editor_app.language.spelling.speller"
    call = (
        "import sys, editor_app.ui.program, editor_app.ui.bench\n"
        f"assert not set({engines.split()!r}) & set(sys.modules)"
    )
    root = Path(__file__).resolve().parents[3]
    subprocess.run([sys.executable, "-c", call], cwd=root, check=True, timeout=60)
