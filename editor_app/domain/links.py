"""The addresses that an article sends its readers to, and whether they answered."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.source import is_web_address

GOOD_FOR = timedelta(days=1)
"""How long an answer counts."""


class LinkAnswer(StrEnum):
    """What an address gave when it was asked."""

    ANSWERS = "answers"
    DEAD = "dead"
    NOT_CHECKED = "not-checked"
    """Nobody was reached: it may be the line, so nothing is said of the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCheck:
    """An address, when it was asked last, and what it gave: never ``NOT_CHECKED``."""

    url: str
    asked_utc: datetime
    answer: LinkAnswer


class LinkChecks(Protocol):
    """The answers of addresses, of one unit of work."""

    def of(self, urls: Iterable[str], since_utc: datetime) -> Mapping[str, LinkCheck]:
        """Return the answers of these addresses that are no older."""
        ...

    def put(self, check: LinkCheck) -> None:
        """Keep an answer in place of an earlier one of the same address."""
        ...


def links_of(draft: Draft) -> tuple[str, ...]:
    """Return the web addresses of the sources and of the text, each once."""
    runs = (run for part in draft.body.blocks for run in part.runs)
    urls = (*(source.url for source in draft.sources), *(run.marks.link for run in runs))
    return tuple(dict.fromkeys(url for url in urls if url and is_web_address(url)))
