"""What a use case changed: the one thing that front ends need to refresh themselves."""

from editor_app.base.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Identifiers of what was added, edited or removed.

    ``initiator`` names who asked, so that a screen does not refresh after its own save.
    """

    articles: frozenset[str] = frozenset()
    contributors: frozenset[str] = frozenset()
    destinations: frozenset[str] = frozenset()
    queue_items: frozenset[str] = frozenset()
    initiator: str = ""

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            articles=self.articles | other.articles,
            contributors=self.contributors | other.contributors,
            destinations=self.destinations | other.destinations,
            queue_items=self.queue_items | other.queue_items,
            initiator=self.initiator or other.initiator,
        )

    def __bool__(self) -> bool:
        return bool(self.articles or self.contributors or self.destinations or self.queue_items)
