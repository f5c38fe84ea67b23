"""Queueing freezes what is sent; what waits is steered; refusals change nothing."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.base.errors import UserError
from editor_app.domain.article import ArticleState
from editor_app.domain.body import Body
from editor_app.domain.ports import QueueQuery
from editor_app.domain.publication import Action, QueueState
from editor_app.services.queue import Schedule
from tests.services.conftest import Newsroom


def a_schedule(text: str = "2026-12-01 18:00", zone: str = "Africa/Casablanca") -> Schedule:
    return Schedule(wall=datetime.fromisoformat(text), zone=zone)


def ids_in_order(newsroom: Newsroom) -> list[str]:
    return [row.item.id for row in newsroom.queue.rows(QueueQuery())]


def refused(newsroom: Newsroom, code: str) -> pytest.RaisesExc[UserError]:
    return pytest.raises(UserError, match=f"^{code}")


def test_add_freezes_the_article_as_it_stands(newsroom: Newsroom) -> None:
    article = newsroom.an_article(headline="أول")
    item = newsroom.queued(article)
    newsroom.write(article, headline="ثان")
    newsroom.drain()
    (delivery,) = newsroom.place.delivered
    assert delivery.release.draft.headline == "أول"
    assert delivery.release.slug.endswith(article.id)
    assert (item.state, item.action, item.due_utc) == (QueueState.PENDING, Action.PUBLISH, None)


def test_add_for_two_destinations_shares_one_release(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    queued = newsroom.queue.add(article.id, ["d1", "d2", "d1"], initiator="me")
    assert len(queued.items) == 2
    assert len({item.release_id for item in queued.items}) == 1
    assert [row.destination for row in newsroom.queue.rows(QueueQuery())] == ["d1", "d2"]
    assert queued.changes.queue_items == {item.id for item in queued.items}
    assert queued.changes.initiator == "me"


def test_add_returns_what_the_checklist_would_mend(newsroom: Newsroom) -> None:
    queued = newsroom.queue.add(newsroom.an_article(lead="", bylines=()).id, ["d1"])
    assert {"lead-missing", "byline-missing"} <= {problem.code for problem in queued.advice}


def test_add_keeps_the_slug_and_first_moment_of_the_first_release(newsroom: Newsroom) -> None:
    article = newsroom.an_article(headline="أول")
    newsroom.queued(article)
    newsroom.drain()
    newsroom.write(article, headline="ثان")
    newsroom.queued(article)
    newsroom.drain()
    first, second = (delivery.release for delivery in newsroom.place.delivered)
    assert second.slug == first.slug
    assert second.first_published_utc == first.created_utc < second.created_utc
    assert (first.sequence, second.sequence) == (1, 2)


def test_add_for_a_time_keeps_what_was_chosen(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article(), schedule=a_schedule())
    assert item.due_utc == datetime(2026, 12, 1, 18, 0, tzinfo=UTC)
    assert (item.due_wall, item.due_zone) == ("2026-12-01T18:00", "Africa/Casablanca")
    assert newsroom.drain() == []
    assert newsroom.worker.next_wake_utc() == item.due_utc


def test_add_held_waits_for_release(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article(), held=True)
    assert newsroom.drain() == []
    newsroom.queue.release(item.id)
    assert newsroom.drain() == [item.id]


@pytest.mark.parametrize(
    ("code", "changes", "words"),
    [
        ("destination-missing", {}, {"destinations": []}),
        ("destination-not-found", {}, {"destinations": ["d1", "d9"]}),
        ("checklist-blocks", {"headline": ""}, {}),
        ("checklist-blocks", {"body": Body()}, {}),
        ("nothing-published-there", {}, {"action": Action.UPDATE}),
        ("nothing-published-there", {}, {"action": Action.CORRECT}),
        ("nothing-published-there", {}, {"action": Action.WITHDRAW}),
        ("zone-unknown", {}, {"schedule": a_schedule(zone="../../etc/passwd")}),
        (
            "time-does-not-exist",
            {},
            {"schedule": a_schedule("2026-04-24 00:30", "Africa/Cairo")},
        ),
    ],
)
def test_add_refuses_and_queues_nothing(
    newsroom: Newsroom, code: str, changes: dict[str, object], words: dict[str, object]
) -> None:
    article = newsroom.an_article(**changes)
    with refused(newsroom, code):
        newsroom.queue.add(article.id, **{"destinations": ["d1"], **words})
    assert ids_in_order(newsroom) == []
    with newsroom.database.reading() as unit:
        assert unit.releases.latest_of(article.id) is None


def test_add_refuses_what_is_not_there_deleted_or_spiked(newsroom: Newsroom) -> None:
    with refused(newsroom, "article-not-found"):
        newsroom.queue.add("no", ["d1"])
    deleted = newsroom.an_article()
    newsroom.articles.delete([deleted.id])
    with refused(newsroom, "article-deleted"):
        newsroom.queue.add(deleted.id, ["d1"])
    spiked = newsroom.an_article()
    newsroom.articles.move(spiked.id, ArticleState.SPIKED)
    with refused(newsroom, "article-spiked"):
        newsroom.queue.add(spiked.id, ["d1"])


def test_add_of_a_version_that_is_there_already_is_refused(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    newsroom.queued(article)
    with refused(newsroom, "already-queued"):
        newsroom.queue.add(article.id, ["d2", "d1"])
    newsroom.drain()
    with refused(newsroom, "already-queued"):
        newsroom.queue.add(article.id, ["d1"])
    assert len(ids_in_order(newsroom)) == 1


def test_add_of_an_update_sends_the_same_version_once_more(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    newsroom.queued(article)
    newsroom.drain()
    newsroom.queued(article, action=Action.UPDATE)
    with refused(newsroom, "already-queued"):
        newsroom.queued(article, action=Action.UPDATE)


def test_withdrawal_and_publishing_again_are_releases_of_their_own(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    first = newsroom.queued(article)
    newsroom.drain()
    withdrawn = newsroom.queued(article, action=Action.WITHDRAW)
    assert withdrawn.release_id != first.release_id
    with refused(newsroom, "nothing-published-there"):
        newsroom.queued(article, action=Action.WITHDRAW)
    newsroom.drain()
    again = newsroom.queued(article)
    assert again.action is Action.PUBLISH
    assert again.release_id not in (first.release_id, withdrawn.release_id)
    assert newsroom.drain() == [again.id]


def test_withdraw_sends_the_release_and_not_what_was_written_since(newsroom: Newsroom) -> None:
    article = newsroom.an_article(headline="أول")
    newsroom.queued(article)
    newsroom.drain()
    newsroom.write(article, headline="", body=Body())
    newsroom.articles.delete([article.id])
    newsroom.queued(article, action=Action.WITHDRAW)
    newsroom.drain()
    assert newsroom.place.delivered[-1].release.draft.headline == "أول"
    assert newsroom.articles.get(article.id).state is ArticleState.WITHDRAWN


def test_hold_cancel_and_retry_move_an_item(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    newsroom.queue.hold(item.id)
    assert newsroom.item(item).state is QueueState.HELD
    changes = newsroom.queue.cancel(item.id, initiator="me")
    assert (changes.queue_items, changes.initiator) == ({item.id}, "me")
    assert newsroom.drain() == []
    newsroom.queue.retry(item.id)
    assert newsroom.drain() == [item.id]


@pytest.mark.parametrize("verb", ["hold", "release", "cancel", "retry"])
def test_verbs_refuse_what_is_sent_or_not_there(newsroom: Newsroom, verb: str) -> None:
    item = newsroom.queued(newsroom.an_article())
    newsroom.drain()
    with refused(newsroom, "queue-move-not-allowed"):
        getattr(newsroom.queue, verb)(item.id)
    with refused(newsroom, "queue-item-not-found"):
        getattr(newsroom.queue, verb)("no")
    assert newsroom.item(item).state is QueueState.SENT


def test_release_of_what_is_not_held_is_refused(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    newsroom.queue.cancel(item.id)
    with refused(newsroom, "queue-move-not-allowed"):
        newsroom.queue.release(item.id)


def test_retry_of_what_something_newer_has_overtaken_is_refused(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    old = newsroom.queued(article)
    newsroom.queue.cancel(old.id)
    newsroom.write(article, headline="أحدث")
    newsroom.queued(article)
    newsroom.drain()
    with refused(newsroom, "queue-item-outdated"):
        newsroom.queue.retry(old.id)
    assert newsroom.item(old).state is QueueState.CANCELLED


def test_reschedule_changes_the_due_time_and_takes_it_away(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article(), held=True)
    newsroom.queue.reschedule(item.id, a_schedule("2026-09-19 12:00"))
    assert newsroom.item(item).due_utc == datetime(2026, 9, 19, 11, 0, tzinfo=UTC)
    with refused(newsroom, "time-does-not-exist"):
        newsroom.queue.reschedule(item.id, a_schedule("2026-04-24 00:30", "Africa/Cairo"))
    assert newsroom.item(item).due_wall == "2026-09-19T12:00"
    newsroom.queue.reschedule(item.id, None)
    stored = newsroom.item(item)
    assert (stored.due_utc, stored.due_wall, stored.due_zone) == (None, "", "")
    newsroom.queue.release(item.id)
    newsroom.drain()
    with refused(newsroom, "queue-item-finished"):
        newsroom.queue.reschedule(item.id, None)


def test_move_puts_an_item_before_another_or_last(newsroom: Newsroom) -> None:
    a, b, c = (newsroom.queued(newsroom.an_article(headline=name)).id for name in "أبت")
    assert newsroom.queue.move(c, before=a).queue_items == {a, b, c}
    assert ids_in_order(newsroom) == [c, a, b]
    newsroom.queue.move(c, before=None)
    assert ids_in_order(newsroom) == [a, b, c]
    assert not newsroom.queue.move(b, before=b)
    assert not newsroom.queue.move(b, before=c)
    for wrong in ((a, "no"), ("no", a), ("no", None)):
        with refused(newsroom, "queue-item-not-found"):
            newsroom.queue.move(wrong[0], before=wrong[1])
    assert newsroom.drain() == [a, b, c]
    with refused(newsroom, "queue-item-finished"):
        newsroom.queue.move(a, before=None)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(moves=st.lists(st.tuples(st.integers(0, 4), st.none() | st.integers(0, 4)), max_size=8))
def test_move_is_a_permutation_that_follows_a_list(
    newsroom: Newsroom, moves: list[tuple[int, int | None]]
) -> None:
    start = ids_in_order(newsroom)
    while len(start) < 5:
        newsroom.queued(newsroom.an_article(headline=f"خبر {len(start)}"), held=True)
        start = ids_in_order(newsroom)
    expected = list(start)
    for moved, before in moves:
        newsroom.queue.move(start[moved], before=None if before is None else start[before])
        if before == moved:
            continue
        expected.remove(start[moved])
        place = len(expected) if before is None else expected.index(start[before])
        expected.insert(place, start[moved])
    assert ids_in_order(newsroom) == expected


def test_rows_of_and_attempts_of_an_item(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article(headline="عنوان"))
    (row,) = newsroom.queue.rows_of(frozenset({item.id, "no"}))
    assert (row.headline, row.destination, row.destination_kind) == ("عنوان", "d1", "site")
    assert newsroom.queue.attempts(item.id) == []
    with refused(newsroom, "queue-item-not-found"):
        newsroom.queue.attempts("no")
