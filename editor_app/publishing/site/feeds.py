"""The feed and the sitemap: XML that any reader parses, whatever the articles hold."""

from collections.abc import Sequence
from email.utils import format_datetime

from lxml import etree

from editor_app.domain.article import Draft
from editor_app.language.bidi import drop_unstorable
from editor_app.publishing.site.article_view import body_markup
from editor_app.publishing.site.records import Record
from editor_app.publishing.site.site import FEED, Site, article_path
from editor_app.publishing.site.words import WORDS

FEED_LENGTH = 20
_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_CREATOR = "http://purl.org/dc/elements/1.1/"
_NAMESPACES = {"atom": _ATOM, "content": _CONTENT, "dc": _CREATOR}
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def rss(site: Site, items: Sequence[str]) -> bytes:
    """Return a feed of these items as RSS 2.0.

    Source: RSS 2.0 (rssboard.org), RSS content module.
    """
    root = etree.Element("rss", {"version": "2.0"}, nsmap=_NAMESPACES)
    channel = etree.SubElement(root, "channel")
    _text(channel, "title", site.title)
    _text(channel, "link", site.base_url)
    _text(channel, "description", site.description or site.title)
    _text(channel, "language", site.language)
    self_link = {"href": site.url(FEED), "rel": "self", "type": "application/rss+xml"}
    etree.SubElement(channel, f"{{{_ATOM}}}link", self_link)
    channel.extend(map(etree.fromstring, items))
    return _bytes(root)


def feed_item(site: Site, record: Record) -> str:
    """Return an article in full as an item; a withdrawn one has nothing in it.

    The body says its own direction and language, for readers show it on a page of theirs.
    """
    item = etree.Element("item", nsmap=_NAMESPACES)
    if record.draft is not None:
        _describe(item, site, record, record.draft)
    return etree.tostring(item, encoding="unicode")


def sitemap(site: Site, modified: Sequence[tuple[str, str]]) -> bytes:
    """Return one part of the sitemap from slugs and the moments of their last release.

    Source: sitemaps.org protocol 0.9.
    """
    return _listing("urlset", [(article_path(slug), moment) for slug, moment in modified], site)


def page_sitemap(site: Site, paths: Sequence[str]) -> bytes:
    """Return the part of the sitemap that lists pages which are no articles."""
    return _listing("urlset", [(path, "") for path in paths], site)


def sitemap_index(site: Site, paths: Sequence[str]) -> bytes:
    """Return the sitemap that names its parts."""
    return _listing("sitemapindex", [(path, "") for path in paths], site)


def _listing(kind: str, entries: Sequence[tuple[str, str]], site: Site) -> bytes:
    root = etree.Element(kind, {"xmlns": _SITEMAP})
    for path, modified in entries:
        entry = etree.SubElement(root, "url" if kind == "urlset" else "sitemap")
        _text(entry, "loc", site.url(path))
        if modified:
            _text(entry, "lastmod", modified)
    return _bytes(root)


def _describe(item: etree._Element, site: Site, record: Record, draft: Draft) -> None:
    _text(item, "title", draft.headline)
    _text(item, "link", site.url(article_path(record.slug)))
    guid = etree.SubElement(item, "guid", {"isPermaLink": "false"})
    guid.text = record.article_id
    _text(item, "pubDate", format_datetime(record.first_published_utc))
    for line in draft.bylines:
        _text(item, f"{{{_CREATOR}}}creator", line.name)
    for category in (draft.section, *draft.keywords):
        if category:
            _text(item, "category", category)
    _text(item, "description", draft.lead)
    _text(item, f"{{{_CONTENT}}}encoded", _directed_body(site, record, draft))


def _directed_body(site: Site, record: Record, draft: Draft) -> str:
    """Return the body inside an element that carries its language and direction."""
    credit_word = WORDS[site.language]["photo-credit"]
    body = body_markup(draft, record.pictures, root=site.base_url, credit_word=credit_word)
    holder = etree.Element("div", {"dir": draft.direction.value})
    if draft.language:
        holder.set("lang", draft.language)
    holder.text = "\n"
    opening, closing = etree.tostring(holder, encoding="unicode").split("\n")
    return f"{opening}\n{body}\n{closing}"


def _text(parent: etree._Element, tag: str, text: str) -> None:
    etree.SubElement(parent, tag).text = drop_unstorable(text)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
