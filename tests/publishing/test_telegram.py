"""A channel as a destination: one post each article, changed in place, never made twice."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.domain.publication import Action
from editor_app.domain.publisher import Delivery
from editor_app.language.bidi import RLM
from editor_app.publishing.http import Http
from editor_app.publishing.telegram.api import Bot
from editor_app.publishing.telegram.kind import TelegramKind
from editor_app.publishing.telegram.post import LONGEST_CAPTION, LONGEST_TEXT, post_of
from editor_app.publishing.telegram.publisher import TelegramPublisher
from tests.fakes import FakeSecrets, FixedClock
from tests.publishing.fake_telegram import CHANNEL, TOKEN, FakeTelegram
from tests.publishing.fake_wordpress import served
from tests.publishing.newsroom import (
    FolderOfPictures,
    a_delivery,
    a_numbered_release,
    text_only,
    the_main_story,
    the_pictures,
    with_change,
)
from tests.publishing.queue_record import Record

STORY = text_only(the_main_story())
FIRST = a_numbered_release(0, STORY)
SECOND = with_change(FIRST, headline="عنوان جديد")
PAGES = {"الموقع": "https://journal.example/1/"}


@pytest.fixture
def channel() -> Iterator[FakeTelegram]:
    with served(FakeTelegram()) as channel:
        yield channel


def _publisher(
    channel: FakeTelegram, folder: Path, *, token: str = TOKEN, linked: str = ""
) -> TelegramPublisher:
    bot = Bot(Http(FixedClock()), channel.url, token)
    return TelegramPublisher(bot, CHANNEL, FolderOfPictures(folder), linked_destination=linked)


def _refused(publisher: TelegramPublisher, delivery: Delivery) -> AppError:
    with pytest.raises(AppError) as caught:
        publisher.deliver(delivery)
    assert TOKEN not in str(caught.value.params)
    return caught.value


def test_deliver_posts_headline_lead_and_link(channel: FakeTelegram, tmp_path: Path) -> None:
    receipt = _publisher(channel, tmp_path).deliver(Record(FIRST, pages=PAGES).delivery)
    [post] = channel.posts.values()
    assert STORY.headline in post["text"]
    assert STORY.lead in post["text"]
    assert "https://journal.example/1/" in post["text"]
    assert (receipt.remote_id, receipt.url) == ("t1", "https://t.me/mihbara_news/1")


def test_deliver_with_a_picture_posts_it_with_the_text_below(
    channel: FakeTelegram, tmp_path: Path
) -> None:
    release = a_numbered_release(0, the_main_story())
    receipt = _publisher(channel, the_pictures(tmp_path / "p")).deliver(
        Record(release, pages=PAGES).delivery
    )
    [post] = channel.posts.values()
    assert isinstance(post["photo"], bytes)
    assert release.draft.headline in post["caption"]
    assert receipt.remote_id == "p1"


@pytest.mark.parametrize("action", [Action.UPDATE, Action.CORRECT])
def test_change_edits_the_post_and_again_changes_nothing(
    action: Action, channel: FakeTelegram, tmp_path: Path
) -> None:
    publisher = _publisher(channel, tmp_path)
    first = publisher.deliver(Record(FIRST, pages=PAGES).delivery)
    change = Record(SECOND, action, known=first.remote_id, pages=PAGES).delivery
    assert publisher.deliver(change) == publisher.deliver(change) == first
    assert channel.made == 1
    assert "عنوان جديد" in channel.posts[1]["text"]
    assert ("تصحيح" in channel.posts[1]["text"]) is (action is Action.CORRECT)


def test_withdraw_deletes_the_post_and_again_changes_nothing(
    channel: FakeTelegram, tmp_path: Path
) -> None:
    publisher = _publisher(channel, tmp_path)
    first = publisher.deliver(Record(FIRST, pages=PAGES).delivery)
    gone = Record(SECOND, Action.WITHDRAW, known=first.remote_id, pages=PAGES).delivery
    assert publisher.deliver(gone) == publisher.deliver(gone)
    assert channel.posts == {}


def test_change_of_a_post_somebody_deleted_asks_before_it_posts_anew(
    channel: FakeTelegram, tmp_path: Path
) -> None:
    publisher = _publisher(channel, tmp_path)
    first = publisher.deliver(Record(FIRST, pages=PAGES).delivery)
    channel.posts.clear()
    record = Record(SECOND, Action.UPDATE, known=first.remote_id, pages=PAGES)
    asked = _refused(publisher, record.delivery)
    assert asked.code == "remote-missing"
    assert channel.made == 1
    record.agree(asked)
    assert publisher.deliver(record.delivery).remote_id == "t2"


def test_deliver_whose_answer_is_lost_is_not_posted_again_without_a_person(
    channel: FakeTelegram, tmp_path: Path
) -> None:
    publisher, record = _publisher(channel, tmp_path), Record(FIRST, pages=PAGES)
    channel.lose = 1
    with pytest.raises(AppError):
        publisher.deliver(record.delivery)
    asked = _refused(publisher, record.delivery)
    assert asked.code == "perhaps-sent"
    assert channel.made == 1
    record.agree(asked)
    publisher.deliver(record.delivery)
    assert channel.made == 2


def test_deliver_too_fast_waits_as_long_as_it_is_told(
    channel: FakeTelegram, tmp_path: Path
) -> None:
    publisher, record = _publisher(channel, tmp_path), Record(FIRST, pages=PAGES)
    channel.wait_s = 31
    error = _refused(publisher, record.delivery)
    assert isinstance(error, EnvironmentFault)
    assert error.params["retry_after_s"] == 31
    publisher.deliver(record.delivery)
    assert channel.made == 1


def test_deliver_with_a_wrong_token_names_no_token(channel: FakeTelegram, tmp_path: Path) -> None:
    publisher = _publisher(channel, tmp_path, token="123456789:AAsome-other-token-xxxxxxx")
    assert _refused(publisher, Record(FIRST, pages=PAGES).delivery).code == "credentials-refused"


def test_deliver_waits_for_the_page_it_is_to_point_to(
    channel: FakeTelegram, tmp_path: Path
) -> None:
    publisher = _publisher(channel, tmp_path, linked="الموقع")
    error = _refused(publisher, Record(FIRST, pages={"آخر": "https://x.example/"}).delivery)
    assert isinstance(error, EnvironmentFault)
    assert error.code == "linked-page-missing"
    publisher.deliver(Record(FIRST, pages=PAGES).delivery)
    assert PAGES["الموقع"] in channel.posts[1]["text"]


def test_deliver_with_lost_lease_posts_nothing(channel: FakeTelegram, tmp_path: Path) -> None:
    def lost(*_: str) -> None:
        raise EnvironmentFault("lease-lost")

    publisher = _publisher(channel, tmp_path)
    for held in ({"keep_alive": lost}, {"record": lost}):
        assert _refused(publisher, replace(a_delivery(FIRST), **held)).code == "lease-lost"
    assert channel.made == 0


def test_test_tells_what_the_bot_may_not(channel: FakeTelegram, tmp_path: Path) -> None:
    _publisher(channel, tmp_path).test()
    channel.may_post = False
    with pytest.raises(UserError, match="bot-may-not-post"):
        _publisher(channel, tmp_path).test()
    assert channel.made == 0


@pytest.mark.parametrize("longest", [LONGEST_TEXT, LONGEST_CAPTION])
def test_post_of_a_long_lead_is_cut_and_keeps_its_link(longest: int) -> None:
    draft = replace(STORY, lead="كلمة & أخرى 😀 " * 2000)
    text = post_of(draft, PAGES["الموقع"], Action.PUBLISH, longest=longest)
    seen = text.replace("<b>", "").replace("</b>", "").replace("&amp;", "&")
    assert len(seen.encode("utf-16-le")) // 2 <= longest
    assert text.endswith(PAGES["الموقع"])
    assert "…" in text


def test_post_of_a_headline_that_begins_in_latin_begins_on_the_right() -> None:
    text = post_of(replace(STORY, headline="SNRTnews خبر"), "", Action.PUBLISH, longest=4096)
    assert text.startswith(f"<b>{RLM}SNRTnews")


def test_post_of_marks_in_the_text_are_text() -> None:
    text = post_of(replace(STORY, headline="a <b>&", lead=""), "", Action.PUBLISH, longest=4096)
    assert "a &lt;b&gt;&amp;" in text


@pytest.mark.parametrize(
    ("option", "value"),
    [("channel", "mihbara"), ("bot_token", "x"), ("bot_service", "http://far.example")],
)
def test_checked_refuses_what_cannot_be(option: str, value: str) -> None:
    options = {"channel": CHANNEL, "bot_token": TOKEN, option: value}
    with pytest.raises(UserError, match="option-invalid"):
        TelegramKind(FakeSecrets(), FixedClock()).checked(options)
