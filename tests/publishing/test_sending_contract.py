"""What destinations promise that nobody can ask what they have: at most once without a person."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.domain.publication import Action
from editor_app.domain.publisher import Delivery, Publisher
from editor_app.publishing.email.publisher import EmailPublisher
from editor_app.publishing.email.server import Account
from editor_app.publishing.http import Http
from editor_app.publishing.telegram.api import Bot
from editor_app.publishing.telegram.publisher import TelegramPublisher
from tests.fakes import FixedClock, a_draft
from tests.publishing.fake_telegram import CHANNEL, TOKEN, FakeTelegram
from tests.publishing.fake_wordpress import served
from tests.publishing.mail_server import Mailbox, mail_server
from tests.publishing.newsroom import FolderOfPictures, a_delivery, a_numbered_release

RELEASE = a_numbered_release(0, a_draft())


@dataclass
class Room:
    """Where things are sent; ``delivery`` is what the queue has on record of one item."""

    publisher: Publisher
    arrived: Callable[[], int]
    lose_answers: Callable[[bool], None]
    delivery: Delivery = field(default_factory=lambda: a_delivery(RELEASE))

    def __post_init__(self) -> None:
        self.delivery = replace(a_delivery(RELEASE), record=self._record)

    def refusal(self) -> AppError:
        with pytest.raises(AppError) as caught:
            self.publisher.deliver(self.delivery)
        return caught.value

    def _record(self, remote_id: str) -> None:
        self.delivery = replace(self.delivery, remote_id=remote_id)


def _email(folder: Path) -> Iterator[Room]:
    with mail_server(Mailbox()) as box:
        account = Account(host="127.0.0.1", port=box.port, user="", password="")
        media = FolderOfPictures(folder)
        publisher = EmailPublisher(account, "a@journal.example", ("b@paper.example",), media)

        def lose(is_lost: bool) -> None:
            box.is_dropping = is_lost

        yield Room(publisher, lambda: len(box.raw), lose)


def _telegram(folder: Path) -> Iterator[Room]:
    with served(FakeTelegram()) as channel:
        bot = Bot(Http(FixedClock()), channel.url, TOKEN)
        media = FolderOfPictures(folder)
        publisher = TelegramPublisher(bot, CHANNEL, media, linked_destination="")

        def lose(is_lost: bool) -> None:
            channel.lose = int(is_lost)

        yield Room(publisher, lambda: channel.made, lose)


@pytest.fixture(params=[_email, _telegram], ids=["email", "telegram"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Room]:
    yield from request.param(tmp_path)


def test_find_never_pretends_to_know(room: Room) -> None:
    assert room.publisher.find(room.delivery) is None
    room.publisher.deliver(room.delivery)
    assert room.publisher.find(room.delivery) is None


def test_lost_answer_is_asked_about_and_never_sent_again_by_itself(room: Room) -> None:
    room.lose_answers(True)
    assert room.refusal().code == "outcome-unknown"
    room.lose_answers(False)
    for _ in range(4):
        assert room.refusal().code == "perhaps-sent"
    assert room.arrived() == 1


def test_person_who_agrees_gets_exactly_one_more(room: Room) -> None:
    room.lose_answers(True)
    room.refusal()
    room.lose_answers(False)
    agreed = str(room.refusal().params["remote_state"])
    room.delivery = replace(room.delivery, remote_state=agreed)
    room.publisher.deliver(room.delivery)
    assert room.arrived() == 2
    assert room.refusal().code == "perhaps-sent"


def test_lost_lease_sends_nothing(room: Room) -> None:
    def lost(*_: object) -> None:
        raise EnvironmentFault("lease-lost")

    for way in ({"keep_alive": lost}, {"record": lost}):
        with pytest.raises(EnvironmentFault, match="lease-lost"):
            room.publisher.deliver(replace(room.delivery, **way))  # type: ignore[arg-type]
    assert room.arrived() == 0
    room.publisher.deliver(room.delivery)
    assert room.arrived() == 1


def test_preview_changes_no_promise(room: Room) -> None:
    room.publisher.preview(room.delivery)
    room.publisher.deliver(room.delivery)
    room.publisher.preview(replace(room.delivery, action=Action.WITHDRAW))
    assert room.arrived() == 1
