"""Assignment: who is to bring an article to its end, and by when."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from editor_app.base.records import dataclass
from editor_app.domain.article import ArticleState

UNFINISHED = frozenset({ArticleState.DRAFT, ArticleState.IN_REVIEW, ArticleState.APPROVED})
"""States in which a deadline counts: what is published or spiked is late for nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """Who an article was given to, and by when it is wanted.

    Args:
        article_id: The article.
        person: Whom it was given to, by name; empty: from now on to nobody.
        due_utc: The deadline; None: there is none.
        wall: The deadline as the person chose it: local time without offset.
        zone: Its zone (IANA).
        zone_data: The release of the zone data that made ``due_utc`` of it.
        given_by: Who gave it.
        given_utc: When.
        note: What was said with it.
    """

    article_id: str
    person: str
    due_utc: datetime | None = None
    wall: str = ""
    zone: str = ""
    zone_data: str = ""
    given_by: str = ""
    given_utc: datetime
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A deadline as the calendar shows it."""

    article_id: str
    headline: str
    person: str
    due_utc: datetime


class Assignments(Protocol):
    """The assignments of one unit of work; the newest of an article is the one that holds."""

    def add(self, assignment: Assignment) -> None:
        """Store what holds from now on of a stored article; what held before stays as history."""
        ...

    def set_deadline(self, assignment: Assignment) -> None:
        """Change only the deadline of the assignment that holds of an article."""
        ...

    def history_of(self, article_id: str) -> Sequence[Assignment]:
        """Return every assignment of an article, the newest first."""
        ...

    def deadlines(self, start: datetime, end: datetime) -> Sequence[Deadline]:
        """Return the deadlines that hold from ``start`` to before ``end``, in order of time.

        Articles in the bin and those that are finished have none.
        """
        ...


def is_overdue(state: ArticleState, due_utc: datetime | None, now: datetime) -> bool:
    """Tell whether an article should have been finished by now."""
    return due_utc is not None and state in UNFINISHED and due_utc < now


def current_of(history: Sequence[Assignment]) -> Assignment | None:
    """Return the assignment that holds, out of a history with the newest first."""
    return history[0] if history and history[0].person else None


def names_of(people: Iterable[str], me: str) -> tuple[str, ...]:
    """Return whom an article can be given to: who is at the desk, then the others, each once."""
    return tuple(dict.fromkeys(name for name in (me, *people) if name))
