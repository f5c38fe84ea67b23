from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.body import body_of
from editor_app.presenters.history import HistoryPresenter, SideKind
from editor_app.presenters.recovery import RecoveryPresenter
from editor_app.services.amendments import AmendmentService
from editor_app.services.journal import JournalService
from editor_app.services.recovery import RecoveryService
from editor_app.services.versions import VersionService
from editor_app.services.worker import Worker
from editor_app.ui.inspector.history import HistoryPage
from editor_app.ui.inspector.version_model import VersionModel
from editor_app.ui.theme.theme import Theme
from tests.fakes import a_draft
from tests.ui.panels.desk import SmallDesk


class Shown:
    """A history page over a newsroom in memory."""

    def __init__(self, desk: SmallDesk, theme: Theme) -> None:
        self.desk = desk
        self.versions = VersionService(desk.database, desk.clock, "Salma")
        self.journal = JournalService(
            desk.database, desk.clock, "here", lambda _unit, _owner: False
        )
        self.history = HistoryPresenter(
            desk.editor, self.versions, desk.jobs, desk.notices, desk.feed
        )
        recovery = RecoveryService(self.journal, desk.articles, self.versions)
        self.recovery = RecoveryPresenter(desk.editor, recovery, desk.jobs, desk.notices, desk.feed)
        self.page = HistoryPage(theme, desk.times, self.history, self.recovery)

    def choose(self, row: int) -> None:
        self.page._list.setCurrentIndex(self.page.model.index(row))


@pytest.fixture
def shown(qtbot: QtBot, desk: SmallDesk, theme: Theme) -> Iterator[Shown]:
    made = Shown(desk, theme)
    qtbot.addWidget(made.page)
    article_id = desk.open(
        a_draft(headline="Before", body=body_of("One", "Two words here", "Three"))
    )
    desk.articles.save(
        article_id,
        a_draft(headline="Before", body=body_of("Three", "Two words there", "Four")),
        expected_revision=1,
    )
    desk.editor.reread()
    made.page.show()
    return made


def test_page_lists_versions_newest_first(shown: Shown) -> None:
    words = [shown.page.model.index(row).data() for row in range(shown.page.model.rowCount())]
    assert [word.split(" · ")[1] for word in words] == ["Saved", "Begun"]


def test_page_draws_what_differs_and_offers_the_way_back(shown: Shown) -> None:
    shown.choose(1)
    text = shown.page.diff.toPlainText()
    assert "Two words " in text
    assert "there" in text
    assert "here" in text
    assert "[moved here] Two words " in text
    assert shown.page.restore.isVisible()
    assert [side.kind for side in shown.page._sides][:2] == [SideKind.NOW, SideKind.VERSION]


def test_page_brings_back_the_paragraph_at_the_caret(shown: Shown) -> None:
    shown.choose(1)
    diff = shown.page.diff
    place = next(
        number
        for number, part in enumerate(diff._parts)
        if part is not None and "here" in "".join(piece.text for piece in part.diff.pieces)
    )
    cursor = diff.textCursor()
    cursor.setPosition(diff.document().findBlockByNumber(place).position())
    diff.setTextCursor(cursor)
    assert shown.page.restore_part.isVisible()
    replaced = []
    shown.desk.editor.draft_replaced.subscribe(replaced.append)
    shown.page.restore_part.click()
    assert [block.text for block in replaced[-1].body.blocks][1] == "Two words here"


def test_page_without_an_article_says_what_to_do(shown: Shown) -> None:
    shown.desk.editor.new()
    assert shown.page.model.rowCount() == 0
    assert shown.page._empty.isVisible()
    assert not shown.page.diff.isVisible()


def test_card_of_a_leftover_shows_what_differs_and_puts_it_away(shown: Shown) -> None:
    desk = shown.desk
    article = desk.articles.get(desk.editor.place.article_id)
    killed = JournalService(desk.database, desk.clock, "killed", lambda _unit, _owner: False)
    buffer = killed.begin(article.id, article.revision, article.draft)
    killed.append(buffer, replace(article.draft, headline="Unsaved"))
    shown.recovery.start()
    (card,) = shown.page.leftovers.cards
    card.show_button.click()
    assert "Unsaved" in shown.page.diff.toPlainText()
    assert not shown.page.restore.isVisible()
    card.discard_button.click()
    assert shown.page.leftovers.cards == []
    assert shown.page.leftovers.isHidden()


def test_model_with_a_new_version_inserts_one_row(shown: Shown, qtbot: QtBot) -> None:
    model = VersionModel(shown.desk.times)
    rows = shown.versions.rows_of(shown.desk.editor.place.article_id)
    model.show_rows(rows[1:])
    with qtbot.waitSignal(model.rowsInserted):
        model.show_rows(rows)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_rows(rows)


def test_page_lists_what_readers_were_told_and_who_has_confirmed(shown: Shown) -> None:
    desk = shown.desk
    desk.add_site("الموقع")
    article_id = desk.editor.place.article_id
    desk.queue.add(article_id, ["الموقع"])
    worker = Worker(
        desk.database,
        desk.media,
        {"site": desk.kind},
        desk.clock,
        owner="w",
        jitter=lambda: 0.5,
    )
    worker.step()
    desk.clock.advance(60)
    amendments = AmendmentService(desk.database, desk.clock, "هند")
    queued = amendments.correct(article_id, wrong="84 قتيلا", right="84 جريحا")
    desk.feed.publish(queued.changes)
    model = shown.page.model
    told = model.index(0).data().splitlines()
    assert told[0].split(" · ")[1:] == ["Corrected", "هند"]
    assert [line for line in told[1:] if "84 قتيلا" in line or "84 جريحا" in line] == told[1:3]
    assert told[3].startswith("Not confirmed by")
    changed = []
    model.dataChanged.connect(lambda index, *_: changed.append(index.row()))
    step = worker.step()
    assert step is not None
    desk.feed.publish(step.changes)
    assert changed == [0]
    assert model.index(0).data().splitlines()[3].startswith("Confirmed by")
    shown.choose(0)
    assert shown.page.restore.isVisible()
    assert shown.page.diff.toPlainText() == "The text is the same."
