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


class ActKind(StrEnum):
    """What a release was to its readers."""

    PUBLISHED = "published"
    UPDATED = "updated"
    CORRECTED = "corrected"
    REPLIED = "replied"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a list shows of a release and of how far it has come.

    ``wrong`` and ``right`` are those of a correction, ``text`` is a reply, the reason of a
    withdrawal or what an update brings. ``by`` is who answers for it, empty where nobody signed.
    ``confirmed`` and ``waiting`` name the destinations that have it, and those that do not yet.
    ``cancelled`` names those that it was to reach and was called off for; where only these are
    named, nothing of it ever left.
    """

    release_id: str
    kind: ActKind
    made_utc: datetime
    by: str = ""
    wrong: str = ""
    right: str = ""
    text: str = ""
    confirmed: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    cancelled: tuple[str, ...] = ()


Entry = VersionRow | Act
"""A row of the history."""


def newest_first(versions: Sequence[VersionRow], acts: Sequence[Act]) -> list[Entry]:
    """Return versions and acts as one history; an act stands above the version that it sent."""
    keyed: list[tuple[datetime, int, int, Entry]] = [
        (row.saved_utc, 0, row.number, row) for row in versions
    ]
    keyed += [(act.made_utc, 1, place, act) for place, act in enumerate(acts)]
    return [entry for *_, entry in sorted(keyed, key=lambda one: one[:3], reverse=True)]
