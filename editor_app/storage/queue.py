"""The publishing queue of one transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import sqlalchemy as sa

from editor_app.base.errors import UserError
from editor_app.domain.ports import Claim, QueueQuery
from editor_app.domain.publication import (
    FINISHED,
    Action,
    Attempt,
    Failure,
    Lease,
    QueueItem,
    QueueRow,
    QueueState,
)
from editor_app.storage.tables import (
    MAY_BE_SENT,
    UtcTime,
    attempts,
    destinations,
    none_of,
    one_of,
    queue,
    releases,
)
from editor_app.storage.texts import json_strings, json_text

_q = queue.c
_by_position = (_q.position, _q.sequence, _q.id)
_earlier = queue.alias("earlier")
_sending = queue.alias("sending")

_is_first_of_its_pair = ~(
    sa.exists().where(
        _earlier.c.article_id == _q.article_id,
        _earlier.c.destination_id == _q.destination_id,
        _earlier.c.sequence < _q.sequence,
        none_of(_earlier.c.state, FINISHED),
    )
)
_goes_on = _q.destination_id.not_in(sa.select(destinations.c.id).where(destinations.c.is_paused))
_rows = (
    sa.select(
        queue,
        releases.c.headline.label("headline"),
        destinations.c.name.label("destination"),
        destinations.c.kind.label("destination_kind"),
        destinations.c.is_paused.label("is_paused"),
    )
    .join(releases, releases.c.id == _q.release_id)
    .join(destinations, destinations.c.id == _q.destination_id)
)
_now = sa.bindparam("now_utc", type_=UtcTime())
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
    sa.select(_q.id)
    .where(
        one_of(_q.state, MAY_BE_SENT),
        *_is_past,
        _has_no_worker,
        _goes_on,
        _is_free,
        _is_first_of_its_pair,
    )
    .order_by(*_by_position)
    .limit(1)
)
_claim = (
    sa.update(queue)
    .where(_q.id == _first_to_send.scalar_subquery())
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
_lease_end = sa.case((_q.state == QueueState.SENDING.value, _q.lease_until_utc))
_ready_utc = sa.func.max(
    *(sa.func.coalesce(wait, _now) for wait in (_q.due_utc, _q.next_try_utc, _lease_end))
)
_next_wake = sa.select(sa.func.max(sa.func.min(_ready_utc), _now, type_=UtcTime())).where(
    one_of(_q.state, MAY_BE_SENT), _goes_on, _is_first_of_its_pair
)

_COMPARED = ("state", "attempts", "lease_owner", "lease_until_utc", "lease_attempt")
_add = sa.insert(queue)
_save = sa.update(queue).where(
    _q.id == sa.bindparam("item_id"),
    *(
        _q[name].is_not_distinct_from(sa.bindparam(f"expected_{name}", type_=_q[name].type))
        for name in _COMPARED
    ),
)
_KEY = ("article_id", "release_id", "destination_id", "action")
_same_key = sa.select(_q.id).where(
    *(_q[name] == sa.bindparam(name) for name in _KEY),
    _q.state != sa.literal_column(f"'{QueueState.CANCELLED}'"),
    _q.id != sa.bindparam("item_id"),
)
_add_attempt = sa.insert(attempts)
_end_attempt = sa.update(attempts).where(
    attempts.c.item_id == sa.bindparam("of_item"),
    attempts.c.number == sa.bindparam("of_number"),
)


class SqlQueue:
    """Queue items, one row each, and their attempts.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, item: QueueItem) -> None:
        """Store a new item.

        Raises:
            UserError: ``already-queued`` where an item of the same article, release, destination
                and action exists that is not cancelled.
        """
        columns = _columns(item)
        self._check_unique(item, columns)
        self._connection.execute(_add, {"id": item.id, **columns})

    def get(self, item_id: str) -> QueueItem:
        """Return an item.

        Raises:
            UserError: ``queue-item-not-found``.
        """
        row = self._connection.execute(sa.select(queue).where(_q.id == item_id)).one_or_none()
        if row is None:
            raise UserError("queue-item-not-found", id=item_id)
        return _item(row)

    def save(self, item: QueueItem, *, expected: QueueItem) -> None:
        """Replace an item that is still as ``expected`` says (state, lease and attempts).

        Raises:
            UserError: ``queue-item-changed-elsewhere``, or ``already-queued`` where a cancelled
                item comes back beside its successor; nothing is written.
        """
        columns = _columns(item)
        before = _columns(expected)
        self._check_unique(item, columns)
        saved = self._connection.execute(
            _save,
            {"item_id": item.id, **columns}
            | {f"expected_{name}": before[name] for name in _COMPARED},
        )
        if not saved.rowcount:
            raise UserError("queue-item-changed-elsewhere", id=item.id)

    def rows(self, query: QueueQuery) -> Sequence[QueueRow]:
        """Return the rows of the queue screen."""
        conditions: list[sa.ColumnElement[bool]] = []
        if query.states:
            conditions.append(_q.state.in_(sorted(query.states)))
        if query.article_id:
            conditions.append(_q.article_id == query.article_id)
        if query.destination_id:
            conditions.append(_q.destination_id == query.destination_id)
        wanted = _rows.where(*conditions)
        unfinished = wanted.where(none_of(_q.state, FINISHED)).order_by(*_by_position)
        finished = wanted.where(one_of(_q.state, FINISHED)).order_by(
            _q.sequence.desc(), _q.id.desc()
        )
        shown = self._shown(unfinished.limit(query.limit))
        return shown + self._shown(finished.limit(query.limit - len(shown)))

    def rows_of(self, ids: frozenset[str]) -> Sequence[QueueRow]:
        """Return the rows of these items, in no order."""
        return self._shown(_rows.where(_q.id.in_(ids)))

    def claim(self, wish: Claim) -> QueueItem | None:
        """Take the first item that may be sent now, mark it SENDING and count the attempt.

        The rules are those of ``ports.Queue.claim``; one statement looks and takes.
        """
        taken = self._connection.execute(
            _claim,
            {
                "owner": wish.owner,
                "now_utc": wish.now_utc,
                "until_utc": wish.now_utc + timedelta(seconds=wish.lease_s),
                "serial_kinds": sorted(wish.serial_kinds),
            },
        ).one_or_none()
        return None if taken is None else _item(taken)

    def next_wake_utc(self, now_utc: datetime) -> datetime | None:
        """Return when the next item may become due, or None when nothing waits.

        Items on a paused destination or behind another of their article do not count.
        """
        moment: datetime | None = self._connection.execute(
            _next_wake, {"now_utc": now_utc}
        ).scalar_one()
        return moment

    def next_sequence(self) -> int:
        """Return a number greater than every sequence and position in the queue."""
        highest = self._connection.execute(
            sa.select(
                sa.select(sa.func.max(_q.sequence)).scalar_subquery(),
                sa.select(sa.func.max(_q.position)).scalar_subquery(),
            )
        ).one()
        return 1 + max((number for number in highest if number is not None), default=0)

    def add_attempt(self, attempt: Attempt) -> None:
        """Record that a try began."""
        self._connection.execute(
            _add_attempt,
            {
                "item_id": attempt.item_id,
                "number": attempt.number,
                "started_utc": attempt.started_utc,
                "ended_utc": attempt.ended_utc,
                "outcome": attempt.outcome,
                "detail": attempt.detail,
            },
        )

    def end_attempt(self, attempt: Attempt) -> None:
        """Record how a try ended."""
        self._connection.execute(
            _end_attempt,
            {
                "of_item": attempt.item_id,
                "of_number": attempt.number,
                "ended_utc": attempt.ended_utc,
                "outcome": attempt.outcome,
                "detail": attempt.detail,
            },
        )

    def attempts_of(self, item_id: str) -> Sequence[Attempt]:
        """Return every try of an item, first first."""
        return [
            Attempt(
                item_id=row.item_id,
                number=row.number,
                started_utc=row.started_utc,
                ended_utc=row.ended_utc,
                outcome=row.outcome,
                detail=row.detail,
            )
            for row in self._connection.execute(
                sa.select(attempts).where(attempts.c.item_id == item_id).order_by(attempts.c.number)
            )
        ]

    def last_sent(self, article_id: str, destination_id: str) -> QueueItem | None:
        """Return the newest SENT item of the article at the destination, if any."""
        row = self._connection.execute(
            sa.select(queue)
            .where(
                _q.article_id == article_id,
                _q.destination_id == destination_id,
                _q.state == QueueState.SENT.value,
            )
            .order_by(_q.sequence.desc(), _q.id.desc())
            .limit(1)
        ).one_or_none()
        return None if row is None else _item(row)

    def unfinished_of(self, article_id: str) -> Sequence[QueueItem]:
        """Return the article's items that are neither sent nor cancelled."""
        wanted = (
            sa.select(queue)
            .where(_q.article_id == article_id, none_of(_q.state, FINISHED))
            .order_by(*_by_position)
        )
        return [_item(row) for row in self._connection.execute(wanted)]

    def _check_unique(self, item: QueueItem, columns: Mapping[str, object]) -> None:
        """Refuse a second item of one key; the writer's lock makes the look-up hold."""
        if item.state is QueueState.CANCELLED:
            return
        key = {name: columns[name] for name in _KEY}
        other = self._connection.execute(_same_key, {"item_id": item.id, **key}).scalar()
        if other is not None:
            raise UserError("already-queued", id=other)

    def _shown(self, wanted: sa.Select[*tuple[object, ...]]) -> list[QueueRow]:
        return [
            QueueRow(
                item=_item(row),
                headline=row.headline,
                destination=row.destination,
                destination_kind=row.destination_kind,
                is_paused=row.is_paused,
            )
            for row in self._connection.execute(wanted)
        ]


def _columns(item: QueueItem) -> dict[str, object]:
    return {
        "article_id": item.article_id,
        "release_id": item.release_id,
        "destination_id": item.destination_id,
        "action": item.action.value,
        "state": item.state.value,
        "sequence": item.sequence,
        "position": item.position,
        "created_utc": item.created_utc,
        "due_utc": item.due_utc,
        "due_wall": item.due_wall,
        "due_zone": item.due_zone,
        "attempts": item.attempts,
        "next_try_utc": item.next_try_utc,
        "lease_owner": item.lease.owner if item.lease else None,
        "lease_until_utc": item.lease.until_utc if item.lease else None,
        "lease_attempt": item.lease.attempt if item.lease else None,
        "remote_id": item.remote_id,
        "remote_url": item.remote_url,
        "remote_state": item.remote_state,
        "sent_utc": item.sent_utc,
        "failure_code": item.failure.code if item.failure else None,
        "failure_params": json_text(item.failure.params) if item.failure else None,
    }


def _item(row: sa.Row[*tuple[object, ...]]) -> QueueItem:
    lease = None
    if row.lease_owner is not None:
        lease = Lease(
            owner=row.lease_owner, until_utc=row.lease_until_utc, attempt=row.lease_attempt
        )
    failure = None
    if row.failure_code is not None:
        failure = Failure(code=row.failure_code, params=json_strings(row.failure_params))
    return QueueItem(
        id=row.id,
        article_id=row.article_id,
        release_id=row.release_id,
        destination_id=row.destination_id,
        action=Action(row.action),
        state=QueueState(row.state),
        sequence=row.sequence,
        position=row.position,
        created_utc=row.created_utc,
        due_utc=row.due_utc,
        due_wall=row.due_wall,
        due_zone=row.due_zone,
        attempts=row.attempts,
        next_try_utc=row.next_try_utc,
        lease=lease,
        remote_id=row.remote_id,
        remote_url=row.remote_url,
        remote_state=row.remote_state,
        sent_utc=row.sent_utc,
        failure=failure,
    )
