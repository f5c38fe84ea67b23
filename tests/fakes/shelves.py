"""What the fake library holds, copied as a whole for every unit of work."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from types import MappingProxyType

from editor_app.domain.article import Article, Draft
from editor_app.domain.assignment import Assignment
from editor_app.domain.byline import Contributor
from editor_app.domain.editor_note import EditorNote
from editor_app.domain.embargo import Embargo
from editor_app.domain.history import Version
from editor_app.domain.image import Media
from editor_app.domain.image_report import Decision, ShownImage
from editor_app.domain.journal import JournalEntry
from editor_app.domain.lease import Lease
from editor_app.domain.links import LinkCheck
from editor_app.domain.publication import Attempt, Destination, QueueItem, Release


@dataclass
class Shelves:
    """One dictionary per kind; the things in them are frozen."""

    articles: MutableMapping[str, Article] = field(default_factory=dict)
    contributors: MutableMapping[str, Contributor] = field(default_factory=dict)
    destinations: MutableMapping[str, Destination] = field(default_factory=dict)
    releases: MutableMapping[str, Release] = field(default_factory=dict)
    queue: MutableMapping[str, QueueItem] = field(default_factory=dict)
    attempts: MutableMapping[tuple[str, int], Attempt] = field(default_factory=dict)
    media: MutableMapping[str, Media] = field(default_factory=dict)
    image_reports: MutableMapping[tuple[ShownImage, bytes], datetime] = field(default_factory=dict)
    image_decisions: MutableMapping[int, Decision] = field(default_factory=dict)
    journal: MutableMapping[tuple[str, int], JournalEntry] = field(default_factory=dict)
    versions: MutableMapping[int, Version] = field(default_factory=dict)
    embargoes: MutableMapping[str, Embargo] = field(default_factory=dict)
    protected: MutableMapping[str, str] = field(default_factory=dict)
    links: MutableMapping[str, LinkCheck] = field(default_factory=dict)
    opens: MutableMapping[str, datetime] = field(default_factory=dict)
    asked: MutableMapping[str, datetime] = field(default_factory=dict)
    leases: MutableMapping[str, Lease] = field(default_factory=dict)
    steps: MutableMapping[str, tuple[tuple[datetime, Draft], ...]] = field(default_factory=dict)
    notes: MutableMapping[str, EditorNote] = field(default_factory=dict)
    assignments: MutableMapping[str, tuple[Assignment, ...]] = field(default_factory=dict)

    def copied(self) -> "Shelves":
        """Return shelves that can be changed without changing these."""
        return Shelves(**{part.name: dict(getattr(self, part.name)) for part in fields(self)})

    def sealed(self) -> "Shelves":
        """Return a view that refuses every change with a TypeError."""
        return Shelves(
            **{part.name: MappingProxyType(getattr(self, part.name)) for part in fields(self)}
        )
