"""A disk that takes its time: the bar says so, writing goes on, and the save ends by itself."""

from dataclasses import replace

import pytest

from editor_app.domain.article import Draft
from editor_app.domain.body import body_of
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.open_article import SaveState
from editor_app.presenters.slow_saving import SlowSaving
from editor_app.services.articles import ArticleService
from tests.fakes import FakeDatabase, FixedClock
from tests.fakes.clockwork import Clockwork
from tests.fakes.lanes import HeldJobs, NoticeBoard


class SlowDesk:
    """An editor whose disk answers when the test says so."""

    def __init__(self) -> None:
        clock = FixedClock()
        self.jobs, self.notices, self.timers = HeldJobs(), NoticeBoard(), Clockwork(clock)
        self.articles = ArticleService(FakeDatabase(), clock)
        self.editor = EditorPresenter(
            self.articles, self.jobs, self.notices, ChangeFeed(), self.timers, clock, Draft
        )
        self.text = "أول"
        self.editor.read_page_with(lambda draft: replace(draft, body=body_of(self.text)))
        SlowSaving(self.editor, self.notices, self.timers)

    def write(self, text: str) -> None:
        self.text = text
        self.editor.edited()


@pytest.fixture
def desk() -> SlowDesk:
    made = SlowDesk()
    made.write("أول")
    made.timers.pass_time(1.5)
    assert made.editor.state is SaveState.SAVING
    return made


def test_save_of_one_second_says_nothing(desk: SlowDesk) -> None:
    desk.timers.pass_time(1)
    desk.jobs.run()
    desk.timers.pass_time(20)
    assert desk.notices.codes == []


def test_save_of_three_seconds_is_called_slow_until_it_ends(desk: SlowDesk) -> None:
    desk.timers.pass_time(2)
    assert desk.notices.codes == ["saving-slow"]
    desk.jobs.run()
    assert desk.notices.shown is None


def test_save_of_more_than_ten_seconds_says_what_to_do_while_typing_goes_on(
    desk: SlowDesk,
) -> None:
    for second in range(10):
        desk.write(f"أول ثم {second}")
        desk.timers.pass_time(1)
    assert desk.notices.codes == ["saving-slow", "saving-very-slow"]
    desk.jobs.run()
    assert desk.notices.shown is None
    desk.timers.pass_time(1.5)
    desk.jobs.run()
    assert desk.editor.state is SaveState.SAVED
    assert desk.editor.stored.body == body_of("أول ثم 9")
