"""Who made an article, and how the page says so."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

from editor_app.base.records import dataclass


class Role(StrEnum):
    """What somebody did for an article."""

    WRITER = "writer"
    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    TRANSLATOR = "translator"
    PHOTOGRAPHER = "photographer"
    EDITOR = "editor"


DEFAULT_CREDIT = "✍️"
"""The pen that stands before a name on the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """One name on one article, in the order of the article's tuple.

    ``contributor_id`` points into the directory, or is empty for a name typed once.
    """

    name: str
    role: Role = Role.WRITER
    credit: str = ""
    contributor_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """A person in the newsroom's directory, with what their byline usually says."""

    id: str
    name: str
    role: Role = Role.WRITER
    credit: str = DEFAULT_CREDIT
    email: str = ""


class Contributors(Protocol):
    """The directory of people."""

    def add(self, contributor: Contributor) -> None:
        """Store a new person."""
        ...

    def get(self, contributor_id: str) -> Contributor:
        """Return a person.

        Raises:
            UserError: ``contributor-not-found``.
        """
        ...

    def save(self, contributor: Contributor) -> None:
        """Replace a person.

        Raises:
            UserError: ``contributor-not-found``.
        """
        ...

    def remove(self, contributor_id: str) -> None:
        """Take a person out of the directory; bylines keep the name.

        Raises:
            UserError: ``contributor-not-found``.
        """
        ...

    def all(self) -> Sequence[Contributor]:
        """Return everybody by name."""
        ...
