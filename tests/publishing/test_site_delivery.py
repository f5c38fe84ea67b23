"""The contract of a destination, kept by the site."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.publication import Action
from editor_app.publishing.site.folder import SiteFolder
from tests.publishing.newsroom import (
    a_delivery,
    a_numbered_release,
    a_publisher,
    text_only,
    text_releases,
    the_main_story,
    the_newsroom,
    the_pictures,
    with_change,
)
from tests.publishing.site_reader import (
    dead_links,
    feed_items,
    files_of,
    links,
    live_payloads,
    page,
    pages_of,
    sitemap_urls,
    structured_data,
    text_of,
)


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return the_pictures(tmp_path_factory.mktemp("media"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_deliver_first_article_makes_a_whole_site(root: Path, media: Path) -> None:
    release = a_numbered_release(0, the_main_story())
    receipt = a_publisher(root, media).deliver(a_delivery(release))
    assert receipt.remote_id == "articles/khabar-a00000.html"
    assert receipt.url == "https://assahil.example/articles/khabar-a00000.html"
    assert {"index.html", "404.html", "feed.xml", "sitemap.xml", "archive/index.html"} <= {
        *files_of(root)
    }
    for path, document in pages_of(root):
        assert dead_links(root, path) == [], path
        assert document.get("lang") == "ar"
        assert document.get("dir") == "rtl"
        assert live_payloads(document) == [], path


def test_deliver_main_story_shows_every_part_of_it(root: Path, media: Path) -> None:
    release = a_numbered_release(0, the_main_story())
    a_publisher(root, media).deliver(a_delivery(release))
    document = page(root, "articles/khabar-a00000.html")
    (story,) = document.xpath("//article[@class='story']")
    text = text_of(story)
    assert "نُشر في أنا الخبر يوم 25 نونبر 2021" in text
    assert "✍️ بقلم نجيب الأضادي" in text
    assert "تصوير Hind Alaoui" in text
    assert "(الصورة: هند العلوي)" in text
    assert "(الصورة: Agence MAP)" in text
    (read_at_source,) = document.xpath("//a[@class='read-at-source']")
    assert read_at_source.get("href") == release.draft.sources[0].url
    assert read_at_source.text == "انقر هنا لقراءة الخبر من مصدره"
    assert [one.text_content() for one in document.xpath("//aside//li")] == [*release.draft.ticker]
    for block in release.draft.body.blocks[1:]:
        assert block.text in text
    assert document.xpath("//sup[@class='citation']/a/@href") == ["#source-s2"]
    assert document.xpath("//li[@id='source-s2']")
    assert story.xpath(".//bdi[@lang='en'][@dir='ltr']/text()") == ["Tanger Med Port Authority"]
    data = structured_data(document)
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == release.draft.headline
    assert data["author"][0]["name"] == "نجيب الأضادي"
    assert data["contributor"][0]["name"] == "Hind Alaoui"
    assert document.xpath("//link[@rel='canonical']/@href") == [
        "https://assahil.example/articles/khabar-a00000.html"
    ]
    assert document.xpath("//meta[@property='og:title']/@content") == [release.draft.headline]
    assert len(document.xpath("//img")) == 2


def test_deliver_french_article_speaks_its_own_language(root: Path) -> None:
    release = list(the_newsroom(7))[5]
    assert release.draft.language == "fr"
    a_publisher(root).deliver(a_delivery(release))
    document = page(root, f"articles/{release.slug}.html")
    (story,) = document.xpath("//article[@class='story'][@lang='fr'][@dir='ltr']")
    assert "Publié le 25 novembre 2021" in text_of(story)
    assert document.xpath("//p[@dir='rtl']")
    assert page(root, "index.html").xpath("//h2[@lang='fr'][@dir='ltr']")


def test_deliver_twice_gives_identical_files(root: Path, media: Path) -> None:
    publisher = a_publisher(root, media)
    releases = list(the_newsroom(3))
    for release in releases:
        publisher.deliver(a_delivery(release))
    before = files_of(root)
    times = {path: (root / path).stat().st_mtime_ns for path in before}
    assert publisher.deliver(a_delivery(releases[1])) == publisher.find(a_delivery(releases[1]))
    assert files_of(root) == before
    assert {path: (root / path).stat().st_mtime_ns for path in before} == times


def test_deliver_same_input_elsewhere_gives_same_bytes(tmp_path: Path, media: Path) -> None:
    for name in ("one", "two"):
        publisher = a_publisher(tmp_path / name, media)
        for release in the_newsroom(9):
            publisher.deliver(a_delivery(release))
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")


def test_deliver_again_heals_a_lost_page(root: Path) -> None:
    release = a_numbered_release(0, text_only(the_main_story()))
    publisher = a_publisher(root)
    publisher.deliver(a_delivery(release))
    before = files_of(root)
    (root / "articles" / f"{release.slug}.html").unlink()
    (root / "index.html").write_bytes(b"half")
    publisher.deliver(a_delivery(release))
    assert files_of(root) == before


def test_deliver_older_release_changes_nothing(root: Path) -> None:
    first = next(iter(the_newsroom(2)))
    first = replace(first, draft=text_only(first.draft))
    newer = with_change(first, headline="عنوان جديد")
    publisher = a_publisher(root)
    publisher.deliver(a_delivery(newer, Action.UPDATE))
    before = files_of(root)
    receipt = publisher.deliver(a_delivery(first))
    assert receipt.url.endswith(f"{first.slug}.html")
    assert files_of(root) == before
    assert publisher.find(a_delivery(first)) is None


def test_deliver_publish_after_withdraw_of_same_release_changes_nothing(root: Path) -> None:
    release = a_numbered_release(0, text_only(the_main_story()))
    publisher = a_publisher(root)
    publisher.deliver(a_delivery(release))
    publisher.deliver(a_delivery(release, Action.WITHDRAW))
    before = files_of(root)
    publisher.deliver(a_delivery(release))
    assert files_of(root) == before


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (Action.UPDATE, "حُيّن يوم 25 نونبر 2021 13:00 UTC"),
        (Action.CORRECT, "صُحّح يوم 25 نونبر 2021 13:00 UTC"),
    ],
)
def test_deliver_change_shows_its_time(root: Path, action: Action, words: str) -> None:
    first = a_numbered_release(0, text_only(the_main_story()))
    publisher = a_publisher(root)
    publisher.deliver(a_delivery(first))
    assert "حُيّن" not in (root / "articles/khabar-a00000.html").read_text("utf-8")
    publisher.deliver(a_delivery(with_change(first, headline="عنوان جديد"), action))
    document = page(root, "articles/khabar-a00000.html")
    assert words in text_of(document)
    assert "عنوان جديد" in text_of(page(root, "index.html"))
    assert "عنوان جديد" in text_of(page(root, "archive/index.html"))
    assert structured_data(document)["dateModified"] == "2021-11-25T13:00:00+00:00"


def test_deliver_change_of_section_and_author_moves_the_article(root: Path) -> None:
    first = a_numbered_release(0, text_only(the_main_story()))
    publisher = a_publisher(root)
    publisher.deliver(a_delivery(first))
    (old_section,) = (root / "sections").glob("aqtsad-*.html")
    moved = with_change(first, section="ثقافة", bylines=())
    publisher.deliver(a_delivery(moved, Action.UPDATE))
    assert "الميناء" not in old_section.read_text("utf-8")
    assert dead_links(root, "index.html") == dead_links(root, "sections/index.html") == []
    publisher.deliver(a_delivery(a_numbered_release(1, moved.draft)))
    assert not old_section.exists()
    assert [*(root / "authors").iterdir()] == []
    assert len([*(root / "sections").glob("thqafh-*.html")]) == 1


def test_withdraw_leaves_a_notice_and_no_word_of_the_text(root: Path, media: Path) -> None:
    publisher = a_publisher(root, media)
    releases = list(the_newsroom(3))
    for release in releases:
        publisher.deliver(a_delivery(release))
    gone = with_change(releases[2], hours=24)
    publisher.deliver(a_delivery(gone, Action.WITHDRAW))
    notice = page(root, f"articles/{gone.slug}.html")
    assert "سُحب هذا المقال" in text_of(notice)
    assert "26 نونبر 2021" in text_of(notice)
    assert notice.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not notice.xpath("//script | //link[@rel='canonical']")
    for path, content in files_of(root).items():
        assert "الميناء الذي غيّر".encode() not in content, path
    assert len(feed_items(root)) == 2
    assert not [url for url in sitemap_urls(root) if gone.slug in url]
    assert publisher.find(a_delivery(gone, Action.WITHDRAW)) is not None
    images = [path for path in files_of(root) if gone.slug in path and "images/" in path]
    publisher.deliver(a_delivery(with_change(releases[0]), Action.UPDATE))
    assert images
    assert not [path for path in images if (root / path).exists()]


def test_publish_after_withdraw_brings_the_article_back(root: Path) -> None:
    release = a_numbered_release(0, text_only(the_main_story()))
    publisher = a_publisher(root)
    publisher.deliver(a_delivery(release))
    publisher.deliver(a_delivery(with_change(release), Action.WITHDRAW))
    again = replace(with_change(release), sequence=5000, id="again")
    publisher.deliver(a_delivery(again))
    assert "الميناء" in text_of(page(root, "index.html"))
    assert len(feed_items(root)) == 1
    assert dead_links(root, "articles/khabar-a00000.html") == []


def test_find_unknown_article_is_none(root: Path) -> None:
    assert a_publisher(root).find(a_delivery(next(iter(the_newsroom(1))))) is None
    assert not root.exists()


def test_deliver_another_article_with_the_same_slug_is_refused(root: Path) -> None:
    first, second = (replace(one, slug="same") for one in the_newsroom(3) if one.sequence > 1)
    first, second = (replace(one, draft=text_only(one.draft)) for one in (first, second))
    publisher = a_publisher(root)
    publisher.deliver(a_delivery(first))
    before = files_of(root)
    with pytest.raises(UserError, match="slug-taken"):
        publisher.deliver(a_delivery(second))
    assert files_of(root) == before


def test_deliver_while_another_holds_the_site_is_busy(root: Path) -> None:
    release = next(iter(the_newsroom(2)))
    release = replace(release, draft=text_only(release.draft))
    publisher = a_publisher(root)
    publisher._lock_timeout_s = 0.05
    with SiteFolder(root).locked(1), pytest.raises(EnvironmentFault, match="site-busy"):
        publisher.deliver(a_delivery(release))
    publisher.deliver(a_delivery(release))


def test_deliver_with_lost_lease_stops_and_can_be_finished(root: Path) -> None:
    def lost() -> None:
        raise EnvironmentFault("lease-lost")

    release = a_numbered_release(0, text_only(the_main_story()))
    publisher = a_publisher(root)
    delivery = replace(a_delivery(release), keep_alive=lost)
    with pytest.raises(EnvironmentFault, match="lease-lost"):
        publisher.deliver(delivery)
    assert publisher.find(delivery) is None
    publisher.deliver(a_delivery(release))
    assert publisher.find(delivery) is not None


def test_changed_options_make_every_page_anew(root: Path) -> None:
    releases = list(text_releases(4))
    for release in releases:
        a_publisher(root).deliver(a_delivery(release))
    a_publisher(root, title="Le Rivage", language="fr").deliver(a_delivery(releases[0]))
    for path, document in pages_of(root):
        assert document.get("lang") == "fr", path
        assert document.get("dir") == "ltr", path
        assert "Le Rivage" in document.findtext(".//title"), path
    elsewhere = root.parent / "elsewhere"
    for release in releases:
        a_publisher(elsewhere, title="Le Rivage", language="fr").deliver(a_delivery(release))
    assert files_of(elsewhere, with_state=False) == files_of(root, with_state=False)


def test_rebuild_gives_what_deliveries_gave(root: Path, media: Path) -> None:
    publisher = a_publisher(root, media)
    releases = list(the_newsroom(50))
    for release in releases:
        publisher.deliver(a_delivery(release))
    publisher.deliver(a_delivery(with_change(releases[3], section="علوم"), Action.UPDATE))
    publisher.deliver(a_delivery(with_change(releases[4]), Action.WITHDRAW))
    publisher.deliver(a_delivery(with_change(releases[5]), Action.UPDATE))
    before = files_of(root)
    publisher.rebuild()
    assert files_of(root, with_state=False) == {
        path: content for path, content in before.items() if not path.startswith(".mihbara")
    }
    for path in before:
        if path.endswith((".html", ".xml")):
            (root / path).unlink()
    publisher.rebuild()
    assert files_of(root, with_state=False) == {
        path: content for path, content in before.items() if not path.startswith(".mihbara")
    }


def test_every_article_is_reachable_from_the_front_page(root: Path) -> None:
    publisher = a_publisher(root)
    for release in the_newsroom(64):
        publisher.deliver(a_delivery(replace(release, draft=text_only(release.draft))))
    seen: set[str] = set()
    waiting = ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        assert dead_links(root, path) == [], path
        waiting += [target for target in links(root, path) if target.endswith(".html")]
    articles = {f"articles/{path.name}" for path in (root / "articles").iterdir()}
    assert len(articles) == 64
    assert articles <= seen


def test_older_pages_stay_as_they_are_when_articles_arrive(root: Path) -> None:
    publisher = a_publisher(root)
    releases = list(text_releases(70))
    for release in releases[:65]:
        publisher.deliver(a_delivery(release))
    before = {path.name: path.stat().st_mtime_ns for path in (root / "archive").iterdir()}
    for release in releases[65:]:
        publisher.deliver(a_delivery(release))
    after = {path.name: path.stat().st_mtime_ns for path in (root / "archive").iterdir()}
    assert set(before) == {"index.html", "page-1.html", "page-2.html", "page-3.html"}
    assert {name for name in before if before[name] != after[name]} == {"index.html"}


def test_site_files_are_public_and_its_memory_is_not(root: Path) -> None:
    release = a_numbered_release(0, text_only(the_main_story()))
    a_publisher(root).deliver(a_delivery(release))
    for path in root.rglob("*"):
        wanted = (0o700, 0o600) if ".mihbara" in path.parts else (0o755, 0o644)
        assert path.stat().st_mode & 0o777 == wanted[path.is_file()], path
