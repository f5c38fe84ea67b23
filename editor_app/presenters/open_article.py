"""What is said of the article on the desk: where it stands, and how its buffer does."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypedDict

from editor_app.base.records import dataclass
from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.body import Direction
from editor_app.domain.byline import Byline
from editor_app.domain.image import Picture
from editor_app.domain.source import SourceLink
from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane


class SaveState(StrEnum):
    """How the buffer stands to the library."""

    CLEAN = "clean"
    DIRTY = "dirty"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"
    """The library could not be written; it is tried again by itself."""
    CONFLICT = "conflict"
    """Somebody else saved this article; nothing is written until the person decides."""


class Details(TypedDict, total=False):
    """The fields of a draft that the inspector edits, and not the page."""

    language: str
    direction: Direction
    bylines: tuple[Byline, ...]
    outlet: str
    published_on: date | None
    sources: tuple[SourceLink, ...]
    pictures: tuple[Picture, ...]
    section: str
    keywords: tuple[str, ...]
    ticker: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the open article stands. ``article_id`` is empty until a new one is first saved."""

    article_id: str = ""
    revision: int = 0
    state: ArticleState = ArticleState.DRAFT
    is_deleted: bool = False
    is_held_elsewhere: bool = False
    """Somebody else writes in it; here it can only be read."""

    @property
    def is_read_only(self) -> bool:
        """Whether the article can be read but not changed."""
        return self.is_deleted or self.is_held_elsewhere


ReadPage = Callable[[Draft], Draft]
"""Returns a draft with the page's own fields (kicker, headline, lead, body) put in."""


class WordCount:
    """Counts the words of the open article. GUI thread.

    Screens listen to ``counted(words)``, which is told of the latest text only.

    Args:
        jobs: Runs the counting away from the screen, when an article is shown already.
        on_error: Told where it fails.
    """

    def __init__(self, jobs: Jobs, on_error: Callable[[Exception], None]) -> None:
        self.counted: Hook[[int]] = Hook()
        self._jobs = jobs
        self._on_error = on_error
        self._number = 0

    def count(self, draft: Draft) -> None:
        """Count a text that was opened; one without a body at once."""
        self._number += 1
        number = self._number
        if not draft.body:
            self.tell(draft.word_count)
            return

        def counted(words: int) -> None:
            if number == self._number:
                self.counted.tell(words)

        self._jobs.submit(Lane.READS, lambda: draft.word_count, counted, self._on_error)

    def tell(self, words: int) -> None:
        """Tell what somebody else counted, of a later text."""
        self._number += 1
        self.counted.tell(words)


def place_of(article: Article, before: Place | None = None) -> Place:
    """Return where an article stands; held elsewhere where it was ``before``."""
    return Place(
        article_id=article.id,
        revision=article.revision,
        state=article.state,
        is_deleted=article.deleted_utc is not None,
        is_held_elsewhere=before is not None and before.is_held_elsewhere,
    )
