"""What newer zone rules move is settled for all at once, or one by one."""

from dataclasses import replace
from datetime import timedelta

from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.moved_times import MovedTimesPresenter
from editor_app.services.moved_schedules import Keep, MovedSchedules
from tests.fakes import (
    NOW,
    FakeDatabase,
    FixedClock,
    a_destination,
    a_release,
    an_article,
    an_item,
)
from tests.fakes.lanes import InlineJobs, NoticeBoard
from tests.fakes.timers import HandTimer


def test_keep_settles_the_chosen_item_and_asks_for_the_rest() -> None:
    database, notices = FakeDatabase(), NoticeBoard()
    due = NOW + timedelta(days=30)
    with database.writing() as unit:
        unit.articles.add(an_article())
        unit.destinations.add(a_destination())
        for number in (1, 2):
            unit.releases.add(a_release(f"r{number}", sequence=number))
            item = an_item(f"q{number}", release_id=f"r{number}", sequence=number, position=number)
            unit.queue.add(
                replace(
                    item,
                    due_utc=due,
                    due_wall="2021-12-25T10:00",
                    due_zone="Africa/Casablanca",
                    moved_utc=due + timedelta(hours=1),
                )
            )
    moved = MovedSchedules(database, FixedClock())
    presenter = MovedTimesPresenter(moved, InlineJobs(), notices, ChangeFeed(), HandTimer)
    presenter.keep(["q2"], Keep.WALL)
    with database.reading() as unit:
        first, second = unit.queue.get("q1"), unit.queue.get("q2")
    assert (second.due_utc, second.moved_utc) == (due + timedelta(hours=1), None)
    assert first.moved_utc is not None
    assert notices.codes == ["schedules-kept", "schedules-moved"]
    presenter.keep(["q1"], Keep.MOMENT)
    with database.reading() as unit:
        assert unit.queue.get("q1").due_utc == due
    assert notices.codes[-1] == "schedules-kept"
