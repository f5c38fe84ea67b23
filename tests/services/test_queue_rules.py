"""Priorities, embargoes, what waits behind what, and sending again."""

from datetime import datetime, timedelta

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Action, Priority, QueueItem, QueueRow, QueueState
from editor_app.domain.publisher import Delivery
from editor_app.presenters.queue_hints import hint_of
from editor_app.services.embargoes import EmbargoService
from editor_app.services.queue import Schedule
from editor_app.services.resending import Resender
from editor_app.services.worker import Outcome
from tests.services.conftest import Newsroom

ZONE = "Africa/Casablanca"
AT_TEN = Schedule(wall=datetime(2026, 11, 23, 10, 0), zone=ZONE)
AT_ELEVEN = Schedule(wall=datetime(2026, 11, 23, 11, 0), zone=ZONE)


def row_of(newsroom: Newsroom, item: QueueItem) -> QueueRow:
    (row,) = newsroom.queue.rows_of(frozenset({item.id}))
    return row


def hint(newsroom: Newsroom, item: QueueItem) -> str:
    found = hint_of(row_of(newsroom, item), newsroom.clock.now())
    return found[0] if found else ""


def resender(newsroom: Newsroom) -> Resender:
    return Resender(newsroom.database, newsroom.media, {"site": newsroom.place}, newsroom.clock)


def test_urgent_items_leave_first_and_low_ones_last(newsroom: Newsroom) -> None:
    low, normal, urgent = (newsroom.queued(newsroom.an_article()) for _ in range(3))
    newsroom.queue.prioritise(low.id, Priority.LOW)
    newsroom.queue.prioritise(urgent.id, Priority.URGENT)
    assert newsroom.drain() == [urgent.id, normal.id, low.id]
    with pytest.raises(UserError, match="queue-item-finished"):
        newsroom.queue.prioritise(low.id, Priority.URGENT)


def test_move_between_priorities_takes_the_neighbours_priority(newsroom: Newsroom) -> None:
    items = [newsroom.queued(newsroom.an_article()) for _ in range(4)]
    newsroom.queue.prioritise(items[3].id, Priority.URGENT)
    newsroom.queue.move(items[2].id, before=items[3].id)
    assert newsroom.item(items[2]).priority is Priority.URGENT
    newsroom.queue.move(items[3].id, before=None)
    rows = newsroom.queue.rows(QueueQuery())
    expected = [items[2].id, items[0].id, items[1].id, items[3].id]
    assert [row.item.id for row in rows] == expected
    assert newsroom.drain() == expected


def test_priority_never_lets_a_correction_overtake_its_original(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    first = newsroom.queued(article)
    newsroom.write(article, headline="عنوان مصحح")
    second = newsroom.queued(article, action=Action.CORRECT)
    newsroom.queue.prioritise(second.id, Priority.URGENT)
    newsroom.queue.move(second.id, before=first.id)
    assert newsroom.drain() == [first.id, second.id]


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("held", "queue-behind-held"),
        ("failed", "queue-behind-failed"),
        ("", "queue-behind-waiting"),
    ],
)
def test_correction_behind_its_original_waits_and_says_why(
    newsroom: Newsroom, state: str, code: str
) -> None:
    article = newsroom.an_article()
    first = newsroom.queued(article)
    if state == "failed":
        newsroom.place.answers = [UserError("request-refused", status=400, said="لا")]
        newsroom.worker.step()
    elif state == "held":
        newsroom.queue.hold(first.id)
    newsroom.write(article, headline="عنوان مصحح")
    second = newsroom.queued(article, action=Action.CORRECT)
    assert hint(newsroom, second) == code
    if state:
        assert newsroom.drain() == []


def test_correction_of_a_cancelled_original_is_published_and_says_so(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    first = newsroom.queued(article)
    newsroom.write(article, headline="عنوان مصحح")
    second = newsroom.queued(article, action=Action.CORRECT)
    newsroom.queue.cancel(first.id)
    assert hint(newsroom, second) == "queue-original-cancelled"
    assert row_of(newsroom, second).leaves_as is Action.PUBLISH
    newsroom.queue.retry(first.id)
    assert row_of(newsroom, second).leaves_as is Action.CORRECT
    newsroom.queue.cancel(first.id)
    assert newsroom.drain() == [second.id]
    assert [delivery.action for delivery in newsroom.place.delivered] == [Action.PUBLISH]
    assert newsroom.item(second).action is Action.PUBLISH
    assert newsroom.articles.get(article.id).state == "published"


def test_embargo_keeps_everything_back_at_every_destination(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    before = newsroom.queued(article, "d1")
    EmbargoService(newsroom.database).set(article.id, AT_TEN)
    after = newsroom.queued(article, "d2")
    assert newsroom.item(after).due_wall == "2026-11-23T10:00"
    assert newsroom.item(after).due_zone == ZONE
    assert newsroom.drain() == []
    assert hint(newsroom, before) == "queue-item-embargoed"
    ends = datetime.fromisoformat("2026-11-23T10:00:00+00:00")
    assert newsroom.worker.next_wake_utc() == ends
    for refused in (
        lambda: newsroom.queue.reschedule(after.id, None),
        lambda: newsroom.queue.reschedule(
            after.id,
            Schedule(wall=datetime(2026, 11, 23, 9, 59), zone=ZONE),
        ),
        lambda: newsroom.queue.add(
            newsroom.write(article, headline="آخر").id,
            ["d2"],
            schedule=Schedule(wall=datetime(2026, 11, 23, 9, 59), zone=ZONE),
        ),
    ):
        with pytest.raises(UserError, match="embargo-not-over"):
            refused()
    newsroom.queue.publish_due()
    newsroom.clock.advance((ends - newsroom.clock.now()).total_seconds() - 1)
    assert newsroom.drain() == []
    newsroom.clock.advance(1)
    assert newsroom.drain() == [before.id, after.id]


def test_embargo_refuses_send_now_of_a_failed_item(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    item = newsroom.queued(article)
    newsroom.place.answers = [UserError("request-refused", status=400, said="لا")]
    newsroom.worker.step()
    embargoes = EmbargoService(newsroom.database)
    embargoes.set(article.id, AT_TEN)
    with pytest.raises(UserError, match="embargo-not-over"):
        newsroom.queue.retry(item.id)
    embargoes.set(article.id, None)
    assert embargoes.of(article.id) is None
    newsroom.queue.retry(item.id)
    assert newsroom.drain() == [item.id]


def test_embargo_never_keeps_a_withdrawal_back(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    newsroom.queued(article)
    newsroom.drain()
    EmbargoService(newsroom.database).set(article.id, AT_ELEVEN)
    gone = newsroom.queued(article, action=Action.WITHDRAW)
    assert newsroom.drain() == [gone.id]


def test_publish_due_ends_the_waiting_for_a_next_try_and_nothing_else(newsroom: Newsroom) -> None:
    waiting = newsroom.queued(newsroom.an_article())
    newsroom.place.answers = [EnvironmentFault("site-busy", path="/srv")]
    newsroom.worker.step()
    held = newsroom.queued(newsroom.an_article(), held=True)
    later = newsroom.queued(newsroom.an_article(), schedule=AT_ELEVEN)
    assert newsroom.drain() == []
    assert newsroom.queue.publish_due().queue_items == {waiting.id}
    assert newsroom.drain() == [waiting.id]
    assert newsroom.item(held).state is QueueState.HELD
    assert newsroom.item(later).state is QueueState.PENDING


def test_resend_asks_the_destination_then_the_person_then_uses_a_new_key(
    newsroom: Newsroom,
) -> None:
    item = newsroom.queued(newsroom.an_article())
    again = resender(newsroom)
    with pytest.raises(UserError, match="resend-not-sent"):
        again.resend(item.id, is_confirmed=True)
    newsroom.drain()
    with pytest.raises(UserError, match="already-there") as there:
        again.resend(item.id, is_confirmed=True)
    assert there.value.params["url"] == f"https://example.org/{item.id}"
    newsroom.place.held.clear()
    with pytest.raises(UserError, match="resend-needs-consent"):
        again.resend(item.id, is_confirmed=False)
    changes = again.resend(item.id, is_confirmed=True)
    (new,) = changes.queue_items
    assert newsroom.drain() == [new]
    assert [delivery.key for delivery in newsroom.place.delivered] == [item.id, new]
    assert len({delivery.release.id for delivery in newsroom.place.delivered}) == 1
    with pytest.raises(UserError, match="queue-item-outdated"):
        again.resend(item.id, is_confirmed=True)


def test_round_records_every_receipt_and_gives_back_what_takes_too_long(
    newsroom: Newsroom,
) -> None:
    items = [newsroom.queued(newsroom.an_article()) for _ in range(9)]
    sizes = []
    for _ in range(2):
        sizes.append(len(newsroom.worker.round()))

    def dawdle(_delivery: Delivery) -> None:
        newsroom.clock.advance(5)

    newsroom.place.answers = [dawdle]
    sizes.append(len(newsroom.worker.round()))
    assert sizes == [1, 2, 1]
    given_back = [newsroom.item(item) for item in items[4:7]]
    assert {item.state for item in given_back} == {QueueState.PENDING}
    assert {item.attempts for item in given_back} == {0}
    assert all(newsroom.attempts(item) == [] for item in given_back)
    while newsroom.worker.round():
        pass
    assert [delivery.key for delivery in newsroom.place.delivered] == [item.id for item in items]
    assert newsroom.place.asked == []


def test_round_after_a_sleep_sends_nothing_that_another_worker_took(newsroom: Newsroom) -> None:
    items = [newsroom.queued(newsroom.an_article()) for _ in range(7)]
    rival = newsroom.another_worker("w2")
    newsroom.worker.round()
    newsroom.worker.round()

    def sleep(_delivery: Delivery) -> None:
        # The wall clock goes on in a sleep; the monotonic one stands still.
        newsroom.clock.set_wall(newsroom.clock.now() + timedelta(seconds=61))
        while rival.round():
            pass

    newsroom.place.answers = [sleep]
    steps = newsroom.worker.round()
    assert [step.outcome for step in steps] == [Outcome.LOST] * 4
    sent = [delivery.key for delivery in newsroom.place.delivered]
    assert sorted(sent[1:]) == sorted([*(item.id for item in items[1:]), items[3].id])


def test_attempt_tells_request_and_answer_and_no_secret(newsroom: Newsroom) -> None:
    canary = "s3cret-canary"
    newsroom.destinations.add("site", "d3", {"path": f"https://u:{canary}@h.example/?t={canary}"})
    item = newsroom.queued(newsroom.an_article(), "d3")
    newsroom.drain()
    (attempt,) = newsroom.attempts(item)
    assert '"action": "publish"' in attempt.request
    assert f'"key": "{item.id}"' in attempt.request
    assert item.id in attempt.answer
    assert canary not in attempt.request + attempt.answer + attempt.detail
