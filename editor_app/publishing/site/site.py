"""What a site is called, where it stands, and the addresses of its pages."""

import hashlib
import re
from functools import lru_cache
from pathlib import Path

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.language.folding import fold
from editor_app.language.slugs import MAX_BYTES, latin_slug
from editor_app.publishing.site.words import DIRECTIONS

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
_WINDOWS_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])")
_KEY_WORDS = 60
_HASH_DIGITS = 10

FRONT = "index.html"
NOT_FOUND = "404.html"
FEED = "feed.xml"
ATOM_FEED = "atom.xml"
JSON_FEED = "feed.json"
SITEMAP = "sitemap.xml"
PAGE_SITEMAP = "sitemap-pages.xml"
NEWS_SITEMAP = "sitemap-news.xml"
ROBOTS = "robots.txt"
SECTIONS = "sections/index.html"
SEARCH_PAGE = "search/index.html"
ARCHIVE = "archive"
CORRECTIONS = "corrections"
STANDING = (ARCHIVE, CORRECTIONS)
"""Lists that have a page even where nothing stands in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One site's options, clean: ``base_url`` ends in a slash, folders are absolute.

    ``theme`` is the folder whose templates and assets take the place of ours, if there is one.
    """

    path: Path
    title: str
    base_url: str
    language: str = "ar"
    description: str = ""
    theme: Path | None = None
    contact_mail: str = ""

    @property
    def direction(self) -> str:
        """Which way its interface runs."""
        return DIRECTIONS[self.language]

    def url(self, path: str) -> str:
        """Return the public address of a page; the front page's is the site's own."""
        return self.base_url + ("" if path == FRONT else path)


def checked_slug(slug: str) -> str:
    """Return ``slug`` if it is safe as a file name on every system.

    Raises:
        UserError: ``slug-unsafe``.
    """
    if len(slug) > MAX_BYTES or not _SLUG.fullmatch(slug) or _WINDOWS_DEVICE.fullmatch(slug):
        raise UserError("slug-unsafe", slug=slug[:MAX_BYTES])
    return slug


def article_path(slug: str) -> str:
    """Return where an article's page stands below the site's root."""
    return f"articles/{slug}.html"


@lru_cache(maxsize=4096)
def list_key(folder: str, name: str) -> str:
    """Return the key of a list such as one author's articles.

    Names that readers hold to be the same share a list; other names never do, whatever they are
    spelt with, for the key ends in a hash of the folded name.
    """
    folded = fold(name).strip() or name
    digest = hashlib.sha256(folded.encode("utf-8", "replace")).hexdigest()[:_HASH_DIGITS]
    words = latin_slug(folded)[:_KEY_WORDS].strip("-")
    return f"{folder}/{words}-{digest}" if words else f"{folder}/{digest}"


def list_path(key: str, number: int | None = None) -> str:
    """Return where a list's page stands: its newest page, or the older one of that number."""
    if key in STANDING:
        return f"{key}/index.html" if number is None else f"{key}/page-{number}.html"
    return f"{key}.html" if number is None else f"{key}-page-{number}.html"


def search_path(number: int) -> str:
    """Return where one part of the search's index stands; parts count from 1."""
    return f"search/part-{number}.js"


def sitemap_path(number: int) -> str:
    """Return where one part of the sitemap stands; parts count from 1."""
    return f"sitemap-{number}.xml"
