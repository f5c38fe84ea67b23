"""The same promises before a real WordPress; skipped, with the reason, where none is installed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle

import pytest
from PIL import Image

from editor_app.base.clock import SystemClock
from editor_app.base.errors import UserError
from editor_app.domain.article import Draft
from editor_app.domain.publication import Action, QueueState
from editor_app.publishing.http import Http
from editor_app.publishing.wordpress.api import Json, WordPressApi
from editor_app.publishing.wordpress.posts import FIELDS, Post, post_of
from editor_app.services.worker import Outcome
from tests.fakes import a_draft
from tests.publishing.lossy_proxy import LOSSES, in_front_of
from tests.publishing.network_desk import WordPressDesk, killed_step
from tests.publishing.newsroom import FAIR, HARBOUR, FolderOfPictures, text_only, the_main_story
from tests.servers.wordpress_server import WordPressServer, lacking, running

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("wordpress"),
    pytest.mark.skipif(bool(lacking()), reason=f"no WordPress here: {lacking()} is not installed"),
]


@pytest.fixture(scope="module")
def server() -> Iterator[WordPressServer]:
    with running() as server:
        yield server


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> FolderOfPictures:
    folder = tmp_path_factory.mktemp("media")
    for media_id in (HARBOUR, FAIR):
        Image.new("RGB", (900, 600), "teal").save(folder / media_id, "JPEG")
    return FolderOfPictures(folder)


@pytest.fixture(params=["admin", "author"])
def desk(
    request: pytest.FixtureRequest, server: WordPressServer, media: FolderOfPictures
) -> WordPressDesk:
    user: str = request.param
    return WordPressDesk(server.url + "/", media, user=user, password=server.passwords[user])


def _api(desk: WordPressDesk) -> WordPressApi:
    return WordPressApi(Http(SystemClock()), desk.address, desk.user, desk.password)


def _post(desk: WordPressDesk, post_id: str) -> Post:
    found = _api(desk).get(f"posts/{post_id}", _fields=FIELDS)
    assert found is not None
    return post_of(found)


def _files(api: WordPressApi) -> Sequence[Json]:
    """Return the files that some desk brought to the site, other tests' too."""
    return api.all("media", search="mihbara-file", _fields="id,source_url")


def _story(desk: WordPressDesk) -> Draft:
    """Return the story as this account may send it: an author cannot make a category."""
    story = the_main_story()
    return story if desk.user == "admin" else replace(story, section="")


def test_life_of_an_article(desk: WordPressDesk) -> None:
    desk.destinations.test("wp")
    story = _story(desk)
    article = desk.write(story)
    first = desk.sent(article.id)
    post = _post(desk, first.remote_id)
    assert (post.status, post.title, post.excerpt) == ("publish", story.headline, story.lead)
    assert post.is_as_sent, "the site keeps every letter of what was sent"
    assert post.featured_media
    assert len(post.tags) == 3
    picture: Json = _api(desk).get(f"media/{post.featured_media}") or {}
    assert picture["alt_text"] == story.pictures[0].alt
    desk.rewrite(article.id, replace(story, headline="عنوان مصحح"))
    second = desk.sent(article.id, Action.CORRECT)
    assert (second.remote_id, second.remote_url) == (first.remote_id, first.remote_url)
    assert _post(desk, first.remote_id).title == "عنوان مصحح"
    desk.sent(article.id, Action.WITHDRAW)
    assert _post(desk, first.remote_id).status == "draft"
    back = desk.sent(article.id)
    assert (back.remote_id, back.remote_url) == (first.remote_id, first.remote_url)
    assert _post(desk, first.remote_id).status == "publish"


@pytest.mark.parametrize("desk", ["admin"], indirect=True)
def test_withdrawal_takes_the_pictures_that_nobody_else_shows(desk: WordPressDesk) -> None:
    api, story = _api(desk), the_main_story()
    article = desk.write(story)
    before = {one["id"] for one in _files(api)}
    desk.sent(article.id)
    first, second, *_ = (one for one in _files(api) if one["id"] not in before)
    other = api.post("posts", {"title": "آخر", "featured_media": first["id"], "status": "publish"})
    desk.rewrite(article.id, text_only(story))
    desk.sent(article.id, Action.UPDATE)
    desk.sent(article.id, Action.WITHDRAW)
    assert api.get(f"media/{first['id']}") is not None
    assert api.get(f"media/{second['id']}") is None
    api.delete(f"posts/{other['id']}")


def test_post_that_somebody_changed_or_binned_is_asked_about(desk: WordPressDesk) -> None:
    story = a_draft(headline="خبر سيغيره محرر")
    article = desk.write(story)
    sent = desk.sent(article.id)
    api = _api(desk)
    for number, (code, act) in enumerate(
        [
            ("remote-changed", lambda: api.post(f"posts/{sent.remote_id}", {"title": "غيره"})),
            ("remote-trashed", lambda: api._ask("DELETE", f"posts/{sent.remote_id}", {})),
        ]
    ):
        act()
        desk.rewrite(article.id, replace(story, headline=f"عنوان {number}"))
        item = desk.queued(article.id, Action.UPDATE)
        step = desk.step()
        assert step.outcome is Outcome.FAILED
        assert step.item.failure is not None
        assert step.item.failure.code == code
        desk.queue.retry(item.id)
        desk.drain()
        assert desk.item(item).remote_url == sent.remote_url
        assert _post(desk, sent.remote_id).title == f"عنوان {number}"


@pytest.mark.parametrize("desk", ["admin"], indirect=True)
def test_publish_killed_at_each_step_shows_one_post(desk: WordPressDesk) -> None:
    kills = 0
    while True:
        headline = f"خبر قتل مرسله {kills}."
        item = desk.queued(desk.write(a_draft(headline=headline)).id)
        if not killed_step(desk, kills):
            break
        desk.drain()
        assert desk.item(item).state is QueueState.SENT
        assert _all(desk, headline) == [headline]
        kills += 1
    assert kills >= 8


@pytest.mark.parametrize("desk", ["admin"], indirect=True)
def test_publishes_through_losses_are_as_many_posts(desk: WordPressDesk) -> None:
    fates = cycle(["ok", *LOSSES])
    with in_front_of(desk.address) as proxy:
        proxy.plan = lambda method, _: next(fates) if method == "POST" else "ok"
        lossy = WordPressDesk(proxy.url, desk.media, user=desk.user, password=desk.password)
        for number in range(12):
            lossy.queued(lossy.write(a_draft(headline=f"خبر ضائع جوابه {number}")).id)
        lossy.drain()
    assert sum(method == "POST" and fate != "ok" for method, fate in proxy.log) > 12
    assert len(_all(desk, "خبر ضائع جوابه")) == 12


def test_account_that_may_not_publish_is_told_so(
    server: WordPressServer, media: FolderOfPictures
) -> None:
    user = "contributor"
    desk = WordPressDesk(server.url, media, user=user, password=server.passwords[user])
    with pytest.raises(UserError, match="account-may-not-publish"):
        desk.destinations.test("wp")


@pytest.mark.parametrize("desk", ["author"], indirect=True)
def test_author_whose_section_the_site_lacks_is_told_so(desk: WordPressDesk) -> None:
    desk.queued(desk.write(a_draft(section="قسم لا يعرفه الموقع")).id)
    step = desk.step()
    assert step.item.failure is not None
    assert step.item.failure.code == "section-not-there"


def _all(desk: WordPressDesk, headline: str) -> list[str]:
    """Return the titles of every post whose headline begins so; none may be hidden."""
    found = _api(desk).all("posts", search=headline, status="any", _fields=FIELDS)
    posts = [post for post in map(post_of, found) if post.title.startswith(headline)]
    assert {post.status for post in posts} == {"publish"}
    return [post.title for post in posts]
