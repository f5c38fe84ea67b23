"""Tell machines what is new: feeds, sitemaps and the news sitemap, from what a build has shown."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from editor_app.language.tags import primary_language
from editor_app.publishing.site import site as addresses
from editor_app.publishing.site.catalogue import SITEMAP, Catalogue, newest_first
from editor_app.publishing.site.entries import entry_of
from editor_app.publishing.site.feeds import FEED_LENGTH, atom, json_feed, rss
from editor_app.publishing.site.records import Record, shortened
from editor_app.publishing.site.site import ARCHIVE, CORRECTIONS, Site
from editor_app.publishing.site.sitemaps import (
    news_sitemap,
    page_sitemap,
    robots,
    sitemap,
    sitemap_index,
)

NEWS_AGE = timedelta(days=2)
NEWS_LENGTH = 1000
"""How old articles of a news sitemap may be, and how many. Source: Google's news sitemap."""

_TITLE_LENGTH = 200
_STATE = "feed"


class Announcements:
    """The feeds and sitemaps of one build.

    What is new is measured from the latest release that the site has seen, not by a clock: the
    same deliveries always give the same files.

    Args:
        site: The site.
        catalogue: Its memory.
        write: Writes a file of the site.
    """

    def __init__(
        self, site: Site, catalogue: Catalogue, write: Callable[[str, bytes], None]
    ) -> None:
        self._site = site
        self._catalogue = catalogue
        self._write = write
        self._shown: dict[str, dict[str, str] | None] = {}
        self._latest = ""

    def note(self, record: Record) -> None:
        """Remember an article that this build shows."""
        self._latest = max(self._latest, record.created_utc.isoformat())
        draft = record.draft
        self._shown[record.slug] = None
        if draft is not None:
            self._shown[record.slug] = {
                "published": record.first_published_utc.isoformat(),
                "title": shortened(draft.headline, _TITLE_LENGTH),
                "language": primary_language(draft.language) or self._site.language,
            }

    def write(self, sitemap_parts: Iterable[int]) -> None:
        """Write feeds and sitemaps; of articles that this build does not show, as they were.

        Args:
            sitemap_parts: The parts of the sitemap that have changed.
        """
        known = self._catalogue.get(_STATE) or {}
        if "entries" not in known:
            known = {"updated": "", "entries": {}, "news": {}}
        updated = max(str(known["updated"]), self._latest)
        told, news = self._entries(known["entries"]), self._news(known["news"], updated)
        self._catalogue.put(_STATE, {"updated": updated, "entries": told, "news": news})
        self._catalogue.flush()
        entries = list(told.values())
        self._write(addresses.FEED, rss(self._site, entries))
        self._write(addresses.ATOM_FEED, atom(self._site, entries, updated))
        self._write(addresses.JSON_FEED, json_feed(self._site, entries))
        self._write(addresses.NEWS_SITEMAP, news_sitemap(self._site, news))
        self._write_sitemaps(sitemap_parts)
        self._write(addresses.ROBOTS, robots(self._site))

    def _entries(self, before: dict[str, Any]) -> dict[str, Any]:
        newest = newest_first(self._catalogue.shelf(ARCHIVE).newest(FEED_LENGTH))[:FEED_LENGTH]
        entries = {}
        for slug in (card["slug"] for card in newest):
            if slug in before and slug not in self._shown:
                entries[slug] = before[slug]
            elif (record := self._catalogue.record(slug)) and record.draft:
                entries[slug] = entry_of(self._site, record, record.draft)
        return entries

    def _news(self, before: dict[str, Any], updated: str) -> dict[str, Any]:
        oldest = datetime.fromisoformat(updated) - NEWS_AGE if updated else None
        news = {
            slug: one
            for slug, one in {**before, **self._shown}.items()
            if one and oldest and datetime.fromisoformat(one["published"]) >= oldest
        }
        newest = sorted(news, key=lambda slug: (news[slug]["published"], slug), reverse=True)
        return {slug: news[slug] for slug in newest[:NEWS_LENGTH]}

    def _write_sitemaps(self, parts: Iterable[int]) -> None:
        shelf = self._catalogue.shelf(SITEMAP)
        for chunk in sorted(parts):
            lines = [(line["slug"], line["modified"]) for line in shelf.cards(chunk)]
            self._write(addresses.sitemap_path(chunk + 1), sitemap(self._site, lines))
        pages = [addresses.FRONT, addresses.SECTIONS]
        pages += [addresses.list_path(key) for key in (ARCHIVE, CORRECTIONS)]
        pages += [addresses.list_path(key) for key, _ in self._catalogue.sections()]
        self._write(addresses.PAGE_SITEMAP, page_sitemap(self._site, pages))
        named = [addresses.sitemap_path(at + 1) for at, count in enumerate(shelf.counts) if count]
        index = sitemap_index(self._site, [addresses.PAGE_SITEMAP, *named])
        self._write(addresses.SITEMAP, index)
