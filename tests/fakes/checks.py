"""What the checklist needs to know beyond a text, on the shelves."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from editor_app.domain.links import LinkCheck
from tests.fakes.shelves import Shelves


class FakeProtectedWords:
    """The words that must not leave."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def all(self) -> Sequence[str]:
        return sorted(self._shelves.protected)

    def replace(self, words: Iterable[str]) -> None:
        self._shelves.protected.clear()
        self._shelves.protected.update({word: word for word in words})


class FakeLinkChecks:
    """The answers of addresses."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves = shelves

    def of(self, urls: Iterable[str], since_utc: datetime) -> Mapping[str, LinkCheck]:
        return {
            url: check
            for url in urls
            if (check := self._shelves.links.get(url)) and check.asked_utc >= since_utc
        }

    def put(self, check: LinkCheck) -> None:
        self._shelves.links[check.url] = check
