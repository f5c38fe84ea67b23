"""Versions: how an article stood at each point that somebody may want to come back to."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from editor_app.base.records import dataclass
from editor_app.domain.article import Article, Draft


class VersionReason(StrEnum):
    """Why a version was kept."""

    CREATED = "created"
    IMPORTED = "imported"
    SAVED = "saved"
    """A person asked to save."""
    WRITING = "writing"
    """Some minutes of writing had passed."""
    MOVED = "moved"
    """The article moved in the workflow."""
    QUEUED = "queued"
    REPLACED = "replaced"
    """Something was replaced in the whole text."""
    RESTORED = "restored"
    """An earlier version, or part of one, was brought back."""
    RECOVERED = "recovered"
    """An unsaved text was brought back after a crash."""
    MERGED = "merged"
    """Two people's texts were put together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """What a list shows of a version. Numbers grow with time, over all articles."""

    number: int
    article_id: str
    revision: int
    reason: VersionReason
    author: str
    saved_utc: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version with its text."""

    row: VersionRow
    draft: Draft


class Versions(Protocol):
    """The versions of one unit of work; versions are never changed."""

    def add(self, article: Article, *, reason: VersionReason, author: str, now: datetime) -> None:
        """Keep an article as it stands; what an earlier version holds takes no more room."""
        ...

    def get(self, number: int) -> Version:
        """Return a version.

        Raises:
            UserError: ``version-not-found``, or ``version-damaged`` where a hash disagrees.
        """
        ...

    def rows_of(self, article_id: str, *, limit: int = 500) -> Sequence[VersionRow]:
        """Return an article's versions, newest first."""
        ...

    def has_revision(self, article_id: str, revision: int) -> bool:
        """Tell whether some version holds this revision."""
        ...

    def of_revision(self, article_id: str, revision: int) -> Version | None:
        """Return the newest version that holds this revision, if one does.

        Raises:
            UserError: ``version-damaged``.
        """
        ...
