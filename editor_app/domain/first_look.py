"""What a window shows first of a library."""

from collections.abc import Sequence

from editor_app.base.records import dataclass
from editor_app.domain.article import ArticleSummary
from editor_app.domain.byline import Contributor


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstLook:
    """What was read at one moment, before the library was opened.

    Args:
        rows: The first rows of the library, newest change first.
        total: How many rows there are in all.
        people: Everybody in the directory, by name.
        waiting: How many releases wait in the queue.
    """

    rows: Sequence[ArticleSummary]
    total: int
    people: Sequence[Contributor]
    waiting: int
