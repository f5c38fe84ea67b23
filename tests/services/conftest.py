"""The verbs of the desk over stand-ins of everything else."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from editor_app.domain.article import Article
from editor_app.domain.publication import Action, Attempt, QueueItem
from editor_app.services.articles import ArticleService
from editor_app.services.contributors import ContributorService
from editor_app.services.destinations import DestinationService
from editor_app.services.exchange import ExchangeService
from editor_app.services.queue import QueueService, Schedule
from editor_app.services.worker import Worker
from tests.fakes import (
    FakeDatabase,
    FakeFetcher,
    FakeKind,
    FakeMediaStore,
    FakeSecrets,
    FixedClock,
    a_draft,
)


@dataclass
class Newsroom:
    """A desk whose time stands still and whose destination does as it is told."""

    database: FakeDatabase
    media: FakeMediaStore
    clock: FixedClock
    place: FakeKind
    articles: ArticleService
    contributors: ContributorService
    destinations: DestinationService
    queue: QueueService
    exchange: ExchangeService
    worker: Worker
    secrets: FakeSecrets

    def an_article(self, **changes: object) -> Article:
        """Write an article."""
        self.clock.advance(1)
        return self.articles.create(a_draft(**changes)).article

    def write(self, article: Article, **changes: object) -> Article:
        """Change an article's draft."""
        stored = self.articles.get(article.id)
        return self.articles.save(
            article.id, a_draft(**changes), expected_revision=stored.revision
        ).article

    def queued(
        self,
        article: Article,
        *names: str,
        action: Action = Action.PUBLISH,
        schedule: Schedule | None = None,
        held: bool = False,
    ) -> QueueItem:
        """Queue an article, for the destination ``d1`` unless others are named."""
        self.clock.advance(1)
        queued = self.queue.add(
            article.id, names or ("d1",), action=action, schedule=schedule, held=held
        )
        return queued.items[0]

    def another_worker(self, owner: str) -> Worker:
        """Hire a worker of another name."""
        return Worker(
            self.database,
            self.media,
            {"site": self.place},
            self.clock,
            owner=owner,
            jitter=lambda: 0.5,
        )

    def item(self, item: QueueItem) -> QueueItem:
        """Return how an item stands now."""
        with self.database.reading() as unit:
            return unit.queue.get(item.id)

    def attempts(self, item: QueueItem) -> list[Attempt]:
        """Return the tries of an item."""
        return list(self.queue.attempts(item.id))

    def drain(self) -> list[str]:
        """Send until nothing is due; return the items in the order of their tries."""
        sent = []
        while (step := self.worker.step()) is not None:
            sent.append(step.item.id)
        return sent


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A desk with the destinations ``d1`` and ``d2`` of one kind."""
    database = FakeDatabase()
    media = FakeMediaStore(tmp_path)
    clock = FixedClock()
    place = FakeKind()
    kinds = {"site": place}
    secrets = FakeSecrets()
    articles = ArticleService(database, clock)
    made = Newsroom(
        database=database,
        media=media,
        clock=clock,
        place=place,
        articles=articles,
        contributors=ContributorService(database, clock),
        destinations=DestinationService(database, media, kinds, secrets, clock),
        queue=QueueService(database, clock),
        exchange=ExchangeService(articles, media, FakeFetcher()),
        worker=Worker(database, media, kinds, clock, owner="w1", jitter=lambda: 0.5),
        secrets=secrets,
    )
    for name in ("d1", "d2"):
        clock.advance(1)
        made.destinations.add("site", name, {"path": "/srv"})
    return made
