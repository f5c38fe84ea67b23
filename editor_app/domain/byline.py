"""Who made an article, and how the page says so."""

from dataclasses import dataclass
from enum import StrEnum


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
