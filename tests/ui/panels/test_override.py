"""What the checklist stops may be queued all the same, with a reason."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.ports import QueueQuery
from editor_app.ui.inspector.checks import ProblemRow
from editor_app.ui.theme.theme import Theme
from tests.builders import a_draft
from tests.ui.panels.desk import SmallDesk
from tests.ui.panels.test_inspector_panel import a_panel


def test_form_queues_in_spite_of_the_checklist_once_a_reason_is_given(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.add_site("الموقع")
    desk.destinations.set_checks("الموقع", {"section-missing": "must"})
    desk.open(a_draft(section=""))
    panel = a_panel(qtbot, theme, desk)
    panel.queue_article()
    form = panel.publishing._form
    override = form._override
    assert override.isHidden()
    form._send.click()
    (row,) = form._problems.findChildren(ProblemRow)
    assert "section" in row.accessibleName()
    assert not override.isHidden()
    assert not override.button.isEnabled()
    override.reason.setText("هي من وقّعت")
    override.button.click()
    assert form.isHidden()
    (queued,) = desk.queue.rows(QueueQuery())
    assert queued.item.override is not None
    assert queued.item.override.reason == "هي من وقّعت"


def test_form_offers_no_reason_that_gets_past_a_protected_word(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.add_site("الموقع")
    desk.services.checks.protect(["سلمى بناني"])
    desk.open(a_draft())
    panel = a_panel(qtbot, theme, desk)
    panel.queue_article()
    form = panel.publishing._form
    form._send.click()
    (row,) = form._problems.findChildren(ProblemRow)
    assert "سلمى بناني" in row.accessibleName()
    assert form._override.isHidden()


def test_form_queues_and_leaves_by_keys(qtbot: QtBot, theme: Theme, desk: SmallDesk) -> None:
    desk.add_site("الموقع")
    desk.open(a_draft())
    panel = a_panel(qtbot, theme, desk)
    form = panel.publishing._form
    panel.queue_article()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isHidden()
    assert desk.queue.rows(QueueQuery()) == []
    panel.queue_article()
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.isHidden()
    assert len(desk.queue.rows(QueueQuery())) == 1
