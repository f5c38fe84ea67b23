"""What every destination promises, held to the real ones and to the one of tests alike."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.publication import Action, Receipt, Release
from editor_app.domain.publisher import Delivery, Publisher
from editor_app.publishing.http import Http
from editor_app.publishing.webhook.publisher import Receiver, WebhookPublisher
from editor_app.publishing.wordpress.api import WordPressApi
from editor_app.publishing.wordpress.publisher import WordPressPublisher
from tests.fakes import FixedClock
from tests.publishing.fake_host import hosting
from tests.publishing.fake_receiver import FakeReceiver
from tests.publishing.fake_wordpress import PASSWORD, USER, FakeWordPress, served
from tests.publishing.newsroom import (
    FolderOfPictures,
    a_delivery,
    a_numbered_release,
    a_publisher,
    text_only,
    the_main_story,
    with_change,
)
from tests.publishing.null_kind import NullPublisher
from tests.publishing.sftp_desk import an_sftp_publisher

STORY = text_only(the_main_story())
FIRST = a_numbered_release(0, STORY)
SECOND = with_change(FIRST, headline="عنوان جديد")


@dataclass
class Place:
    """A destination with the memory that the queue has of it."""

    publisher: Publisher
    receipts: list[Receipt] = field(default_factory=list)

    def delivery(self, release: Release, action: Action = Action.PUBLISH) -> Delivery:
        """Say what is known of earlier deliveries, as the worker does."""
        delivery = a_delivery(release, action)
        if not self.receipts:
            return delivery
        last = self.receipts[-1]
        return replace(delivery, remote_id=last.remote_id, remote_state=last.remote_state)

    def deliver(self, release: Release, action: Action = Action.PUBLISH) -> Receipt:
        self.receipts.append(self.publisher.deliver(self.delivery(release, action)))
        return self.receipts[-1]


def _site(folder: Path) -> Iterator[Place]:
    yield Place(a_publisher(folder / "site"))


def _null(_folder: Path) -> Iterator[Place]:
    yield Place(NullPublisher())


def _wordpress(folder: Path) -> Iterator[Place]:
    with served(FakeWordPress()) as site:
        api = WordPressApi(Http(FixedClock()), site.url + "/", USER, PASSWORD)
        yield Place(WordPressPublisher(api, FolderOfPictures(folder), FixedClock(), "ar"))


def _webhook(_folder: Path) -> Iterator[Place]:
    with served(FakeReceiver()) as hook:
        receiver = Receiver(address=hook.url, status_address=hook.url + "/held", key=hook.key)
        yield Place(WebhookPublisher(Http(FixedClock()), receiver, FixedClock()))


def _sftp(folder: Path) -> Iterator[Place]:
    with hosting(folder / "host") as host:
        yield Place(an_sftp_publisher(host, folder / "copy"))


PLACES: list[Callable[[Path], Iterator[Place]]] = [_site, _null, _wordpress, _webhook, _sftp]


@pytest.fixture(params=PLACES, ids=["site", "null", "wordpress", "webhook", "sftp"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    yield from request.param(tmp_path)


def test_find_before_any_delivery_is_none(place: Place) -> None:
    assert place.publisher.find(place.delivery(FIRST)) is None


def test_deliver_gives_what_find_then_gives(place: Place) -> None:
    receipt = place.deliver(FIRST)
    assert receipt.remote_id
    assert receipt.url.startswith("http")
    assert place.publisher.find(a_delivery(FIRST)) == receipt


def test_deliver_again_changes_nothing(place: Place) -> None:
    receipt = place.deliver(FIRST)
    assert place.publisher.deliver(a_delivery(FIRST)) == receipt
    assert place.publisher.deliver(place.delivery(FIRST)) == receipt


def test_find_of_another_delivery_is_none(place: Place) -> None:
    place.deliver(FIRST)
    assert place.publisher.find(place.delivery(SECOND, Action.UPDATE)) is None


@pytest.mark.parametrize("action", [Action.UPDATE, Action.CORRECT])
def test_change_stays_at_its_address(action: Action, place: Place) -> None:
    first = place.deliver(FIRST)
    second = place.deliver(SECOND, action)
    assert (second.remote_id, second.url) == (first.remote_id, first.url)
    assert place.publisher.find(place.delivery(SECOND, action)) == second


def test_withdrawn_is_found_as_withdrawn_and_may_come_back(place: Place) -> None:
    first = place.deliver(FIRST)
    assert place.publisher.find(place.delivery(SECOND, Action.WITHDRAW)) is None
    gone = place.deliver(SECOND, Action.WITHDRAW)
    assert place.publisher.find(place.delivery(SECOND, Action.WITHDRAW)) == gone
    back = replace(SECOND, id="again", sequence=5000)
    delivery = replace(place.delivery(back), remote_id="")
    assert place.publisher.deliver(delivery).url == first.url


@pytest.mark.parametrize(
    "place",
    [_site, _wordpress, _webhook, _sftp],
    ids=["site", "wordpress", "webhook", "sftp"],
    indirect=True,
)
def test_deliver_with_lost_lease_shows_nothing_and_can_be_finished(place: Place) -> None:
    def lost() -> None:
        raise EnvironmentFault("lease-lost")

    with pytest.raises(EnvironmentFault, match="lease-lost"):
        place.publisher.deliver(replace(a_delivery(FIRST), keep_alive=lost))
    assert place.publisher.find(a_delivery(FIRST)) is None
    place.deliver(FIRST)
    assert place.publisher.find(a_delivery(FIRST)) is not None


@pytest.mark.parametrize("place", [_wordpress], ids=["wordpress"], indirect=True)
def test_deliver_that_may_not_record_its_draft_shows_nothing(place: Place) -> None:
    def lost(_remote_id: str) -> None:
        raise EnvironmentFault("lease-lost")

    with pytest.raises(EnvironmentFault, match="lease-lost"):
        place.publisher.deliver(replace(a_delivery(FIRST), record=lost))
    assert place.publisher.find(a_delivery(FIRST)) is None


def test_test_finds_nothing_wrong(place: Place) -> None:
    place.publisher.test()
    assert place.publisher.find(place.delivery(FIRST)) is None
