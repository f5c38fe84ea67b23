"""Who has the article: the card, the list's filters and chip, the marks of the calendar."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_app.domain.article import ArticleState
from editor_app.language.day_grid import CalendarSpan
from editor_app.presenters.calendar import MarkKind
from editor_app.presenters.library import LibraryPresenter
from editor_app.presenters.library_filter import LibraryFilter
from editor_app.services.articles import ArticleService
from editor_app.services.assignments import AssignmentService
from editor_app.services.exchange import ExchangeService
from editor_app.services.schedules import Schedule
from editor_app.ui.inspector.assignment_card import AssignmentCard
from editor_app.ui.library.panel import LibraryPanel
from editor_app.ui.queue.screen import QueueScreen
from editor_app.ui.theme.theme import Theme
from tests.fakes import FakeFetcher
from tests.ui.panels.conftest import theme
from tests.ui.panels.desk import SmallDesk

__all__ = ["theme"]

ZONE = "Africa/Casablanca"
PAST = Schedule(wall=datetime(2026, 11, 23, 8, 0), zone=ZONE)
TOMORROW = Schedule(wall=datetime(2026, 11, 24, 18, 0), zone=ZONE)


@pytest.fixture
def newsroom(tmp_path: Path) -> SmallDesk:
    desk = SmallDesk(tmp_path, "en")
    desk.contributors.add("سلمى")
    return desk


@pytest.fixture
def given(newsroom: SmallDesk) -> AssignmentService:
    return AssignmentService(newsroom.database, newsroom.clock, "هند")


@pytest.fixture
def card(qtbot: QtBot, newsroom: SmallDesk, given: AssignmentService) -> AssignmentCard:
    newsroom.open()
    made = AssignmentCard(
        newsroom.times,
        newsroom.editor,
        given,
        newsroom.jobs,
        newsroom.notices,
        newsroom.feed,
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_article_is_given_with_a_deadline_and_taken_back(
    card: AssignmentCard, newsroom: SmallDesk, given: AssignmentService
) -> None:
    assert [card.people.itemText(at) for at in range(card.people.count())] == ["هند", "سلمى"]
    card.open_form()
    card.people.setCurrentText("سلمى")
    card.has_deadline.setChecked(True)
    card.due.show_schedule(TOMORROW.wall)
    card.give.click()
    assert card.sentence.startswith("سلمى")
    assert "24 November 2026" in card.sentence
    (held,) = given.history_of(newsroom.editor.place.article_id)
    assert (held.person, held.wall) == ("سلمى", "2026-11-24T18:00")
    newsroom.notices.press_remedy()
    assert card.sentence == "Given to nobody"
    assert len(given.history_of(newsroom.editor.place.article_id)) == 2


def test_deadline_that_has_passed_is_said_on_the_card(
    card: AssignmentCard, newsroom: SmallDesk, given: AssignmentService
) -> None:
    article = newsroom.editor.place.article_id
    newsroom.feed.publish(given.assign(article, "سلمى", PAST))
    assert not card._chip.isHidden()
    newsroom.articles.move(article, ArticleState.SPIKED)
    newsroom.editor.open(article)
    assert card._chip.isHidden()


def test_list_shows_what_is_mine_and_what_is_due(
    qtbot: QtBot, theme: Theme, newsroom: SmallDesk, given: AssignmentService
) -> None:
    articles = ArticleService(newsroom.database, newsroom.clock, "هند")
    panel = LibraryPanel(theme, newsroom.times)
    qtbot.addWidget(panel)
    exchange = ExchangeService(articles, newsroom.media, FakeFetcher())
    library = LibraryPresenter(
        articles,
        exchange,
        newsroom.jobs,
        newsroom.notices,
        newsroom.feed,
        panel,
        lambda _: None,
    )
    mine, theirs = newsroom.open(), newsroom.open()
    given.assign(mine, "هند")
    given.assign(theirs, "سلمى", PAST)
    shown = {}
    for part in (LibraryFilter.MINE, LibraryFilter.DUE, LibraryFilter.ALL):
        library.choose(part)
        shown[part] = {panel.model.row_at(panel.model.index(at)).id
                       for at in range(panel.model.rowCount())}  # fmt: skip
    assert list(shown.values()) == [{mine}, {theirs}, {mine, theirs}]
    delegate = panel._list.itemDelegate()
    late = panel.model.row_at(panel.model.index(panel.model.row_of(theirs)))
    assert delegate._chip_of(late)[0] == "Overdue"
    panel.grab()


@pytest.mark.parametrize("span", ["day", "week", "month"])
def test_deadlines_are_marks_of_the_calendar(
    qtbot: QtBot, theme: Theme, newsroom: SmallDesk, given: AssignmentService, span: str
) -> None:
    given.assign(newsroom.open(), "سلمى", PAST)
    screen = QueueScreen(
        theme,
        newsroom.times,
        newsroom.queue,
        newsroom.jobs,
        newsroom.notices,
        newsroom.feed,
        deadlines=given.deadlines,
    )
    qtbot.addWidget(screen)
    screen.resize(1000, 700)
    screen.show()
    screen.load()
    screen.show_view(span)
    calendar = screen.calendar
    calendar.presenter.show(CalendarSpan(span), datetime(2026, 11, 23, tzinfo=UTC).date())
    assert calendar.grid.page is not None
    (mark,) = calendar.grid.page.marks
    assert (mark.kind, mark.person, mark.is_late) == (MarkKind.DEADLINE, "سلمى", True)
    assert calendar.grid.mark_words(mark).startswith("08:00 Deadline passed · ")
    screen.grab()
