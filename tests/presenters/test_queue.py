import itertools
from collections.abc import Sequence
from dataclasses import replace

import pytest

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.changes import Changes
from editor_app.domain.publication import (
    ALLOWED_MOVES,
    Action,
    Attempt,
    Priority,
    QueueRow,
    QueueState,
)
from editor_app.presenters.feed import ChangeFeed
from editor_app.presenters.queue import QueueFilter, QueuePresenter
from editor_app.presenters.queue_verbs import QueueVerb, allowed_verbs
from editor_app.services.queue import QueueService
from tests.fakes import NOW, FakeDatabase, FixedClock, a_destination, a_release, an_article, an_item
from tests.fakes.lanes import HeldJobs, InlineJobs, NoticeBoard


class ListedScreen:
    """Keeps rows as the table model would."""

    def __init__(self) -> None:
        self.rows: list[QueueRow] = []
        self.refreshed: list[set[str]] = []
        self.attempts: tuple[str, Sequence[Attempt]] | None = None

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        self.rows = list(rows)

    def refresh_rows(self, rows: Sequence[QueueRow], gone: frozenset[str]) -> None:
        fresh = {row.item.id: row for row in rows}
        self.refreshed.append(set(fresh) | gone)
        kept = [row for row in self.rows if row.item.id not in gone | set(fresh)]
        self.rows = sorted([*kept, *fresh.values()], key=lambda row: row.item.position)

    def show_attempts(self, item_id: str, attempts: Sequence[Attempt]) -> None:
        self.attempts = item_id, attempts

    def rows_in_order(self) -> Sequence[QueueRow]:
        return self.rows


class Room:
    def __init__(self, *states: QueueState, jobs: InlineJobs | HeldJobs | None = None) -> None:
        self.database = FakeDatabase()
        with self.database.writing() as unit:
            unit.articles.add(an_article())
            unit.destinations.add(a_destination())
            for number, state in enumerate(states, start=1):
                unit.releases.add(a_release(f"r{number}", sequence=number))
                unit.queue.add(
                    an_item(
                        f"q{number}",
                        release_id=f"r{number}",
                        state=state,
                        sequence=number,
                        position=number,
                    )
                )
        self.screen = ListedScreen()
        self.notices = NoticeBoard()
        self.feed = ChangeFeed()
        self.queue = QueueService(self.database, FixedClock())
        self.presenter = QueuePresenter(
            self.screen, self.queue, jobs or InlineJobs(), self.notices, self.feed
        )

    @property
    def ids(self) -> list[str]:
        return [row.item.id for row in self.screen.rows]

    def state(self, item_id: str) -> QueueState:
        with self.database.reading() as unit:
            return unit.queue.get(item_id).state


_S = QueueState
_TARGET = {
    QueueVerb.HOLD: _S.HELD,
    QueueVerb.RELEASE: _S.PENDING,
    QueueVerb.RETRY: _S.PENDING,
    QueueVerb.CANCEL: _S.CANCELLED,
}


def _row(state: QueueState, url: str = "") -> QueueRow:
    return QueueRow(
        item=an_item(state=state, remote_url=url),
        headline="عنوان",
        destination="الموقع",
        destination_kind="site",
    )


@pytest.mark.parametrize("state", QueueState)
def test_allowed_verbs_of_any_state_stay_within_the_moves_of_the_domain(state: QueueState) -> None:
    for verb in allowed_verbs([_row(state)]) & set(_TARGET):
        assert _TARGET[verb] in ALLOWED_MOVES[state]


@pytest.mark.parametrize(("first", "second"), [*itertools.combinations(QueueState, 2)])
def test_allowed_verbs_of_two_rows_are_those_of_both(first: QueueState, second: QueueState) -> None:
    both = allowed_verbs([_row(first), _row(second)])
    assert both == (
        (allowed_verbs([_row(first)]) & allowed_verbs([_row(second)])) - {QueueVerb.SHOW_LOG}
    )


def test_allowed_verbs_without_a_row_are_none_and_with_a_page_open_it() -> None:
    assert allowed_verbs([]) == frozenset()
    assert QueueVerb.OPEN_PAGE in allowed_verbs([_row(_S.SENT, "https://a.example/")])
    assert QueueVerb.OPEN_PAGE not in allowed_verbs([_row(_S.SENT)])


def test_queue_presenter_holding_two_rows_refreshes_only_these() -> None:
    room = Room(_S.PENDING, _S.PENDING, _S.PENDING)
    room.presenter.load()
    room.presenter.verbs.hold(["q1", "q3"])
    assert [room.state(each) for each in ("q1", "q2", "q3")] == [_S.HELD, _S.PENDING, _S.HELD]
    assert room.screen.refreshed == [{"q1", "q3"}]


def test_queue_presenter_undoing_a_move_restores_order_and_priority() -> None:
    room = Room(_S.PENDING, _S.PENDING, _S.PENDING, _S.PENDING)
    room.presenter.verbs.prioritise(room.queue.rows_of(frozenset({"q1"})), Priority.URGENT)
    room.presenter.load()
    before = room.queue.places()
    order = room.ids
    room.presenter.move_top(["q3", "q4"])
    assert room.notices.codes[-1] == "queue-items-moved"
    assert room.queue.places() != before
    room.queue.cancel("q2")
    assert room.notices.shown is not None
    assert room.notices.shown.on_remedy is not None
    room.notices.shown.on_remedy()
    room.queue.retry("q2")
    left = {key: place for key, place in room.queue.places().items() if key != "q2"}
    assert left == {key: place for key, place in before.items() if key != "q2"}
    room.presenter.load()
    assert [each for each in room.ids if each != "q2"] == [each for each in order if each != "q2"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (_S.PENDING, _S.PENDING),
        (_S.RETRYING, _S.PENDING),
        (_S.HELD, _S.HELD),
        (_S.FAILED, _S.HELD),
    ],
)
def test_queue_presenter_undoing_a_cancel_sends_nothing_that_was_not_to_leave(
    before: QueueState, after: QueueState
) -> None:
    room = Room(before)
    room.presenter.load()
    room.presenter.verbs.cancel(room.screen.rows)
    assert room.state("q1") is _S.CANCELLED
    room.notices.press_remedy()
    assert room.state("q1") is after


def test_queue_presenter_refused_halfway_keeps_what_was_done_and_says_why() -> None:
    room = Room(_S.PENDING, _S.SENT, _S.PENDING)
    room.presenter.load()
    room.presenter.verbs.hold(["q1", "q2", "q3"])
    assert (room.state("q1"), room.state("q3")) == (_S.HELD, _S.PENDING)
    assert room.notices.codes == ["queue-move-not-allowed"]
    assert room.screen.refreshed == [{"q1"}]


@pytest.mark.parametrize(
    ("verb", "chosen", "order"),
    [
        ("move_up", ["q3"], ["q1", "q3", "q2", "q4"]),
        ("move_up", ["q1"], ["q1", "q2", "q3", "q4"]),
        ("move_up", ["q2", "q3"], ["q2", "q3", "q1", "q4"]),
        ("move_down", ["q1"], ["q2", "q1", "q3", "q4"]),
        ("move_down", ["q4"], ["q1", "q2", "q3", "q4"]),
        ("move_down", ["q2", "q3"], ["q1", "q4", "q2", "q3"]),
        ("move_top", ["q2", "q4"], ["q2", "q4", "q1", "q3"]),
    ],
)
def test_queue_presenter_moving_rows_keeps_their_order(
    verb: str, chosen: list[str], order: list[str]
) -> None:
    room = Room(*[_S.PENDING] * 4)
    room.presenter.load()
    getattr(room.presenter, verb)(chosen)
    assert room.ids == order


def test_queue_presenter_dropping_a_row_puts_it_before_the_other_or_last() -> None:
    room = Room(*[_S.PENDING] * 3)
    room.presenter.load()
    room.presenter.move_before(["q3"], "q1")
    assert room.ids == ["q3", "q1", "q2"]
    room.presenter.move_before(["q3"], None)
    assert room.ids == ["q1", "q2", "q3"]


def test_queue_presenter_filtered_drops_rows_that_leave_the_part() -> None:
    room = Room(_S.HELD, _S.FAILED)
    room.presenter.load(QueueFilter.NEEDS_PERSON)
    assert room.ids == ["q2"]
    room.presenter.verbs.retry(["q2"])
    assert room.ids == []


def test_queue_presenter_answered_out_of_order_shows_the_newest_question() -> None:
    jobs = HeldJobs()
    room = Room(_S.HELD, _S.FAILED, jobs=jobs)
    room.presenter.load(QueueFilter.ALL)
    room.presenter.load(QueueFilter.NEEDS_PERSON)
    jobs.run(1)
    jobs.run(0)
    assert room.ids == ["q2"]


def test_queue_presenter_changed_while_reading_reads_again() -> None:
    jobs = HeldJobs()
    room = Room(_S.PENDING, jobs=jobs)
    room.presenter.load()
    room.feed.publish(Changes(queue_items=frozenset({"q1"})))
    jobs.run(0)
    assert room.ids == []
    jobs.run(0)
    assert room.ids == ["q1"]


def test_queue_presenter_with_a_log_open_keeps_it_fresh() -> None:
    room = Room(_S.FAILED)
    room.presenter.load()
    room.presenter.show_log("q1")
    assert room.screen.attempts == ("q1", [])
    with room.database.writing() as unit:
        unit.queue.add_attempts([Attempt(item_id="q1", number=1, started_utc=NOW)])
    room.feed.publish(Changes(queue_items=frozenset({"q1"})))
    assert room.screen.attempts is not None
    assert [attempt.number for attempt in room.screen.attempts[1]] == [1]


def test_queue_presenter_with_a_failing_disk_says_so() -> None:
    room = Room(_S.PENDING)
    room.database.fault = EnvironmentFault("storage-full")
    room.presenter.load()
    assert room.notices.codes == ["storage-full"]


def test_part_of_withdrawals_shows_those_that_are_not_confirmed() -> None:
    room = Room(_S.FAILED, _S.PENDING, _S.SENT)
    with room.database.writing() as unit:
        for name in ("q1", "q3"):
            item = unit.queue.get(name)
            unit.queue.save(replace(item, action=Action.WITHDRAW), expected=item)
    room.presenter.load(QueueFilter.WITHDRAWALS)
    assert room.ids == ["q1"]
    room.feed.publish(Changes(queue_items=frozenset({"q2", "q3"})))
    assert room.ids == ["q1"]
