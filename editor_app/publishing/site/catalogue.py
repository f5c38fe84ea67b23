"""The memory of a site, kept in ``.mihbara`` as small JSON files: what stands where, what is due.

One delivery reads and writes a handful of files, whatever the size of the site. Before anything
changes, the work to do is written down (``Pending``); it is struck out when every page shows it.
Whoever comes next finishes what a killed process left.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import datetime
from typing import Any

from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.base.records import dataclass
from editor_app.publishing.site.folder import MARKER, STATE, SiteFolder
from editor_app.publishing.site.records import (
    Record,
    record_from_json,
    record_to_json,
)
from editor_app.publishing.site.shelves import Shelf
from editor_app.publishing.site.site import ARCHIVE, CORRECTIONS, list_key

PAGE_SIZE = 20
SITEMAP = "sitemap"
_SIZES = {SITEMAP: 500}
_RECORDS = f"{STATE}/articles"

Json = dict[str, Any]
Touched = dict[str, set[int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """What the lists show of one article: most of them its card.

    Args:
        card: Its card with the rendered row.
        archive: The same with what the search knows of it.
        sitemap: Its line of the sitemap.
        corrections: A rendered line for each of its corrections, by the place in their list.
    """

    card: Json
    archive: Json
    sitemap: Json
    corrections: Mapping[str, Json]

    def of(self, place: str) -> Json:
        """Return what the list of a place shows."""
        if place in self.corrections:
            return self.corrections[place]
        return {SITEMAP: self.sitemap, ARCHIVE: self.archive}.get(place, self.card)


@dataclass(slots=True)
class Pending:
    """Work that is written down and not finished yet.

    Args:
        build: The number of the build that finishes it.
        articles: Slugs to show as their records say, each with the places it has left.
        doomed: Files to delete one build later.
        whole: Every page of the site is to be written again.
    """

    build: int = 0
    articles: dict[str, dict[str, int]] = field(default_factory=dict)
    doomed: list[str] = field(default_factory=list)
    whole: bool = False

    def __bool__(self) -> bool:
        return self.whole or bool(self.articles)


class Catalogue:
    """Records, lists and unfinished work of one site, for one build under its lock."""

    def __init__(self, folder: SiteFolder) -> None:
        self._folder = folder
        self._shelves: dict[str, Shelf] = {}
        self._values: dict[str, Json | None] = {}
        self._unwritten: set[str] = set()

    def record(self, slug: str) -> Record | None:
        """Return what is known of an article.

        Raises:
            EnvironmentFault: ``site-damaged`` with ``path``.
        """
        data = self._read(_record_name(slug))
        if data is None:
            return None
        try:
            return record_from_json(data)
        except (KeyError, TypeError, ValueError, AppError) as error:
            raise _damaged(_record_name(slug)) from error

    def put_record(self, record: Record) -> None:
        """Store a record at once."""
        self._folder.write(_record_name(record.slug), _encoded(record_to_json(record)))

    def slugs(self) -> Iterator[str]:
        """Yield the slug of every article, in a fixed order."""
        folder = self._folder.path(_RECORDS)
        if folder.is_dir():
            yield from sorted(path.stem for path in folder.glob("*.json"))

    def shelf(self, key: str) -> Shelf:
        """Return a list."""
        if key not in self._shelves:
            self._shelves[key] = Shelf.load(self, key, _SIZES.get(key, PAGE_SIZE))
        return self._shelves[key]

    def placed(self, record: Record, before: Mapping[str, int]) -> Record:
        """Return the record with a slot in each list it belongs to: its old one if it has one."""
        places: dict[str, int] = {}
        free: dict[str, int] = {}
        for place in list_names(record):
            key = _list_of(place)
            slot = before.get(place)
            if slot is None:
                slot = free.get(key, self.shelf(key).next_slot)
                free[key] = slot + 1
            places[place] = slot
        return replace(record, places=places)

    def show(self, record: Record, left: Mapping[str, int], lines: Lines | None) -> Touched:
        """Bring every list in line with an article; doing it again changes nothing.

        Args:
            record: The article as it is to be shown.
            left: Its slots in lists that it may have left.
            lines: What lists show of it; None where they show nothing.

        Returns:
            The lists that look different, each with its chunks that do.
        """
        touched: Touched = {}

        def touch(key: str, chunks: set[int]) -> None:
            touched.setdefault(key, set()).update(chunks)

        for place, slot in left.items():
            if place not in record.places:
                key = _list_of(place)
                touch(key, self.shelf(key).take_away(slot, record.slug))
        names = list_names(record)
        if lines is not None:
            for place, slot in record.places.items():
                key, name = _list_of(place), names.get(place, "")
                touch(key, self.shelf(key).place(slot, lines.of(place), name))
        self._note_sections(touched)
        return touched

    def sections(self) -> list[tuple[str, str]]:
        """Return key and name of each section that shows an article, oldest section first."""
        known = self.get("sections") or {}
        return [(key, one["name"]) for key, one in known.items() if one["is_shown"]]

    def all_lists(self) -> Iterator[str]:
        """Yield the key of every list that was ever begun."""
        lists = self._folder.path(f"{STATE}/lists")
        for head in sorted(lists.rglob("head.json")):
            yield head.parent.relative_to(lists).as_posix()

    def pending(self) -> Pending:
        """Return the work that an earlier build left, with the number of the next build."""
        data = self._read(f"{STATE}/pending.json")
        if data is not None:
            return Pending(data["build"], data["articles"], data["doomed"], data["whole"])
        return Pending(build=self._doomed()["build"] + 1)

    def put_pending(self, pending: Pending) -> None:
        """Write down what is about to be done."""
        data = {
            "build": pending.build,
            "articles": pending.articles,
            "doomed": sorted(set(pending.doomed)),
            "whole": pending.whole,
        }
        self._folder.write(f"{STATE}/pending.json", _encoded(data))

    def finish(self, pending: Pending, alive: set[str]) -> None:
        """Delete what the build before doomed, doom what this one does, strike the work out.

        Args:
            pending: The work, all of it shown by now.
            alive: Files that this build uses, whoever doomed them.
        """
        doomed = self._doomed()
        if doomed["build"] < pending.build:
            for path in doomed["paths"]:
                if path not in alive:
                    self._folder.remove(path)
            paths = sorted(set(pending.doomed) - alive)
            if paths or doomed["paths"]:
                data = {"build": pending.build, "paths": paths}
                self._folder.write(f"{STATE}/doomed.json", _encoded(data))
        self._folder.remove(f"{STATE}/pending.json")

    def look(self) -> str:
        """Return the fingerprint of templates and options that the pages were made with."""
        marker = self._read(MARKER)
        return str(marker.get("look", "")) if marker else ""

    def put_look(self, look: str) -> None:
        """Mark the folder as ours and note what its pages are made with."""
        self._folder.write(MARKER, _encoded({"program": "mihbara", "format": 1, "look": look}))

    def get(self, name: str) -> Json | None:
        """Return a value of the lists."""
        if name not in self._values:
            self._values[name] = self._read(f"{STATE}/{name}.json")
        return self._values[name]

    def put(self, name: str, value: Json) -> None:
        """Keep a value of the lists until ``flush``."""
        self._values[name] = value
        self._unwritten.add(name)

    def flush(self) -> None:
        """Write the lists that have changed, the heads after their chunks."""
        for shelf in self._shelves.values():
            shelf.flush()
        for name in sorted(self._unwritten, key=lambda name: (name.endswith("/head"), name)):
            self._folder.write(f"{STATE}/{name}.json", _encoded(self._values[name] or {}))
        self._unwritten.clear()

    def _note_sections(self, touched: Mapping[str, set[int]]) -> None:
        keys = [key for key in touched if key.startswith("sections/")]
        if not keys:
            return
        known = dict(self.get("sections") or {})
        for key in keys:
            shelf = self.shelf(key)
            known[key] = {"name": shelf.name, "is_shown": not shelf.is_empty}
        self.put("sections", known)

    def _doomed(self) -> Json:
        return self._read(f"{STATE}/doomed.json") or {"build": 0, "paths": []}

    def _read(self, path: str) -> Json | None:
        content = self._folder.read(path)
        if content is None:
            return None
        try:
            data = json.loads(content)
        except ValueError as error:
            raise _damaged(path) from error
        if not isinstance(data, dict):
            raise _damaged(path)
        return data


def list_names(record: Record) -> dict[str, str]:
    """Return the lists that an article belongs to, each with its name for readers."""
    draft = record.draft
    if draft is None:
        return {}
    names = {ARCHIVE: "", SITEMAP: ""}
    names |= {correction_place(number): "" for number in range(len(record.corrections))}
    if draft.section:
        names[list_key("sections", draft.section)] = draft.section
    for line in draft.bylines:
        names.setdefault(list_key("authors", line.name), line.name)
    for word in draft.keywords:
        names.setdefault(list_key("tags", word), word)
    return names


def correction_place(number: int) -> str:
    """Return the place of an article's correction, counted from 0, in the list of corrections."""
    return f"{CORRECTIONS}#{number}"


def newest_first(cards: Iterable[Json]) -> list[Json]:
    """Return cards newest first; those of one moment stay in the order they came."""
    return sorted(
        cards, key=lambda card: datetime.fromisoformat(card["first_published_utc"]), reverse=True
    )


def _list_of(place: str) -> str:
    return place.partition("#")[0]


def _record_name(slug: str) -> str:
    return f"{_RECORDS}/{slug}.json"


def _encoded(data: Json) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _damaged(path: str) -> EnvironmentFault:
    return EnvironmentFault("site-damaged", path=path)
