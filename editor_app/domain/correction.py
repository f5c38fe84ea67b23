"""A correction that readers are told of: what a published article said wrongly, and what is right.

It is not an update: an update adds new facts, a correction owns up to a mistake.
"""

from datetime import datetime

from editor_app.base.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One mistake and its mending, as readers see it.

    Args:
        wrong: What the article said; empty where it is better not said again.
        right: What is right.
        made_utc: When it was mended.
        by: Who answers for it; empty for the whole desk.
    """

    wrong: str
    right: str
    made_utc: datetime
    by: str = ""
