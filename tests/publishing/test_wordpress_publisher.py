"""What a WordPress site holds after each delivery, and what is asked before anything is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.body import BlockKind, block, body_of
from editor_app.domain.publication import Action, QueueState
from editor_app.services.worker import Outcome
from tests.fakes import FixedClock, a_draft
from tests.publishing.fake_wordpress import FakeWordPress, served
from tests.publishing.network_desk import WordPressDesk
from tests.publishing.newsroom import (
    FAIR,
    FolderOfPictures,
    a_delivery,
    a_numbered_release,
    small_pictures,
    text_only,
    the_main_story,
)

STORY = text_only(the_main_story())


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> FolderOfPictures:
    return small_pictures(tmp_path_factory.mktemp("media"))


@pytest.fixture
def site() -> Iterator[FakeWordPress]:
    with served(FakeWordPress()) as site:
        yield site


@pytest.fixture
def desk(site: FakeWordPress, media: FolderOfPictures) -> WordPressDesk:
    return WordPressDesk(site.url, media)


def test_publish_sends_every_part_of_the_story(site: FakeWordPress, desk: WordPressDesk) -> None:
    story = the_main_story()
    sent = desk.sent(desk.write(story).id)
    (post,) = site.posts()
    assert post["status"] == "publish"
    assert post["title"] == story.headline
    assert post["excerpt"] == story.lead
    assert sent.remote_url == f"{site.url}/{post['slug']}/"
    named = {one["id"]: one for one in site.objects.values() if one["id"] != post["id"]}
    assert [named[tag]["name"] for tag in post["tags"]] == list(story.keywords)
    assert [named[each]["name"] for each in post["categories"]] == [story.section]
    featured = named[post["featured_media"]]
    assert featured["alt_text"] == story.pictures[0].alt
    assert featured["caption"] == f"{story.pictures[0].caption} ({story.pictures[0].credit})"
    assert featured["slug"].startswith("mihbara-file-")
    content = post["content"]
    assert "<bdi" not in content
    assert '<span dir="ltr" lang="en">Tanger Med Port Authority</span>' in content
    assert '<p lang="ar" dir="rtl">' in content
    assert '<p dir="ltr">« Le port' in content, "a paragraph of its own direction says no language"
    assert "نجيب الأضادي" in content
    assert 'href="https://analkhabar.example/2021/11/25/mina"' in content
    assert content.count("<img") == 1, "the featured picture stands outside the content"
    assert post["date_gmt"] == "", "no date is sent for now"


@pytest.mark.parametrize("live", ["<script>alert(1)</script>", '<img src=x onerror="y">', "<b>"])
def test_publish_sends_markup_in_texts_as_text(
    live: str, site: FakeWordPress, desk: WordPressDesk
) -> None:
    draft = a_draft(headline=live, lead=live, kicker=live, body=body_of(live), section=live)
    desk.sent(desk.write(draft).id)
    (post,) = site.posts()
    for text in (post["title"], post["excerpt"], post["content"]):
        assert live not in text
        assert "&lt;" in text


def test_update_keeps_post_address_and_says_when(site: FakeWordPress, desk: WordPressDesk) -> None:
    article = desk.write(STORY)
    first = desk.sent(article.id)
    desk.rewrite(article.id, replace(STORY, headline="عنوان جديد تماما"))
    second = desk.sent(article.id, Action.CORRECT)
    assert (second.remote_id, second.remote_url) == (first.remote_id, first.remote_url)
    assert second.remote_state != first.remote_state
    (post,) = site.posts()
    assert post["title"] == "عنوان جديد تماما"
    assert "صُحّح يوم" in post["content"]


def test_withdraw_hides_the_post_and_publish_brings_it_back(
    site: FakeWordPress, desk: WordPressDesk
) -> None:
    article = desk.write(STORY)
    first = desk.sent(article.id)
    desk.sent(article.id, Action.WITHDRAW)
    assert [post["status"] for post in site.posts()] == ["draft"]
    desk.rewrite(article.id, replace(STORY, lead="ملخص جديد"))
    again = desk.sent(article.id)
    assert (again.remote_id, again.remote_url) == (first.remote_id, first.remote_url)
    assert [post["status"] for post in site.posts()] == ["publish"]


def _asked(desk: WordPressDesk, code: str) -> None:
    """Hold the newest step to a question, and the site to what it was."""
    step = desk.step()
    assert step.outcome is Outcome.FAILED
    assert step.item.failure is not None
    assert step.item.failure.code == code
    desk.queue.retry(step.item.id)


@pytest.mark.parametrize(
    "edited", [{"title": "عنوان المحرر"}, {"content": "<p>نص</p>"}, {"status": "pending"}]
)
def test_post_edited_on_the_site_is_overwritten_only_when_a_person_agrees(
    edited: dict[str, str], site: FakeWordPress, desk: WordPressDesk
) -> None:
    article = desk.write(STORY)
    sent = desk.sent(article.id)
    post = site.objects[int(sent.remote_id)]
    site.edit(post["id"], **edited)
    before = dict(post)
    desk.rewrite(article.id, replace(STORY, headline="عنوان جديد"))
    item = desk.queued(article.id, Action.UPDATE)
    _asked(desk, "remote-changed")
    assert post == before
    site.edit(post["id"], excerpt="غيّره أحد مرة أخرى")
    _asked(desk, "remote-changed")  # what was agreed to is not what stands there now
    desk.drain()
    assert desk.item(item).state is QueueState.SENT
    assert (post["title"], post["status"]) == ("عنوان جديد", "publish")


def test_post_in_the_bin_comes_back_only_when_a_person_agrees(
    site: FakeWordPress, desk: WordPressDesk
) -> None:
    article = desk.write(STORY)
    sent = desk.sent(article.id)
    site.trash(int(sent.remote_id))
    desk.rewrite(article.id, replace(STORY, headline="عنوان جديد"))
    desk.queued(article.id, Action.UPDATE)
    _asked(desk, "remote-trashed")
    assert [post["status"] for post in site.posts()] == ["trash"]
    desk.drain()
    assert [(post["status"], post["title"]) for post in site.posts()] == [("publish", "عنوان جديد")]
    assert desk.items()[0].remote_url == sent.remote_url


def test_post_deleted_on_the_site_is_made_anew_only_when_a_person_agrees(
    site: FakeWordPress, desk: WordPressDesk
) -> None:
    article = desk.write(STORY)
    sent = desk.sent(article.id)
    del site.objects[int(sent.remote_id)]
    desk.rewrite(article.id, replace(STORY, headline="عنوان جديد"))
    desk.queued(article.id, Action.UPDATE)
    _asked(desk, "remote-missing")
    assert site.posts() == []
    desk.drain()
    assert [post["title"] for post in site.posts()] == ["عنوان جديد"]


@pytest.mark.parametrize("how", ["edited", "trashed", "deleted"])
def test_withdraw_asks_nobody_for_it_overwrites_nothing(
    how: str, site: FakeWordPress, desk: WordPressDesk
) -> None:
    article = desk.write(STORY)
    sent = desk.sent(article.id)
    post_id = int(sent.remote_id)
    if how == "edited":
        site.edit(post_id, title="عنوان المحرر")
    elif how == "trashed":
        site.trash(post_id)
    else:
        del site.objects[post_id]
    desk.sent(article.id, Action.WITHDRAW)
    assert site.posts("publish", "future") == []
    if how == "edited":
        assert site.objects[post_id]["title"] == "عنوان المحرر"


def test_refused_password_pauses_the_destination_and_loops_nowhere(
    site: FakeWordPress, desk: WordPressDesk
) -> None:
    (destination,) = desk.destinations.all()
    desk.destinations.set_secrets(destination.id, {"application_password": "wrong"})
    item = desk.queued(desk.write(STORY).id)
    step = desk.step()
    assert step.item.failure is not None
    assert step.item.failure.code == "credentials-refused"
    assert desk.destinations.all()[0].is_paused
    asked = len(site.requests)
    desk.clock.advance(90_000)
    assert desk.worker().step() is None
    assert len(site.requests) == asked
    desk.destinations.set_secrets(destination.id, {"application_password": desk.password})
    desk.destinations.set_paused(destination.id, False)
    desk.drain()
    assert desk.item(item).state is QueueState.SENT


def test_missing_password_pauses_the_destination(desk: WordPressDesk) -> None:
    (destination,) = desk.destinations.all()
    desk.secrets.delete(destination.id, "application_password")
    desk.queued(desk.write(STORY).id)
    step = desk.step()
    assert step.item.failure is not None
    assert step.item.failure.code == "secret-missing"
    assert desk.destinations.all()[0].is_paused


def test_due_later_is_left_to_the_site_and_now_has_no_date(
    site: FakeWordPress, desk: WordPressDesk
) -> None:
    publisher = desk.publisher()
    clock = FixedClock()
    site.now = clock.now()
    due = clock.now() + timedelta(hours=2)
    delivery = replace(a_delivery(a_numbered_release(0, STORY)), due_utc=due)
    receipt = publisher.deliver(delivery)
    (post,) = site.posts()
    assert (post["status"], post["date_gmt"]) == ("future", "2026-11-23T11:00:00")
    assert publisher.find(delivery) == receipt
    now = replace(delivery, key="k2", remote_id=receipt.remote_id, due_utc=None)
    publisher.deliver(replace(now, remote_state=receipt.remote_state))
    assert post["status"] == "publish"


def test_site_that_makes_something_else_of_publish_is_not_believed(
    site: FakeWordPress, desk: WordPressDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    change = site._change

    def held_back(one: dict[str, object], given: dict[str, object]) -> None:
        change(one, given)
        if given.get("status") == "publish":
            one["status"] = "pending"

    monkeypatch.setattr(site, "_change", held_back)
    with pytest.raises(EnvironmentFault, match="remote-not-published"):
        desk.publisher().deliver(a_delivery(a_numbered_release(0, STORY)))


def test_existing_terms_are_used_whatever_their_case(
    site: FakeWordPress, desk: WordPressDesk
) -> None:
    for number in range(2):
        draft = replace(STORY, headline=f"خبر {number}", keywords=("Tanger Med", "tanger med "))
        desk.sent(desk.write(draft).id)
    tags = [one["name"] for one in site.objects.values() if one["type"] == "tag"]
    assert tags == ["Tanger Med"]


def test_picture_is_uploaded_once_and_its_words_follow(
    site: FakeWordPress, desk: WordPressDesk
) -> None:
    story = the_main_story()
    article = desk.write(story)
    desk.sent(article.id)
    first = replace(story.pictures[0], alt="وصف جديد")
    desk.rewrite(article.id, replace(story, pictures=(first, *story.pictures[1:])))
    desk.sent(article.id, Action.UPDATE)
    files = [one for one in site.objects.values() if one["type"] == "media"]
    assert [one["alt_text"] for one in files] == ["وصف جديد", story.pictures[1].alt]


def test_figure_in_the_body_shows_the_uploaded_file(
    site: FakeWordPress, desk: WordPressDesk
) -> None:
    draft = a_draft(body=body_of("نص", block(image=FAIR, kind=BlockKind.FIGURE)))
    desk.sent(desk.write(draft).id)
    assert f'<img src="{site.url}/wp-content/uploads/' in site.posts()[0]["content"]


@pytest.mark.parametrize("lacking", ["publish_posts", "edit_published_posts", "upload_files"])
def test_test_names_the_right_that_the_account_lacks(
    lacking: str, site: FakeWordPress, desk: WordPressDesk
) -> None:
    desk.destinations.test("wp")
    assert [method for method, _ in site.requests] == ["GET"], "a test changes nothing"
    site.rights = tuple(right for right in site.rights if right != lacking)
    with pytest.raises(UserError, match=lacking):
        desk.destinations.test("wp")
