"""A reply: what somebody whom an article speaks of answers, shown with it."""

from datetime import datetime

from editor_app.base.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The words of one reply; each line of ``text`` is a paragraph.

    Args:
        text: What is answered, as it was sent in.
        by: Who answers.
        made_utc: When it was taken in.
    """

    text: str
    by: str
    made_utc: datetime
