"""Feeds and sitemaps: every kind says the same, in full, and changes as articles do."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import feedparser
import pytest
from lxml import etree

from editor_app.domain.publication import Action
from tests.publishing.newsroom import (
    a_delivery,
    a_publisher,
    text_releases,
    the_newsroom,
    the_pictures,
    with_change,
)
from tests.publishing.site_reader import (
    ATOM,
    atom_entries,
    feed_bodies,
    feed_items,
    files_of,
    json_items,
    page,
)

NEWS = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
}


def _news(root: Path) -> list[str]:
    tree = etree.fromstring((root / "sitemap-news.xml").read_bytes())
    return list(map(str, tree.xpath("s:url/n:news/n:publication_date/text()", namespaces=NEWS)))


def test_every_page_links_to_every_feed(tmp_path: Path) -> None:
    a_publisher(tmp_path).deliver(a_delivery(next(text_releases(1))))
    for path in ("index.html", "articles/khabar-a00000.html", "search/index.html"):
        links = page(tmp_path, path).xpath("//link[@rel='alternate']")
        assert [link.get("type") for link in links] == [
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
        ]


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_feed_is_read_whole_by_a_feed_reader(name: str, tmp_path: Path) -> None:
    root = tmp_path / "site"
    publisher = a_publisher(root, the_pictures(tmp_path / "media"))
    releases = list(the_newsroom(24))
    for release in releases:
        publisher.deliver(a_delivery(release))
    read = feedparser.parse((root / name).read_bytes())
    assert not read.bozo
    assert len(read.entries) == 20
    first, newest = read.entries[0], releases[-1]
    assert first.title == newest.draft.headline
    assert first.link == f"https://assahil.example/articles/{newest.slug}.html"
    assert datetime.fromisoformat(first.updated) == newest.created_utc
    assert "الانتظار" in first.content[0].value
    assert '&lt;div dir="rtl" lang="ar"&gt;' in (root / name).read_text("utf-8")


def test_feeds_hold_the_same_articles(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path)
    for release in text_releases(9):
        publisher.deliver(a_delivery(release))
    titles = [item.findtext("title") for item in feed_items(tmp_path)]
    assert titles == [entry.findtext(f"{ATOM}title") for entry in atom_entries(tmp_path)]
    assert titles == [item["title"] for item in json_items(tmp_path)]
    bodies = feed_bodies(tmp_path)
    assert bodies[:9] == bodies[9:18] == bodies[18:]
    french = json_items(tmp_path)[3]
    assert french["language"] == "fr"
    assert str(french["content_html"]).startswith('<div dir="ltr" lang="fr">')


def test_json_feed_keeps_to_its_specification(tmp_path: Path) -> None:
    """Source: JSON Feed 1.1, top-level and item attributes."""
    root = tmp_path / "site"
    publisher = a_publisher(root, the_pictures(tmp_path / "media"))
    for release in the_newsroom(3):
        publisher.deliver(a_delivery(release))
    feed = json.loads((root / "feed.json").read_bytes())
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"]
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["content_html"]
        assert {*item} <= {
            "id", "url", "title", "summary", "content_html", "image", "date_published",
            "date_modified", "authors", "tags", "language",
        }  # fmt: skip
        for name in ("date_published", "date_modified"):
            assert datetime.fromisoformat(item[name]).tzinfo
        assert all(author["name"] for author in item.get("authors", []))
    assert feed["items"][0]["image"].startswith("https://assahil.example/images/")


def test_update_and_withdrawal_reach_every_feed(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path)
    releases = list(text_releases(4))
    for release in releases:
        publisher.deliver(a_delivery(release))
    publisher.deliver(a_delivery(with_change(releases[1], headline="عنوان جديد"), Action.UPDATE))
    gone = with_change(releases[2], hours=9)
    publisher.deliver(a_delivery(gone, Action.WITHDRAW))
    for name in ("feed.xml", "atom.xml", "feed.json", "sitemap-news.xml"):
        text = (tmp_path / name).read_text("utf-8")
        assert "عنوان جديد" in text, name
        assert releases[2].draft.headline not in text, name
        assert gone.slug not in text, name
    feed = etree.fromstring((tmp_path / "atom.xml").read_bytes())
    assert feed.findtext(f"{ATOM}updated") == gone.created_utc.isoformat()
    item = next(one for one in json_items(tmp_path) if one["title"] == "عنوان جديد")
    assert item["date_modified"] == "2021-11-25T14:00:00+00:00"
    assert item["date_published"] == "2021-11-25T11:00:00+00:00"


def test_news_sitemap_holds_the_last_two_days_alone(tmp_path: Path) -> None:
    publisher = a_publisher(tmp_path)
    releases = list(text_releases(60))
    for release in releases:
        publisher.deliver(a_delivery(release))
    oldest = releases[-1].created_utc - timedelta(days=2)
    wanted = [one.first_published_utc for one in releases if one.first_published_utc >= oldest]
    assert _news(tmp_path) == [one.isoformat() for one in reversed(wanted)]
    before = files_of(tmp_path, with_state=False)
    publisher.rebuild()
    assert files_of(tmp_path, with_state=False) == before


def test_robots_lead_to_both_sitemaps(tmp_path: Path) -> None:
    a_publisher(tmp_path).deliver(a_delivery(next(text_releases(1))))
    lines = (tmp_path / "robots.txt").read_text("utf-8").splitlines()
    named = [line.partition(": ")[2] for line in lines if line.startswith("Sitemap")]
    assert [(tmp_path / one.removeprefix("https://assahil.example/")).is_file() for one in named]
    assert len(named) == 2
