"""The library in memory: the same promises as the real one, and no file."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.article import (
    ALLOWED_MOVES,
    Article,
    ArticlePlace,
    ArticleState,
    ArticleSummary,
    Draft,
    summary_of,
)
from editor_app.domain.assignment import UNFINISHED, Assignments, current_of
from editor_app.domain.bin import Bin
from editor_app.domain.byline import Contributor, Contributors
from editor_app.domain.editor_note import EditorNotes
from editor_app.domain.embargo import Embargo, Embargoes
from editor_app.domain.history import Versions
from editor_app.domain.image import Media
from editor_app.domain.image_report import ImageReports
from editor_app.domain.journal import Journal
from editor_app.domain.lease import Leases
from editor_app.domain.links import LinkChecks
from editor_app.domain.ports import (
    Articles,
    Destinations,
    LibraryQuery,
    MediaIndex,
    Queue,
    Releases,
    UnitOfWork,
)
from editor_app.domain.protection import ProtectedWords
from editor_app.domain.publication import FINISHED, LONGEST_PACE, Destination, QueueState, Release
from editor_app.domain.steps import Steps
from editor_app.language.folding import fold_words
from tests.fakes.checks import FakeLinkChecks, FakeProtectedWords
from tests.fakes.desk_notes import FakeAssignments, FakeEditorNotes
from tests.fakes.image_reports import FakeImageReports
from tests.fakes.queue import FakeQueue
from tests.fakes.safekeeping import FakeJournal, FakeLeases, FakeSteps, FakeVersions
from tests.fakes.shelves import Shelves

_BUSY_AFTER_S = 5.0


class FakeDatabase:
    """Transactions over shelves: a writer works on a copy that takes their place on a clean exit.

    Set ``fault`` to an error, and the next transaction raises it once.
    """

    def __init__(self) -> None:
        self._shelves = Shelves()
        self._writer = threading.Lock()
        self.fault: Exception | None = None
        self.is_closed = False

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        self._raise_fault()
        if not self._writer.acquire(timeout=_BUSY_AFTER_S):
            raise EnvironmentFault("storage-busy")
        try:
            copy = self._shelves.copied()
            yield FakeUnitOfWork(copy)
            self._shelves = copy
        finally:
            self._writer.release()

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        self._raise_fault()
        yield FakeUnitOfWork(self._shelves.sealed())

    def close(self) -> None:
        self.is_closed = True

    def _raise_fault(self) -> None:
        fault, self.fault = self.fault, None
        if fault is not None:
            raise fault


class FakeUnitOfWork:
    """One transaction's view of the shelves."""

    def __init__(self, shelves: Shelves) -> None:
        self.articles: Articles = FakeArticles(shelves)
        self.bin: Bin = FakeBin(shelves)
        self.contributors: Contributors = FakeContributors(shelves)
        self.destinations: Destinations = FakeDestinations(shelves)
        self.releases: Releases = FakeReleases(shelves)
        self.queue: Queue = FakeQueue(shelves)
        self.embargoes: Embargoes = FakeEmbargoes(shelves)
        self.protected: ProtectedWords = FakeProtectedWords(shelves)
        self.links: LinkChecks = FakeLinkChecks(shelves)
        self.media: MediaIndex = FakeMediaIndex(shelves)
        self.image_reports: ImageReports = FakeImageReports(shelves)
        self.journal: Journal = FakeJournal(shelves)
        self.versions: Versions = FakeVersions(shelves)
        self.leases: Leases = FakeLeases(shelves)
        self.steps: Steps = FakeSteps(shelves)
        self.notes: EditorNotes = FakeEditorNotes(shelves)
        self.assignments: Assignments = FakeAssignments(shelves)


class FakeArticles:
    """The articles of one unit of work."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def add(self, article: Article) -> None:
        if article.id in self._shelves.articles:
            raise LookupError(f"article {article.id} is stored already")
        self._shelves.articles[article.id] = article

    def get(self, article_id: str) -> Article:
        try:
            return self._shelves.articles[article_id]
        except KeyError:
            raise UserError("article-not-found", id=article_id) from None

    def place_of(self, article_id: str) -> ArticlePlace:
        article = self.get(article_id)
        return ArticlePlace(
            id=article.id,
            revision=article.revision,
            state=article.state,
            created_utc=article.created_utc,
            updated_utc=article.updated_utc,
            deleted_utc=article.deleted_utc,
        )

    def save(self, article: Article, *, expected_revision: int, index_later: bool = False) -> None:
        if self.get(article.id).revision != expected_revision:
            raise UserError("article-changed-elsewhere", id=article.id)
        self._shelves.articles[article.id] = article

    def holds(self, article_id: str, draft: Draft) -> bool:
        return self._shelves.articles[article_id].draft == draft

    def index_waiting(self, limit: int) -> int:
        return 0

    def advance(self, ids: frozenset[str], state: ArticleState) -> None:
        for article_id in ids:
            stored = self._shelves.articles[article_id]
            if state in ALLOWED_MOVES[stored.state]:
                self._shelves.articles[article_id] = replace(stored, state=state)

    def set_state(self, article_id: str, state: ArticleState) -> None:
        self._shelves.articles[article_id] = replace(self.get(article_id), state=state)

    def set_deleted(self, article_id: str, when_utc: datetime | None) -> None:
        self._shelves.articles[article_id] = replace(self.get(article_id), deleted_utc=when_utc)

    def summaries(self, query: LibraryQuery) -> Sequence[ArticleSummary]:
        found = sorted(self._found(query), key=_newest_first, reverse=True)
        if query.after is not None:
            found = [article for article in found if _newest_first(article) < query.after]
        return [self._summary(article) for article in found[: query.limit]]

    def summaries_of(self, ids: frozenset[str]) -> Sequence[ArticleSummary]:
        return [
            self._summary(article)
            for article in self._shelves.articles.values()
            if article.id in ids and article.deleted_utc is None
        ]

    def count(self, query: LibraryQuery) -> int:
        return sum(1 for _ in self._found(query))

    def _found(self, query: LibraryQuery) -> Iterator[Article]:
        wanted = fold_words(query.text)
        for article in self._shelves.articles.values():
            if (article.deleted_utc is not None) != query.deleted:
                continue
            if query.states and article.state not in query.states:
                continue
            held = current_of(self._shelves.assignments.get(article.id, ()))
            if query.assigned_to and (held is None or held.person != query.assigned_to):
                continue
            is_due = held is not None and held.due_utc and article.state in UNFINISHED
            if query.is_due and not is_due:
                continue
            if _holds(article, wanted):
                yield article

    def _summary(self, article: Article) -> ArticleSummary:
        held = current_of(self._shelves.assignments.get(article.id, ()))
        shown = summary_of(
            article,
            is_queued=any(
                item.article_id == article.id and item.state not in FINISHED
                for item in self._shelves.queue.values()
            ),
        )
        if held is None:
            return shown
        return replace(shown, assigned_to=held.person, due_utc=held.due_utc)


def _newest_first(article: Article) -> tuple[object, str]:
    return article.updated_utc, article.id


def _holds(article: Article, wanted: list[str]) -> bool:
    if not wanted:
        return True
    draft = article.draft
    words = set(
        fold_words(
            "\n".join(
                (
                    draft.headline,
                    draft.lead,
                    draft.body.text,
                    *(line.name for line in draft.bylines),
                    *draft.keywords,
                )
            )
        )
    )
    *whole, beginning = wanted
    return words.issuperset(whole) and any(word.startswith(beginning) for word in words)


class FakeBin:
    """The deleted articles."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def deleted_before(self, moment_utc: datetime) -> Sequence[str]:
        return sorted(
            article.id
            for article in self._shelves.articles.values()
            if article.deleted_utc is not None and article.deleted_utc < moment_utc
        )

    def purge(self, article_id: str) -> None:
        article = self._shelves.articles.get(article_id)
        if article is None:
            raise UserError("article-not-found", id=article_id)
        if article.deleted_utc is None:
            raise UserError("article-not-in-bin", id=article_id)
        items = [item for item in self._shelves.queue.values() if item.article_id == article_id]
        if any(item.state not in FINISHED for item in items):
            raise UserError("article-in-queue", article=article_id)
        for item in items:
            del self._shelves.queue[item.id]
        for release in list(self._shelves.releases.values()):
            if release.article_id == article_id:
                del self._shelves.releases[release.id]
        for note in list(self._shelves.notes.values()):
            if note.article_id == article_id:
                del self._shelves.notes[note.id]
        self._shelves.assignments.pop(article_id, None)
        del self._shelves.articles[article_id]


class FakeContributors:
    """The directory of people."""

    def __init__(self, shelves: Shelves) -> None:
        self._people = shelves.contributors

    def add(self, contributor: Contributor) -> None:
        self._people[contributor.id] = contributor

    def get(self, contributor_id: str) -> Contributor:
        try:
            return self._people[contributor_id]
        except KeyError:
            raise UserError("contributor-not-found", id=contributor_id) from None

    def save(self, contributor: Contributor) -> None:
        self.get(contributor.id)
        self._people[contributor.id] = contributor

    def remove(self, contributor_id: str) -> None:
        self.get(contributor_id)
        del self._people[contributor_id]

    def all(self) -> Sequence[Contributor]:
        return sorted(self._people.values(), key=lambda person: (person.name, person.id))


class FakeDestinations:
    """The places that articles are sent to."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def add(self, destination: Destination) -> None:
        self._check_name(destination)
        self._shelves.destinations[destination.id] = destination

    def get(self, destination_id: str) -> Destination:
        try:
            return self._shelves.destinations[destination_id]
        except KeyError:
            raise UserError("destination-not-found", id=destination_id) from None

    def named(self, name: str) -> Destination:
        for destination in self._shelves.destinations.values():
            if destination.name == name:
                return destination
        raise UserError("destination-not-found", name=name)

    def save(self, destination: Destination) -> None:
        self.get(destination.id)
        self._check_name(destination)
        self._shelves.destinations[destination.id] = destination

    def remove(self, destination_id: str) -> None:
        name = self.get(destination_id).name
        items = [
            item for item in self._shelves.queue.values() if item.destination_id == destination_id
        ]
        if any(item.state not in FINISHED for item in items):
            raise UserError("destination-in-use", name=name)
        for item in items:
            del self._shelves.queue[item.id]
            for key in [key for key in self._shelves.attempts if key[0] == item.id]:
                del self._shelves.attempts[key]
        del self._shelves.destinations[destination_id]

    def rest(self, destination_id: str, until_utc: datetime, *, is_asked_for: bool = False) -> None:
        for moments in (self._shelves.opens, self._shelves.asked)[: 1 + is_asked_for]:
            moments[destination_id] = max(until_utc, moments.get(destination_id, until_utc))

    def rouse(
        self, destination_ids: frozenset[str], now_utc: datetime, *, keeps_asked: bool = False
    ) -> None:
        opens, asked = self._shelves.opens, self._shelves.asked
        for destination_id in destination_ids:
            if opens.get(destination_id, now_utc) <= now_utc + LONGEST_PACE:
                continue
            del opens[destination_id]
            if keeps_asked and destination_id in asked:
                opens[destination_id] = asked[destination_id]
            elif not keeps_asked:
                asked.pop(destination_id, None)

    def all(self) -> Sequence[Destination]:
        return sorted(self._shelves.destinations.values(), key=lambda place: place.name)

    def _check_name(self, destination: Destination) -> None:
        for other in self._shelves.destinations.values():
            if other.name == destination.name and other.id != destination.id:
                raise UserError("destination-name-taken", name=destination.name)


class FakeReleases:
    """What has been or will be sent."""

    def __init__(self, shelves: Shelves) -> None:
        self._releases = shelves.releases
        self._queue = shelves.queue

    def add(self, release: Release) -> None:
        if release.id in self._releases:
            raise LookupError(f"release {release.id} is stored already")
        self._releases[release.id] = release

    def get(self, release_id: str) -> Release:
        try:
            return self._releases[release_id]
        except KeyError:
            raise UserError("release-not-found", id=release_id) from None

    def latest_of(self, article_id: str) -> Release | None:
        return max(
            (each for each in self._releases.values() if each.article_id == article_id),
            key=lambda release: (release.sequence, release.id),
            default=None,
        )

    def standing_of(self, article_id: str) -> Release | None:
        return max(
            (
                each
                for each in self._releases.values()
                if each.article_id == article_id and self._stands(each)
            ),
            key=lambda release: (release.sequence, release.id),
            default=None,
        )

    def _stands(self, release: Release) -> bool:
        states = [item.state for item in self._queue.values() if item.release_id == release.id]
        return not states or any(state is not QueueState.CANCELLED for state in states)


class FakeMediaIndex:
    """What is known of stored pictures."""

    def __init__(self, shelves: Shelves) -> None:
        self._media = shelves.media

    def add(self, media: Media) -> None:
        if media.id not in self._media:
            self._media[media.id] = media

    def get(self, media_id: str) -> Media:
        try:
            return self._media[media_id]
        except KeyError:
            raise UserError("media-not-found", id=media_id) from None


class FakeEmbargoes:
    """The embargoes of one unit of work."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def of(self, article_id: str) -> Embargo | None:
        return self._shelves.embargoes.get(article_id)

    def after(self, moment: datetime) -> Sequence[Embargo]:
        return sorted(
            (
                embargo
                for embargo in self._shelves.embargoes.values()
                if embargo.until_utc > moment or embargo.moved_utc is not None
            ),
            key=lambda embargo: (embargo.until_utc, embargo.article_id),
        )

    def put(self, embargo: Embargo) -> None:
        if embargo.article_id not in self._shelves.articles:
            raise LookupError(f"an embargo of {embargo.article_id}, which is not stored")
        self._shelves.embargoes[embargo.article_id] = embargo

    def lift(self, article_id: str) -> None:
        self._shelves.embargoes.pop(article_id, None)
