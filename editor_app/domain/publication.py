"""The publishing queue: destinations, what is sent to them, and how far it has come."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

from editor_app.base.errors import UserError
from editor_app.base.records import dataclass
from editor_app.domain.article import Draft
from editor_app.domain.checklist import HouseRules, Severity
from editor_app.domain.correction import Correction
from editor_app.domain.overriding import Override
from editor_app.domain.reply import Reply


class Action(StrEnum):
    """What a queue item does at its destination."""

    PUBLISH = "publish"
    UPDATE = "update"
    CORRECT = "correct"
    WITHDRAW = "withdraw"


class QueueState(StrEnum):
    """How far a queue item has come."""

    HELD = "held"
    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    RETRYING = "retrying"
    UNKNOWN = "unknown"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Priority(IntEnum):
    """How soon an item leaves among those that are due; the smaller number goes first."""

    URGENT = 0
    NORMAL = 1
    LOW = 2


_Q = QueueState
ALLOWED_MOVES: Mapping[QueueState, frozenset[QueueState]] = {
    _Q.HELD: frozenset({_Q.PENDING, _Q.CANCELLED}),
    _Q.PENDING: frozenset({_Q.HELD, _Q.SENDING, _Q.CANCELLED}),
    _Q.SENDING: frozenset({_Q.SENT, _Q.RETRYING, _Q.UNKNOWN, _Q.FAILED, _Q.SENDING}),
    _Q.SENT: frozenset(),
    _Q.RETRYING: frozenset({_Q.HELD, _Q.PENDING, _Q.SENDING, _Q.CANCELLED}),
    _Q.UNKNOWN: frozenset({_Q.PENDING, _Q.SENDING, _Q.CANCELLED}),
    _Q.FAILED: frozenset({_Q.PENDING, _Q.CANCELLED}),
    _Q.CANCELLED: frozenset({_Q.PENDING, _Q.HELD}),
}
"""SENDING to SENDING is a worker taking over an item whose lease ran out. CANCELLED to HELD undoes
the cancelling of an item that was not to leave by itself. What a person may ask for; the worker
that has an item in hand puts it on hold where it holds a word that must not leave."""

CLAIMABLE = frozenset({_Q.PENDING, _Q.RETRYING, _Q.UNKNOWN})
FINISHED = frozenset({_Q.SENT, _Q.CANCELLED})


def check_move(before: QueueState, after: QueueState) -> None:
    """Refuse a move that the table does not hold.

    Raises:
        UserError: ``queue-move-not-allowed``.
    """
    if after not in ALLOWED_MOVES[before]:
        raise UserError("queue-move-not-allowed", before=before.value, after=after.value)


def action_now(action: Action, there: Action | None) -> Action:
    """Return what an item does now: what follows an original that never left is the original.

    Args:
        action: What it was queued to do.
        there: What was last done with the article at the destination, if anything.
    """
    is_there = there is not None and there is not Action.WITHDRAW
    if action in (Action.UPDATE, Action.CORRECT) and not is_there:
        return Action.PUBLISH
    return action


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A place that articles are sent to. Secrets are never among its options.

    ``checks`` is what a person has set rows of the checklist to here, ``limits`` how long those
    with a limit allow a field to be. ``is_damaged`` says that it is not as it was written: nothing
    is sent there before a person has looked at it and saved it.
    """

    id: str
    kind: str
    name: str
    options: Mapping[str, str] = field(default_factory=dict)
    is_paused: bool = False
    checks: Mapping[str, Severity] = field(default_factory=dict)
    limits: Mapping[str, int] = field(default_factory=dict)
    is_damaged: bool = False

    @property
    def rules(self) -> HouseRules:
        """What it asks of an article."""
        return HouseRules(kind=self.kind, own=self.checks, limits=self.limits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What will be sent, frozen at the moment of queueing.

    ``sequence`` grows with every release of the article, so that a destination can tell a newer
    one from an older. ``first_published_utc`` is the moment of the first release, ``created_utc``
    of this one; pages show both. ``slug`` stays that of the first release. ``corrections`` are all
    that the article has had up to this release, the oldest first, and so are ``replies``.
    ``notice`` is what readers are told of this release alone: why the article was withdrawn, or
    what an update brings.
    """

    id: str
    article_id: str
    revision: int
    sequence: int
    slug: str
    draft: Draft
    first_published_utc: datetime
    created_utc: datetime
    corrections: tuple[Correction, ...] = ()
    replies: tuple[Reply, ...] = ()
    notice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """A worker's right to one item until it runs out; ``attempt`` counts from 1."""

    owner: str
    until_utc: datetime
    attempt: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why an attempt did not succeed: an error's code and what its wording needs."""

    code: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueItem:
    """One release on its way to one destination.

    Items of one article to one destination leave in the order of their ``sequence``; ``position``
    is the desk's own order among items of one priority that are due. ``resend`` counts how often
    the same was sent there on purpose before. ``due_utc`` None means at once. ``due_wall``
    and ``due_zone`` keep what the person chose (local time without offset, IANA zone), and
    ``zone_data`` the release of the zone data that made ``due_utc`` of it. ``moved_utc`` is what
    newer data makes of it, until a person has chosen; the item does not leave before.
    ``remote_state`` is how the destination stood after this item was sent; before, what a person
    has agreed to overwrite there. ``is_damaged`` says that the item is not as it was written: it is
    not sent, and tells nothing of what stands at the destination.
    """

    id: str
    article_id: str
    release_id: str
    destination_id: str
    action: Action
    state: QueueState
    sequence: int
    position: int
    created_utc: datetime
    due_utc: datetime | None = None
    due_wall: str = ""
    due_zone: str = ""
    zone_data: str = ""
    moved_utc: datetime | None = None
    attempts: int = 0
    next_try_utc: datetime | None = None
    lease: Lease | None = None
    remote_id: str = ""
    remote_url: str = ""
    remote_state: str = ""
    sent_utc: datetime | None = None
    failure: Failure | None = None
    priority: Priority = Priority.NORMAL
    resend: int = 0
    override: Override | None = None
    is_damaged: bool = False


def lateness_s(item: QueueItem) -> float:
    """Return how many seconds after its time an item was sent; 0 where it had none of its own."""
    if item.due_utc is None or item.sent_utc is None:
        return 0.0
    return max((item.sent_utc - max(item.due_utc, item.created_utc)).total_seconds(), 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueRow:
    """One row of the queue screen: the item with the names of what it points to.

    ``behind`` is the state of the item of the same article and destination that has to leave
    before it, if any; ``there`` what was last done with the article at the destination;
    ``embargo_utc`` until when the article is kept back; ``opens_utc`` until when nothing is asked
    of the destination.
    """

    item: QueueItem
    headline: str
    destination: str
    destination_kind: str
    is_paused: bool = False
    behind: QueueState | None = None
    there: Action | None = None
    embargo_utc: datetime | None = None
    opens_utc: datetime | None = None

    @property
    def leaves_as(self) -> Action:
        """What the item would do now; see ``action_now``."""
        is_next = self.behind is None and self.item.state not in FINISHED
        return action_now(self.item.action, self.there) if is_next else self.item.action


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """A destination's word that it holds a release: its own name for it and its address.

    ``remote_state`` tells this version from one that somebody changes there later; empty where
    nobody else can.
    """

    remote_id: str
    url: str
    remote_state: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One try at sending, kept for good. ``outcome`` is ``sent`` or the code of what went wrong.

    ``ended_utc`` None: still running, or the worker died. ``detail`` holds what the wording of
    the outcome needs, ``request`` a summary of what was asked and ``answer`` of what came back,
    each as a JSON object; empty where there is nothing to say. None of them holds a secret.
    """

    item_id: str
    number: int
    started_utc: datetime
    ended_utc: datetime | None = None
    outcome: str = ""
    detail: str = ""
    request: str = ""
    answer: str = ""


LONGEST_PACE = timedelta(minutes=1)
"""The most that may lie between two items at a destination whose pace is limited."""
RETRY_DELAYS_S = (30, 60, 120, 240, 480, 960, 1920, 3600)
"""Seconds before the second try, the third and so on, before jitter; after the last, a person."""


def retry_delay_s(attempts: int, jitter: float) -> float | None:
    """Return the seconds until the next try, or None when a person must look.

    Args:
        attempts: How many tries there have been, at least 1.
        jitter: A number from 0 to 1; the delay varies by a quarter each way with it.
    """
    if attempts > len(RETRY_DELAYS_S):
        return None
    return RETRY_DELAYS_S[attempts - 1] * (0.75 + 0.5 * jitter)
