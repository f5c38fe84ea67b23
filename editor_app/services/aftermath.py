"""What follows a try besides its record: the article moves on, a refusing destination pauses."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from editor_app.base.errors import AppError
from editor_app.domain.article import ArticleState
from editor_app.domain.ports import UnitOfWork
from editor_app.domain.publication import RETRY_DELAYS_S, Action, QueueItem

PAUSING = frozenset(
    {"credentials-refused", "secret-missing", "host-key-unknown", "host-key-changed"}
)
"""The codes at which a destination is paused: nothing there goes on until a person has acted."""

UNREACHED = frozenset({"server-unreachable"})
"""The codes at which nobody was there to take anything: what else waits would end the same way."""

LONGEST_PAUSE_S = 86_400.0
"""The longest pause that a destination may ask for."""

_STATE_AFTER = {
    Action.PUBLISH: ArticleState.PUBLISHED,
    Action.UPDATE: ArticleState.PUBLISHED,
    Action.CORRECT: ArticleState.CORRECTED,
    Action.WITHDRAW: ArticleState.WITHDRAWN,
}


def move_articles(unit: UnitOfWork, sent: Sequence[QueueItem]) -> None:
    """Move articles on; withdrawn is only what no destination holds any more."""
    moved: dict[ArticleState, set[str]] = {}
    for item in sent:
        if item.action is not Action.WITHDRAW or not _is_held_anywhere(unit, item.article_id):
            moved.setdefault(_STATE_AFTER[item.action], set()).add(item.article_id)
    for state, ids in moved.items():
        unit.articles.advance(frozenset(ids), state)


def _is_held_anywhere(unit: UnitOfWork, article_id: str) -> bool:
    newest = (
        unit.queue.last_sent(article_id, destination.id) for destination in unit.destinations.all()
    )
    return any(item is not None and item.action is not Action.WITHDRAW for item in newest)


def let_rest(
    unit: UnitOfWork, item: QueueItem, error: AppError | None, now: datetime
) -> frozenset[str]:
    """Let a destination rest that was not reached, or asked for time, until this item's next try.

    What waits there waits untried: else a day without a network would wear every item out.

    Returns:
        The destinations that changed.
    """
    if error is None or not is_for_all(error):
        return frozenset()
    asked_s = asked_pause_s(error)
    last = now + timedelta(seconds=RETRY_DELAYS_S[-1] if asked_s is None else asked_s)
    until = item.next_try_utc or last
    unit.destinations.rest(item.destination_id, until, is_asked_for=asked_s is not None)
    return frozenset({item.destination_id})


def is_for_all(error: AppError) -> bool:
    """Tell whether an error would meet everything else that is for the destination now."""
    return error.code in UNREACHED or asked_pause_s(error) is not None


def asked_pause_s(error: AppError) -> float | None:
    """Return for how many seconds the other side asked to be left alone, where it did."""
    asked = error.params.get("retry_after_s")
    if not isinstance(asked, int | float):
        return None
    return min(max(0.0, float(asked)), LONGEST_PAUSE_S)


def pause_refusing(unit: UnitOfWork, item: QueueItem, code: str) -> frozenset[str]:
    """Pause a destination that refused who we are; return the destinations that changed."""
    if code not in PAUSING:
        return frozenset()
    destination = unit.destinations.get(item.destination_id)
    unit.destinations.save(replace(destination, is_paused=True))
    return frozenset({destination.id})
