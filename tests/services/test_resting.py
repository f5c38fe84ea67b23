"""A destination that nobody reaches rests: what waits for it is not worn out one by one."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.publication import RETRY_DELAYS_S, QueueItem, QueueState
from tests.services.conftest import Newsroom
from tests.services.test_queue_rules import hint

GONE = EnvironmentFault("server-unreachable", host="news.example")
BUSY = EnvironmentFault("server-failing", host="news.example", retry_after_s=900)
SLOW = EnvironmentFault("server-slow", host="news.example")
FIRST_S = RETRY_DELAYS_S[0]


def _three_at_one(newsroom: Newsroom) -> list[QueueItem]:
    return [newsroom.queued(newsroom.an_article(headline=f"خبر {number}")) for number in range(3)]


@pytest.mark.parametrize(("fault", "rest_s"), [(GONE, FIRST_S), (BUSY, 900)])
def test_step_that_reaches_nobody_leaves_the_rest_untried_until_its_next_try(
    newsroom: Newsroom, fault: EnvironmentFault, rest_s: float
) -> None:
    items = _three_at_one(newsroom)
    elsewhere = newsroom.queued(newsroom.an_article(), "d2")
    newsroom.place.answers = [fault]
    assert newsroom.drain() == [items[0].id, elsewhere.id]
    assert newsroom.worker.next_wake_utc() == newsroom.clock.now() + timedelta(seconds=rest_s)
    newsroom.clock.advance(rest_s - 1)
    assert newsroom.drain() == []
    newsroom.clock.advance(1)
    assert newsroom.drain() == [item.id for item in items]


def test_step_that_meets_one_items_trouble_goes_on_to_the_next(newsroom: Newsroom) -> None:
    items = _three_at_one(newsroom)
    newsroom.place.answers = [SLOW]
    assert newsroom.drain() == [item.id for item in items]


def test_step_after_the_last_delay_lets_the_destination_rest_before_the_next_item(
    newsroom: Newsroom,
) -> None:
    first, second, _ = _three_at_one(newsroom)
    newsroom.place.answers = [GONE] * (len(RETRY_DELAYS_S) + 1)
    for delay_s in RETRY_DELAYS_S:
        assert newsroom.drain() == [first.id]
        newsroom.clock.advance(delay_s)
    assert newsroom.drain() == [first.id]
    assert newsroom.item(first).state is QueueState.FAILED
    assert newsroom.item(second).attempts == 0
    newsroom.clock.advance(RETRY_DELAYS_S[-1])
    assert newsroom.drain()[0] == second.id


def test_round_gives_back_untried_what_it_claimed_beyond(newsroom: Newsroom) -> None:
    warm = newsroom.queued(newsroom.an_article(), "d2")
    newsroom.worker.round()
    assert newsroom.item(warm).state is QueueState.SENT
    items = _three_at_one(newsroom)
    newsroom.place.answers = [GONE]
    (step,) = newsroom.worker.round()
    assert step.item.id == items[0].id
    for item in items[1:]:
        assert newsroom.item(item) == item
        assert newsroom.attempts(item) == []


def _wear_out(newsroom: Newsroom) -> list[QueueItem]:
    """Try the first of three until nothing is left to try: its destination rests for long."""
    items = _three_at_one(newsroom)
    newsroom.place.answers = [GONE] * (len(RETRY_DELAYS_S) + 1)
    for delay_s in RETRY_DELAYS_S:
        newsroom.drain()
        newsroom.clock.advance(delay_s)
    newsroom.drain()
    return items


def _cancel(newsroom: Newsroom, item: QueueItem) -> None:
    newsroom.queue.cancel(item.id)


def _queue_another(newsroom: Newsroom, _item: QueueItem) -> None:
    newsroom.queued(newsroom.an_article(headline="خبر جديد"))


def _retry(newsroom: Newsroom, item: QueueItem) -> None:
    newsroom.queue.retry(item.id)


def _publish_due(newsroom: Newsroom, _item: QueueItem) -> None:
    newsroom.queue.publish_due()


def _resume(newsroom: Newsroom, item: QueueItem) -> None:
    newsroom.destinations.set_paused(item.destination_id, False)


def _edit(newsroom: Newsroom, item: QueueItem) -> None:
    newsroom.destinations.edit(item.destination_id, "d1", {"path": "/mnt"})


def _release_another(newsroom: Newsroom, _item: QueueItem) -> None:
    newsroom.queue.release(newsroom.queued(newsroom.an_article(), held=True).id)


@pytest.mark.parametrize("act", [_retry, _publish_due, _resume, _edit])
def test_destination_that_asked_for_time_is_tried_again_where_a_person_says_so(
    newsroom: Newsroom, act: Callable[[Newsroom, QueueItem], None]
) -> None:
    items = _three_at_one(newsroom)
    newsroom.place.answers = [BUSY]
    newsroom.drain()
    assert newsroom.worker.step() is None
    act(newsroom, items[0])
    assert items[1].id in newsroom.drain()


@pytest.mark.parametrize("act", [_queue_another, _release_another, _cancel])
def test_destination_that_asked_for_time_has_it_whatever_else_is_queued(
    newsroom: Newsroom, act: Callable[[Newsroom, QueueItem], None]
) -> None:
    items = _three_at_one(newsroom)
    newsroom.place.answers = [BUSY]
    newsroom.drain()
    over_utc = newsroom.clock.now() + timedelta(seconds=900)
    act(newsroom, items[0])
    _queue_another(newsroom, items[0])
    newsroom.clock.advance((over_utc - newsroom.clock.now()).total_seconds() - 1)
    assert newsroom.drain() == []
    newsroom.clock.advance(1)
    assert items[1].id in newsroom.drain()


@pytest.mark.parametrize("act", [_queue_another, _release_another])
def test_destination_that_nobody_reached_is_tried_again_with_the_next_article(
    newsroom: Newsroom, act: Callable[[Newsroom, QueueItem], None]
) -> None:
    items = _wear_out(newsroom)
    assert newsroom.drain() == []
    act(newsroom, items[0])
    assert newsroom.drain()[0] == items[1].id


def test_destination_that_nobody_reached_after_what_it_asked_for_is_tried_again(
    newsroom: Newsroom,
) -> None:
    items = _three_at_one(newsroom)
    newsroom.place.answers = [BUSY, GONE, GONE]
    for wait_s in (900, RETRY_DELAYS_S[1], 0):
        assert newsroom.drain() == [items[0].id]
        newsroom.clock.advance(wait_s)
    _queue_another(newsroom, items[0])
    assert newsroom.drain()[0] == items[1].id


def test_last_try_of_an_item_rests_no_longer_than_was_asked_for(newsroom: Newsroom) -> None:
    first, second, _ = _three_at_one(newsroom)
    newsroom.place.answers = [GONE] * len(RETRY_DELAYS_S) + [BUSY]
    for delay_s in RETRY_DELAYS_S:
        newsroom.drain()
        newsroom.clock.advance(delay_s)
    newsroom.drain()
    assert newsroom.item(first).state is QueueState.FAILED
    newsroom.clock.advance(899)
    assert newsroom.drain() == []
    newsroom.clock.advance(1)
    assert newsroom.drain()[0] == second.id


def test_row_that_waits_for_a_resting_destination_says_so(newsroom: Newsroom) -> None:
    first, waiting, _ = _three_at_one(newsroom)
    newsroom.place.answers = [BUSY]
    step = newsroom.worker.step()
    assert step is not None
    assert step.changes.destinations == {first.destination_id}
    assert hint(newsroom, first) == "server-failing"
    assert hint(newsroom, waiting) == "queue-destination-rests"
    newsroom.queue.publish_due()
    assert hint(newsroom, waiting) == ""


def test_row_that_is_not_due_or_paced_says_nothing_of_a_rest(newsroom: Newsroom) -> None:
    items = _three_at_one(newsroom)
    newsroom.place.answers = [GONE]  # a rest of seconds
    newsroom.drain()
    assert hint(newsroom, items[1]) == ""
