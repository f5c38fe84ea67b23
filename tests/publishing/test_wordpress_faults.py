"""Dying, lost answers, late servers and sleeping laptops: one post, always."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

import pytest

from editor_app.domain.publication import Action, QueueState
from editor_app.services.worker import LEASE_S, Outcome
from tests.fakes import a_draft
from tests.publishing.fake_wordpress import FakeWordPress, served
from tests.publishing.lossy_proxy import LOSSES, LossyProxy, in_front_of, losing
from tests.publishing.network_desk import (
    WordPressDesk,
    before_request,
    killed_step,
)
from tests.publishing.newsroom import FolderOfPictures, small_pictures, text_only, the_main_story

STORY = text_only(the_main_story())


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> FolderOfPictures:
    return small_pictures(tmp_path_factory.mktemp("media"))


@pytest.fixture
def site() -> Iterator[FakeWordPress]:
    with served(FakeWordPress()) as site:
        yield site


@pytest.fixture
def proxy(site: FakeWordPress) -> Iterator[LossyProxy]:
    with in_front_of(site.url) as proxy:
        yield proxy


def _shown(site: FakeWordPress, headline: str) -> None:
    """Hold the site to one post of one headline and no draft beside it."""
    assert [post["title"] for post in site.posts()] == [headline]
    assert [post["status"] for post in site.posts()] == ["publish"]


@pytest.mark.parametrize("action", list(Action))
def test_deliver_killed_at_each_step_shows_one_post(
    action: Action, site: FakeWordPress, media: FolderOfPictures
) -> None:
    pictured = the_main_story() if action is Action.PUBLISH else STORY
    changed = replace(pictured, headline="عنوان جديد")
    kills = 0
    while True:
        site.objects.clear()
        desk = WordPressDesk(site.url, media)
        article = desk.write(pictured)
        if action is not Action.PUBLISH:
            desk.sent(article.id)
            desk.rewrite(article.id, changed)
        item = desk.queued(article.id, action)
        if not killed_step(desk, kills):
            break
        desk.drain()
        assert desk.item(item).state is QueueState.SENT, kills
        assert len(site.posts()) == 1, kills
        (post,) = site.posts()
        wanted = pictured if action is Action.PUBLISH else changed
        if action is Action.WITHDRAW:
            assert post["status"] == "draft", kills
        else:
            assert (post["status"], post["title"]) == ("publish", wanted.headline), kills
        files = [one for one in site.objects.values() if one["type"] == "media"]
        assert len(files) == len(pictured.pictures), kills
        kills += 1
    assert kills >= (4 if action is Action.WITHDRAW else 16)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("count", [1, 2, 4])
def test_deliver_with_lost_answers_shows_one_post(
    count: int, loss: str, site: FakeWordPress, proxy: LossyProxy, media: FolderOfPictures
) -> None:
    desk = WordPressDesk(proxy.url, media)
    article = desk.write(STORY)
    item = desk.queued(article.id)
    proxy.plan = losing(count, lambda: loss)
    assert desk.drain() <= 8
    assert desk.item(item).state is QueueState.SENT
    assert [fate for method, fate in proxy.log if method == "POST"].count(loss) == count
    desk.publisher().sweep()
    _shown(site, STORY.headline)
    desk.rewrite(article.id, replace(STORY, headline="عنوان مصحح"))
    proxy.plan = losing(count, lambda: loss)
    desk.sent(article.id, Action.CORRECT)
    _shown(site, "عنوان مصحح")
    proxy.plan = losing(count, lambda: loss)
    desk.sent(article.id, Action.WITHDRAW)
    assert [post["status"] for post in site.posts()] == ["draft"]


def test_deliver_to_a_server_that_acts_late_shows_one_post(
    site: FakeWordPress, proxy: LossyProxy, media: FolderOfPictures
) -> None:
    desk = WordPressDesk(proxy.url, media)
    fates = iter(["late"])
    proxy.plan = lambda method, _: next(fates, "ok") if method == "POST" else "ok"
    desk.sent(desk.write(STORY).id)
    proxy.released.set()
    for thread in proxy.late:
        thread.join()
    assert len(site.posts("draft")) == 1, "the late one stands beside the published one"
    desk.sent(desk.write(replace(STORY, headline="خبر آخر")).id)
    assert site.posts("draft") == []
    assert len(site.posts("publish")) == 2


def test_articles_whose_headlines_begin_alike_are_two_posts(
    site: FakeWordPress, media: FolderOfPictures
) -> None:
    desk = WordPressDesk(site.url, media)
    begin = "وزارة التعليم تعلن عن خطة جديدة لتطوير المدارس في المناطق القروية"
    drafts = [a_draft(headline=f"{begin} {end}", lead=end) for end in ("بالشمال", "بالجنوب")]
    first, second = (desk.sent(desk.write(draft).id) for draft in drafts)
    assert first.remote_id != second.remote_id
    assert first.remote_url != second.remote_url
    assert {post["excerpt"] for post in site.posts("publish")} == {"بالشمال", "بالجنوب"}


def test_worker_that_sleeps_past_its_lease_never_shows_a_second_post(
    site: FakeWordPress, media: FolderOfPictures
) -> None:
    for number in range(12):
        site.objects.clear()
        desk = WordPressDesk(site.url, media)
        item = desk.queued(desk.write(STORY).id)
        rival = desk.worker()
        overtaken = []

        def sleep(desk: WordPressDesk = desk) -> None:
            desk.clock.advance(LEASE_S + 1)
            overtaken.append(rival.step())  # noqa: B023 - called within this turn

        with before_request(number, sleep):
            step = desk.step()
        if not overtaken:
            assert number > 5
            break
        assert overtaken[0] is not None
        assert overtaken[0].outcome is Outcome.SENT, number
        assert step.outcome is Outcome.LOST, number
        assert desk.item(item).state is QueueState.SENT
        desk.publisher().sweep()
        _shown(site, STORY.headline)


def test_worker_overtaken_before_it_recorded_its_draft_leaves_it_hidden(
    site: FakeWordPress, media: FolderOfPictures
) -> None:
    """The one draft that two workers may make is swept, and never published."""
    desk = WordPressDesk(site.url, media)
    desk.queued(desk.write(STORY).id)
    rival = desk.worker()

    def sleep() -> None:
        desk.clock.advance(LEASE_S + 1)
        rival.step()

    creation = 2  # after looking among posts and in the bin
    with before_request(creation, sleep):
        assert desk.step().outcome is Outcome.LOST
    assert len(site.posts("publish")) == 1
    assert len(site.posts("draft")) == 1
    assert desk.publisher().sweep() == 1
    _shown(site, STORY.headline)


def test_sweep_keeps_what_is_not_left_over(site: FakeWordPress, media: FolderOfPictures) -> None:
    desk = WordPressDesk(site.url, media)
    desk.sent(desk.write(STORY).id)
    own = site.posts()[0]["content"].partition("mihbara:sent ")[2].split()[0]
    waiting = "<!-- mihbara:new another -->"
    written = f"<!-- mihbara:new {own} --><p>كتب فيه أحد</p>"
    with site.lock:
        for content in (waiting, written, "<p>مسودة زميل</p>"):
            site._made("post", {}, {}, f'{{"content": "{content}"}}'.encode())
    assert desk.publisher().sweep() == 0
    assert len(site.posts("draft")) == 3


def test_publishes_through_losses_are_as_many_posts(
    site: FakeWordPress, proxy: LossyProxy, media: FolderOfPictures
) -> None:
    desk = WordPressDesk(proxy.url, media)
    fates = cycle(["ok", "drop", "ok", "html", "ok", "ok", "half", "reset", "500"])
    proxy.plan = lambda method, _: next(fates) if method == "POST" else "ok"
    count = 40
    for number in range(count):
        desk.queued(desk.write(a_draft(headline=f"خبر {number}")).id)
    desk.drain()
    assert sorted(post["title"] for post in site.posts("publish")) == sorted(
        f"خبر {number}" for number in range(count)
    )
    desk.publisher().sweep()
    assert len(site.posts()) == count
