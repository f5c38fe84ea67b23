"""The places that articles are sent to, of one transaction."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from editor_app.base.errors import UserError
from editor_app.domain.checklist import Severity
from editor_app.domain.publication import FINISHED, LONGEST_PACE, Destination
from editor_app.storage.row_seals import is_row_as_sealed, sealed_row
from editor_app.storage.tables import destinations, none_of, queue
from editor_app.storage.texts import json_strings, json_text

_d = destinations.c

_LIMIT = ".limit"
"""Ends the name of a row under which its limit is kept, beside what the row is."""


class SqlDestinations:
    """Destinations, one row each, their options as JSON.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, destination: Destination) -> None:
        """Store a new destination.

        Raises:
            UserError: ``destination-name-taken``.
        """
        self._check_name(destination)
        self._connection.execute(sa.insert(destinations).values(_columns(destination)))

    def get(self, destination_id: str) -> Destination:
        """Return a destination.

        Raises:
            UserError: ``destination-not-found``.
        """
        row = self._connection.execute(
            sa.select(destinations).where(_d.id == destination_id)
        ).one_or_none()
        if row is None:
            raise UserError("destination-not-found", id=destination_id)
        return _destination(row)

    def named(self, name: str) -> Destination:
        """Return the destination of this name.

        Raises:
            UserError: ``destination-not-found``.
        """
        row = self._connection.execute(sa.select(destinations).where(_d.name == name)).one_or_none()
        if row is None:
            raise UserError("destination-not-found", name=name)
        return _destination(row)

    def save(self, destination: Destination) -> None:
        """Replace a destination; one that is still marked as damaged keeps the seal it had.

        Raises:
            UserError: ``destination-not-found`` or ``destination-name-taken``.
        """
        self._check_name(destination)
        saved = self._connection.execute(
            sa.update(destinations).where(_d.id == destination.id).values(_columns(destination))
        )
        if not saved.rowcount:
            raise UserError("destination-not-found", id=destination.id)

    def remove(self, destination_id: str) -> None:
        """Remove a destination with its finished items.

        Raises:
            UserError: ``destination-not-found``, or ``destination-in-use`` while an item that is
                not finished points to it.
        """
        name = self.get(destination_id).name
        of_this = queue.c.destination_id == destination_id
        unfinished = sa.select(sa.exists().where(of_this, none_of(queue.c.state, FINISHED)))
        if self._connection.execute(unfinished).scalar_one():
            raise UserError("destination-in-use", name=name)
        self._connection.execute(sa.delete(queue).where(of_this))
        self._connection.execute(sa.delete(destinations).where(_d.id == destination_id))

    def all(self) -> Sequence[Destination]:
        """Return every destination by name."""
        return [
            _destination(row)
            for row in self._connection.execute(sa.select(destinations).order_by(_d.name))
        ]

    def rest(self, destination_id: str, until_utc: datetime, *, is_asked_for: bool = False) -> None:
        """Let nothing be claimed for a destination before a moment; a later one that is set stays.

        Unlike a pause it ends by itself.
        """
        for moment in (_d.open_utc, _d.asked_utc)[: 1 + is_asked_for]:
            self._connection.execute(
                sa.update(destinations)
                .where(_d.id == destination_id, sa.or_(moment.is_(None), moment < until_utc))
                .values({moment: until_utc})
            )

    def rouse(
        self, destination_ids: frozenset[str], now_utc: datetime, *, keeps_asked: bool = False
    ) -> None:
        """End the rests of destinations; what is left of less than a minute stays.

        So it does not hurry a destination whose pace is limited.
        """
        kept = {} if keeps_asked else {_d.asked_utc: None}
        self._connection.execute(
            sa.update(destinations)
            .where(_d.id.in_(destination_ids), _d.open_utc > now_utc + LONGEST_PACE)
            .values({_d.open_utc: _d.asked_utc if keeps_asked else None, **kept})
        )

    def _check_name(self, destination: Destination) -> None:
        taken = sa.select(sa.exists().where(_d.name == destination.name, _d.id != destination.id))
        if self._connection.execute(taken).scalar_one():
            raise UserError("destination-name-taken", name=destination.name)


def _columns(destination: Destination) -> dict[str, object]:
    row = {
        "id": destination.id,
        "kind": destination.kind,
        "name": destination.name,
        "options": json_text(destination.options),
        "is_paused": destination.is_paused,
        "checks": json_text(
            {
                **{code: each.value for code, each in destination.checks.items()},
                **{f"{code}{_LIMIT}": str(most) for code, most in destination.limits.items()},
            }
        ),
    }
    return row if destination.is_damaged else sealed_row("destinations", row)


def _destination(row: sa.Row[*tuple[object, ...]]) -> Destination:
    is_damaged = not is_row_as_sealed("destinations", row)
    kept = _strings_in(row.checks, is_damaged)
    return Destination(
        id=row.id,
        kind=row.kind,
        name=row.name,
        options=_strings_in(row.options, is_damaged),
        is_paused=row.is_paused,
        checks={
            code: Severity(name)
            for code, name in kept.items()
            if not code.endswith(_LIMIT) and not is_damaged
        },
        limits={
            key.removesuffix(_LIMIT): int(most)
            for key, most in kept.items()
            if key.endswith(_LIMIT) and not is_damaged
        },
        is_damaged=is_damaged,
    )


def _strings_in(text: str, is_damaged: bool) -> dict[str, str]:
    """Read stored strings; a damaged row shows what can be read, to be mended."""
    try:
        return json_strings(text)
    except (ValueError, AttributeError):
        if not is_damaged:
            raise
        return {}
