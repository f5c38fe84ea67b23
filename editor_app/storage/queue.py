"""The publishing queue of one transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

import sqlalchemy as sa

from editor_app.base.errors import UserError
from editor_app.domain.ports import Claim, QueueQuery
from editor_app.domain.publication import FINISHED, Action, Attempt, QueueItem, QueueRow, QueueState
from editor_app.storage.claims import claimed, next_wake_utc, state_ahead
from editor_app.storage.queue_rows import checked_item, columns_of, item_in, seal_of_item
from editor_app.storage.row_seals import SEALED, seal_of
from editor_app.storage.tables import (
    attempts,
    destinations,
    embargoes,
    none_of,
    one_of,
    queue,
    releases,
)

_q = queue.c
_by_position = (_q.priority, _q.position, _q.sequence, _q.id)
_embargo_utc = (
    sa.select(embargoes.c.until_utc)
    .where(embargoes.c.article_id == _q.article_id)
    .scalar_subquery()
)
_before = queue.alias("before")
_there = (
    sa.select(_before.c.action)
    .where(
        _before.c.article_id == _q.article_id,
        _before.c.destination_id == _q.destination_id,
        _before.c.state == QueueState.SENT.value,
        none_of(_q.state, FINISHED),
    )
    .order_by(_before.c.sequence.desc(), _before.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_rows = (
    sa.select(
        queue,
        releases.c.headline.label("headline"),
        destinations.c.name.label("destination"),
        destinations.c.kind.label("destination_kind"),
        destinations.c.is_paused.label("is_paused"),
        destinations.c.open_utc.label("opens_utc"),
        state_ahead.label("behind"),
        _there.label("there"),
        _embargo_utc.label("embargo_utc"),
    )
    .join(releases, releases.c.id == _q.release_id)
    .join(destinations, destinations.c.id == _q.destination_id)
)
_COMPARED = ("state", "attempts", "lease_owner", "lease_until_utc", "lease_attempt")
_SEALED = frozenset(SEALED["queue"])
_add = sa.insert(queue)
_last_sent = (
    sa.select(queue)
    .where(
        _q.article_id == sa.bindparam("article_id"),
        _q.destination_id == sa.bindparam("destination_id"),
        _q.state == QueueState.SENT.value,
    )
    .order_by(_q.sequence.desc(), _q.id.desc())
    .limit(1)
)
_KEY = ("article_id", "release_id", "destination_id", "action", "resend")
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
_forget_attempt = sa.delete(attempts).where(
    attempts.c.item_id == sa.bindparam("of_item"),
    attempts.c.number == sa.bindparam("of_number"),
)


@lru_cache(maxsize=64)
def _save(names: frozenset[str], is_seal_compared: bool) -> sa.Update:
    """Return the update of some columns: SQLite keeps the indexes of the others as they are."""
    compared = (*_COMPARED, "sha256") if is_seal_compared else _COMPARED
    return (
        sa.update(queue)
        .where(
            _q.id == sa.bindparam("item_id"),
            *(
                _q[name].is_not_distinct_from(sa.bindparam(f"expected_{name}", type_=_q[name].type))
                for name in compared
            ),
        )
        .values({name: sa.bindparam(name, type_=_q[name].type) for name in sorted(names)})
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
        columns = columns_of(item)
        self._check_unique(item, columns)
        self._connection.execute(
            _add, {"id": item.id, "sha256": seal_of_item(item.id, columns), **columns}
        )

    def get(self, item_id: str) -> QueueItem:
        """Return an item.

        Raises:
            UserError: ``queue-item-not-found``.
        """
        row = self._connection.execute(sa.select(queue).where(_q.id == item_id)).one_or_none()
        if row is None:
            raise UserError("queue-item-not-found", id=item_id)
        return checked_item(row)

    def save(self, item: QueueItem, *, expected: QueueItem) -> None:
        """Replace an item that is still as ``expected`` says (state, lease and attempts).

        Raises:
            UserError: ``queue-item-changed-elsewhere``, or ``already-queued`` where a cancelled
                item comes back beside its successor; nothing is written.
        """
        columns = columns_of(item)
        before = columns_of(expected)
        is_back = expected.state is QueueState.CANCELLED
        if is_back or any(columns[name] != before[name] for name in _KEY):
            self._check_unique(item, columns)
        if not self._compare_and_set(item, columns, before):
            raise UserError("queue-item-changed-elsewhere", id=item.id)

    def rows(self, query: QueueQuery) -> Sequence[QueueRow]:
        """Return the rows of the queue screen."""
        conditions: list[sa.ColumnElement[bool]] = []
        if query.states:
            conditions.append(_q.state.in_(sorted(query.states)))
        if query.actions:
            conditions.append(_q.action.in_(sorted(query.actions)))
        if query.article_id:
            conditions.append(_q.article_id == query.article_id)
        if query.destination_id:
            conditions.append(_q.destination_id == query.destination_id)
        if query.span is not None:
            conditions.append(_lies_within(*query.span))
        if query.is_moved:
            conditions.append(_q.moved_utc.is_not(None))
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

    def claim(self, wish: Claim) -> Sequence[QueueItem]:
        """Take the first items that may be sent now, mark them SENDING and count the attempts.

        The rules are those of ``ports.Queue.claim``.
        """
        return [checked_item(row) for row in claimed(self._connection, wish)]

    def next_wake_utc(self, now_utc: datetime) -> datetime | None:
        """Return when the next item may become due, or None when nothing waits.

        Items on a paused destination or behind another of their article do not count.
        """
        return next_wake_utc(self._connection, now_utc)

    def take_back(self, items: Sequence[QueueItem]) -> None:
        """Give claimed items back untried: what ``claim`` did to them and their attempts is undone.

        An item that another worker has meanwhile is left alone.
        """
        for item in items:
            before = columns_of(item)
            untried = before | {
                "state": QueueState.RETRYING if item.attempts > 1 else QueueState.PENDING,
                "attempts": item.attempts - 1,
                "lease_owner": None,
                "lease_until_utc": None,
                "lease_attempt": None,
            }
            if self._compare_and_set(item, untried, before):
                self._connection.execute(
                    _forget_attempt, {"of_item": item.id, "of_number": item.attempts}
                )

    def next_sequence(self) -> int:
        """Return a number greater than every sequence and position in the queue."""
        highest = self._connection.execute(
            sa.select(
                sa.select(sa.func.max(_q.sequence)).scalar_subquery(),
                sa.select(sa.func.max(_q.position)).scalar_subquery(),
            )
        ).one()
        return 1 + max((number for number in highest if number is not None), default=0)

    def add_attempts(self, begun: Sequence[Attempt]) -> None:
        """Record that tries began."""
        if begun:
            self._connection.execute(
                _add_attempt,
                [{"item_id": one.item_id, "number": one.number, **_told(one)} for one in begun],
            )

    def end_attempts(self, ended: Sequence[Attempt]) -> None:
        """Record how tries ended."""
        if ended:
            self._connection.execute(
                _end_attempt,
                [{"of_item": one.item_id, "of_number": one.number, **_told(one)} for one in ended],
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
                request=row.request,
                answer=row.answer,
            )
            for row in self._connection.execute(
                sa.select(attempts).where(attempts.c.item_id == item_id).order_by(attempts.c.number)
            )
        ]

    def last_sent(self, article_id: str, destination_id: str) -> QueueItem | None:
        """Return the newest SENT item of the article at the destination, if any."""
        row = self._connection.execute(
            _last_sent, {"article_id": article_id, "destination_id": destination_id}
        ).one_or_none()
        return None if row is None else checked_item(row)

    def unfinished_of(self, article_id: str) -> Sequence[QueueItem]:
        """Return the article's items that are neither sent nor cancelled."""
        wanted = (
            sa.select(queue)
            .where(_q.article_id == article_id, none_of(_q.state, FINISHED))
            .order_by(*_by_position)
        )
        return [item_in(row) for row in self._connection.execute(wanted)]

    def _compare_and_set(
        self, item: QueueItem, columns: Mapping[str, object], before: Mapping[str, object]
    ) -> bool:
        """Write what changed, with a new seal where it is sealed; a damaged row keeps its own."""
        changed = {name: value for name, value in columns.items() if value != before[name]}
        expected = {f"expected_{name}": before[name] for name in _COMPARED}
        if not item.is_damaged and not _SEALED.isdisjoint(changed):
            changed["sha256"] = seal_of_item(item.id, columns)
            if before["lease_owner"] is None:  # under a lease nobody else changes what is sealed
                expected["expected_sha256"] = seal_of_item(item.id, before)
        saved = self._connection.execute(
            _save(frozenset(changed or ("state",)), "expected_sha256" in expected),
            {"item_id": item.id, **(changed or {"state": columns["state"]}), **expected},
        )
        return bool(saved.rowcount)

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
                item=item_in(row),
                headline=row.headline,
                destination=row.destination,
                destination_kind=row.destination_kind,
                is_paused=row.is_paused,
                behind=None if row.behind is None else QueueState(row.behind),
                there=None if row.there is None else Action(row.there),
                embargo_utc=row.embargo_utc,
                opens_utc=row.opens_utc,
            )
            for row in self._connection.execute(wanted)
        ]


def _lies_within(start: datetime, end: datetime) -> sa.ColumnElement[bool]:
    """Return the condition that an item was sent or is due in a span, or waits without a time."""
    is_waiting = none_of(_q.state, FINISHED)
    return sa.or_(
        sa.and_(_q.sent_utc >= start, _q.sent_utc < end),
        sa.and_(_q.sent_utc.is_(None), _q.due_utc >= start, _q.due_utc < end),
        sa.and_(is_waiting, _q.due_utc.is_(None)),
    )


def _told(attempt: Attempt) -> dict[str, object]:
    told = {
        "started_utc": attempt.started_utc,
        "ended_utc": attempt.ended_utc,
        "outcome": attempt.outcome,
        "detail": attempt.detail,
        "request": attempt.request,
        "answer": attempt.answer,
    }
    return told | {"sha256": seal_of([attempt.item_id, attempt.number, *told.values()])}
