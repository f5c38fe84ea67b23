"""Word that an article left although the checklist said no."""

from datetime import datetime

from editor_app.base.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """Who let an article leave in spite of which rows of the checklist, when and why."""

    by: str
    at_utc: datetime
    reason: str
    problems: tuple[str, ...]
