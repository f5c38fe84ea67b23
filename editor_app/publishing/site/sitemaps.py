"""What search engines read: the sitemap in parts, the news sitemap, and where to find them."""

from collections.abc import Mapping, Sequence

from lxml import etree

from editor_app.language.bidi import drop_unstorable
from editor_app.publishing.site.site import (
    NEWS_SITEMAP,
    SITEMAP,
    Site,
    article_path,
)

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


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


def news_sitemap(site: Site, news: Mapping[str, Mapping[str, str]]) -> bytes:
    """Return the sitemap of the newest articles.

    Args:
        site: The site.
        news: By slug, ``published``, ``title`` and ``language`` of each.

    Source: Google's news sitemap 0.9.
    """
    root = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap={None: _SITEMAP, "news": _NEWS})  # type: ignore[dict-item]
    for slug, one in news.items():
        entry = etree.SubElement(root, f"{{{_SITEMAP}}}url")
        _text(entry, f"{{{_SITEMAP}}}loc", site.url(article_path(slug)))
        described = etree.SubElement(entry, f"{{{_NEWS}}}news")
        publication = etree.SubElement(described, f"{{{_NEWS}}}publication")
        _text(publication, f"{{{_NEWS}}}name", site.title)
        _text(publication, f"{{{_NEWS}}}language", one["language"])
        _text(described, f"{{{_NEWS}}}publication_date", one["published"])
        _text(described, f"{{{_NEWS}}}title", one["title"])
    return _bytes(root)


def robots(site: Site) -> bytes:
    """Return the file that leads search engines to the sitemaps.

    Source: RFC 9309, sitemaps.org protocol 0.9.
    """
    lines = ["User-agent: *", "Disallow:"]
    lines += [f"Sitemap: {site.url(path)}" for path in (SITEMAP, NEWS_SITEMAP)]
    return ("\n".join(lines) + "\n").encode()


def _listing(kind: str, entries: Sequence[tuple[str, str]], site: Site) -> bytes:
    root = etree.Element(kind, {"xmlns": _SITEMAP})
    for path, modified in entries:
        entry = etree.SubElement(root, "url" if kind == "urlset" else "sitemap")
        _text(entry, "loc", site.url(path))
        if modified:
            _text(entry, "lastmod", modified)
    return _bytes(root)


def _text(parent: etree._Element, tag: str, text: str) -> None:
    etree.SubElement(parent, tag).text = drop_unstorable(text)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
