"""What is said of the article on the desk: where it stands, and how its buffer does."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypedDict

from editor_app.domain.article import Article, ArticleState, Draft
from editor_app.domain.body import Direction
from editor_app.domain.byline import Byline
from editor_app.domain.image import Picture
from editor_app.domain.source import SourceLink

if TYPE_CHECKING:
    from editor_app.services.articles import ArticleService


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


def place_of(article: Article) -> Place:
    """Return where an article stands."""
    return Place(
        article_id=article.id,
        revision=article.revision,
        state=article.state,
        is_deleted=article.deleted_utc is not None,
    )


def opened(articles: "ArticleService", article_id: str) -> Article:
    """Read an article and count its words: on the screen that costs nothing any more.

    Thread: worker.
    """
    article = articles.get(article_id)
    _ = article.draft.word_count
    return article
