"""When the search index follows the saved texts."""

from typing import TYPE_CHECKING, cast

from editor_app.domain.changes import Changes
from editor_app.presenters.calm import LONGEST_S, Calm, Quiet
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.indexing import PAUSE_S, IndexPresenter
from tests.fakes import FixedClock
from tests.fakes.clockwork import Clockwork
from tests.fakes.lanes import InlineJobs

if TYPE_CHECKING:
    from editor_app.services.articles import ArticleService


class Index:
    """Articles of which none waits, and when that was asked."""

    def __init__(self) -> None:
        self.clock = FixedClock()
        self.began_s = self.clock.monotonic_s()
        self.asked_s: list[float] = []
        self.timers, self.quiet = Clockwork(self.clock), Quiet(self.clock)
        self.feed = ChangeFeed()
        self.presenter = IndexPresenter(
            cast("ArticleService", self),
            InlineJobs(),
            self.feed,
            self.timers,
            Calm(self.quiet, self.clock, PAUSE_S),
        )

    def index_waiting(self) -> int:
        """Index nothing."""
        self.asked_s.append(self.clock.monotonic_s() - self.began_s)
        return 0

    def type_for(self, seconds: int) -> None:
        """Press a key each second."""
        for _ in range(seconds):
            self.quiet.break_off()
            self.timers.pass_time(1)


def test_index_follows_a_save_after_a_pause() -> None:
    index = Index()
    index.quiet.break_off()
    index.timers.pass_time(1)
    index.feed.publish(Changes(articles=frozenset({"a"})))
    index.timers.pass_time(100)

    assert index.asked_s == [1 + PAUSE_S]


def test_index_waits_for_a_pause_of_typing_but_not_for_ever() -> None:
    index = Index()
    index.feed.publish(Changes(articles=frozenset({"a"})))
    index.type_for(30)
    assert index.asked_s == []
    index.timers.pass_time(PAUSE_S)
    assert index.asked_s == [29 + PAUSE_S]

    index.feed.publish(Changes(articles=frozenset({"a"})))
    index.type_for(int(PAUSE_S + LONGEST_S) + 1)
    assert index.asked_s[1:] == [29 + PAUSE_S + 1 + PAUSE_S + LONGEST_S]
