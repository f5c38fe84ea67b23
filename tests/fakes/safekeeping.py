"""Journals, versions, leases and steps in memory."""

from collections.abc import Sequence
from datetime import datetime

from editor_app.base.errors import UserError
from editor_app.domain.article import Article, Draft
from editor_app.domain.history import Version, VersionReason, VersionRow
from editor_app.domain.journal import JournalChain, JournalEntry
from editor_app.domain.lease import Lease
from editor_app.domain.steps import KEPT, MOST
from tests.fakes.shelves import Shelves


class FakeJournal:
    """The journals of one unit of work."""

    def __init__(self, shelves: Shelves) -> None:
        self._entries = shelves.journal

    def append(self, entry: JournalEntry) -> None:
        numbers = [number for buffer, number in self._entries if buffer == entry.buffer]
        self._entries[entry.buffer, max(numbers, default=0) + 1] = entry

    def discard(self, buffer: str) -> None:
        for key in [key for key in self._entries if key[0] == buffer]:
            del self._entries[key]

    def owners(self) -> Sequence[tuple[str, str]]:
        firsts = [entry for (_, number), entry in self._entries.items() if number == 1]
        firsts.sort(key=lambda entry: (entry.written_utc, entry.buffer))
        return [(entry.buffer, entry.owner) for entry in firsts]

    def chain_of(self, buffer: str) -> JournalChain:
        keys = sorted(key for key in self._entries if key[0] == buffer)
        return JournalChain(entries=tuple(self._entries[key] for key in keys))

    def bases_of(self, article_id: str) -> frozenset[tuple[str, int]]:
        return frozenset(
            (entry.buffer, entry.base_revision)
            for entry in self._entries.values()
            if entry.article_id == article_id
        )


class FakeVersions:
    """The versions of one unit of work."""

    def __init__(self, shelves: Shelves) -> None:
        self._versions = shelves.versions

    def add(self, article: Article, *, reason: VersionReason, author: str, now: datetime) -> None:
        number = len(self._versions) + 1
        row = VersionRow(
            number=number,
            article_id=article.id,
            revision=article.revision,
            reason=reason,
            author=author,
            saved_utc=now,
        )
        self._versions[number] = Version(row=row, draft=article.draft)

    def get(self, number: int) -> Version:
        try:
            return self._versions[number]
        except KeyError:
            raise UserError("version-not-found", id=number) from None

    def rows_of(self, article_id: str, *, limit: int = 500) -> Sequence[VersionRow]:
        rows = [each.row for each in self._versions.values() if each.row.article_id == article_id]
        return sorted(rows, key=lambda row: -row.number)[:limit]

    def has_revision(self, article_id: str, revision: int) -> bool:
        return self.of_revision(article_id, revision) is not None

    def of_revision(self, article_id: str, revision: int) -> Version | None:
        rows = [row for row in self.rows_of(article_id) if row.revision == revision]
        return self._versions[rows[0].number] if rows else None


class FakeLeases:
    """The leases of one unit of work."""

    def __init__(self, shelves: Shelves) -> None:
        self._leases = shelves.leases

    def get(self, key: str) -> Lease | None:
        return self._leases.get(key)

    def put(self, lease: Lease) -> None:
        self._leases[lease.key] = lease

    def remove(self, key: str, owner: str) -> None:
        lease = self._leases.get(key)
        if lease is not None and lease.owner == owner:
            del self._leases[key]


class FakeSteps:
    """The steps of one unit of work: each article's path of texts, and when each was reached."""

    def __init__(self, shelves: Shelves) -> None:
        self._articles = shelves.articles
        self._paths = shelves.steps

    def add(self, article_id: str, before: Draft, after: Draft, now: datetime) -> None:
        for name, path in list(self._paths.items()):
            old = sum(1 for reached, _ in path[1:] if reached < now - KEPT)
            self._paths[name] = path[old:] if len(path) - old > 1 else ()
        path = self._paths.get(article_id, ())
        texts = [text for _, text in path]
        if article_id not in self._articles or before == after or after in texts:
            return
        kept = path[: texts.index(before) + 1] if before in texts else ((now, before),)
        self._paths[article_id] = (*kept, (now, after))[-1 - MOST :]

    def back(self, article_id: str, draft: Draft) -> Draft | None:
        return self._beside(article_id, draft, -1)

    def ahead(self, article_id: str, draft: Draft) -> Draft | None:
        return self._beside(article_id, draft, 1)

    def _beside(self, article_id: str, draft: Draft, by: int) -> Draft | None:
        texts = [text for _, text in self._paths.get(article_id, ())]
        place = texts.index(draft) + by if draft in texts else -1
        return texts[place] if 0 <= place < len(texts) else None
