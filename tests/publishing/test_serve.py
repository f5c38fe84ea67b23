"""The server of a site, real, on loopback."""

import os
import re
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx2
import pytest

from editor_app.base.errors import UserError
from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.image_report import ShownImage
from editor_app.domain.publication import Destination
from editor_app.domain.serving import ServingWish
from editor_app.publishing.serve.people import MOST_OF_ONE, Pace, People
from editor_app.publishing.serve.previews import _sweep
from editor_app.publishing.serve.server import SiteServer
from editor_app.publishing.site.publisher import SitePublisher
from editor_app.publishing.site.report_words import REPORT_WORDS
from editor_app.publishing.site.words import WORDS
from tests.fakes.clock import FixedClock
from tests.publishing.newsroom import (
    FAIR,
    HARBOUR,
    FolderOfPictures,
    a_delivery,
    a_numbered_release,
    a_site,
    the_main_story,
    the_pictures,
)

STORY = "articles/khabar-a00000.html"
THANKS = "شكرا على الإبلاغ! سيتم حجب هذه الصورة تلقائيا عندما يتم الإبلاغ عنها من طرف عدة أشخاص."
_FORM = re.compile(
    r'name="article" value="(?P<article>[^"]*)">.*?name="picture" value="(?P<picture>[^"]*)">'
    r'.*?name="token" value="(?P<token>[^"]*)">',
    re.S,
)


@dataclass
class Stand:
    """A served site with one story of two pictures, and a reader in front of it."""

    folder: Path
    publisher: SitePublisher
    server: SiteServer
    reports: list[tuple[ShownImage, bytes]]
    drafts: dict[str, Article] = field(default_factory=dict)

    def get(self, path: str, **headers: str) -> httpx2.Response:
        return httpx2.get(self.server.address + path, headers=headers)

    def forms(self, browser: str = "firefox") -> list[dict[str, str]]:
        page = self.get(STORY, **{"User-Agent": browser}).text
        return [found.groupdict() for found in _FORM.finditer(page)]

    def send(self, form: dict[str, str], browser: str = "firefox", **said: str) -> httpx2.Response:
        headers = {"User-Agent": browser, "Origin": self.server.address.rstrip("/"), **said}
        return httpx2.post(self.server.address + "_mihbara/report", data=form, headers=headers)


@pytest.fixture
def stand(tmp_path: Path) -> Iterator[Stand]:
    media = FolderOfPictures(the_pictures(tmp_path / "pictures"))
    site = a_site(tmp_path / "site")
    publisher = SitePublisher(site, media)
    publisher.deliver(a_delivery(a_numbered_release(0, the_main_story())))
    reports: list[tuple[ShownImage, bytes]] = []
    drafts: dict[str, Article] = {}

    def article(article_id: str) -> Article:
        if article_id not in drafts:
            raise UserError("article-not-found", id=article_id)
        return drafts[article_id]

    wish = ServingWish(
        destination=Destination(id="d1", kind="site", name="الموقع"),
        article=article,
        report=lambda image, person: reports.append((image, person)),
        key=b"k" * 32,
    )
    server = SiteServer(wish, site, media, FixedClock())
    yield Stand(site.path, publisher, server, reports, drafts)
    server.stop()


def test_published_file_is_sent_with_its_type_and_asked_for_once(stand: Stand) -> None:
    page = stand.get(STORY)
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert stand.get("feed.xml").headers["content-type"].startswith("application/rss+xml")
    style = next(stand.folder.glob("assets/style-*.css"))
    sent = stand.get(f"assets/{style.name}")
    assert sent.content == style.read_bytes()
    assert "immutable" in sent.headers["cache-control"]
    again = stand.get("feed.xml", **{"If-None-Match": stand.get("feed.xml").headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_page_may_do_what_it_needs_and_nothing_else(stand: Stand) -> None:
    page = stand.get(STORY)
    policy = page.headers["content-security-policy"]
    assert "form-action 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "http-equiv" not in page.text
    assert page.headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in page.headers
    assert "server" not in page.headers


@pytest.mark.parametrize(
    "path",
    [
        "../secret.txt", "%2e%2e/secret.txt", "..%2fsecret.txt", "articles/..%2f..%2fsecret.txt",
        ".mihbara/site.json", "%2emihbara/site.json", "articles/", "assets/", "images",
        "link.txt", "//etc/passwd", "articles/%00.html", "..%5csecret.txt", "c:%5csecret.txt",
    ],
)  # fmt: skip
def test_address_outside_the_published_pages_leads_nowhere(stand: Stand, path: str) -> None:
    (stand.folder.parent / "secret.txt").write_text("hidden")
    (stand.folder / "link.txt").symlink_to(stand.folder.parent / "secret.txt")
    with socket.create_connection(("127.0.0.1", httpx2.URL(stand.server.address).port)) as wire:
        line = f"GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        wire.sendall(line.encode())
        answer = b"".join(iter(lambda: wire.recv(65536), b""))
    assert answer.startswith(b"HTTP/1.1 404")
    assert "الصفحة غير موجودة".encode() in answer


def test_folder_with_a_page_is_reached_without_its_slash(stand: Stand) -> None:
    assert stand.get("archive").headers["location"] == "archive/"
    assert stand.get("archive/").status_code == 200


def test_call_under_a_foreign_name_is_refused(stand: Stand) -> None:
    for path in ("", STORY, "preview/a1"):
        answer = stand.get(path, Host="evil.example")
        assert answer.status_code in (404, 421)
        assert "الميناء" not in answer.text
    assert stand.get("", Host="assahil.example").status_code == 200


def test_report_is_taken_from_a_form_and_thanked(stand: Stand) -> None:
    forms = stand.forms()
    assert {form["picture"] for form in forms} == {HARBOUR, FAIR}
    answer = stand.send(forms[0])
    assert answer.status_code == 303
    assert [image.media_id for image, _ in stand.reports] == [forms[0]["picture"]]
    thanked = stand.get(answer.headers["location"].lstrip("/").partition("#")[0])
    assert THANKS in thanked.text
    assert thanked.text.count("<button") == len(forms) - 1
    assert "picture-report" not in (stand.folder / STORY).read_text("utf-8")


def test_report_that_no_page_of_ours_sent_is_refused(stand: Stand) -> None:
    form = stand.forms()[0]
    assert stand.send(form, Origin="https://evil.example").status_code == 403
    assert stand.send(form, **{"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert stand.send({**form, "token": "0" * 32}).status_code == 403
    assert stand.send(form, browser="chromium").status_code == 403
    assert stand.send({**form, "picture": "cc" * 32}).status_code == 404
    assert stand.send({**form, "article": "../../x"}).status_code == 404
    assert stand.send({**form, "token": "x" * 9000}).status_code == 413
    assert stand.reports == []


def test_reports_of_one_person_are_taken_at_a_human_pace(stand: Stand) -> None:
    form = stand.forms()[0]
    answers = [stand.send(form).status_code for _ in range(MOST_OF_ONE + 1)]
    assert answers == [303] * MOST_OF_ONE + [429]
    assert len({person for _, person in stand.reports}) == 1


def test_people_are_told_apart_by_network_and_browser_and_not_from_picture_to_picture() -> None:
    image = ShownImage(destination_id="d", article_id="a", media_id="m")
    people = People(b"key")
    mine = people.reporter(image, "203.0.113.7", "firefox")
    assert people.reporter(image, "203.0.113.200", "firefox") == mine
    others = {
        people.reporter(image, "203.0.114.7", "firefox"),
        people.reporter(image, "203.0.113.7", "chromium"),
        people.reporter(replace(image, media_id="n"), "203.0.113.7", "firefox"),
        People(b"other").reporter(image, "203.0.113.7", "firefox"),
    }
    assert len(others - {mine}) == 4
    assert people.reporter(image, "::ffff:203.0.113.9", "firefox") == mine


def test_pace_forgets_after_a_minute() -> None:
    clock = FixedClock()
    pace = Pace(clock)
    assert [pace.allows(b"a") for _ in range(MOST_OF_ONE + 1)][-1] is False
    assert pace.allows(b"b")
    clock.advance(61)
    assert pace.allows(b"a")


def test_withheld_picture_leaves_page_feed_and_disk_and_comes_back(stand: Stand) -> None:
    before = {path: path.read_bytes() for path in stand.folder.rglob("*.*") if path.is_file()}
    shown = set(stand.folder.glob("images/*"))
    stand.publisher.withhold("khabar-a00000", frozenset({HARBOUR, FAIR}))
    page = stand.get(STORY).text
    assert page.count("حُجبت هذه الصورة") == 2
    assert "<img" not in page
    assert "images/" not in stand.get("feed.xml").text
    assert not shown & set(stand.folder.glob("images/*"))
    stand.publisher.deliver(a_delivery(a_numbered_release(0, the_main_story(), sequence=9)))
    assert "<img" not in stand.get(STORY).text
    stand.publisher.withhold("khabar-a00000", frozenset())
    assert set(stand.folder.glob("images/*")) == shown
    assert (stand.folder / STORY).read_bytes() == before[stand.folder / STORY]


def test_report_words_are_the_same_in_every_language() -> None:
    assert REPORT_WORDS.keys() == WORDS.keys()
    assert len({frozenset(words) for words in REPORT_WORDS.values()}) == 1
    assert REPORT_WORDS["ar"]["thanks"] == THANKS


def test_contact_mail_makes_a_link_where_no_server_is(tmp_path: Path) -> None:
    media = FolderOfPictures(the_pictures(tmp_path / "pictures"))
    site = a_site(tmp_path / "site", contact_mail="desk@assahil.example")
    SitePublisher(site, media).deliver(a_delivery(a_numbered_release(0, the_main_story())))
    page = (tmp_path / "site" / STORY).read_text("utf-8")
    assert page.count('href="mailto:desk@assahil.example?subject=') == 2


def _draft(**fields: object) -> Article:
    clock = FixedClock()
    return Article(
        id="a9",
        revision=1,
        state=ArticleState.DRAFT,
        draft=Draft(**{"headline": "مسودة لم تُنشر", **fields}),
        created_utc=clock.now(),
        updated_utc=clock.now(),
    )


def test_preview_shows_a_draft_to_whoever_has_its_address_only(stand: Stand) -> None:
    stand.drafts["a9"] = _draft()
    address = stand.server.preview_address("a9")
    shown = httpx2.get(address, follow_redirects=True)
    assert "مسودة لم تُنشر" in shown.text
    assert "معاينة" in shown.text
    assert "noindex" in shown.headers["x-robots-tag"]
    assert shown.headers["referrer-policy"] == "no-referrer"
    for wrong in (address[:-1], address.partition("?")[0], address.replace("key=", "key=x")):
        assert httpx2.get(wrong).status_code == 404
    rebound = httpx2.get(address, headers={"Host": "evil.example"})
    assert rebound.status_code == 404
    assert not list(stand.folder.rglob("*preview*"))


def test_live_stamp_changes_with_the_page_and_with_the_draft(stand: Stand) -> None:
    def stamp(page: str) -> str:
        return stand.get(f"_mihbara/live?page={page}").text

    assert "/_mihbara/live.js" in stand.get(STORY).text
    before = stamp(f"/{STORY}")
    stand.publisher.withhold("khabar-a00000", frozenset({FAIR}))
    assert stamp(f"/{STORY}") not in ("", before)
    stand.drafts["a9"] = _draft()
    place = httpx2.get(stand.server.preview_address("a9")).headers["location"]
    assert stamp(place) == "1"
    stand.drafts["a9"] = replace(_draft(headline="أخرى"), revision=2)
    assert stamp(place) == "2"
    assert "أخرى" in stand.get(place.lstrip("/")).text


def test_taken_port_is_refused(stand: Stand, tmp_path: Path) -> None:
    port = httpx2.URL(stand.server.address).port
    wish = ServingWish(
        destination=Destination(id="d1", kind="site", name="x"),
        article=lambda article_id: _draft(),
        report=lambda image, person: None,
        port=port or 0,
    )
    media = FolderOfPictures(tmp_path)
    with pytest.raises(UserError, match="port-taken"):
        SiteServer(wish, a_site(tmp_path / "site"), media, FixedClock())


def test_previews_that_a_killed_program_left_are_swept_at_the_next_start(stand: Stand) -> None:
    own = stand.server._previews
    assert own is not None
    place = own._folder.parent
    gone = place / "mihbara-preview-4194305-left"  # above every number that a process can have
    living = place / f"mihbara-preview-{os.getpid()}-mine"
    for folder in (gone, living):
        folder.mkdir(exist_ok=True)
    _sweep(place)
    assert not gone.exists()
    assert living.exists()
    living.rmdir()
