"""Steps of writing, kept for a day: undo goes back through them after the program was closed.

An article's steps make one path of texts, each step from one text to the next. Where a text stands
on the path, the step before it leads back and the step after it ahead; a text that stands on no
path has neither. So nothing is ever guessed, whatever was written, restored or merged elsewhere.
"""

from datetime import datetime, timedelta
from typing import Protocol

from editor_app.domain.article import Draft

KEPT = timedelta(hours=24)
"""So long a step leads back."""
MOST = 500
"""Steps of an article; the oldest goes first."""


class Steps(Protocol):
    """The steps of one unit of work. Texts are as they are stored: cleaned."""

    def add(self, article_id: str, before: Draft, after: Draft, now: datetime) -> None:
        """Go on from one text to another.

        From a text within the path a new way begins, and the old way ahead is forgotten. A text
        that the path comes through already is gone back or ahead to, and nothing is added. What
        is older than a day is forgotten, of all articles.
        """
        ...

    def back(self, article_id: str, draft: Draft) -> Draft | None:
        """Return the text before this one, or None where nobody knows it for sure."""
        ...

    def ahead(self, article_id: str, draft: Draft) -> Draft | None:
        """Return the text after this one, or None where nobody knows it for sure."""
        ...
