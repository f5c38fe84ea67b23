"""A small newsroom in memory for the panels: services over the fakes, and an open article."""

from pathlib import Path

from editor_app.domain.article import Draft
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.feed import ChangeFeed
from editor_app.services.amendments import AmendmentService
from editor_app.services.articles import ArticleService
from editor_app.services.checking import CheckService
from editor_app.services.contributors import ContributorService
from editor_app.services.destinations import DestinationService
from editor_app.services.embargoes import EmbargoService
from editor_app.services.images import ImageService
from editor_app.services.previews import PreviewService
from editor_app.services.queue import QueueService
from editor_app.ui.inspector.panel import InspectorServices
from editor_app.ui.time_words import TimeWords
from tests.fakes import FakeDatabase, FakeFetcher, FakeMediaStore, FakeSecrets, FixedClock, a_draft
from tests.fakes.kinds import ManyOptionsKind
from tests.fakes.lanes import InlineJobs, NoticeBoard
from tests.fakes.timers import HandTimer


class SmallDesk:
    """Everything that a panel's constructor asks for.

    Args:
        folder: Where pictures are kept.
        language: Of the words for moments.
    """

    def __init__(self, folder: Path, language: str = "ar") -> None:
        self.database = FakeDatabase()
        self.clock = FixedClock()
        self.media = FakeMediaStore(folder)
        self.kind = ManyOptionsKind()
        self.jobs = InlineJobs()
        self.notices = NoticeBoard()
        self.feed = ChangeFeed()
        self.articles = ArticleService(self.database, self.clock)
        self.contributors = ContributorService(self.database, self.clock)
        self.secrets = FakeSecrets()
        self.destinations = DestinationService(
            self.database, self.media, {"site": self.kind}, self.secrets, self.clock
        )
        self.queue = QueueService(self.database, self.clock)
        self.images = ImageService(self.database, self.media)
        self.times = TimeWords(self.clock, zone="Africa/Casablanca", language=language)
        self.editor = EditorPresenter(
            self.articles,
            self.jobs,
            self.notices,
            self.feed,
            HandTimer,
            self.clock,
            Draft,
        )
        self.services = InspectorServices(
            articles=self.articles,
            contributors=self.contributors,
            destinations=self.destinations,
            images=self.images,
            queue=self.queue,
            previews=PreviewService(self.database, self.media, {"site": self.kind}, self.clock),
            embargoes=EmbargoService(self.database),
            amendments=AmendmentService(self.database, self.clock),
            checks=CheckService(self.database, self.clock, FakeFetcher(), lambda *_: None),
        )

    def open(self, draft: Draft | None = None) -> str:
        """Store an article, open it, and return its identifier."""
        saved = self.articles.create(draft or a_draft())
        self.editor.open(saved.article.id)
        return saved.article.id

    def add_site(self, name: str = "الموقع") -> None:
        """Set up a destination."""
        options = {"path": "/srv/site", "title": "أنا الخبر", "base_url": "https://site.example/"}
        _, changes = self.destinations.add("site", name, options)
        self.feed.publish(changes)
