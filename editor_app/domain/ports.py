"""What the desk asks of storage. What it asks of destinations stands in ``publisher``."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from editor_app.base.records import dataclass
from editor_app.domain.article import Article, ArticlePlace, ArticleState, ArticleSummary, Draft
from editor_app.domain.assignment import Assignments
from editor_app.domain.bin import Bin
from editor_app.domain.byline import Contributors
from editor_app.domain.editor_note import EditorNotes
from editor_app.domain.embargo import Embargoes
from editor_app.domain.history import Versions
from editor_app.domain.image import Media
from editor_app.domain.image_report import ImageReports
from editor_app.domain.journal import Journal
from editor_app.domain.lease import Leases
from editor_app.domain.links import LinkChecks
from editor_app.domain.protection import ProtectedWords
from editor_app.domain.publication import Destination, Release
from editor_app.domain.queueing import Claim as Claim
from editor_app.domain.queueing import Queue as Queue
from editor_app.domain.queueing import QueueQuery as QueueQuery
from editor_app.domain.steps import Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryQuery:
    """Which articles a list shows, newest change first.

    Args:
        text: Words to find, folded, all of them, in headline, lead, body, bylines or keywords;
            the last one may be a beginning. Empty: all articles.
        states: Only these states; empty: all.
        deleted: Only the bin, instead of only the library.
        limit: At most so many rows.
        after: Go on below this row: its ``updated_utc`` and ``id``.
        assigned_to: Only articles that this person has, by name; empty: all.
        is_due: Only articles with a deadline that are not finished.
    """

    text: str = ""
    states: frozenset[ArticleState] = frozenset()
    deleted: bool = False
    limit: int = 200
    after: tuple[datetime, str] | None = None
    assigned_to: str = ""
    is_due: bool = False


class Articles(Protocol):
    """The articles of one unit of work."""

    def add(self, article: Article) -> None:
        """Store a new article."""
        ...

    def get(self, article_id: str) -> Article:
        """Return an article, deleted ones too.

        Raises:
            UserError: ``article-not-found``, or ``article-damaged`` where its hash disagrees.
        """
        ...

    def place_of(self, article_id: str) -> ArticlePlace:
        """Return what is known of an article besides its text.

        Raises:
            UserError: ``article-not-found``.
        """
        ...

    def holds(self, article_id: str, draft: Draft) -> bool:
        """Tell, by their hashes, whether an article's stored text is this one."""
        ...

    def save(self, article: Article, *, expected_revision: int, index_later: bool = False) -> None:
        """Replace the stored article; ``article.revision`` is the new one.

        Args:
            article: The article as it is to stand.
            expected_revision: The stored revision that it was made from.
            index_later: Let searches find the old words until ``index_waiting``.

        Raises:
            UserError: ``article-changed-elsewhere`` where the stored revision is another, or
                ``article-not-found``.
        """
        ...

    def index_waiting(self, limit: int) -> int:
        """Bring the search index of so many articles up to their text; return how many it were."""
        ...

    def advance(self, ids: frozenset[str], state: ArticleState) -> None:
        """Move those of these articles that the workflow lets move; the others stay."""
        ...

    def set_state(self, article_id: str, state: ArticleState) -> None:
        """Move an article in the workflow; its text and revision stay.

        Raises:
            UserError: ``article-not-found``.
        """
        ...

    def set_deleted(self, article_id: str, when_utc: datetime | None) -> None:
        """Put an article into the bin, or with None take it out; its revision stays.

        Raises:
            UserError: ``article-not-found``.
        """
        ...

    def summaries(self, query: LibraryQuery) -> Sequence[ArticleSummary]:
        """Return rows, newest change first, then by descending id."""
        ...

    def summaries_of(self, ids: frozenset[str]) -> Sequence[ArticleSummary]:
        """Return the rows of these articles that are not deleted, in no order."""
        ...

    def count(self, query: LibraryQuery) -> int:
        """Count the rows that ``query`` has without its limit and ``after``."""
        ...


class Destinations(Protocol):
    """The places that articles are sent to."""

    def add(self, destination: Destination) -> None:
        """Store a new destination.

        Raises:
            UserError: ``destination-name-taken``.
        """
        ...

    def get(self, destination_id: str) -> Destination:
        """Return a destination.

        Raises:
            UserError: ``destination-not-found``.
        """
        ...

    def named(self, name: str) -> Destination:
        """Return the destination of this name.

        Raises:
            UserError: ``destination-not-found``.
        """
        ...

    def save(self, destination: Destination) -> None:
        """Replace a destination.

        Raises:
            UserError: ``destination-not-found`` or ``destination-name-taken``.
        """
        ...

    def remove(self, destination_id: str) -> None:
        """Remove a destination with its finished items.

        Raises:
            UserError: ``destination-not-found``, or ``destination-in-use`` while an item that is
                not finished points to it.
        """
        ...

    def all(self) -> Sequence[Destination]:
        """Return every destination by name."""
        ...

    def rest(self, destination_id: str, until_utc: datetime, *, is_asked_for: bool = False) -> None:
        """Let nothing be claimed for a destination before a moment; a later one that is set stays.

        Unlike a pause it ends by itself. What the destination itself asked for is kept apart.
        """
        ...

    def rouse(
        self, destination_ids: frozenset[str], now_utc: datetime, *, keeps_asked: bool = False
    ) -> None:
        """End the rests of destinations, all or but those that they asked for.

        What is left of less than a minute stays: it may be the pace of a destination.
        """
        ...


class Releases(Protocol):
    """What has been or will be sent; releases are never changed."""

    def add(self, release: Release) -> None:
        """Store a release."""
        ...

    def get(self, release_id: str) -> Release:
        """Return a release.

        Raises:
            UserError: ``release-not-found``, or ``release-damaged`` where its hash disagrees.
        """
        ...

    def latest_of(self, article_id: str) -> Release | None:
        """Return the article's newest release, if it has one."""
        ...

    def standing_of(self, article_id: str) -> Release | None:
        """Return the newest release that was not taken back: not all of its items are cancelled.

        A release that no item points to any more stands.
        """
        ...


class MediaIndex(Protocol):
    """What is known of stored pictures; their bytes are in the media store."""

    def add(self, media: Media) -> None:
        """Record a picture; recording it again changes nothing."""
        ...

    def get(self, media_id: str) -> Media:
        """Return what is known of a picture.

        Raises:
            UserError: ``media-not-found``.
        """
        ...


class UnitOfWork(Protocol):
    """One transaction's view of the library."""

    @property
    def articles(self) -> Articles:
        """The articles."""
        ...

    @property
    def bin(self) -> Bin:
        """The deleted articles."""
        ...

    @property
    def contributors(self) -> Contributors:
        """The directory of people."""
        ...

    @property
    def destinations(self) -> Destinations:
        """The places that articles are sent to."""
        ...

    @property
    def embargoes(self) -> Embargoes:
        """Until when articles are kept back."""
        ...

    @property
    def protected(self) -> ProtectedWords:
        """The words that must not leave."""
        ...

    @property
    def links(self) -> LinkChecks:
        """What addresses answered."""
        ...

    @property
    def releases(self) -> Releases:
        """What has been or will be sent."""
        ...

    @property
    def queue(self) -> Queue:
        """The publishing queue."""
        ...

    @property
    def media(self) -> MediaIndex:
        """What is known of stored pictures."""
        ...

    @property
    def image_reports(self) -> ImageReports:
        """Which pictures readers have reported."""
        ...

    @property
    def journal(self) -> Journal:
        """What is being written and not saved yet."""
        ...

    @property
    def versions(self) -> Versions:
        """How articles stood before."""
        ...

    @property
    def leases(self) -> Leases:
        """Who writes where."""
        ...

    @property
    def notes(self) -> EditorNotes:
        """What the desk says to itself about articles."""
        ...

    @property
    def assignments(self) -> Assignments:
        """Who articles were given to."""
        ...

    @property
    def steps(self) -> Steps:
        """What undo goes back through."""
        ...


class Database(Protocol):
    """The library's transactions; any thread may open one, and none stays open.

    Never open one inside another: a second writer waits for the first, or a reader for a writer.
    """

    def writing(self) -> AbstractContextManager[UnitOfWork]:
        """Open a writing transaction: committed on a clean exit, rolled back on an error.

        Raises:
            EnvironmentFault: ``storage-`` with ``busy``, ``full``, ``failed``, ``damaged``,
                ``gone`` or ``read-only``.
            UserError: ``library-newer`` where a newer program has upgraded the file meanwhile.
        """
        ...

    def reading(self) -> AbstractContextManager[UnitOfWork]:
        """Open a reading transaction on one unchanging state; writing in it is a TypeError."""
        ...

    def close(self) -> None:
        """Fold the log into the file and close every connection."""
        ...
