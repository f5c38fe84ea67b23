"""One build: bring a site's pages in line with its catalogue, in an order that readers survive.

Pictures first, then the catalogue, the article's page, lists, feed and sitemap, the front page
last: whatever is linked is there already. Files that nothing links to any more stay for one build.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from markupsafe import Markup

from editor_app.base.errors import UserError
from editor_app.domain.image import MediaStore
from editor_app.domain.publication import Action
from editor_app.domain.publisher import Delivery
from editor_app.publishing.site import site as addresses
from editor_app.publishing.site.article_view import publishable, wanted_pictures
from editor_app.publishing.site.catalogue import PAGE_SIZE, SITEMAP, Catalogue, Pending
from editor_app.publishing.site.feeds import (
    FEED_LENGTH,
    feed_item,
    page_sitemap,
    rss,
    sitemap,
    sitemap_index,
)
from editor_app.publishing.site.folder import SiteFolder
from editor_app.publishing.site.pages import ListPage, Pages, SectionRow, assets, look
from editor_app.publishing.site.pictures import published_picture
from editor_app.publishing.site.records import (
    Card,
    PublishedPicture,
    Record,
    card_from_json,
    card_of,
    rank,
)
from editor_app.publishing.site.shelves import Json, Shelf
from editor_app.publishing.site.site import ARCHIVE, Site

_FRONT_CARDS = 15
_ABOVE_THE_FOLD = 5
_SECTION_ROWS = 6
_SECTION_CARDS = 3
_NAVIGATION = 8
_PAGES_A_RENEWAL = 10

Touched = dict[str, set[int]]


class Build:
    """The work of one delivery or rebuild, under the site's lock."""

    def __init__(
        self, site: Site, folder: SiteFolder, media: MediaStore, keep_alive: Callable[[], None]
    ) -> None:
        self._site = site
        self._folder = folder
        self._media = media
        self._keep_alive = keep_alive
        self._catalogue = Catalogue(folder)
        self._pages = Pages(site)
        self._alive: set[str] = set()

    def deliver(self, delivery: Delivery) -> None:
        """Take a delivery in and show it; an older one than the site holds changes nothing.

        Raises:
            UserError: ``slug-taken`` where another article's page has this address, or a
                picture's own trouble.
        """
        slug = delivery.release.slug
        known = self._catalogue.record(slug)
        if known is not None and known.article_id != delivery.release.article_id:
            raise UserError("slug-taken", slug=slug)
        if known is not None and known.rank > rank(delivery):
            return
        pending = self._pending()
        if known is None or known.rank < rank(delivery):
            self._finish_lists(pending)
            self._take_in(delivery, known, pending)
        self._show(pending, slug)

    def rebuild(self) -> None:
        """Write every page anew from the catalogue; those that come out the same stay."""
        pending = self._pending()
        pending.whole = True
        self._show(pending)

    def _pending(self) -> Pending:
        if not self._catalogue.look():
            self._catalogue.put_look("unfinished")
        pending = self._catalogue.pending()
        if pending:
            self._folder.sweep()
        pending.whole = pending.whole or self._catalogue.look() != look(self._site)
        return pending

    def _finish_lists(self, pending: Pending) -> None:
        """Give slots that a killed build had chosen to their articles, before choosing others."""
        for slug, left in pending.articles.items():
            record = self._catalogue.record(slug)
            if record is not None:
                self._catalogue.show(record, left, self._row(record))
        self._catalogue.flush()

    def _take_in(self, delivery: Delivery, known: Record | None, pending: Pending) -> None:
        record = self._record(delivery, known)
        before = known.places if known else {}
        left = {key: slot for key, slot in before.items() if key not in record.places}
        pending.articles[record.slug] = pending.articles.get(record.slug, {}) | left
        if known is not None:
            pending.doomed += sorted(_files(known) - _files(record))
        self._catalogue.put_pending(pending)
        self._catalogue.put_record(record)

    def _record(self, delivery: Delivery, known: Record | None) -> Record:
        release = delivery.release
        is_withdrawn = delivery.action is Action.WITHDRAW
        draft = None if is_withdrawn else publishable(release.draft)
        pictures = (
            {} if draft is None else self._pictures(release.slug, wanted_pictures(draft), known)
        )
        record = Record(
            slug=release.slug,
            article_id=release.article_id,
            release_id=release.id,
            sequence=release.sequence,
            action=delivery.action,
            first_published_utc=release.first_published_utc,
            created_utc=release.created_utc,
            draft=draft,
            pictures=pictures,
        )
        return self._catalogue.placed(record, known.places if known else {})

    def _pictures(
        self, slug: str, wanted: Iterable[str], known: Record | None
    ) -> Mapping[str, PublishedPicture]:
        before = known.pictures if known else {}
        pictures = {}
        for media_id in wanted:
            picture = before.get(media_id)
            if picture is None or not all(map(self._folder.has, _picture_files(picture))):
                self._keep_alive()
                picture, files = published_picture(self._media.read(media_id), slug, media_id)
                for path, content in files.items():
                    self._folder.write(path, content)
            pictures[media_id] = picture
        return pictures

    def _show(self, pending: Pending, *also: str) -> None:
        is_work = bool(pending)
        if pending.whole:
            self._catalogue.put_pending(pending)
        self._write_assets(pending)
        slugs = sorted({*pending.articles, *also})
        if pending.whole:
            slugs = list(self._catalogue.slugs())
        touched = self._show_articles(pending, slugs)
        self._catalogue.flush()
        if pending.whole:
            touched = self._everything()
        self._keep_alive()
        for key in sorted(touched.keys() - {SITEMAP}):
            self._write_list(key, touched[key], pending)
        self._write_feeds(touched.get(SITEMAP, set()), set(slugs))
        self._write(addresses.SECTIONS, self._pages.sections(self._catalogue.sections()))
        self._write(addresses.NOT_FOUND, self._pages.not_found())
        self._write_front()
        if pending.whole:
            self._catalogue.put_look(look(self._site))
        if is_work:
            self._catalogue.finish(pending, self._alive)

    def _write_assets(self, pending: Pending) -> None:
        wanted = assets()
        for path, content in wanted.items():
            if pending.whole or not self._folder.has(path):
                self._write(path, content)
        if pending.whole:
            pending.doomed += self._folder.others("assets", wanted.keys())

    def _show_articles(self, pending: Pending, slugs: Iterable[str]) -> Touched:
        touched: Touched = {}
        for number, slug in enumerate(slugs, start=1):
            record = self._catalogue.record(slug)
            if record is None:
                continue
            if number % _PAGES_A_RENEWAL == 0:
                self._keep_alive()
            left = pending.articles.get(slug, {})
            for key, chunks in self._catalogue.show(record, left, self._row(record)).items():
                touched.setdefault(key, set()).update(chunks)
            self._alive |= _files(record)
            self._write(addresses.article_path(slug), self._pages.article(record))
        return touched

    def _row(self, record: Record) -> str:
        return self._pages.row(card_of(record, record.draft)) if record.draft else ""

    def _everything(self) -> Touched:
        return {
            key: set(range(len(self._catalogue.shelf(key).counts)))
            for key in self._catalogue.all_lists()
        } | {ARCHIVE: set(range(max(1, len(self._catalogue.shelf(ARCHIVE).counts))))}

    def _write_list(self, key: str, chunks: set[int], pending: Pending) -> None:
        """Write the pages of a list that look different, so that each link has its end first."""
        shelf = self._catalogue.shelf(key)
        if shelf.is_empty and key != ARCHIVE:
            numbers = [None, *range(1, shelf.last + 1)]
            paths = [addresses.list_path(key, number) for number in numbers]
            doomed = [path for path in paths if self._folder.has(path)]
            if not doomed:
                return
            pending.doomed += doomed
        for chunk in sorted(chunks, reverse=True):
            if chunk < shelf.last:
                self._write_page(_older_page(shelf, chunk), is_kept=not shelf.is_empty)
        if any(chunk >= shelf.last - 1 for chunk in chunks):
            self._write_page(_newest_page(shelf), is_kept=not shelf.is_empty)

    def _write_page(self, page: ListPage, *, is_kept: bool) -> None:
        path = addresses.list_path(page.key, page.number)
        self._write(path, self._pages.listing(page), is_kept=is_kept)

    def _write_feeds(self, chunks: set[int], shown: set[str]) -> None:
        self._write_feed(shown)
        shelf = self._catalogue.shelf(SITEMAP)
        for chunk in sorted(chunks):
            lines = [(line["slug"], line["modified"]) for line in shelf.cards(chunk)]
            self._write(addresses.sitemap_path(chunk + 1), sitemap(self._site, lines))
        pages = [addresses.FRONT, f"{ARCHIVE}/index.html", addresses.SECTIONS]
        pages += [addresses.list_path(key) for key, _ in self._catalogue.sections()]
        self._write(addresses.PAGE_SITEMAP, page_sitemap(self._site, pages))
        parts = [addresses.sitemap_path(at + 1) for at, count in enumerate(shelf.counts) if count]
        index = sitemap_index(self._site, [addresses.PAGE_SITEMAP, *parts])
        self._write(addresses.SITEMAP, index)

    def _write_feed(self, shown: set[str]) -> None:
        """Write the feed; items of articles that this build does not show are as they were."""
        newest = _newest_first(self._catalogue.shelf(ARCHIVE).newest(FEED_LENGTH))[:FEED_LENGTH]
        before = self._catalogue.get("feed") or {}
        items = {}
        for slug in (card["slug"] for card in newest):
            if slug in before and slug not in shown:
                items[slug] = before[slug]
            elif record := self._catalogue.record(slug):
                items[slug] = feed_item(self._site, record)
        self._catalogue.put("feed", items)
        self._catalogue.flush()
        self._write(addresses.FEED, rss(self._site, list(items.values())))

    def _write_front(self) -> None:
        cards = _cards(self._catalogue.shelf(ARCHIVE).newest(_FRONT_CARDS))[:_FRONT_CARDS]
        above = {card.slug for card in cards[:_ABOVE_THE_FOLD]}
        sections = self._catalogue.sections()
        rows = []
        for key, name in sections[:_SECTION_ROWS]:
            newest = _cards(self._catalogue.shelf(key).newest(_SECTION_CARDS + _ABOVE_THE_FOLD))
            fresh = [card for card in newest if card.slug not in above][:_SECTION_CARDS]
            if fresh:
                rows.append(SectionRow(key=key, name=name, cards=fresh))
        self._write(addresses.FRONT, self._pages.front(cards, rows, sections[:_NAVIGATION]))

    def _write(self, path: str, content: bytes, *, is_kept: bool = True) -> None:
        self._folder.write(path, content)
        if is_kept:
            self._alive.add(path)


def _newest_page(shelf: Shelf) -> ListPage:
    """Show the newest chunk, and the one before it while the newest is not full."""
    newest = shelf.cards(shelf.last)
    first = shelf.last
    if len(newest) < PAGE_SIZE and first > 0:
        first -= 1
        newest = [*shelf.cards(first), *newest]
    return _list_page(shelf, newest, number=None, newer=None, older=first or None)


def _older_page(shelf: Shelf, chunk: int) -> ListPage:
    newer = chunk + 2 if chunk + 1 < shelf.last else None
    return _list_page(shelf, shelf.cards(chunk), number=chunk + 1, newer=newer, older=chunk or None)


def _list_page(
    shelf: Shelf, cards: Iterable[Json], *, number: int | None, newer: int | None, older: int | None
) -> ListPage:
    return ListPage(
        key=shelf.key,
        name=shelf.name,
        rows=[Markup(card["row"]) for card in _newest_first(reversed([*cards]))],
        number=number,
        newer=newer,
        older=older,
    )


def _cards(data: Iterable[Json]) -> list[Card]:
    """Return cards newest first; those of one moment stay in the order they came."""
    return list(map(card_from_json, _newest_first(data)))


def _newest_first(data: Iterable[Json]) -> list[Json]:
    return sorted(
        data, key=lambda card: datetime.fromisoformat(card["first_published_utc"]), reverse=True
    )


def _files(record: Record) -> set[str]:
    return {path for picture in record.pictures.values() for path in _picture_files(picture)}


def _picture_files(picture: PublishedPicture) -> tuple[str, str]:
    return (picture.path, picture.small_path)
