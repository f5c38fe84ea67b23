"""What is due is sent once, in order, and every try is on record."""

import logging
import threading
from datetime import timedelta

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.article import ArticleState
from editor_app.domain.publication import RETRY_DELAYS_S, Action, QueueState, Receipt
from editor_app.domain.publisher import Delivery
from editor_app.services.aftermath import LONGEST_PAUSE_S
from editor_app.services.worker import LEASE_S, Outcome
from tests.services.conftest import Newsroom

DOWN = EnvironmentFault("site-busy", path="/srv")


def test_step_with_nothing_queued_is_none(newsroom: Newsroom) -> None:
    assert newsroom.worker.step() is None
    assert newsroom.worker.next_wake_utc() is None


def test_step_sends_the_item_and_records_the_receipt(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    item = newsroom.queued(article)
    started = newsroom.clock.now()
    newsroom.place.answers = [lambda _: newsroom.clock.advance(3) and None]
    step = newsroom.worker.step()
    assert step is not None
    assert step.outcome is Outcome.SENT
    sent = newsroom.item(item)
    assert step.item == sent
    assert (sent.state, sent.remote_url, sent.lease) == (
        QueueState.SENT,
        f"https://example.org/{item.id}",
        None,
    )
    assert sent.sent_utc == started + timedelta(seconds=3)
    assert newsroom.articles.get(article.id).state is ArticleState.PUBLISHED
    assert step.changes.articles == {article.id}
    assert step.changes.queue_items == {item.id}
    (attempt,) = newsroom.attempts(item)
    assert (attempt.number, attempt.outcome, attempt.detail) == (1, "sent", "")
    assert (attempt.started_utc, attempt.ended_utc) == (started, sent.sent_utc)
    assert newsroom.worker.step() is None


def test_step_after_a_passing_fault_waits_longer_each_time(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    newsroom.place.answers = [DOWN] * len(RETRY_DELAYS_S)
    for number, delay_s in enumerate(RETRY_DELAYS_S, start=1):
        step = newsroom.worker.step()
        assert step is not None
        assert step.outcome is Outcome.RETRYING
        waiting = newsroom.item(item)
        assert waiting.attempts == number
        assert waiting.next_try_utc == newsroom.clock.now() + timedelta(seconds=delay_s)
        assert waiting.failure is not None
        assert waiting.failure.code == "site-busy"
        assert newsroom.worker.next_wake_utc() == waiting.next_try_utc
        newsroom.clock.advance(delay_s - 1)
        assert newsroom.worker.step() is None
        newsroom.clock.advance(1)
    assert newsroom.drain() == [item.id]
    assert newsroom.item(item).state is QueueState.SENT
    assert newsroom.item(item).failure is None
    outcomes = [attempt.outcome for attempt in newsroom.attempts(item)]
    assert outcomes == ["site-busy"] * len(RETRY_DELAYS_S) + ["sent"]
    assert newsroom.attempts(item)[0].detail == '{"path": "/srv"}'


def test_step_after_the_last_delay_asks_a_person(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    newsroom.place.answers = [DOWN] * (len(RETRY_DELAYS_S) + 1)
    for _ in range(len(RETRY_DELAYS_S) + 1):
        newsroom.drain()
        newsroom.clock.advance(2 * RETRY_DELAYS_S[-1])
    assert newsroom.item(item).state is QueueState.FAILED
    assert newsroom.drain() == []
    newsroom.queue.retry(item.id)
    assert newsroom.drain() == [item.id]
    assert newsroom.item(item).state is QueueState.SENT


@pytest.mark.parametrize(
    ("asked", "waited_s"),
    [(5, 5.0), (0, 0.0), (-3, 0.0), (7200.5, 7200.5), (10**9, LONGEST_PAUSE_S)],
)
def test_step_obeys_the_pause_a_destination_asks_for(
    newsroom: Newsroom, asked: float, waited_s: float
) -> None:
    item = newsroom.queued(newsroom.an_article())
    newsroom.place.answers = [EnvironmentFault("site-busy", retry_after_s=asked)]
    newsroom.worker.step()
    assert newsroom.item(item).next_try_utc == newsroom.clock.now() + timedelta(seconds=waited_s)


def test_step_with_an_unknown_outcome_asks_before_it_sends_again(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())

    def take_and_hang(delivery: Delivery) -> None:
        newsroom.place.held[delivery.key] = Receipt(remote_id="7", url="https://example.org/7")
        raise EnvironmentFault("outcome-unknown")

    newsroom.place.answers = [take_and_hang]
    step = newsroom.worker.step()
    assert step is not None
    assert step.outcome is Outcome.UNKNOWN
    newsroom.clock.advance(RETRY_DELAYS_S[0])
    assert newsroom.drain() == [item.id]
    assert len(newsroom.place.delivered) == 1
    assert [delivery.key for delivery in newsroom.place.asked] == [item.id]
    assert newsroom.item(item).remote_id == "7"


def test_step_first_try_does_not_ask(newsroom: Newsroom) -> None:
    newsroom.queued(newsroom.an_article())
    newsroom.drain()
    assert newsroom.place.asked == []


def test_step_with_input_a_person_must_mend_fails_at_once(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    newsroom.place.answers = [UserError("slug-unsafe", slug="..")]
    step = newsroom.worker.step()
    assert step is not None
    assert step.outcome is Outcome.FAILED
    failed = newsroom.item(item)
    assert failed.failure is not None
    assert (failed.state, failed.failure.params) == (QueueState.FAILED, {"slug": ".."})
    assert newsroom.articles.get(item.article_id).state is ArticleState.DRAFT
    assert newsroom.worker.next_wake_utc() is None


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (UserError("credentials-refused"), QueueState.FAILED),
        (EnvironmentFault("credentials-refused"), QueueState.RETRYING),
    ],
)
def test_step_whose_credentials_are_refused_pauses_the_destination(
    newsroom: Newsroom, error: Exception, state: QueueState
) -> None:
    first = newsroom.queued(newsroom.an_article(headline="أول"))
    second = newsroom.queued(newsroom.an_article(headline="ثان"))
    elsewhere = newsroom.queued(newsroom.an_article(headline="ثالث"), "d2")
    newsroom.place.answers = [error]
    step = newsroom.worker.step()
    assert step is not None
    (paused,) = (place for place in newsroom.destinations.all() if place.is_paused)
    assert step.changes.destinations == {paused.id}
    assert newsroom.item(first).state is state
    assert newsroom.drain() == [elsewhere.id]
    newsroom.destinations.set_paused(paused.id, False)
    assert newsroom.drain() == [second.id]


@pytest.mark.expects(log="unexpected ZeroDivisionError while sending")
def test_step_at_a_bug_of_a_publisher_is_recorded_without_its_text(
    newsroom: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    item = newsroom.queued(newsroom.an_article())
    newsroom.place.answers = [ZeroDivisionError("secret text")]
    with caplog.at_level(logging.ERROR):
        step = newsroom.worker.step()
    assert step is not None
    assert step.outcome is Outcome.FAILED
    failure = newsroom.item(item).failure
    assert failure is not None
    assert (failure.code, failure.params) == ("unexpected-error", {"reason": "ZeroDivisionError"})
    assert item.id in caplog.text
    assert "deliver" in caplog.text, "where it happened"
    assert "secret text" not in caplog.text


def test_step_for_a_kind_that_is_gone_fails(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    newsroom.worker._kinds = {}
    newsroom.worker.step()
    failure = newsroom.item(item).failure
    assert failure is not None
    assert failure.code == "destination-kind-unknown"


def test_step_with_a_damaged_release_fails_that_item_and_goes_on(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = newsroom.queued(newsroom.an_article(headline="تالف"))
    sound = newsroom.queued(newsroom.an_article(headline="سليم"))
    releases = type(newsroom.database._shelves.releases)

    def get(self: object, release_id: str) -> object:
        if release_id == damaged.release_id:
            raise UserError("release-damaged", id=release_id)
        return newsroom.database._shelves.releases[release_id]

    assert releases is dict
    monkeypatch.setattr("tests.fakes.database.FakeReleases.get", get)
    assert newsroom.drain() == [damaged.id, sound.id]
    assert newsroom.item(damaged).state is QueueState.FAILED
    assert newsroom.item(sound).state is QueueState.SENT


def test_step_whose_lease_was_taken_over_records_nothing(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    rival = newsroom.another_worker("w2")

    def sleep_over_the_lease(delivery: Delivery) -> None:
        newsroom.clock.advance(LEASE_S)
        taken = rival.step()
        assert taken is not None
        assert taken.outcome is Outcome.SENT
        with pytest.raises(EnvironmentFault, match="lease-lost"):
            delivery.keep_alive()

    newsroom.place.answers = [sleep_over_the_lease]
    step = newsroom.worker.step()
    assert step is not None
    assert step.outcome is Outcome.LOST
    assert not step.changes
    assert newsroom.item(item).attempts == 2
    assert [attempt.outcome for attempt in newsroom.attempts(item)] == ["", "sent"]


def test_step_that_stops_at_a_lost_lease_records_nothing(newsroom: Newsroom) -> None:
    newsroom.queued(newsroom.an_article())
    rival = newsroom.another_worker("w2")

    def lose(delivery: Delivery) -> None:
        newsroom.clock.advance(LEASE_S)
        rival.step()
        delivery.keep_alive()

    newsroom.place.answers = [lose]
    step = newsroom.worker.step()
    assert step is not None
    assert step.outcome is Outcome.LOST


def test_step_renews_the_lease_while_it_sends(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    rival = newsroom.another_worker("w2")

    def slowly(delivery: Delivery) -> None:
        for _ in range(4):
            newsroom.clock.advance(LEASE_S - 1)
            delivery.keep_alive()
            assert rival.step() is None

    newsroom.place.answers = [slowly]
    step = newsroom.worker.step()
    assert step is not None
    assert step.outcome is Outcome.SENT
    assert newsroom.item(item).attempts == 1


def test_step_sends_releases_of_an_article_in_their_order(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    first = newsroom.queued(article)
    newsroom.write(article, headline="عنوان جديد")
    second = newsroom.queued(article)
    newsroom.queue.move(second.id, before=first.id)
    newsroom.place.answers = [DOWN]
    assert newsroom.drain() == [first.id]
    newsroom.clock.advance(RETRY_DELAYS_S[0])
    assert newsroom.drain() == [first.id, second.id]
    actions = [delivery.action for delivery in newsroom.place.delivered]
    assert actions == [Action.PUBLISH, Action.PUBLISH, Action.UPDATE]
    assert [each.release.draft.headline for each in newsroom.place.delivered][-1] == "عنوان جديد"


def test_step_tells_an_update_what_the_destination_calls_the_article(newsroom: Newsroom) -> None:
    article = newsroom.an_article()
    first = newsroom.queued(article)
    newsroom.drain()
    newsroom.write(article, lead="جديد")
    newsroom.queued(article)
    newsroom.drain()
    newsroom.queued(article, action=Action.WITHDRAW)
    newsroom.drain()
    newsroom.queued(article)
    newsroom.drain()
    known = [bool(delivery.remote_id) for delivery in newsroom.place.delivered]
    assert known == [False, True, True, False]
    assert newsroom.place.delivered[1].remote_id == f"r-{first.id}"


def test_step_passes_a_paused_destination_by(newsroom: Newsroom) -> None:
    paused = newsroom.destinations.all()[0]
    newsroom.destinations.set_paused(paused.id, True)
    article = newsroom.an_article()
    waiting = newsroom.queued(article, "d1")
    going = newsroom.queued(article, "d2")
    assert newsroom.drain() == [going.id]
    assert newsroom.item(waiting).state is QueueState.PENDING


@pytest.mark.parametrize(("is_serial", "sent_meanwhile"), [(True, False), (False, True)])
def test_step_of_a_serial_kind_takes_one_at_a_time(
    newsroom: Newsroom, is_serial: bool, sent_meanwhile: bool
) -> None:
    newsroom.place.is_serial = is_serial
    for number in range(2):
        newsroom.queued(newsroom.an_article(headline=f"عنوان {number}"))
    rival = newsroom.another_worker("w2")
    meanwhile = []
    newsroom.place.answers = [lambda _: meanwhile.append(rival.step())]
    newsroom.worker.step()
    assert (meanwhile[0] is not None) is sent_meanwhile


def test_two_workers_send_each_of_500_items_once(newsroom: Newsroom) -> None:
    items = {newsroom.queued(newsroom.an_article(headline=f"خبر {n}")).id for n in range(500)}
    workers = [newsroom.another_worker(f"w{number}") for number in (2, 3)]
    begin = threading.Barrier(2)
    counts = [0, 0]

    def drain(number: int) -> None:
        begin.wait()
        while workers[number].step() is not None:
            counts[number] += 1

    threads = [threading.Thread(target=drain, args=(number,)) for number in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    keys = [delivery.key for delivery in newsroom.place.delivered]
    assert sorted(keys) == sorted(items)
    assert sum(counts) == 500
    with newsroom.database.reading() as unit:
        assert {unit.queue.get(item).state for item in items} == {QueueState.SENT}


def test_article_state_follows_what_was_sent(newsroom: Newsroom) -> None:
    article = newsroom.an_article()

    def send(action: Action, *names: str) -> ArticleState:
        newsroom.queued(article, *names, action=action)
        newsroom.drain()
        return newsroom.articles.get(article.id).state

    assert send(Action.PUBLISH, "d1", "d2") is ArticleState.PUBLISHED
    newsroom.write(article, lead="تصحيح")
    assert send(Action.CORRECT, "d1") is ArticleState.CORRECTED
    newsroom.write(article, lead="تحديث")
    assert send(Action.UPDATE, "d1") is ArticleState.CORRECTED
    assert send(Action.WITHDRAW, "d1") is ArticleState.CORRECTED, "d2 still holds it"
    assert send(Action.WITHDRAW, "d2") is ArticleState.WITHDRAWN
    assert send(Action.PUBLISH, "d1") is ArticleState.PUBLISHED


def test_step_publishes_an_article_whose_own_text_is_damaged(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = newsroom.an_article()
    item = newsroom.queued(article)

    def get(_self: object, article_id: str) -> object:
        raise UserError("article-damaged", id=article_id)

    monkeypatch.setattr("tests.fakes.database.FakeArticles.get", get)
    monkeypatch.setattr("tests.fakes.database.FakeArticles.set_state", lambda *_: None)
    assert newsroom.drain() == [item.id]
    assert newsroom.item(item).state is QueueState.SENT


def test_step_when_the_library_fails_says_so(newsroom: Newsroom) -> None:
    newsroom.queued(newsroom.an_article())
    newsroom.database.fault = EnvironmentFault("storage-busy")
    with pytest.raises(EnvironmentFault, match="storage-busy"):
        newsroom.worker.step()


def test_step_records_what_the_destination_calls_the_article_before_it_is_through(
    newsroom: Newsroom,
) -> None:
    item = newsroom.queued(newsroom.an_article())
    recorded = []

    def record_and_die(delivery: Delivery) -> None:
        delivery.record("42")
        recorded.append(newsroom.item(item))
        raise EnvironmentFault("server-slow")

    newsroom.place.answers = [record_and_die]
    newsroom.worker.step()
    assert [(each.remote_id, each.state) for each in recorded] == [("42", QueueState.SENDING)]
    newsroom.clock.advance(RETRY_DELAYS_S[0])
    newsroom.worker.step()
    assert newsroom.place.delivered[1].remote_id == "42"


def test_step_that_was_overtaken_may_record_nothing(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    rival = newsroom.another_worker("w2")

    def sleep_and_record(delivery: Delivery) -> None:
        newsroom.clock.advance(LEASE_S)
        rival.step()
        delivery.record("of the one that slept")

    newsroom.place.answers = [sleep_and_record]
    step = newsroom.worker.step()
    assert step is not None
    assert step.outcome is Outcome.LOST
    assert newsroom.item(item).remote_id == f"r-{item.id}"


def test_step_tells_how_the_destination_was_left_and_when_the_item_was_due(
    newsroom: Newsroom,
) -> None:
    article = newsroom.an_article()
    newsroom.place.state = "as we left it"
    first = newsroom.queued(article)
    newsroom.drain()
    assert newsroom.item(first).remote_state == "as we left it"
    newsroom.write(article, lead="جديد")
    newsroom.queued(article)
    newsroom.drain()
    newsroom.queued(article, action=Action.WITHDRAW)
    newsroom.drain()
    newsroom.queued(article)
    newsroom.drain()
    states = [delivery.remote_state for delivery in newsroom.place.delivered]
    assert states == ["", *["as we left it"] * 3]
    assert {delivery.due_utc for delivery in newsroom.place.delivered} == {None}


def test_retry_after_a_change_elsewhere_agrees_to_just_that_change(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    newsroom.place.answers = [UserError("remote-changed", remote_state="theirs")]
    newsroom.worker.step()
    assert newsroom.item(item).state is QueueState.FAILED
    assert newsroom.item(item).remote_state == ""
    newsroom.queue.retry(item.id)
    newsroom.worker.step()
    assert newsroom.place.delivered[1].remote_state == "theirs"


def test_step_without_a_password_pauses_the_destination(newsroom: Newsroom) -> None:
    newsroom.queued(newsroom.an_article())
    newsroom.place.answers = [EnvironmentFault("secret-missing", name="d1")]
    newsroom.worker.step()
    assert [place.name for place in newsroom.destinations.all() if place.is_paused] == ["d1"]
