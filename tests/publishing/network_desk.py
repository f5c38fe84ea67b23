"""A desk that publishes over a network, and dies or loses answers where a test wants it."""

import os
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

import pytest

from editor_app.domain.article import Article, Draft
from editor_app.domain.image import MediaStore
from editor_app.domain.ports import Database, QueueQuery
from editor_app.domain.publication import FINISHED, Action, QueueItem, QueueState
from editor_app.domain.publisher import DestinationKind, Kinds
from editor_app.publishing.http import Answer, Http, Request
from editor_app.publishing.wordpress.kind import PASSWORD as PASSWORD_OPTION
from editor_app.publishing.wordpress.kind import WordPressKind
from editor_app.publishing.wordpress.publisher import WordPressPublisher
from editor_app.services.articles import ArticleService
from editor_app.services.destinations import DestinationService
from editor_app.services.queue import QueueService
from editor_app.services.worker import LEASE_S, Step, Worker
from tests.fakes import FakeDatabase, FakeSecrets, FixedClock
from tests.publishing.fake_wordpress import PASSWORD, USER

PLACE = "wp"


KILLED = 9


class Killed(BaseException):
    """The process dies here: nobody catches it.

    Where ``is_of_the_process`` is set, in a process of its own, that process ends on the spot and
    nothing is tidied up.
    """

    is_of_the_process = False

    def __init__(self) -> None:
        super().__init__()
        if self.is_of_the_process:
            os._exit(KILLED)


@dataclass
class Desk(ABC):
    """Articles, a queue and workers over one destination."""

    address: str
    media: MediaStore
    database: Database = field(default_factory=FakeDatabase)
    clock: FixedClock = field(default_factory=FixedClock)
    secrets: FakeSecrets = field(default_factory=FakeSecrets)
    hired: int = 0

    def __post_init__(self) -> None:
        kind = self.kind()
        self.kinds: Kinds = {kind.name: kind}
        self.articles = ArticleService(self.database, self.clock)
        self.queue = QueueService(self.database, self.clock)
        self.destinations = DestinationService(
            self.database, self.media, self.kinds, self.secrets, self.clock
        )
        self.destinations.add(kind.name, PLACE, self.options())

    @abstractmethod
    def kind(self) -> DestinationKind:
        """Return the kind of its destination."""

    @abstractmethod
    def options(self) -> Mapping[str, str]:
        """Return what its destination is set up with."""

    def write(self, draft: Draft) -> Article:
        self.clock.advance(1)
        return self.articles.create(draft).article

    def rewrite(self, article_id: str, draft: Draft) -> None:
        stored = self.articles.get(article_id)
        self.articles.save(article_id, draft, expected_revision=stored.revision)

    def queued(self, article_id: str, action: Action = Action.PUBLISH) -> QueueItem:
        self.clock.advance(1)
        return self.queue.add(article_id, (PLACE,), action=action).items[0]

    def worker(self) -> Worker:
        """Hire a worker of a new name, as every start of the program does."""
        self.hired += 1
        return Worker(
            self.database,
            self.media,
            self.kinds,
            self.clock,
            owner=f"w{self.hired}",
            jitter=lambda: 0.5,
        )

    def drain(self, tries: int = 8) -> int:
        """Let workers come back until all is finished; return how many tries that took."""
        for number in range(tries):
            while self.worker().step() is not None:
                pass
            if all(item.state in FINISHED for item in self.items()):
                return number + 1
            self.clock.advance(4000)
        raise AssertionError([(item.state, item.failure) for item in self.items()])

    def let_all_leave(self) -> None:
        """Let workers come by: once a lease has run out, and once more when they may try again."""
        for wait_s in (LEASE_S + 1, 4000):
            self.clock.advance(wait_s)
            while self.worker().step() is not None:
                pass

    def step(self) -> Step:
        step = self.worker().step()
        assert step is not None
        return step

    def items(self) -> list[QueueItem]:
        return [row.item for row in self.queue.rows(QueueQuery(limit=100_000))]

    def item(self, item: QueueItem) -> QueueItem:
        with self.database.reading() as unit:
            return unit.queue.get(item.id)

    def sent(self, article_id: str, action: Action = Action.PUBLISH) -> QueueItem:
        """Queue and send; the item must arrive."""
        item = self.queued(article_id, action)
        self.drain()
        arrived = self.item(item)
        assert arrived.state is QueueState.SENT, arrived.failure
        return arrived


@dataclass
class WordPressDesk(Desk):
    """A desk over one WordPress site."""

    user: str = USER
    password: str = PASSWORD

    def kind(self) -> DestinationKind:
        return WordPressKind(self.secrets, self.clock)

    def options(self) -> Mapping[str, str]:
        return {"address": self.address, "user": self.user, PASSWORD_OPTION: self.password}

    def publisher(self) -> WordPressPublisher:
        """Open the one destination, past the queue."""
        (destination,) = self.destinations.all()
        publisher = self.kinds["wordpress"].open(destination, self.media)
        assert isinstance(publisher, WordPressPublisher)
        return publisher


EachStep = Callable[[Callable[[], None]], AbstractContextManager[None]]
"""Lends a block in which something is called at each step of a piece of work."""


@contextmanager
def at_step(each_step: EachStep, number: int, act: Callable[[], None]) -> Iterator[None]:
    """Do something once, at the step of a number."""
    left = iter(range(number + 1))

    def count() -> None:
        if next(left, None) == number:
            act()

    with each_step(count):
        yield


def die() -> None:
    """End the process."""
    raise Killed


@contextmanager
def each_request(act: Callable[[], None]) -> Iterator[None]:
    """Do something before and after each request."""
    send = Http.send

    def sent(self: Http, request: Request) -> Answer:
        act()
        answer = send(self, request)
        act()
        return answer

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Http, "send", sent)
        yield


def dying_at(number: int) -> AbstractContextManager[None]:
    """Let the process die at its step of this number: before a request, after it, and so on."""
    return at_step(each_request, number, die)


@contextmanager
def before_request(number: int, act: Callable[[], None]) -> Iterator[None]:
    """Do something once, before the request of this number leaves."""
    left = iter(range(number + 1))
    send = Http.send

    def sent(self: Http, request: Request) -> Answer:
        if next(left, None) == number:
            act()
        return send(self, request)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Http, "send", sent)
        yield


def killed_step(desk: Desk, number: int) -> bool:
    """Send with a worker that dies at a step; tell whether it died before it was through."""
    try:
        with dying_at(number):
            desk.worker().step()
    except Killed:
        desk.clock.advance(LEASE_S + 1)
        return True
    return False
