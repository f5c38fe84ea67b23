"""Send what is due: claim, deliver outside any transaction, record what came of it.

Items are claimed and recorded several at a time where their destinations are swift, and one at a
time where they are not: what has been sent never waits long to be on record.
"""

import logging
import traceback
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from editor_app.base.clock import Clock
from editor_app.base.errors import AppError, EnvironmentFault, UserError
from editor_app.base.records import dataclass
from editor_app.domain.changes import Changes
from editor_app.domain.image import MediaStore
from editor_app.domain.ports import Claim, Database, UnitOfWork
from editor_app.domain.publication import (
    Attempt,
    Failure,
    QueueItem,
    QueueState,
    retry_delay_s,
)
from editor_app.domain.publisher import Kinds, kind_named
from editor_app.services.aftermath import (
    asked_pause_s,
    is_for_all,
    let_rest,
    move_articles,
    pause_refusing,
)
from editor_app.services.delivering import Delivering, Tried, answer_summary, as_json
from editor_app.services.errands import Errand, errand_of, guarded
from editor_app.services.protecting import KEPT_BACK, kept_back
from editor_app.services.sending_guard import SendingGuard
from editor_app.services.withdrawing import OVERTAKEN, clear_way, give_way, withdrawal_behind

_log = logging.getLogger(__name__)

LEASE_S = 60.0
MOST_AT_ONCE = 64
MOMENT_S = 0.1
"""After so long what is sent goes on record, and what is claimed beyond it is given back."""
SWIFT_S = 0.02
"""A destination that takes longer has every receipt on record before the next try."""


class Outcome(StrEnum):
    """What came of one try."""

    SENT = "sent"
    RETRYING = "retrying"
    UNKNOWN = "unknown"
    FAILED = "failed"
    HELD = "held"
    """It holds a protected word; nothing of it was sent."""
    OVERTAKEN = "overtaken"
    """It did not arrive, and its article was withdrawn meanwhile: it is not tried again."""
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
        per_minute: Returns how many items a destination may be sent in a minute; 0 for any.
        guard: Says whether the time can be trusted; None: it always can.
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
        per_minute: Callable[[], int] = lambda: 0,
        guard: SendingGuard | None = None,
    ) -> None:
        self.guard = guard
        self._database = database
        self._media = media
        self._kinds = kinds
        self._clock = clock
        self._owner = owner
        self._jitter = jitter
        self._per_minute = per_minute
        self._swift: set[str] = set()
        self._most = 1

    def step(self) -> Step | None:
        """Send the first due item, or return None where nothing is due.

        Raises:
            EnvironmentFault: the library itself cannot be read or written.
        """
        return next(iter(self._round(1)), None)

    def round(self) -> Sequence[Step]:
        """Send what is due for a short moment, and return what came of it; empty: nothing is due.

        Raises:
            EnvironmentFault: the library itself cannot be read or written.
        """
        steps = self._round(self._most)
        is_swift = all(step.item.destination_id in self._swift for step in steps)
        self._most = min(2 * self._most, MOST_AT_ONCE) if is_swift and steps else 1
        return steps

    def next_wake_utc(self) -> datetime | None:
        """Return when something may be due next, or None when nothing waits or may leave."""
        if self.guard is not None and self.guard.jump is not None:
            return None
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

    def _round(self, most: int) -> list[Step]:
        items, overtaken = self._claim(most)
        words = self._protected_words() if len(items) > 1 else ()
        errands = self._errands(items)
        began_s = self._clock.monotonic_s()
        steps: list[Step] = []
        tried: list[Tried] = []
        seen: set[str] = set()
        for number, item in enumerate(items):
            is_long = self._clock.monotonic_s() - began_s > MOMENT_S
            if number and (is_long or (tried and _is_for_all(tried[-1]))):
                return steps + self._record(tried, untried=items[number:]) + overtaken
            if number and (fresh := self._protected_words()) != words:
                words, errands = fresh, errands | self._errands(items[number:])
            is_seen = item.article_id in seen
            if tried and (is_seen or item.destination_id not in self._swift):
                steps += self._record(tried)
                tried = []
            if is_seen:
                errands |= self._errands([item])
            seen.add(item.article_id)
            tried.append(self._try(item, errands[item.id]))
        return steps + self._record(tried) + overtaken

    def _claim(self, most: int) -> tuple[Sequence[QueueItem], list[Step]]:
        """Take what may be sent now, and call off what withdrawals among it went past."""
        now = self._clock.now() if self.guard is None else self.guard.sure_now()
        if now is None:
            return (), []
        per_minute = self._per_minute()
        wish = Claim(
            owner=self._owner,
            now_utc=now,
            lease_s=LEASE_S,
            serial_kinds=frozenset(name for name, kind in self._kinds.items() if kind.is_serial),
            most=most,
            pace_s=60.0 / per_minute if per_minute else 0.0,
        )
        with self._database.writing() as unit:
            ways = [clear_way(unit, item) for item in unit.queue.claim(wish)]
            items = [item for item, _ in ways if item.state is QueueState.SENDING]
            unit.queue.add_attempts(
                [Attempt(item_id=item.id, number=item.attempts, started_utc=now) for item in items]
            )
        gone = [item for item, _ in ways if item.state is not QueueState.SENDING]
        gone += [one for _, ahead in ways for one in ahead]
        return items, [self._overtaken(item) for item in gone]

    def _overtaken(self, item: QueueItem) -> Step:
        changes = Changes(
            articles=frozenset({item.article_id}),
            queue_items=frozenset({item.id}),
            initiator=self._owner,
        )
        return Step(item=item, outcome=Outcome.OVERTAKEN, changes=changes)

    def _errands(self, items: Sequence[QueueItem]) -> dict[str, Errand | AppError]:
        """Read what the items need, each by its id; what cannot be read is that item's trouble."""
        errands: dict[str, Errand | AppError] = {}
        if items:
            with self._database.reading() as unit:
                places = {place.id: place for place in unit.destinations.all()}
                for item in items:
                    is_retry = item.attempts > 1
                    if is_retry and withdrawal_behind(unit, item, self._clock.now()) is not None:
                        errands[item.id] = UserError(OVERTAKEN)
                        continue
                    errands[item.id] = guarded(unit, item, errand_of(unit, item, places))
        return errands

    def _protected_words(self) -> Sequence[str]:
        """Read the words that must not leave: one may have come while others were sent."""
        with self._database.reading() as unit:
            return tuple(unit.protected.all())

    def _try(self, item: QueueItem, errand: Errand | AppError) -> Tried:
        delivering = Delivering(self, item, self._clock.now())
        began_s = self._clock.monotonic_s()
        try:
            if isinstance(errand, AppError):
                return delivering.ended(error=errand)
            if errand.is_kept_back and item.attempts == 1:
                return delivering.ended(error=UserError(KEPT_BACK))
            self._keep_lease(delivering)
            kind = kind_named(self._kinds, errand.destination.kind)
            delivering.tell_request(kind, errand)
            publisher = kind.open(errand.destination, self._media)
            receipt = delivering.send(publisher, errand)
        except AppError as error:
            return delivering.ended(error=error)
        except Exception as error:
            reason = type(error).__name__
            frames = "".join(traceback.format_tb(error.__traceback__))
            _log.error("item %s: unexpected %s while sending\n%s", item.id, reason, frames)
            return delivering.ended(error=UserError("unexpected-error", reason=reason))
        finally:
            is_swift = self._clock.monotonic_s() - began_s < SWIFT_S
            (self._swift.add if is_swift else self._swift.discard)(item.destination_id)
        return delivering.ended(receipt=receipt)

    def _keep_lease(self, delivering: Delivering) -> None:
        """Renew a lease of which the half is gone: the claim may have been made before a sleep."""
        lease = delivering.item.lease
        assert lease is not None
        if lease.until_utc - self._clock.now() < timedelta(seconds=LEASE_S / 2):
            delivering.renew()

    def _record(self, tried: Sequence[Tried], untried: Sequence[QueueItem] = ()) -> list[Step]:
        """Put tries on record in one transaction; another worker's item is left to it."""
        if not tried:
            return []
        with self._database.writing() as unit:
            unit.queue.take_back(untried)
            steps = [self._saved(unit, one) for one in tried]
            kept = [
                (one, step)
                for one, step in zip(tried, steps, strict=True)
                if step.outcome is not Outcome.LOST
            ]
            unit.queue.end_attempts([self._attempt(one, step) for one, step in kept])
            steps = [self._given_way(unit, step) for step in steps]
            move_articles(unit, [step.item for step in steps if step.outcome is Outcome.SENT])
        return steps

    def _saved(self, unit: UnitOfWork, tried: Tried) -> Step:
        code = tried.error.code if tried.error is not None else ""
        if code == "lease-lost":
            return _lost(tried.item)
        if code == KEPT_BACK:
            after, outcome = kept_back(unit, tried.item), Outcome.HELD
        else:
            after, outcome = self._after(tried)
        try:
            unit.queue.save(after, expected=tried.item)
        except UserError as error:
            if error.code != "queue-item-changed-elsewhere":
                raise
            return _lost(tried.item)
        resting = let_rest(unit, after, tried.error, self._clock.now())
        changes = Changes(
            articles=frozenset({after.article_id}),
            queue_items=frozenset({after.id}),
            destinations=resting | pause_refusing(unit, after, code),
            initiator=self._owner,
        )
        return Step(item=after, outcome=outcome, changes=changes)

    def _given_way(self, unit: UnitOfWork, step: Step) -> Step:
        """Cancel what did not arrive where its article is to be withdrawn."""
        if step.outcome in (Outcome.SENT, Outcome.LOST):
            return step
        changed = give_way(unit, step.item, self._clock.now())
        if not changed:
            return step
        more = Changes(queue_items=frozenset(item.id for item in changed))
        return Step(item=changed[0], outcome=Outcome.OVERTAKEN, changes=step.changes | more)

    def _attempt(self, tried: Tried, step: Step) -> Attempt:
        failure = step.item.failure
        return Attempt(
            item_id=step.item.id,
            number=step.item.attempts,
            started_utc=tried.started_utc,
            ended_utc=self._clock.now(),
            outcome=tried.error.code if tried.error is not None else step.outcome.value,
            detail=as_json(failure.params) if failure else "",
            request=tried.request,
            answer=answer_summary(tried.receipt) if tried.receipt else "",
        )

    def _after(self, tried: Tried) -> tuple[QueueItem, Outcome]:
        item, now = tried.item, self._clock.now()
        if tried.receipt is not None:
            sent = replace(
                item,
                action=tried.action,
                state=QueueState.SENT,
                lease=None,
                failure=None,
                next_try_utc=None,
                remote_id=tried.receipt.remote_id,
                remote_url=tried.receipt.url,
                remote_state=tried.receipt.remote_state,
                sent_utc=now,
            )
            return sent, Outcome.SENT
        assert tried.error is not None
        outcome, wait_s = self._verdict(item, tried.error)
        params = {name: str(value) for name, value in tried.error.params.items()}
        failed = replace(
            item,
            state=QueueState(outcome.value),
            lease=None,
            failure=Failure(code=tried.error.code, params=params),
            next_try_utc=None if wait_s is None else now + timedelta(seconds=wait_s),
        )
        return failed, outcome

    def _verdict(self, item: QueueItem, error: AppError) -> tuple[Outcome, float | None]:
        wait_s, asked_s = retry_delay_s(item.attempts, self._jitter()), asked_pause_s(error)
        if not isinstance(error, EnvironmentFault) or wait_s is None:
            return Outcome.FAILED, None
        unknown = error.code == "outcome-unknown"
        outcome = Outcome.UNKNOWN if unknown else Outcome.RETRYING
        return outcome, wait_s if asked_s is None else asked_s


def _is_for_all(tried: Tried) -> bool:
    return tried.error is not None and is_for_all(tried.error)


def _lost(item: QueueItem) -> Step:
    return Step(item=item, outcome=Outcome.LOST, changes=Changes())
