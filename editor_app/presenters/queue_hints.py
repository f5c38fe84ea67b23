"""Why a row of the queue does not leave yet, or leaves as something else: one plain sentence."""

from collections.abc import Mapping
from datetime import datetime

from editor_app.domain.publication import FINISHED, LONGEST_PACE, Action, QueueRow, QueueState

_BEHIND = {
    QueueState.HELD: "queue-behind-held",
    QueueState.FAILED: "queue-behind-failed",
    QueueState.UNKNOWN: "queue-behind-unknown",
}


def hint_of(row: QueueRow, now: datetime) -> tuple[str, Mapping[str, str]] | None:
    """Return the code of what there is to say about a row, with what its wording needs.

    The failure of a row comes first; then what has to leave before it, an embargo, a destination
    that was not reached, and an original that was cancelled.
    """
    item = row.item
    if item.failure is not None and item.state is not QueueState.SENT:
        return item.failure.code, item.failure.params
    if item.state in FINISHED or item.state is QueueState.SENDING:
        return None
    if item.moved_utc is not None:
        moments = {"before": item.due_utc or item.moved_utc, "after": item.moved_utc}
        told = {name: f"{each:%Y-%m-%d %H:%M}" for name, each in moments.items()}
        return "queue-item-moved-by-rules", told
    if row.behind is not None:
        return _BEHIND.get(row.behind, "queue-behind-waiting"), {}
    if is_embargoed(row, now):
        assert row.embargo_utc is not None
        return "queue-item-embargoed", {"time": row.embargo_utc.strftime("%Y-%m-%d %H:%M")}
    if is_resting(row, now):
        assert row.opens_utc is not None
        return "queue-destination-rests", {"time": row.opens_utc.strftime("%Y-%m-%d %H:%M")}
    if item.action is not row.leaves_as:
        return "queue-original-cancelled", {}
    return None


def is_embargoed(row: QueueRow, now: datetime) -> bool:
    """Tell whether an embargo keeps a row back."""
    is_kept = row.embargo_utc is not None and row.embargo_utc > now
    return is_kept and row.item.action is not Action.WITHDRAW and row.item.state not in FINISHED


def is_resting(row: QueueRow, now: datetime) -> bool:
    """Tell whether a row that is due waits because its destination could not be reached.

    A rest of less than a minute is the pace of a destination, and nothing to speak of.
    """
    is_due = row.item.due_utc is None or row.item.due_utc <= now
    is_waiting = row.item.state is QueueState.PENDING and is_due and not row.is_paused
    return is_waiting and row.opens_utc is not None and row.opens_utc > now + LONGEST_PACE
