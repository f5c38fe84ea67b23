"""The acts on what is published: their form, where they go, taking back, who still shows it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from editor_app.domain.publication import Action, Failure, QueueState, Receipt
from editor_app.presenters.amendments import Amendment
from editor_app.presenters.notices import Remedy
from editor_app.ui.inspector.amending import AmendingPart
from editor_app.ui.inspector.panel import InspectorPanel
from editor_app.ui.inspector.tabs import InspectorTab
from editor_app.ui.theme.theme import Theme
from tests.fakes import NOW
from tests.ui.panels.desk import SmallDesk
from tests.ui.panels.test_inspector_panel import a_panel


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, desk: SmallDesk) -> InspectorPanel:
    """The inspector over an article that ``Site`` holds."""
    desk.add_site("Site")
    article_id = desk.open()
    desk.queue.add(article_id, ["Site"])
    mark_sent(desk)
    return a_panel(qtbot, theme, desk)


def mark_sent(desk: SmallDesk) -> None:
    """Let everything that waits have arrived."""
    with desk.database.writing() as unit:
        for item in unit.queue.unfinished_of(desk.editor.place.article_id):
            receipt = Receipt(remote_id="1", url="https://site.example/1")
            sent = replace(item, state=QueueState.SENT, sent_utc=NOW, remote_id=receipt.remote_id)
            unit.queue.save(sent, expected=item)


def waiting(desk: SmallDesk) -> list[tuple[Action, QueueState]]:
    with desk.database.reading() as unit:
        items = unit.queue.unfinished_of(desk.editor.place.article_id)
    return [(item.action, item.state) for item in items]


def amending(panel: InspectorPanel) -> AmendingPart:
    return panel.publishing.amending


def test_correction_shows_what_differs_and_is_queued_where_it_is_held(
    panel: InspectorPanel, desk: SmallDesk
) -> None:
    panel.amend(Amendment.CORRECT)
    assert panel.tab is InspectorTab.PUBLISHING
    form = amending(panel).form
    assert form.isVisible()
    assert "Site" in form._going.text()
    assert form._diff.isVisible()
    form._wrong.setPlainText("84")
    form._right.setPlainText("120")
    form._send.click()
    assert not form.isVisible()
    assert waiting(desk) == [(Action.CORRECT, QueueState.PENDING)]
    told = desk.services.amendments.told(desk.editor.place.article_id)
    assert [(one.wrong, one.right) for one in told.corrections] == [("84", "120")]


def test_correction_leads_to_where_the_text_still_says_it_until_it_is_mended(
    qtbot: QtBot, panel: InspectorPanel, desk: SmallDesk
) -> None:
    panel.amend(Amendment.CORRECT)
    form = amending(panel).form
    form._right.setPlainText("تعزز المغرب")
    with qtbot.waitSignal(form.told_edited):
        form._wrong.setPlainText("المغرب يتعزز")
    (row,) = form._still_said.rows
    assert form._still_said.isVisible()
    with qtbot.waitSignal(panel.place_requested) as asked:
        row.click()
    (problem,) = asked.args
    assert (problem.field, problem.found) == ("headline", "المغرب يتعزز")
    article = desk.articles.get(desk.editor.place.article_id)
    mended = replace(article.draft, headline="أمن تعزز المغرب")
    saved = desk.articles.save(article.id, mended, expected_revision=article.revision)
    desk.editor.open(article.id)
    desk.feed.publish(saved.changes)
    assert not form._still_said.isVisible()


def test_empty_correction_is_refused_beside_the_fields(
    panel: InspectorPanel, desk: SmallDesk
) -> None:
    panel.amend(Amendment.CORRECT)
    form = amending(panel).form
    form._send.click()
    assert form.isVisible()
    assert "right" in form._refusal.text()
    assert waiting(desk) == []


def test_act_is_taken_back_until_a_worker_has_it(panel: InspectorPanel, desk: SmallDesk) -> None:
    panel.amend(Amendment.WITHDRAW)
    amending(panel).form._send.click()
    assert waiting(desk) == [(Action.WITHDRAW, QueueState.PENDING)]
    notice = desk.notices.shown
    assert notice is not None
    assert notice.remedy is Remedy.UNDO
    assert notice.on_remedy is not None
    notice.on_remedy()
    assert waiting(desk) == []
    assert not amending(panel).still_shown.isVisible()


def test_reply_asks_for_text_and_name_and_shows_no_difference(
    panel: InspectorPanel, desk: SmallDesk
) -> None:
    panel.amend(Amendment.REPLY)
    form = amending(panel).form
    assert form._text.isVisible()
    assert form._by.isVisible()
    assert not form._right.isVisible()
    assert not form._diff.isVisible()
    form._text.setPlainText("لم أقل هذا.")
    form._by.setText("فلان")
    form._send.click()
    assert waiting(desk) == [(Action.UPDATE, QueueState.PENDING)]


def test_withdrawal_lists_who_still_shows_it_and_asks_again(
    panel: InspectorPanel, desk: SmallDesk
) -> None:
    article_id = desk.editor.place.article_id
    queued = desk.services.amendments.withdraw(article_id)
    with desk.database.writing() as unit:
        (item,) = unit.queue.unfinished_of(article_id)
        failed = replace(item, state=QueueState.FAILED, failure=Failure(code="server-failing"))
        unit.queue.save(failed, expected=item)
    panel.open_tab(InspectorTab.PUBLISHING)
    desk.feed.publish(queued.changes)
    card = amending(panel).still_shown
    assert card.isVisible()
    (sentence,) = card.sentences
    assert "Site" in sentence
    with desk.database.reading() as unit:
        row = unit.queue.rows_of(queued.changes.queue_items)[0]
    card.retry_requested.emit(row)
    assert waiting(desk) == [(Action.WITHDRAW, QueueState.PENDING)]
    mark_sent(desk)
    desk.feed.publish(queued.changes)
    assert not card.isVisible()


def test_form_of_an_unpublished_article_says_so_and_cannot_send(
    qtbot: QtBot, theme: Theme, desk: SmallDesk
) -> None:
    desk.open()
    made = a_panel(qtbot, theme, desk)
    made.amend(Amendment.WITHDRAW)
    form = amending(made).form
    assert "publish" in form._going.text()
    assert not form._send.isEnabled()
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()


def test_form_is_sent_and_left_by_keys(
    qtbot: QtBot, panel: InspectorPanel, desk: SmallDesk
) -> None:
    panel.amend(Amendment.WITHDRAW)
    form = amending(panel).form
    with qtbot.waitSignal(form.send_requested):
        qtbot.keyClick(form._text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    panel.amend(Amendment.REPLY)
    qtbot.keyClick(form._text, Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert waiting(desk) == [(Action.WITHDRAW, QueueState.PENDING)]


def test_correction_that_the_checklist_stops_goes_with_a_reason(
    panel: InspectorPanel, desk: SmallDesk
) -> None:
    desk.destinations.set_checks("Site", {"lead-missing": "must"})
    article = desk.articles.get(desk.editor.place.article_id)
    lacking = replace(article.draft, lead="")
    desk.articles.save(article.id, lacking, expected_revision=article.revision)
    desk.editor.open(article.id)
    panel.amend(Amendment.CORRECT)
    form = amending(panel).form
    form._right.setPlainText("120")
    form._send.click()
    assert waiting(desk) == []
    (row,) = form._problems.rows
    assert "lead" in row.accessibleName().lower() or "summary" in row.accessibleName().lower()
    form._override.reason.setText("عاجل")
    form._override.button.click()
    assert not form.isVisible()
    with desk.database.reading() as unit:
        (item,) = unit.queue.unfinished_of(article.id)
    assert item.override is not None
    assert (item.override.reason, item.override.problems) == ("عاجل", ("lead-missing",))


def test_sentence_that_nothing_differs_is_the_windows_and_takes_little_room(
    panel: InspectorPanel,
) -> None:
    panel.amend(Amendment.UPDATE)
    diff = amending(panel).form._diff
    sentence = diff.document().firstBlock()
    assert sentence.text() == "The text is the same."
    assert sentence.textDirection() is Qt.LayoutDirection.LeftToRight
    assert diff.maximumHeight() < 100
