"""One build: bring a site's pages in line with its catalogue, in an order that readers survive.

Pictures first, then the catalogue, lists that begin, pages of new articles, those of known ones,
the other lists, search, feeds and sitemaps, the front page last: whatever readers can be led to is
there already, and so is all that it links to. Files that nothing links to any more stay for one
build.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from markupsafe import Markup

from editor_app.base.errors import UserError
from editor_app.domain.publication import Action
from editor_app.domain.publisher import Delivery
from editor_app.publishing.additions import published_draft
from editor_app.publishing.site import site as addresses
from editor_app.publishing.site.announcing import Announcements
from editor_app.publishing.site.article_view import record_of, wanted_pictures
from editor_app.publishing.site.catalogue import (
    PAGE_SIZE,
    SITEMAP,
    Catalogue,
    Lines,
    Pending,
    Touched,
    correction_place,
    newest_first,
)
from editor_app.publishing.site.folder import SiteFolder
from editor_app.publishing.site.pages import ListPage, Pages, SectionRow
from editor_app.publishing.site.pictures import Made
from editor_app.publishing.site.records import (
    Card,
    PublishedPicture,
    Record,
    card_from_json,
    card_of,
    card_to_json,
    rank,
)
from editor_app.publishing.site.search import PART_CHUNKS, search_line, search_part
from editor_app.publishing.site.shelves import Json, Shelf
from editor_app.publishing.site.site import ARCHIVE, STANDING, Site

_FRONT_CARDS = 15
_ABOVE_THE_FOLD = 5
_SECTION_ROWS = 6
_SECTION_CARDS = 3
_NAVIGATION = 8
_PAGES_A_RENEWAL = 10


class Build:
    """The work of one delivery or rebuild, under the site's lock."""

    def __init__(
        self,
        site: Site,
        folder: SiteFolder,
        pages: Pages,
        pictures: Made,
        keep_alive: Callable[[], None],
    ) -> None:
        self._site = site
        self._folder = folder
        self._made_pictures = pictures
        self._keep_alive = keep_alive
        self._catalogue = Catalogue(folder)
        self._pages = pages
        self._announcements = Announcements(site, self._catalogue, self._write)
        self._alive: set[str] = set()

    def deliver(self, delivery: Delivery) -> None:
        """Take a delivery in and show it; an older one than the site holds changes nothing.

        Raises:
            UserError: ``slug-taken`` where another article's page has this address,
                ``theme-broken``, or a picture's own trouble.
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

    def withhold(self, slug: str, media_ids: frozenset[str]) -> None:
        """Show an article without these pictures; their files go at once, not one build later.

        Raises:
            UserError: a picture's own trouble, where one is shown again.
        """
        known = self._catalogue.record(slug)
        if known is None or (known.withheld == media_ids and not self._catalogue.pending()):
            return
        wanted = wanted_pictures(known.draft) if known.draft else []
        shown = [one for one in wanted if one not in media_ids]
        record = replace(known, withheld=media_ids, pictures=self._pictures(slug, shown, known))
        pending = self._pending()
        pending.articles.setdefault(slug, {})
        self._catalogue.put_pending(pending)
        self._catalogue.put_record(record)
        self._show(pending, slug)
        for path in _files(known) - _files(record):
            self._folder.remove(path)

    def rebuild(self) -> None:
        """Write every page anew from the catalogue; those that come out the same stay."""
        pending = self._pending()
        pending.whole = True
        self._show(pending)

    def _pending(self) -> Pending:
        if not self._catalogue.look():
            self._catalogue.put_look("unfinished")
        pending = self._catalogue.pending()
        pending.whole = pending.whole or self._catalogue.look() != self._pages.look
        return pending

    def _finish_lists(self, pending: Pending) -> None:
        """Give slots that a killed build had chosen to their articles, before choosing others."""
        for slug, left in pending.articles.items():
            record = self._catalogue.record(slug)
            if record is not None:
                self._catalogue.show(record, left, self._lines(record))
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
        draft = None if delivery.action is Action.WITHDRAW else published_draft(release)
        withheld = known.withheld if known else frozenset()
        wanted = [] if draft is None else wanted_pictures(draft)
        shown = [media_id for media_id in wanted if media_id not in withheld]
        pictures = self._pictures(release.slug, shown, known)
        record = record_of(delivery, draft, pictures, withheld)
        return self._catalogue.placed(record, known.places if known else {})

    def _pictures(
        self, slug: str, wanted: Iterable[str], known: Record | None
    ) -> Mapping[str, PublishedPicture]:
        before = known.pictures if known else {}
        pictures = {}
        for media_id in wanted:
            picture = before.get(media_id)
            if picture is None or not all(map(self._folder.has, picture.paths)):
                self._keep_alive()
                picture, files = self._made_pictures.picture(media_id, slug)
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
        touched = self._list_articles(pending, slugs)
        self._catalogue.flush()
        if pending.whole:
            touched = self._everything()
        self._keep_alive()
        lists = sorted(touched.keys() - {SITEMAP})
        begun = [key for key in lists if not self._folder.has(addresses.list_path(key))]
        for key in begun:
            self._write_list(key, touched[key], pending)
        self._write_articles(slugs)
        for key in lists:
            if key not in begun:
                self._write_list(key, touched[key], pending)
        self._write_search(touched.get(ARCHIVE, set()))
        self._announcements.write(touched.get(SITEMAP, set()))
        self._write(addresses.SECTIONS, self._pages.sections(self._catalogue.sections()))
        if pending.whole or not self._folder.has(addresses.NOT_FOUND):
            self._write(addresses.NOT_FOUND, self._pages.not_found())
        self._write_front()
        if pending.whole:
            self._catalogue.put_look(self._pages.look)
        if is_work:
            self._catalogue.finish(pending, self._alive)

    def _write_assets(self, pending: Pending) -> None:
        wanted = self._pages.assets
        for path, content in wanted.items():
            if pending.whole or not self._folder.has(path):
                self._write(path, content)
        if pending.whole:
            pending.doomed += self._folder.others("assets", wanted.keys())

    def _list_articles(self, pending: Pending, slugs: Iterable[str]) -> Touched:
        """Bring the lists of the catalogue in line with articles; return those that changed."""
        touched: Touched = {}
        for number, slug in enumerate(slugs, start=1):
            record = self._catalogue.record(slug)
            if record is None:
                continue
            if number % _PAGES_A_RENEWAL == 0:
                self._keep_alive()
            left = pending.articles.get(slug, {})
            for key, chunks in self._catalogue.show(record, left, self._lines(record)).items():
                touched.setdefault(key, set()).update(chunks)
            self._announcements.note(record)
        return touched

    def _write_articles(self, slugs: Iterable[str]) -> None:
        """Write the pages of articles: first of those that have none, for others may lead there."""
        paths = {slug: addresses.article_path(slug) for slug in slugs}
        new_first = sorted(paths, key=lambda slug: self._folder.has(paths[slug]))
        for number, slug in enumerate(new_first, start=1):
            record = self._catalogue.record(slug)
            if record is None:
                continue
            if number % _PAGES_A_RENEWAL == 0:
                self._keep_alive()
            self._alive |= _files(record)
            self._write(paths[slug], self._pages.article(record))

    def _lines(self, record: Record) -> Lines | None:
        """Return what lists show of an article; None where they show nothing."""
        if record.draft is None:
            return None
        card = card_of(record, record.draft)
        shown = {**card_to_json(card), "row": self._pages.row(card)}
        return Lines(
            card=shown,
            archive={**shown, "search": search_line(record, record.draft, self._site.language)},
            sitemap={"slug": record.slug, "modified": record.created_utc.isoformat()},
            corrections={
                correction_place(number): {
                    "slug": record.slug,
                    "first_published_utc": one.made_utc.isoformat(),
                    "row": self._pages.correction(card, one),
                }
                for number, one in enumerate(record.corrections)
            },
        )

    def _everything(self) -> Touched:
        return {
            key: set(range(len(self._catalogue.shelf(key).counts)))
            for key in self._catalogue.all_lists()
        } | {key: set(range(max(1, len(self._catalogue.shelf(key).counts)))) for key in STANDING}

    def _write_list(self, key: str, chunks: set[int], pending: Pending) -> None:
        """Write the pages of a list that look different, so that each link has its end first."""
        shelf = self._catalogue.shelf(key)
        if shelf.is_empty and key not in STANDING:
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

    def _write_search(self, chunks: set[int]) -> None:
        """Write the parts of the search's index that have changed, then the page of it."""
        shelf = self._catalogue.shelf(ARCHIVE)
        for part in sorted({chunk // PART_CHUNKS for chunk in chunks}):
            first = part * PART_CHUNKS
            own = range(first, min(first + PART_CHUNKS, len(shelf.counts)))
            lines = [card["search"] for chunk in own for card in shelf.cards(chunk)]
            self._write(addresses.search_path(part + 1), search_part(part + 1, lines))
        parts = -(-len(shelf.counts) // PART_CHUNKS)
        self._write(addresses.SEARCH_PAGE, self._pages.search(parts))

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
        rows=[Markup(card["row"]) for card in newest_first(reversed([*cards]))],
        number=number,
        newer=newer,
        older=older,
    )


def _cards(data: Iterable[Json]) -> list[Card]:
    """Return cards newest first."""
    return list(map(card_from_json, newest_first(data)))


def _files(record: Record) -> set[str]:
    return {path for picture in record.pictures.values() for path in picture.paths}
