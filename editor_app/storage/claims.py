"""Which items a worker may take now, and the taking; the rules are those of ``ports.Queue``."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from editor_app.domain.ports import Claim
from editor_app.domain.publication import FINISHED, Action, QueueState
from editor_app.storage.tables import (
    MAY_BE_SENT,
    UtcTime,
    destinations,
    embargoes,
    none_of,
    one_of,
    queue,
)

_q = queue.c
_earlier = queue.alias("earlier")
_ahead = queue.alias("ahead")
_sending = queue.alias("sending")
_now = sa.bindparam("now_utc", type_=UtcTime())

state_ahead = (
    sa.select(_ahead.c.state)
    .where(
        _ahead.c.article_id == _q.article_id,
        _ahead.c.destination_id == _q.destination_id,
        _ahead.c.sequence < _q.sequence,
        none_of(_ahead.c.state, FINISHED),
        none_of(_q.state, FINISHED),
    )
    .order_by(_ahead.c.sequence)
    .limit(1)
    .scalar_subquery()
)
"""The state of the item that has to leave before the row's own, or nothing."""

_stops_a_withdrawal = sa.or_(
    one_of(_earlier.c.state, {QueueState.SENDING}),
    sa.and_(
        _earlier.c.action == sa.literal_column(f"'{Action.WITHDRAW}'"),
        one_of(_earlier.c.state, MAY_BE_SENT),
        _earlier.c.moved_utc.is_(None),
        sa.or_(_earlier.c.due_utc.is_(None), _earlier.c.due_utc <= _now),
    ),
)
_is_first_of_its_pair = ~(
    sa.exists().where(
        _earlier.c.article_id == _q.article_id,
        _earlier.c.destination_id == _q.destination_id,
        _earlier.c.sequence < _q.sequence,
        none_of(_earlier.c.state, FINISHED),
        sa.or_(_q.action != sa.literal_column(f"'{Action.WITHDRAW}'"), _stops_a_withdrawal),
    )
)
_goes_on = _q.destination_id.not_in(sa.select(destinations.c.id).where(destinations.c.is_paused))
_is_open = _q.destination_id.not_in(
    sa.select(destinations.c.id).where(destinations.c.open_utc > _now)
)
_leaves_freely = _q.action == sa.literal_column(f"'{Action.WITHDRAW}'")
_is_free_to_leave = sa.or_(
    _leaves_freely,
    _q.article_id.not_in(sa.select(embargoes.c.article_id).where(embargoes.c.until_utc > _now)),
)
_moved = queue.alias("moved")
_keeps_its_time = _q.id.not_in(sa.select(_moved.c.id).where(_moved.c.moved_utc.is_not(None)))
_is_sure_of_its_embargo = sa.or_(
    _leaves_freely,
    _q.article_id.not_in(
        sa.select(embargoes.c.article_id).where(embargoes.c.moved_utc.is_not(None))
    ),
)
_is_past = [sa.or_(moment.is_(None), moment <= _now) for moment in (_q.due_utc, _q.next_try_utc)]
_has_no_worker = sa.or_(
    _q.state != QueueState.SENDING.value,
    _q.lease_until_utc.is_(None),
    _q.lease_until_utc <= _now,
)
_is_free = _q.destination_id.not_in(
    sa.select(_sending.c.destination_id)
    .join(destinations, destinations.c.id == _sending.c.destination_id)
    .where(
        one_of(_sending.c.state, {QueueState.SENDING}),
        _sending.c.lease_until_utc > _now,
        destinations.c.kind.in_(sa.bindparam("serial_kinds", expanding=True)),
    )
)
_first_to_send = (
    sa.select(_q.id, _q.destination_id, destinations.c.kind, _q.article_id, _q.action)
    .join(destinations, destinations.c.id == _q.destination_id)
    .where(
        one_of(_q.state, MAY_BE_SENT),
        *_is_past,
        _has_no_worker,
        _goes_on,
        _is_open,
        _is_free,
        _is_free_to_leave,
        _keeps_its_time,
        _is_sure_of_its_embargo,
        _is_first_of_its_pair,
    )
    .order_by(_q.priority, _q.position, _q.sequence, _q.id)
    .limit(sa.bindparam("most"))
)
_take = (
    sa.update(queue)
    .where(_q.id.in_(sa.bindparam("ids", expanding=True)))
    .values(
        state=QueueState.SENDING.value,
        attempts=_q.attempts + 1,
        next_try_utc=None,
        lease_owner=sa.bindparam("owner"),
        lease_until_utc=sa.bindparam("until_utc", type_=UtcTime()),
        lease_attempt=_q.attempts + 1,
    )
    .returning(queue)
)
_close = (
    sa.update(destinations)
    .where(destinations.c.id.in_(sa.bindparam("ids", expanding=True)))
    .values(open_utc=sa.bindparam("until_utc", type_=UtcTime()))
)
_lease_end = sa.case((_q.state == QueueState.SENDING.value, _q.lease_until_utc))
_embargo_end = sa.case(
    (
        _q.action != sa.literal_column(f"'{Action.WITHDRAW}'"),
        sa.select(embargoes.c.until_utc)
        .where(embargoes.c.article_id == _q.article_id)
        .scalar_subquery(),
    )
)
_waits = (_q.due_utc, _q.next_try_utc, _lease_end, _embargo_end, destinations.c.open_utc)
_ready_utc = sa.func.max(*(sa.func.coalesce(wait, _now) for wait in _waits))
_next_wake = (
    sa.select(sa.func.max(sa.func.min(_ready_utc), _now, type_=UtcTime()))
    .select_from(queue)
    .join(destinations, destinations.c.id == _q.destination_id)
    .where(
        one_of(_q.state, MAY_BE_SENT),
        _goes_on,
        _keeps_its_time,
        _is_sure_of_its_embargo,
        _is_first_of_its_pair,
    )
)


def claimed(connection: sa.Connection, wish: Claim) -> Sequence[sa.Row[*tuple[object, ...]]]:
    """Take the first items that may be sent now, and return their rows in their order.

    The transaction is a writing one: nobody else takes between the look and the taking.
    """
    found = connection.execute(
        _first_to_send,
        {
            "now_utc": wish.now_utc,
            "serial_kinds": sorted(wish.serial_kinds),
            "most": wish.most,
        },
    ).all()
    ids: list[str] = []
    given: set[str] = set()
    gone = {(row.article_id, row.destination_id) for row in found if row.action == Action.WITHDRAW}
    for item_id, destination_id, kind, article_id, action in found:
        if action != Action.WITHDRAW and (article_id, destination_id) in gone:
            continue
        if destination_id in given and (wish.pace_s or kind in wish.serial_kinds):
            continue
        given.add(destination_id)
        ids.append(item_id)
    if not ids:
        return []
    until = wish.now_utc + timedelta(seconds=wish.lease_s)
    taken = connection.execute(_take, {"ids": ids, "owner": wish.owner, "until_utc": until}).all()
    if wish.pace_s:
        opens = wish.now_utc + timedelta(seconds=wish.pace_s)
        connection.execute(_close, {"ids": sorted(given), "until_utc": opens})
    return sorted(taken, key=lambda row: ids.index(row.id))


def next_wake_utc(connection: sa.Connection, now_utc: datetime) -> datetime | None:
    """Return when the next item may become due, or None when nothing waits."""
    moment: datetime | None = connection.execute(_next_wake, {"now_utc": now_utc}).scalar_one()
    return moment
