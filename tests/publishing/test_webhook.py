"""Signed items to a receiver: what it is told, and that every try is the same event."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.publication import Action, Destination, QueueState
from editor_app.domain.publisher import DestinationKind
from editor_app.publishing.http import Answer, Http, Request
from editor_app.publishing.webhook.kind import WebhookKind
from editor_app.publishing.webhook.publisher import Receiver, WebhookPublisher, item_of
from editor_app.publishing.webhook.signing import key_of, signed_headers
from editor_app.services.worker import LEASE_S, Outcome
from tests.fakes import FakeSecrets, FixedClock
from tests.publishing.bad_server import bad_server
from tests.publishing.fake_receiver import SECRET, FakeReceiver
from tests.publishing.fake_wordpress import served
from tests.publishing.lossy_proxy import LOSSES, in_front_of, losing
from tests.publishing.network_desk import Desk, before_request, killed_step
from tests.publishing.newsroom import (
    FolderOfPictures,
    a_delivery,
    a_numbered_release,
    text_only,
    the_main_story,
)

STORY = text_only(the_main_story())
RELEASE = a_numbered_release(0, STORY)
ADDRESS = {"webhook_address": "https://journal.example/hook"}


@dataclass
class WebhookDesk(Desk):
    """A desk over one receiver."""

    secret: str = SECRET
    asks: bool = True

    def kind(self) -> DestinationKind:
        return WebhookKind(self.secrets, self.clock)

    def options(self) -> Mapping[str, str]:
        status = {"status_address": self.address + "/held"} if self.asks else {}
        return {"webhook_address": self.address, "signing_secret": self.secret, **status}


class Saying(Http):
    """Gives one answer to whatever is sent."""

    def __init__(self, **fields: object) -> None:
        self._answer = Answer(**{"status": 200, "headers": {}, "content": b"", **fields})

    def send(self, request: Request) -> Answer:
        return self._answer


@pytest.fixture
def hook() -> Iterator[FakeReceiver]:
    with served(FakeReceiver()) as hook:
        yield hook


@pytest.fixture
def media(tmp_path: Path) -> FolderOfPictures:
    return FolderOfPictures(tmp_path)


def _publisher(http: Http, status_address: str = "") -> WebhookPublisher:
    receiver = Receiver(
        address="https://journal.example/hook", status_address=status_address, key=b"k"
    )
    return WebhookPublisher(http, receiver, FixedClock())


def test_signature_is_that_of_the_specification() -> None:
    """Source: the example in Standard Webhooks' own libraries."""
    clock = FixedClock()
    moment = clock.now().fromtimestamp(1614265330, clock.now().tzinfo)
    key = key_of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    headers = signed_headers(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", moment, b'{"test": 2432232314}')
    assert headers["Webhook-Signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_secret_that_is_no_base64_is_taken_letter_by_letter_unless_it_says_it_is() -> None:
    assert key_of("كلمة السر") == "كلمة السر".encode()
    for secret in ("whsec_", "whsec_é", "whsec_a", "whsec_****"):
        with pytest.raises(UserError, match="option-invalid"):
            key_of(secret)


@pytest.mark.parametrize(
    ("action", "status"),
    [
        (Action.PUBLISH, "usable"),
        (Action.UPDATE, "usable"),
        (Action.CORRECT, "usable"),
        (Action.WITHDRAW, "canceled"),
    ],
)
def test_item_says_whether_it_may_be_shown(action: Action, status: str) -> None:
    item = item_of(a_delivery(RELEASE, action))
    assert (item["pubStatus"], item["version"]) == (status, str(RELEASE.sequence))
    assert item["uri"] == f"urn:mihbara:article:{RELEASE.article_id}"


def test_item_of_a_withdrawal_holds_nothing_of_the_text() -> None:
    said = json.dumps(item_of(a_delivery(RELEASE, Action.WITHDRAW)), ensure_ascii=False)
    for text in (STORY.headline, STORY.lead, STORY.bylines[0].name, "bodies", "الحاج إدريس"):
        assert text in json.dumps(item_of(a_delivery(RELEASE)), ensure_ascii=False)
        assert text not in said


@pytest.mark.parametrize(
    ("fields", "page"),
    [
        ({"content": b'{"url": "https://a.example/x"}'}, "https://a.example/x"),
        ({"content": b'{"url": "/x"}'}, "https://journal.example/x"),
        ({"headers": {"location": "/made/7"}, "status": 201}, "https://journal.example/made/7"),
        ({"content": b'{"url": "javascript:alert(1)"}'}, ""),
        ({"content": b'{"url": "https://[::1"}'}, ""),
        ({"content": b'{"url": "https://a.example/' + b"x" * 9000 + b'"}'}, ""),
        ({"content": '{"url": "https://a.example/\u202ex"}'.encode()}, ""),
        ({"content": b'{"url": 7}'}, ""),
        ({"content": b"[" * 90_000}, ""),
        ({"content": b"<html>thanks</html>"}, ""),
        ({"status": 204}, ""),
    ],
)
def test_deliver_takes_any_answer_of_success_and_only_safe_addresses(
    fields: dict[str, object], page: str
) -> None:
    receipt = _publisher(Saying(**fields)).deliver(a_delivery(RELEASE))
    assert (receipt.url, receipt.remote_id) == (page, f"urn:mihbara:article:{RELEASE.article_id}")


def test_deliver_to_a_receiver_still_at_work_comes_back_later(
    hook: FakeReceiver, media: FolderOfPictures
) -> None:
    desk = WebhookDesk(hook.url, media)
    item = desk.queued(desk.write(STORY).id)
    hook.busy = 1
    assert desk.step().outcome is Outcome.UNKNOWN
    desk.drain()
    assert hook.acts == [(item.id, "publish")]


def test_find_without_a_status_address_asks_nobody() -> None:
    assert _publisher(Http(FixedClock())).find(a_delivery(RELEASE)) is None


@pytest.mark.parametrize("said", [b"<html>", b"{}", b'{"id": "another"}', b"[]"])
def test_find_believes_only_an_answer_that_names_the_event(said: bytes) -> None:
    publisher = _publisher(Saying(content=said), "https://journal.example/held?in=desk")
    with pytest.raises(EnvironmentFault, match="answer-unreadable"):
        publisher.find(a_delivery(RELEASE))


def test_test_tells_a_receiver_nothing_and_finds_a_wrong_secret(
    hook: FakeReceiver, media: FolderOfPictures
) -> None:
    for secret in (SECRET, "another"):
        desk = WebhookDesk(hook.url, media, secret=secret)
        (destination,) = desk.destinations.all()
        publisher = desk.kinds["webhook"].open(destination, media)
        if secret == SECRET:
            publisher.test()
        else:
            with pytest.raises(EnvironmentFault, match="credentials-refused"):
                publisher.test()
    assert (hook.tries, hook.items) == ([], {})


@pytest.mark.parametrize("asks", [True, False], ids=["status", "blind"])
@pytest.mark.parametrize("loss", LOSSES)
def test_deliver_with_lost_answers_is_one_event(
    loss: str, asks: bool, hook: FakeReceiver, media: FolderOfPictures
) -> None:
    with in_front_of(hook.url) as proxy:
        desk = WebhookDesk(proxy.url, media, asks=asks)
        article = desk.write(STORY)
        for count, action in ((3, Action.PUBLISH), (1, Action.CORRECT), (2, Action.WITHDRAW)):
            proxy.plan = losing(count, lambda: loss, methods="POST")
            desk.rewrite(article.id, replace(STORY, headline=f"عنوان {action}"))
            item = desk.sent(article.id, action)
            tries = [one for one in hook.tries if one[0] == item.id]
            is_repeated = not asks and loss not in ("html", "half")
            assert len(tries) == (count + 1 if is_repeated else 1)
            assert len(set(tries)) == 1, "another action or body at a later try"
            assert hook.acts[-1] == (item.id, action.value)
    assert len(hook.acts) == 3
    assert [item["pubStatus"] for item in hook.items.values()] == ["canceled"]


@pytest.mark.parametrize("asks", [True, False], ids=["status", "blind"])
@pytest.mark.parametrize("action", list(Action))
def test_deliver_killed_at_each_step_is_one_event(
    action: Action, asks: bool, hook: FakeReceiver, media: FolderOfPictures
) -> None:
    kills = 0
    while True:
        desk = WebhookDesk(hook.url, media, asks=asks)
        article = desk.write(STORY)
        if action is not Action.PUBLISH:
            desk.sent(article.id)
        hook.acts.clear()
        item = desk.queued(article.id, action)
        if not killed_step(desk, kills):
            break
        desk.drain()
        assert desk.item(item).state is QueueState.SENT, kills
        assert hook.acts == [(item.id, action.value)], kills
        kills += 1
    assert kills == 2


def test_worker_that_sleeps_past_its_lease_sends_the_same_event(
    hook: FakeReceiver, media: FolderOfPictures
) -> None:
    desk = WebhookDesk(hook.url, media)
    item = desk.queued(desk.write(STORY).id)
    rival = desk.worker()

    def sleep() -> None:
        desk.clock.advance(LEASE_S + 1)
        step = rival.step()
        assert step is not None
        assert step.outcome is Outcome.SENT

    with before_request(0, sleep):
        assert desk.step().outcome is Outcome.LOST
    assert len(hook.tries) == 2
    assert hook.acts == [(item.id, "publish")]


def test_wrong_secret_pauses_the_destination(hook: FakeReceiver, media: FolderOfPictures) -> None:
    desk = WebhookDesk(hook.url, media, secret="another")
    desk.queued(desk.write(STORY).id)
    assert desk.step().outcome is Outcome.RETRYING
    (destination,) = desk.destinations.all()
    assert destination.is_paused
    assert hook.acts == []


@pytest.mark.parametrize(
    ("way", "outcome"),
    [
        ("400", Outcome.FAILED),
        ("429", Outcome.RETRYING),
        ("500", Outcome.RETRYING),
        ("reset", Outcome.UNKNOWN),
        ("not-http", Outcome.UNKNOWN),
        ("to-other-host", Outcome.FAILED),
        ("to-json", Outcome.FAILED),
    ],
)
def test_deliver_to_a_bad_receiver_follows_the_rules_of_retrying(
    way: str, outcome: Outcome, media: FolderOfPictures
) -> None:
    with bad_server() as server:
        desk = WebhookDesk(f"{server.url}/{way}", media, asks=False)
        desk.queued(desk.write(STORY).id)
        assert desk.step().outcome is outcome
        assert len(server.hits) == 1


def test_checked_options_are_clean() -> None:
    kind = WebhookKind(FakeSecrets(), FixedClock())
    given = {"webhook_address": "https://journal.example/hook?in=desk#top"}
    assert kind.checked(given) == {
        "webhook_address": "https://journal.example/hook?in=desk",
        "signing_secret": "",
        "status_address": "",
    }


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("webhook_address", "http://journal.example/hook", "not-https"),
        ("webhook_address", "https://a:b@journal.example", "user-name"),
        ("status_address", "http://journal.example/held", "not-https"),
        ("signing_secret", "whsec_***", "not-base64"),
    ],
)
def test_checked_refuses_what_cannot_work(option: str, value: str, reason: str) -> None:
    kind = WebhookKind(FakeSecrets(), FixedClock())
    with pytest.raises(UserError, match="option-invalid") as refusal:
        kind.checked({**ADDRESS, option: value})
    assert (refusal.value.params["option"], refusal.value.params["reason"]) == (option, reason)


def test_open_without_a_secret_says_which_destination_lacks_it(media: FolderOfPictures) -> None:
    place = Destination(id="d1", kind="webhook", name="الأرشيف", options=ADDRESS)
    with pytest.raises(EnvironmentFault, match="secret-missing") as fault:
        WebhookKind(FakeSecrets(), FixedClock()).open(place, media)
    assert fault.value.params["name"] == "الأرشيف"
