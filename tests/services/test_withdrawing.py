"""A withdrawal waits for nothing but what is being sent, and nothing is shown after it."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.article import Article
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import FINISHED, Action, QueueItem, QueueState
from editor_app.services.amendments import AmendmentService
from editor_app.services.queue import Queued, Schedule
from editor_app.services.withdrawing import NOT_HELD, OVERTAKEN
from editor_app.services.worker import LEASE_S, Outcome
from tests.services.conftest import Newsroom

UNKNOWN = EnvironmentFault("outcome-unknown", host="site.example")
DOWN = EnvironmentFault("server-unreachable", host="site.example")
LATER = Schedule(wall=datetime(2099, 5, 1, 9, 0), zone="Africa/Casablanca")
Fault = EnvironmentFault | UserError | None


@pytest.fixture
def amend(newsroom: Newsroom) -> AmendmentService:
    return AmendmentService(newsroom.database, newsroom.clock)


def why(item: QueueItem) -> str:
    return item.failure.code if item.failure is not None else ""


def test_withdraw_takes_the_place_of_a_scheduled_update(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = newsroom.an_article(headline="أول")
    newsroom.queued(article)
    newsroom.drain()
    newsroom.write(article, headline="ثان")
    update = newsroom.queued(article, schedule=LATER)
    queued = amend.withdraw(article.id)
    assert [item.id for item in queued.cancelled] == [update.id]
    assert newsroom.item(update).state is QueueState.CANCELLED
    assert why(newsroom.item(update)) == OVERTAKEN
    assert newsroom.drain() == [queued.items[0].id]
    assert newsroom.place.delivered[-1].release.draft.headline == "أول"


def test_withdraw_of_what_never_left_sends_nothing_and_names_the_place(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = newsroom.an_article()
    item = newsroom.queued(article, schedule=LATER)
    queued = amend.withdraw(article.id)
    assert (queued.items, queued.spared) == ((), ("d1",))
    assert newsroom.item(item).state is QueueState.CANCELLED
    assert newsroom.drain() == []
    newsroom.queue.retry(item.id)
    assert newsroom.item(item).failure is None


def test_queue_add_of_a_withdrawal_at_once_does_the_same_and_a_scheduled_one_waits(
    newsroom: Newsroom,
) -> None:
    article = newsroom.an_article()
    waiting = newsroom.queued(article)
    newsroom.queued(article, action=Action.WITHDRAW, schedule=LATER)
    assert newsroom.item(waiting).state is QueueState.PENDING
    queued = newsroom.queue.add(article.id, ["d1"], action=Action.WITHDRAW)
    assert len(queued.cancelled) == 2
    assert queued.items == ()
    assert newsroom.drain() == []
    with pytest.raises(UserError, match="nothing-published-there"):
        newsroom.queue.add(article.id, ["d1"], action=Action.WITHDRAW)


def test_withdraw_of_what_may_have_arrived_is_sent_under_its_recorded_name(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = newsroom.an_article()

    def record_and_vanish(delivery: object) -> None:
        delivery.record("77")  # type: ignore[attr-defined]
        raise UNKNOWN

    newsroom.place.answers = [record_and_vanish]
    item = newsroom.queued(article)
    newsroom.drain()
    newsroom.queue.cancel(item.id)
    (sent,) = amend.withdraw(article.id).items
    assert newsroom.drain() == [sent.id]
    assert newsroom.place.delivered[-1].remote_id == "77"


@pytest.mark.parametrize(
    ("fault", "first", "second"),
    [
        (None, QueueState.SENT, QueueState.SENT),
        (DOWN, QueueState.CANCELLED, QueueState.CANCELLED),
        (UNKNOWN, QueueState.CANCELLED, QueueState.SENT),
        (UserError("request-refused"), QueueState.CANCELLED, QueueState.CANCELLED),
    ],
)
def test_withdraw_while_the_original_is_sent_follows_its_outcome(
    newsroom: Newsroom,
    amend: AmendmentService,
    fault: Fault,
    first: QueueState,
    second: QueueState,
) -> None:
    article = newsroom.an_article()
    seen: list[Queued] = []

    def race(_delivery: object) -> None:
        seen.append(amend.withdraw(article.id))
        if fault is not None:
            raise fault

    newsroom.place.answers = [race]
    item = newsroom.queued(article)
    step = newsroom.worker.step()
    assert step is not None
    assert step.outcome is (Outcome.SENT if fault is None else Outcome.OVERTAKEN)
    newsroom.drain()
    (withdrawal,) = seen[0].items
    assert newsroom.item(item).state is first
    assert newsroom.item(withdrawal).state is second
    assert why(newsroom.item(item)) == ("" if fault is None else OVERTAKEN)
    assert why(newsroom.item(withdrawal)) == (NOT_HELD if second is not QueueState.SENT else "")
    newsroom.clock.advance(100_000)
    assert newsroom.drain() == []


def test_item_of_a_dead_worker_is_not_sent_again_once_it_is_to_be_withdrawn(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = newsroom.an_article()
    item = newsroom.queued(article)
    newsroom.another_worker("dead")._claim(1)
    (withdrawal,) = amend.withdraw(article.id).items
    assert newsroom.drain() == []
    newsroom.clock.advance(LEASE_S + 1)
    newsroom.drain()
    assert [delivery.action for delivery in newsroom.place.delivered] == [Action.WITHDRAW]
    assert newsroom.item(item).state is QueueState.CANCELLED
    assert newsroom.item(withdrawal).state is QueueState.SENT


def test_what_gave_way_does_not_come_back_before_the_withdrawal_is_cancelled(
    newsroom: Newsroom, amend: AmendmentService
) -> None:
    article = newsroom.an_article()
    newsroom.queued(article)
    newsroom.drain()
    newsroom.write(article, headline="ثان")
    update = newsroom.queued(article, held=True)
    (withdrawal,) = amend.withdraw(article.id).items
    for verb in (newsroom.queue.retry, newsroom.queue.hold):
        with pytest.raises(UserError, match=OVERTAKEN):
            verb(update.id)
    newsroom.queue.cancel(withdrawal.id)
    newsroom.queue.hold(update.id)
    assert newsroom.item(update).state is QueueState.HELD


STEPS = st.lists(
    st.sampled_from(
        ["publish", "later", "held", "send", "send down", "send unknown", "send refused", "cancel"]
    ),
    max_size=7,
)
ANSWERS: dict[str, Fault] = {
    "": None,
    "down": DOWN,
    "unknown": UNKNOWN,
    "refused": UserError("request-refused"),
}


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS, st.none() | st.sampled_from(sorted(ANSWERS)))
def test_nothing_is_shown_after_a_withdrawal_whatever_came_before(
    newsroom: Newsroom, steps: list[str], race: str | None
) -> None:
    """Once the queue is empty the last thing done there is the withdrawal, if anything arrived."""
    amend = AmendmentService(newsroom.database, newsroom.clock)
    article = newsroom.an_article()
    began = len(newsroom.place.delivered)
    arrived: list[Action] = []

    def answer(fault: Fault, before: Callable[[], object] = lambda: None) -> None:
        def act(delivery: object) -> None:
            before()
            if fault is None or fault.code == "outcome-unknown":
                arrived.append(delivery.action)  # type: ignore[attr-defined]
            if fault is not None:
                raise fault

        newsroom.place.answers = [act]

    for number, step in enumerate(steps):
        _do(newsroom, article, number, step, answer)
    newsroom.place.answers = []
    if race is not None:
        newsroom.write(article, headline="سباق")
        newsroom.queued(article)
        answer(ANSWERS[race], lambda: amend.withdraw(article.id))
        newsroom.worker.step()
        newsroom.place.answers = []
    known = _items(newsroom, article)
    with suppress(UserError):
        amend.withdraw(article.id)
    after = len(newsroom.place.delivered)
    newsroom.clock.advance(timedelta(days=40_000).total_seconds())
    newsroom.drain()
    done = [delivery.action for delivery in newsroom.place.delivered[after:]]
    assert set(done) <= {Action.WITHDRAW}
    assert len(done) <= 1
    if arrived and Action.WITHDRAW not in arrived:
        assert newsroom.place.delivered[-1].action is Action.WITHDRAW
    if len(newsroom.place.delivered) == began:
        assert all(item.state is QueueState.CANCELLED for item in _items(newsroom, article))
    assert len(_items(newsroom, article)) >= len(known)


def _do(
    newsroom: Newsroom,
    article: Article,
    number: int,
    step: str,
    answer: Callable[[Fault], None],
) -> None:
    verb, _, fault = step.partition(" ")
    if verb == "send":
        answer(ANSWERS[fault])
        newsroom.clock.advance(4_000)
        newsroom.worker.step()
        return
    newsroom.write(article, headline=f"عنوان {number}")
    if verb == "cancel":
        for item in _items(newsroom, article):
            if item.state is not QueueState.SENT and item.state is not QueueState.CANCELLED:
                newsroom.queue.cancel(item.id)
        return
    newsroom.queued(article, schedule=LATER if verb == "later" else None, held=verb == "held")


def _items(newsroom: Newsroom, article: Article) -> list[QueueItem]:
    with newsroom.database.reading() as unit:
        return [row.item for row in unit.queue.rows(QueueQuery(article_id=article.id))]


SOON = Schedule(wall=datetime(2099, 5, 1, 8, 0), zone="Africa/Casablanca")


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STEPS)
def test_scheduled_withdrawal_goes_past_whatever_still_waits_when_its_time_comes(
    newsroom: Newsroom, steps: list[str]
) -> None:
    article = newsroom.an_article()
    arrived: list[Action] = []

    def answer(fault: Fault) -> None:
        def act(delivery: object) -> None:
            if fault is None or fault.code == "outcome-unknown":
                arrived.append(delivery.action)  # type: ignore[attr-defined]
            if fault is not None:
                raise fault

        newsroom.place.answers = [act]

    for number, step in enumerate(steps):
        _do(newsroom, article, number, step, answer)
    newsroom.place.answers = []
    try:
        withdrawal = newsroom.queued(article, action=Action.WITHDRAW, schedule=SOON)
    except UserError:
        assert not _unfinished(newsroom, article)
        return
    after = len(newsroom.place.delivered)
    newsroom.clock.advance(timedelta(days=40_000).total_seconds())
    newsroom.drain()
    assert [one.action for one in newsroom.place.delivered[after:]] in ([], [Action.WITHDRAW])
    assert not _unfinished(newsroom, article)
    if arrived and arrived[-1] is not Action.WITHDRAW:
        assert newsroom.item(withdrawal).state is QueueState.SENT
    if newsroom.item(withdrawal).state is QueueState.CANCELLED:
        assert why(newsroom.item(withdrawal)) == NOT_HELD


def _unfinished(newsroom: Newsroom, article: Article) -> list[QueueItem]:
    return [item for item in _items(newsroom, article) if item.state not in FINISHED]


@pytest.mark.parametrize("fault", [None, UserError("refused-there")])
def test_scheduled_withdrawal_wakes_the_worker_behind_what_is_held_or_failed(
    newsroom: Newsroom, fault: Fault
) -> None:
    article = newsroom.an_article()
    newsroom.queued(article)
    newsroom.drain()
    newsroom.write(article, headline="ثان")
    newsroom.place.answers = [fault] if fault else []
    update = newsroom.queued(article, held=fault is None)
    newsroom.drain()
    withdrawal = newsroom.queued(article, action=Action.WITHDRAW, schedule=SOON)
    assert newsroom.worker.next_wake_utc() == withdrawal.due_utc
    assert newsroom.item(update).state in (QueueState.HELD, QueueState.FAILED)
    newsroom.clock.advance(timedelta(days=40_000).total_seconds())
    assert newsroom.drain() == [withdrawal.id]
    assert why(newsroom.item(update)) == OVERTAKEN
