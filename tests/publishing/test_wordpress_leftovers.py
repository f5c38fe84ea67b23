"""What stands beside a post: descriptions for search engines, and pictures after a withdrawal."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor_app.domain.publication import Action, QueueState
from tests.fakes import a_draft
from tests.publishing.fake_wordpress import FakeWordPress, served
from tests.publishing.network_desk import WordPressDesk, killed_step
from tests.publishing.newsroom import FolderOfPictures, small_pictures, text_only, the_main_story

FIELD = "rank_math_description"


@dataclass
class KeepingDesk(WordPressDesk):
    """A desk that leaves pictures where they are."""

    def options(self) -> Mapping[str, str]:
        return {**super().options(), "withdrawn_pictures": "keep"}


@pytest.fixture
def site() -> Iterator[FakeWordPress]:
    with served(FakeWordPress()) as site:
        yield site


@pytest.fixture
def media(tmp_path: Path) -> FolderOfPictures:
    return small_pictures(tmp_path)


def _files(site: FakeWordPress) -> int:
    return sum(one["type"] == "media" for one in site.objects.values())


def test_registered_description_is_the_lead(site: FakeWordPress, media: FolderOfPictures) -> None:
    site.registered_meta = (FIELD, "footnotes")
    desk = WordPressDesk(site.url, media)
    article = desk.write(a_draft(lead="مدخل قصير"))
    desk.sent(article.id)
    (post,) = site.posts()
    assert post["meta"] == {FIELD: "مدخل قصير", "footnotes": ""}
    desk.rewrite(article.id, a_draft(lead="مدخل جديد"))
    desk.sent(article.id, Action.UPDATE)
    assert post["meta"][FIELD] == "مدخل جديد"


def test_site_without_such_a_field_is_written_once_only(
    site: FakeWordPress, media: FolderOfPictures
) -> None:
    desk = WordPressDesk(site.url, media)
    desk.sent(desk.write(a_draft()).id)
    writes = [route for method, route in site.requests if method == "POST"]
    assert len([route for route in writes if route.startswith("posts")]) == 2


def test_field_that_the_account_may_not_write_stops_nothing(
    site: FakeWordPress, media: FolderOfPictures
) -> None:
    site.registered_meta = site.closed_meta = (FIELD,)
    desk = WordPressDesk(site.url, media)
    sent = desk.sent(desk.write(a_draft()).id)
    assert sent.state is QueueState.SENT
    assert not desk.destinations.all()[0].is_paused


def test_withdrawal_takes_the_pictures_from_the_site(
    site: FakeWordPress, media: FolderOfPictures
) -> None:
    desk = WordPressDesk(site.url, media)
    article = desk.write(the_main_story())
    desk.sent(article.id)
    assert _files(site) == 2
    desk.sent(article.id, Action.WITHDRAW)
    assert _files(site) == 0
    assert not site.posts("publish")
    desk.sent(article.id)
    assert _files(site) == 2
    assert len(site.posts("publish")) == 1


def test_withdrawal_keeps_the_pictures_where_that_is_wished(
    site: FakeWordPress, media: FolderOfPictures
) -> None:
    desk = KeepingDesk(site.url, media)
    article = desk.write(the_main_story())
    desk.sent(article.id)
    desk.sent(article.id, Action.WITHDRAW)
    assert _files(site) == 2


def test_withdrawal_killed_at_each_step_leaves_no_picture(
    site: FakeWordPress, media: FolderOfPictures
) -> None:
    desk, number = WordPressDesk(site.url, media), 0
    while True:
        article = desk.write(the_main_story())
        desk.sent(article.id)
        item = desk.queued(article.id, Action.WITHDRAW)
        if not killed_step(desk, number):
            break
        desk.drain()
        assert desk.item(item).state is QueueState.SENT
        assert (_files(site), site.posts("publish")) == (0, [])
        number += 1
    assert number >= 6


def test_withdrawal_takes_the_pictures_of_earlier_releases_too(
    site: FakeWordPress, media: FolderOfPictures
) -> None:
    desk = WordPressDesk(site.url, media)
    story = the_main_story()
    article = desk.write(story)
    desk.sent(article.id)
    desk.rewrite(article.id, text_only(story))
    desk.sent(article.id, Action.UPDATE)
    assert _files(site) == 2
    desk.sent(article.id, Action.WITHDRAW)
    assert _files(site) == 0


@pytest.mark.parametrize("use", ["shown", "featured", "uploaded"])
def test_withdrawal_leaves_what_others_use_or_uploaded(
    site: FakeWordPress, media: FolderOfPictures, use: str
) -> None:
    desk = WordPressDesk(site.url, media)
    other = desk.write(a_draft(headline="مقال آخر"))
    desk.sent(other.id)
    (post,) = site.posts()
    article = desk.write(the_main_story())
    desk.sent(article.id)
    file = next(one for one in site.objects.values() if one["type"] == "media")
    if use == "shown":
        post["content"] += f'<img src="{file["source_url"]}">'
    elif use == "featured":
        post["featured_media"] = file["id"]
    else:
        file["author"] = 7
    desk.sent(article.id, Action.WITHDRAW)
    assert [one["id"] for one in site.objects.values() if one["type"] == "media"] == [file["id"]]
