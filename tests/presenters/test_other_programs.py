"""What another program does to the queue reaches the window's parts."""

from dataclasses import replace

from editor_app.domain.changes import Changes
from editor_app.domain.publication import Failure, QueueState
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.other_programs import OtherPrograms
from editor_app.services.queue import QueueService
from tests.fakes import FakeDatabase, FixedClock, a_destination, a_release, an_article, an_item
from tests.fakes.lanes import InlineJobs
from tests.fakes.timers import HandTimer


class Watched:
    def __init__(self) -> None:
        self.database = FakeDatabase()
        with self.database.writing() as unit:
            unit.articles.add(an_article())
            unit.destinations.add(a_destination())
            unit.releases.add(a_release())
            unit.queue.add(an_item())
        self.mark = 0
        self.reads = 0
        self.told: list[Changes] = []
        self.failed: list[str] = []
        feed = ChangeFeed()
        feed.subscribe(self.told.append)
        queue = QueueService(self.database, FixedClock())
        self.timers: list[HandTimer] = []
        self.others = OtherPrograms(
            queue, InlineJobs(), feed, lambda ring: self._timer(HandTimer(ring)), self._mark
        )
        self.others.failed.subscribe(lambda rows: self.failed.extend(row.item.id for row in rows))
        self.others.start()

    def _timer(self, timer: HandTimer) -> HandTimer:
        self.timers.append(timer)
        return timer

    def _mark(self) -> int:
        return self.mark

    def elsewhere(self, **changes: object) -> None:
        """Change the item as another program would."""
        with self.database.writing() as unit:
            item = unit.queue.get("q1")
            unit.queue.save(replace(item, **changes), expected=item)  # type: ignore[arg-type]
        self.mark += 1


def test_look_tells_the_rows_that_another_program_changed() -> None:
    watched = Watched()
    watched.timers[0].ring()
    assert watched.told == []
    watched.elsewhere(state=QueueState.SENT)
    watched.timers[0].ring()
    (changes,) = watched.told
    assert (changes.queue_items, changes.articles) == ({"q1"}, {"a1"})
    watched.mark += 1
    watched.timers[0].ring()
    assert len(watched.told) == 1


def test_look_tells_once_of_what_failed_elsewhere() -> None:
    watched = Watched()
    for _ in range(2):
        watched.elsewhere(state=QueueState.FAILED, failure=Failure(code="request-refused"))
        watched.timers[0].ring()
    assert watched.failed == ["q1"]


def test_stop_ends_the_looking() -> None:
    watched = Watched()
    watched.others.stop()
    assert not watched.timers[0].is_active
