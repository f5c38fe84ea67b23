"""A long queue: several processes empty it, a closed port holds it up, a pace limits it.

The destination is null: it writes down what it was given and does nothing else.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from editor_app.base.clock import Clock, SystemClock
from editor_app.base.errors import EnvironmentFault
from editor_app.base.paths import data_folder
from editor_app.domain.image import MediaStore
from editor_app.domain.ports import Database, QueueQuery
from editor_app.domain.preview import Preview, text_part
from editor_app.domain.publication import Destination, QueueState, Receipt
from editor_app.domain.publisher import Delivery, DestinationOption
from editor_app.services.steering import QueueSteering
from editor_app.services.worker import Worker
from editor_app.storage.database import open_database
from tests.fakes import FixedClock, a_destination, a_draft, a_release, an_article, an_item
from tests.publishing.newsroom import FolderOfPictures

PER_MINUTE = 600


@dataclass
class NullKind:
    """Takes everything at once, or while ``is_down`` nothing."""

    name: str = "null"
    is_serial: bool = False
    options: Sequence[DestinationOption] = ()
    is_down: bool = False
    taken: list[tuple[str, str]] = field(default_factory=list)
    when: list[datetime] = field(default_factory=list)
    clock: Clock = field(default_factory=SystemClock)

    def checked(self, options: Mapping[str, str]) -> Mapping[str, str]:
        return options

    def open(self, destination: Destination, _media: MediaStore) -> NullKind:
        return self

    def deliver(self, delivery: Delivery) -> Receipt:
        if self.is_down:
            raise EnvironmentFault("server-unreachable", host="null.example")
        self.taken.append((delivery.release.article_id, delivery.key))
        self.when.append(self.clock.now())
        return Receipt(remote_id=delivery.key, url="")

    def find(self, delivery: Delivery) -> Receipt | None:
        return None

    def preview(self, delivery: Delivery) -> Preview:
        draft = delivery.release.draft
        said = f"{draft.headline}\n{draft.lead}"
        return Preview(title=draft.headline, to=self.name, parts=(text_part("text", said),))

    def test(self) -> None:
        pass


def fill(root: Path, articles: int, *, rounds: int = 1, places: int = 1) -> Database:
    """Make a library whose queue holds ``rounds`` releases of each article for each destination."""
    library = open_database(data_folder(root))
    sequence = 0
    with library.writing() as unit:
        for place in range(places):
            unit.destinations.add(a_destination(f"d{place}", kind="null", options={}))
        for number in range(articles):
            unit.articles.add(an_article(f"a{number}"))
        for turn in range(rounds):
            for number in range(articles):
                release = f"r{turn}-{number}"
                unit.releases.add(
                    a_release(
                        release,
                        article_id=f"a{number}",
                        sequence=turn + 1,
                        slug=f"s-a{number}",
                        draft=a_draft(headline=f"خبر {turn} {number}"),
                    )
                )
                for place in range(places):
                    sequence += 1
                    unit.queue.add(
                        an_item(
                            f"q{sequence}",
                            article_id=f"a{number}",
                            release_id=release,
                            destination_id=f"d{place}",
                            sequence=sequence,
                            position=sequence,
                        )
                    )
    return library


def worker_of(
    library: Database, root: Path, kind: NullKind, clock: Clock, *, per_minute: int = 0
) -> Worker:
    """Hire a worker for the null destination."""
    return Worker(
        library,
        FolderOfPictures(root),
        {"null": kind},
        clock,
        owner=f"w{os.getpid()}",
        jitter=lambda: 0.5,
        per_minute=lambda: per_minute,
    )


def empty(root: Path, told: Connection) -> None:
    """Send until nothing is due; tell what was taken, CPU seconds and the growth of memory."""
    library = open_database(data_folder(root))
    kind = NullKind()
    worker = worker_of(library, root, kind, SystemClock())
    worker.step()
    before = resource.getrusage(resource.RUSAGE_SELF)
    told.send("ready")
    told.recv()
    while worker.round():
        pass
    after = resource.getrusage(resource.RUSAGE_SELF)
    library.close()
    used_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    told.send((kind.taken, used_s, (after.ru_maxrss - before.ru_maxrss) / 1024))


@dataclass(frozen=True, kw_only=True)
class Drained:
    """What came of emptying a queue."""

    items: int
    sent: int
    twice: int
    left: int
    per_s: float
    cpu_ms_each: float
    grown_mb: float

    def row(self) -> str:
        """Return the figures on one line."""
        return (
            f"queue of {self.items}: {self.sent} sent, {self.twice} twice, {self.left} left, "
            f"{self.per_s:.0f}/s, CPU {self.cpu_ms_each:.2f} ms each, "
            f"memory +{self.grown_mb:.1f} MB"
        )


def drained(root: Path, articles: int, processes: int = 3) -> Drained:
    """Let processes empty a queue of as many items as articles, and measure it."""
    fill(root, articles).close()
    spawn = multiprocessing.get_context("spawn")
    pipes = [spawn.Pipe() for _ in range(processes)]
    workers = [spawn.Process(target=empty, args=(root, there)) for _, there in pipes]
    for worker in workers:
        worker.start()
    for here, _ in pipes:
        here.recv()
    began_s = time.perf_counter()
    for here, _ in pipes:
        here.send("go")
    told = [here.recv() for here, _ in pipes]
    taken_s = time.perf_counter() - began_s
    for worker in workers:
        worker.join()
    sent = [key for taken, _, _ in told for _, key in taken]
    library = open_database(data_folder(root))
    with library.reading() as unit:
        left = unit.queue.rows(QueueQuery(limit=10 * articles))
    library.close()
    return Drained(
        items=articles,
        sent=len(sent),
        twice=sum(count - 1 for count in Counter(sent).values()),
        left=sum(row.item.state is not QueueState.SENT for row in left),
        per_s=(articles - processes) / taken_s,
        cpu_ms_each=1000 * sum(used_s for _, used_s, _ in told) / articles,
        grown_mb=max(grown for _, _, grown in told),
    )


@dataclass(frozen=True, kw_only=True)
class Offline:
    """What came of a day without a network."""

    items: int
    sent: int
    out_of_order: int
    most_a_minute: int
    tries_while_down: int
    asked: int

    def row(self) -> str:
        """Return the figures on one line."""
        return (
            f"offline for a day, {self.items} items: {self.sent} sent, "
            f"{self.out_of_order} out of order, at most {self.most_a_minute} a minute, "
            f"{self.tries_while_down} tries while down, {self.asked} asked a person"
        )


def offline_day(
    root: Path, articles: int, *, rounds: int = 2, per_minute: int = PER_MINUTE
) -> Offline:
    """Queue releases of articles, keep the port closed for a day, then let them leave."""
    clock = FixedClock()
    kind = NullKind(clock=clock, is_down=True)
    library = fill(root, articles, rounds=rounds)
    worker = worker_of(library, root, kind, clock, per_minute=per_minute)
    down = _drive(worker, clock, until=clock.now() + timedelta(days=1))
    kind.is_down = False
    failed = QueueQuery(states=frozenset({QueueState.FAILED}), limit=10**6)
    with library.reading() as unit:
        asking = [row.item.id for row in unit.queue.rows(failed)]
    for item_id in asking:  # a person comes back
        QueueSteering(library, clock).retry(item_id)
    _drive(worker, clock, until=clock.now() + timedelta(days=7))
    library.close()
    order: dict[str, list[int]] = {}
    for article, key in kind.taken:
        order.setdefault(article, []).append(int(key[1:]))
    return Offline(
        items=articles * rounds,
        sent=len({key for _, key in kind.taken}),
        out_of_order=sum(each != sorted(each) for each in order.values()),
        most_a_minute=_most_in(kind.when, timedelta(minutes=1)),
        tries_while_down=down,
        asked=len(asking),
    )


def _drive(worker: Worker, clock: FixedClock, *, until: datetime) -> int:
    """Let a worker work and sleep until a moment or until nothing waits; return its tries."""
    tries = 0
    while clock.now() < until:
        steps = worker.round()
        tries += len(steps)
        wake = None if steps else worker.next_wake_utc()
        if not steps and wake is None:
            break
        if wake is not None:
            clock.advance(max((wake - clock.now()).total_seconds(), 0.001))
    return tries


def _most_in(moments: Sequence[datetime], span: timedelta) -> int:
    most = start = 0
    for end, moment in enumerate(moments):
        while moment - moments[start] >= span:
            start += 1
        most = max(most, end - start + 1)
    return most
