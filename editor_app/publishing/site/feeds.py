"""The site's feeds, RSS, Atom and JSON Feed: any reader parses them, whatever articles hold."""

import json
from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime

from lxml import etree

from editor_app.language.bidi import drop_unstorable
from editor_app.publishing.site.entries import Entry
from editor_app.publishing.site.site import ATOM_FEED, FEED, JSON_FEED, Site

FEED_LENGTH = 20
_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_CREATOR = "http://purl.org/dc/elements/1.1/"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def rss(site: Site, entries: Sequence[Entry]) -> bytes:
    """Return these articles as RSS 2.0.

    Source: RSS 2.0 (rssboard.org), RSS content module.
    """
    spaces = {"atom": _ATOM, "content": _CONTENT, "dc": _CREATOR}
    root = etree.Element("rss", {"version": "2.0"}, nsmap=spaces)
    channel = etree.SubElement(root, "channel")
    _text(channel, "title", site.title)
    _text(channel, "link", site.base_url)
    _text(channel, "description", site.description or site.title)
    _text(channel, "language", site.language)
    self_link = {"href": site.url(FEED), "rel": "self", "type": "application/rss+xml"}
    etree.SubElement(channel, f"{{{_ATOM}}}link", self_link)
    for entry in entries:
        item = etree.SubElement(channel, "item")
        _text(item, "title", entry["title"])
        _text(item, "link", entry["url"])
        etree.SubElement(item, "guid", {"isPermaLink": "false"}).text = entry["id"]
        _text(item, "pubDate", format_datetime(datetime.fromisoformat(entry["published"])))
        _text(item, f"{{{_ATOM}}}updated", entry["updated"])
        for name in entry["authors"]:
            _text(item, f"{{{_CREATOR}}}creator", name)
        for category in entry["categories"]:
            _text(item, "category", category)
        _text(item, "description", entry["summary"])
        _text(item, f"{{{_CONTENT}}}encoded", entry["html"])
    return _bytes(root)


def atom(site: Site, entries: Sequence[Entry], updated: str) -> bytes:
    """Return these articles as Atom 1.0.

    Args:
        site: The site.
        entries: Its newest articles.
        updated: The moment of the site's latest release, in ISO 8601.

    Source: RFC 4287.
    """
    root = etree.Element("feed", {_LANGUAGE: site.language}, nsmap={None: _ATOM})  # type: ignore[dict-item]
    _text(root, "id", site.base_url)
    _text(root, "title", site.title)
    if site.description:
        _text(root, "subtitle", site.description)
    _text(root, "updated", updated)
    _text(etree.SubElement(root, "author"), "name", site.title)
    self_link = {"href": site.url(ATOM_FEED), "rel": "self", "type": "application/atom+xml"}
    etree.SubElement(root, "link", self_link)
    etree.SubElement(root, "link", {"href": site.base_url, "rel": "alternate", "type": "text/html"})
    for entry in entries:
        item = etree.SubElement(root, "entry")
        if entry["language"]:
            item.set(_LANGUAGE, entry["language"])
        _text(item, "id", entry["url"])
        _text(item, "title", entry["title"])
        alternate = {"href": entry["url"], "rel": "alternate", "type": "text/html"}
        etree.SubElement(item, "link", alternate)
        _text(item, "published", entry["published"])
        _text(item, "updated", entry["updated"])
        for name in entry["authors"]:
            _text(etree.SubElement(item, "author"), "name", name)
        for category in entry["categories"]:
            etree.SubElement(item, "category", {"term": category})
        if entry["summary"]:
            _text(item, "summary", entry["summary"])
        _text(item, "content", entry["html"]).set("type", "html")
    return _bytes(root)


def json_feed(site: Site, entries: Sequence[Entry]) -> bytes:
    """Return these articles as a JSON feed.

    Source: JSON Feed 1.1 (jsonfeed.org).
    """
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": drop_unstorable(site.title),
        "home_page_url": site.base_url,
        "feed_url": site.url(JSON_FEED),
        "description": drop_unstorable(site.description),
        "language": site.language,
        "items": list(map(_item, entries)),
    }
    return json.dumps(_said(feed), ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _item(entry: Entry) -> Entry:
    return _said(
        {
            "id": entry["id"],
            "url": entry["url"],
            "title": entry["title"],
            "summary": entry["summary"],
            "content_html": entry["html"],
            "image": entry["picture"],
            "date_published": entry["published"],
            "date_modified": entry["updated"],
            "authors": [{"name": name} for name in entry["authors"]],
            "tags": entry["categories"],
            "language": entry["language"],
        }
    )


def _said(values: Entry) -> Entry:
    """Leave out what is optional and empty."""
    needed = ("items", "content_html", "id", "title")
    return {name: value for name, value in values.items() if value or name in needed}


def _text(parent: etree._Element, tag: str, text: str) -> etree._Element:
    """Add an element to ``parent``; a plain tag of an Atom feed is in Atom's namespace."""
    if not tag.startswith("{") and str(parent.tag).startswith(f"{{{_ATOM}}}"):
        tag = f"{{{_ATOM}}}{tag}"
    element = etree.SubElement(parent, tag)
    element.text = drop_unstorable(text)
    return element


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
