"""Send what is due: claim one item, deliver it outside any transaction, record what came of it."""

import json
import logging
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from editor_app.base.clock import Clock
from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.domain.article import ALLOWED_MOVES, ArticleState
from editor_app.domain.changes import Changes
from editor_app.domain.image import MediaStore
from editor_app.domain.ports import Claim, Database, UnitOfWork
from editor_app.domain.publication import (
    Action,
    Attempt,
    Destination,
    Failure,
    QueueItem,
    QueueState,
    Receipt,
    Release,
    retry_delay_s,
)
from editor_app.domain.publisher import Delivery, Kinds, Publisher

_log = logging.getLogger(__name__)

LEASE_S = 60.0
LONGEST_PAUSE_S = 86_400.0
"""The longest pause that a destination may ask for."""
PAUSING = frozenset(
    {"credentials-refused", "secret-missing", "host-key-unknown", "host-key-changed"}
)
"""The codes at which a destination is paused: nothing there goes on until a person has acted."""

_STATE_AFTER = {
    Action.PUBLISH: ArticleState.PUBLISHED,
    Action.UPDATE: ArticleState.PUBLISHED,
    Action.CORRECT: ArticleState.CORRECTED,
    Action.WITHDRAW: ArticleState.WITHDRAWN,
}


class Outcome(StrEnum):
    """What came of one try."""

    SENT = "sent"
    RETRYING = "retrying"
    UNKNOWN = "unknown"
    FAILED = "failed"
    LOST = "lost"
    """Another worker has taken the item over; it records what happens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One try: the item as it stands after it, and what changed."""

    item: QueueItem
    outcome: Outcome
    changes: Changes


class Worker:
    """Sends due items one after another; any number of workers share a queue.

    Args:
        database: The library.
        media: The pictures.
        kinds: The kinds of destination there are.
        clock: Time.
        owner: A name no other worker has; leases carry it.
        jitter: Returns numbers from 0 to 1 that spread the retries.
    """

    def __init__(
        self,
        database: Database,
        media: MediaStore,
        kinds: Kinds,
        clock: Clock,
        *,
        owner: str,
        jitter: Callable[[], float],
    ) -> None:
        self._database = database
        self._media = media
        self._kinds = kinds
        self._clock = clock
        self._owner = owner
        self._jitter = jitter

    def step(self) -> Step | None:
        """Send the first due item, or return None where nothing is due.

        Raises:
            EnvironmentFault: the library itself cannot be read or written.
        """
        item = self._claim()
        if item is None:
            return None
        delivering = _Delivering(self, item, self._clock.now())
        try:
            receipt = self._send(delivering)
        except AppError as error:
            return self._record_failure(delivering, error)
        except Exception as error:
            reason = type(error).__name__
            frames = "".join(traceback.format_tb(error.__traceback__))
            _log.error("item %s: unexpected %s while sending\n%s", item.id, reason, frames)
            return self._record_failure(delivering, UserError("unexpected-error", reason=reason))
        return self._record_sent(delivering, receipt)

    def next_wake_utc(self) -> datetime | None:
        """Return when something may be due next, or None when nothing waits."""
        with self._database.reading() as unit:
            return unit.queue.next_wake_utc(self._clock.now())

    def renew(self, item: QueueItem, *, remote_id: str = "") -> QueueItem:
        """Extend the lease of an item that is being sent, and record its name at its destination.

        Raises:
            EnvironmentFault: ``lease-lost`` where another worker has taken over.
        """
        assert item.lease is not None
        until = self._clock.now() + timedelta(seconds=LEASE_S)
        renewed = replace(
            item,
            lease=replace(item.lease, until_utc=until),
            remote_id=remote_id or item.remote_id,
        )
        try:
            with self._database.writing() as unit:
                unit.queue.save(renewed, expected=item)
        except UserError as error:
            raise EnvironmentFault("lease-lost", item=item.id) from error
        return renewed

    def _claim(self) -> QueueItem | None:
        now = self._clock.now()
        serial = frozenset(name for name, kind in self._kinds.items() if kind.is_serial)
        wish = Claim(owner=self._owner, now_utc=now, lease_s=LEASE_S, serial_kinds=serial)
        with self._database.writing() as unit:
            item = unit.queue.claim(wish)
            if item is not None:
                begun = Attempt(item_id=item.id, number=item.attempts, started_utc=now)
                unit.queue.add_attempt(begun)
            return item

    def _send(self, delivering: "_Delivering") -> Receipt:
        item = delivering.item
        with self._database.reading() as unit:
            destination = unit.destinations.get(item.destination_id)
            release = unit.releases.get(item.release_id)
            earlier = unit.queue.last_sent(item.article_id, item.destination_id)
            pages = _pages(unit, item)
        delivery = replace(delivering.delivery(release, earlier), pages=pages)
        return _deliver(self._open(destination), delivery, item)

    def _open(self, destination: Destination) -> Publisher:
        kind = self._kinds.get(destination.kind)
        if kind is None:
            known = ", ".join(sorted(self._kinds))
            raise UserError("destination-kind-unknown", kind=destination.kind, known=known)
        return kind.open(destination, self._media)

    def _record_sent(self, delivering: "_Delivering", receipt: Receipt) -> Step:
        now = self._clock.now()
        sent = replace(
            delivering.item,
            state=QueueState.SENT,
            lease=None,
            failure=None,
            next_try_utc=None,
            remote_id=receipt.remote_id,
            remote_url=receipt.url,
            remote_state=receipt.remote_state,
            sent_utc=now,
        )
        return self._record(delivering, sent, Outcome.SENT, "")

    def _record_failure(self, delivering: "_Delivering", error: AppError) -> Step:
        item = delivering.item
        if error.code == "lease-lost":
            return _lost(item)
        outcome, wait_s = self._verdict(item, error)
        params = {name: str(value) for name, value in error.params.items()}
        failed = replace(
            item,
            state=QueueState(outcome.value),
            lease=None,
            failure=Failure(code=error.code, params=params),
            next_try_utc=None if wait_s is None else self._clock.now() + timedelta(seconds=wait_s),
        )
        return self._record(delivering, failed, outcome, error.code)

    def _verdict(self, item: QueueItem, error: AppError) -> tuple[Outcome, float | None]:
        wait_s = retry_delay_s(item.attempts, self._jitter())
        if not isinstance(error, EnvironmentFault) or wait_s is None:
            return Outcome.FAILED, None
        asked = error.params.get("retry_after_s")
        if isinstance(asked, int | float):
            wait_s = min(max(0.0, float(asked)), LONGEST_PAUSE_S)
        unknown = error.code == "outcome-unknown"
        return (Outcome.UNKNOWN if unknown else Outcome.RETRYING), wait_s

    def _record(
        self, delivering: "_Delivering", after: QueueItem, outcome: Outcome, code: str
    ) -> Step:
        before = delivering.item
        attempt = Attempt(
            item_id=after.id,
            number=after.attempts,
            started_utc=delivering.started_utc,
            ended_utc=self._clock.now(),
            outcome=code or outcome.value,
            detail=_detail(after.failure),
        )
        try:
            with self._database.writing() as unit:
                unit.queue.save(after, expected=before)
                unit.queue.end_attempt(attempt)
                if outcome is Outcome.SENT:
                    _move_article(unit, after)
                destinations = _pause_refusing(unit, after, code)
        except UserError as error:
            if error.code != "queue-item-changed-elsewhere":
                raise
            return _lost(before)
        changes = Changes(
            articles=frozenset({after.article_id}),
            queue_items=frozenset({after.id}),
            destinations=destinations,
            initiator=self._owner,
        )
        return Step(item=after, outcome=outcome, changes=changes)


class _Delivering:
    """One item while it is sent: every renewal of the lease gives a newer item."""

    def __init__(self, worker: Worker, item: QueueItem, started_utc: datetime) -> None:
        self._worker = worker
        self.item = item
        self.started_utc = started_utc

    def delivery(self, release: Release, earlier: QueueItem | None) -> Delivery:
        """Say what to deliver; ``earlier`` is what was last sent there of the article, if any."""
        item = self.item
        known = state = ""
        if earlier is not None:
            known = "" if earlier.action is Action.WITHDRAW else earlier.remote_id
            state = earlier.remote_state
        return Delivery(
            key=item.id,
            action=item.action,
            release=release,
            remote_id=item.remote_id or known,
            remote_state=item.remote_state or state,
            due_utc=item.due_utc,
            keep_alive=self._renew,
            record=self._record,
        )

    def _renew(self) -> None:
        self.item = self._worker.renew(self.item)

    def _record(self, remote_id: str) -> None:
        self.item = self._worker.renew(self.item, remote_id=remote_id)


def _deliver(publisher: Publisher, delivery: Delivery, item: QueueItem) -> Receipt:
    """Ask first where an earlier try may have succeeded, then send."""
    if item.attempts > 1:
        receipt = publisher.find(delivery)
        if receipt is not None:
            return receipt
    return publisher.deliver(delivery)


def _move_article(unit: UnitOfWork, item: QueueItem) -> None:
    """Move the article on; withdrawn it is only when no destination holds it any more."""
    if item.action is Action.WITHDRAW and _is_held_anywhere(unit, item.article_id):
        return
    state = _STATE_AFTER[item.action]
    if state in ALLOWED_MOVES[_state_of(unit, item.article_id)]:
        unit.articles.set_state(item.article_id, state)


def _is_held_anywhere(unit: UnitOfWork, article_id: str) -> bool:
    newest = (
        unit.queue.last_sent(article_id, destination.id) for destination in unit.destinations.all()
    )
    return any(item is not None and item.action is not Action.WITHDRAW for item in newest)


def _pages(unit: UnitOfWork, item: QueueItem) -> Mapping[str, str]:
    """Return where the article has pages at destinations other than an item's own."""
    pages: dict[str, str] = {}
    for destination in unit.destinations.all():
        if destination.id != item.destination_id:
            sent = unit.queue.last_sent(item.article_id, destination.id)
            if sent is not None and sent.action is not Action.WITHDRAW and sent.remote_url:
                pages[destination.name] = sent.remote_url
    return pages


def _state_of(unit: UnitOfWork, article_id: str) -> ArticleState:
    """Return where an article stands; that of one in the library is told without its text."""
    for row in unit.articles.summaries_of(frozenset({article_id})):
        return row.state
    return unit.articles.get(article_id).state


def _pause_refusing(unit: UnitOfWork, item: QueueItem, code: str) -> frozenset[str]:
    if code not in PAUSING:
        return frozenset()
    destination = unit.destinations.get(item.destination_id)
    unit.destinations.save(replace(destination, is_paused=True))
    return frozenset({destination.id})


def _detail(failure: Failure | None) -> str:
    params = failure.params if failure else {}
    return json.dumps(dict(params), ensure_ascii=False, sort_keys=True) if params else ""


def _lost(item: QueueItem) -> Step:
    return Step(item=item, outcome=Outcome.LOST, changes=Changes())
