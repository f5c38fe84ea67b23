"""Bring over what stands beside the texts of a damaged library: where they went, and by whom.

A row comes back as it lies there, where it is whole, its seal agrees if its table has one, and
what it points to came back too.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from urllib.parse import urlsplit

import sqlalchemy as sa

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.publication import QueueItem, QueueState, Release
from editor_app.language.slugs import slug_with_id
from editor_app.storage.checklist_tables import protected_words
from editor_app.storage.desk_tables import assignments, editor_notes
from editor_app.storage.raw_rows import UNREADABLE, RawRow, RawRows
from editor_app.storage.report_tables import image_decisions, image_reports
from editor_app.storage.row_seals import SEALED, is_as_sealed
from editor_app.storage.tables import (
    articles,
    attempts,
    contributors,
    destinations,
    embargoes,
    media,
    queue,
    steps,
)
from editor_app.storage.unit_of_work import SqlUnitOfWork


def bring_desk(
    damaged: sa.Connection,
    into: sa.Connection,
    releases: Mapping[str, Release],
    bare: Mapping[str, Release],
    left_out: Counter[str],
) -> int:
    """Bring people, destinations, the queue with its receipts, embargoes, reports, unsaved texts.

    Args:
        damaged: A reading connection on a copy of the damaged library.
        into: The new library, with its articles and releases.
        releases: Those by their ids.
        bare: Releases whose text is damaged, without it.
        left_out: Counts what cannot be brought, by kind.

    Returns:
        How many releases came back without their text, for the sake of their receipts.
    """
    desk = _Desk(damaged, into, left_out)
    desk.bring("person", contributors)
    desk.bring("protected", protected_words)
    desk.bring("picture", media)
    desk.bring("destination", destinations, desk.is_readable_destination)
    blank = desk.bring_queue(releases, bare)
    desk.bring_attempts()
    desk.bring("note", editor_notes, desk.is_sound_note)
    desk.bring("assignment", assignments, desk.points_well("article_id"))
    desk.bring("embargo", embargoes, desk.points_well("article_id"))
    of_both = desk.points_well("article_id", "destination_id")
    desk.bring("report", image_reports, of_both)
    desk.bring("report", image_decisions, of_both)
    desk.bring_steps()
    desk.bring_unsaved()
    return blank


def _always(_row: RawRow) -> bool:
    return True


def _agrees(table: sa.Table, row: RawRow) -> bool:
    return table.name not in SEALED or is_as_sealed(table.name, row)


@dataclass
class _Desk:
    damaged: sa.Connection
    into: sa.Connection
    left_out: Counter[str]

    def __post_init__(self) -> None:
        self._from, self._into = SqlUnitOfWork(self.damaged), SqlUnitOfWork(self.into)
        ids = sa.select(articles.c.id)
        self._ids: dict[str, set[str]] = {
            "article_id": set(self.into.execute(ids).scalars()),
            "destination_id": set(),
            "item_id": set(),
        }
        self._tries = 0

    def bring(
        self, kind: str, table: sa.Table, is_wanted: Callable[[RawRow], bool] = _always
    ) -> None:
        """Bring the rows of a table that are whole and wanted, as they lie there."""
        rows = RawRows(self.damaged, table)
        for row in rows:
            if not is_wanted(row) or not _agrees(table, row) or not self._put(table, row):
                rows.lost += 1
            elif table is destinations:
                self._ids["destination_id"].add(str(row["id"]))
        self.left_out[kind] += rows.lost

    def points_well(self, *names: str) -> Callable[[RawRow], bool]:
        """Return whether what a row points to was brought."""
        return lambda row: all(row[name] in self._ids[name] for name in names)

    def is_readable_destination(self, row: RawRow) -> bool:
        """Tell whether a destination's options can be read."""
        with suppress(*UNREADABLE):
            return self._from.destinations.get(str(row["id"])).name == row["name"]
        return False

    def is_sound_note(self, row: RawRow) -> bool:
        """Tell whether a note is as it was written, and its article came back."""
        if row["article_id"] not in self._ids["article_id"]:
            return False
        with suppress(*UNREADABLE):
            return self._from.notes.get(str(row["id"])).article_id == row["article_id"]
        return False

    def bring_queue(self, releases: Mapping[str, Release], bare: Mapping[str, Release]) -> int:
        """Bring the queue; what was sent comes back in any case, what waits only with its text."""
        rows, blank = RawRows(self.damaged, queue), set[str]()
        for row in rows:
            item = self._item(row)
            if item is None:
                rows.lost += 1
                continue
            if item.release_id not in releases:
                if item.state is not QueueState.SENT:
                    rows.lost += 1
                    continue
                if item.release_id not in blank:
                    known = bare.get(item.release_id)
                    self._into.releases.add(known or _without_text(item, releases))
                    blank.add(item.release_id)
            if self._put(queue, row):
                self._ids["item_id"].add(item.id)
                self._tries += item.attempts
            else:
                rows.lost += 1
        self.left_out["queue"] += rows.lost
        return len(blank)

    def bring_attempts(self) -> None:
        """Bring the tries of the items; those have counted them too."""
        rows, brought = RawRows(self.damaged, attempts), 0
        for row in rows:
            is_sound = self.points_well("item_id")(row) and _agrees(attempts, row)
            if is_sound and self._put(attempts, row):
                brought += 1
            else:
                rows.lost += 1
        self.left_out["attempt"] += max(rows.lost, self._tries - brought)

    def bring_steps(self) -> None:
        """Bring the steps back of articles; they hold only between the texts they were made of."""
        old = dict[object, object]()
        with suppress(*UNREADABLE):
            old.update(
                (number, name)
                for number, name in self.damaged.exec_driver_sql("SELECT number, id FROM articles")
            )
        wanted = sa.select(articles.c.id, articles.c.number)
        new = {name: number for name, number in self.into.execute(wanted)}
        rows = RawRows(self.damaged, steps)
        for row in rows:
            number = new.get(str(old.get(row["article"])))
            text = str(row["text"]).encode()
            if number is None or hashlib.sha256(text).digest() != row["sha256"]:
                rows.lost += 1
                continue
            self._put(steps, {**row, "article": number})
        self.left_out["step"] += rows.lost

    def bring_unsaved(self) -> None:
        """Bring what was being written and not saved, as far as each chain of changes is sound."""
        try:
            buffers = [buffer for buffer, _ in self._from.journal.owners()]
        except UNREADABLE:
            self.left_out["unsaved"] += 1
            return
        for buffer in buffers:
            try:
                chain = self._from.journal.chain_of(buffer)
            except UNREADABLE:
                self.left_out["unsaved"] += 1
                continue
            for entry in chain.entries:
                self._into.journal.append(entry)
            self.left_out["unsaved"] += not chain.is_whole

    def _item(self, row: RawRow) -> QueueItem | None:
        """Return a whole item whose article and destination came back."""
        if not _agrees(queue, row) or not self.points_well("article_id", "destination_id")(row):
            return None
        with suppress(*UNREADABLE):
            return self._from.queue.get(str(row["id"]))
        return None

    def _put(self, table: sa.Table, row: RawRow) -> bool:
        """Write a row as it lies there; False where another has its key already."""
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" for _ in row)
        try:
            self.into.exec_driver_sql(
                f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', tuple(row.values())
            )
        except sa.exc.IntegrityError:
            return False
        return True


def _without_text(item: QueueItem, releases: Mapping[str, Release]) -> Release:
    """Return what stands for a release that cannot be read, under the article's own page name."""
    others = [each for each in releases.values() if each.article_id == item.article_id]
    first = min(others, key=lambda each: each.sequence, default=None)
    moment = item.sent_utc or item.created_utc
    return Release(
        id=item.release_id,
        article_id=item.article_id,
        revision=0,
        sequence=item.sequence,
        slug=first.slug if first else _page_name(item),
        draft=Draft(),
        first_published_utc=first.first_published_utc if first else moment,
        created_utc=moment,
    )


def _page_name(item: QueueItem) -> str:
    """Return the page name that the receipt's address ends in, else the article's id."""
    last = urlsplit(item.remote_url).path.rstrip("/").rpartition("/")[2].partition(".")[0]
    return last if last.endswith(item.article_id) else slug_with_id("", item.article_id)
