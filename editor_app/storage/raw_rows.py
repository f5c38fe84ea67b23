"""Rows of a damaged table as they lie there, and whether one can be what was written.

Tables without a hash of their own are told by their shape: a page that was overwritten leaves
numbers where texts were, moments before the program, zeros inside of words.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from types import MappingProxyType

import sqlalchemy as sa

from editor_app.base.errors import AppError
from editor_app.storage.file_marks import EPOCH, MICROSECOND
from editor_app.storage.tables import UtcTime

UNREADABLE = (sa.exc.DBAPIError, AppError, ValueError, TypeError, KeyError, AttributeError)
"""What reading a damaged row may end in."""
ROWS_KNOWN = "mihbara_rows_known"
"""The connection's option that holds how many rows the indexes know of, by table."""
_FIRST = (datetime(2000, 1, 1, tzinfo=UTC) - EPOCH) // MICROSECOND
_LAST = (datetime(2200, 1, 1, tzinfo=UTC) - EPOCH) // MICROSECOND
_MOST_NUMBERS = 2_000_000
_LARGEST = 2**53

RawRow = Mapping[str, object]


class RawRows:
    """The rows of one table, whatever has become of its pages and indexes.

    Args:
        connection: On a copy of the damaged library.
        table: The table.

    ``lost`` counts, after all rows were read, those that are there and cannot be read, or are not
    what was written; where nothing of the table can be read it is at least one.
    """

    def __init__(self, connection: sa.Connection, table: sa.Table) -> None:
        self._connection = connection
        self._table = table
        self._has_rowid = table.dialect_options["sqlite"]["with_rowid"]
        self.lost = 0

    def __iter__(self) -> Iterator[RawRow]:
        """Yield each row that is whole."""
        seen = 0
        for row in self._by_number() if self._has_rowid else self._in_order():
            seen += 1
            if is_whole(self._table, row):
                yield row
            else:
                self.lost += 1
        known = self._connection.get_execution_options().get(ROWS_KNOWN, {})
        gone = known.get(self._table.name, 0) - seen
        self.lost = max(self.lost, gone)

    def _by_number(self) -> Iterator[RawRow]:
        name = self._table.name
        wanted = f'SELECT * FROM "{name}" NOT INDEXED WHERE rowid = ?'
        for number in self._numbers():
            try:
                row = self._connection.exec_driver_sql(wanted, (number,)).mappings().first()
            except UNREADABLE:
                self.lost += 1
                continue
            if row is not None:
                yield MappingProxyType(dict(row))

    def _numbers(self) -> list[int]:
        """Return the numbers of rows: all of them, or, past a hole, all that there may be."""
        found: set[int] = set()
        is_broken = False
        name = self._table.name
        for wanted in (
            f'SELECT rowid FROM "{name}" NOT INDEXED ORDER BY rowid',
            f'SELECT rowid FROM "{name}" NOT INDEXED ORDER BY rowid DESC',
        ):
            try:
                for row in self._connection.exec_driver_sql(wanted):
                    found.add(int(row[0]))
            except UNREADABLE:
                is_broken = True
        if not is_broken:
            return sorted(found)
        with suppress(*UNREADABLE):  # an index may know of more than the table
            for row in self._connection.exec_driver_sql(f'SELECT rowid FROM "{name}"'):
                found.add(int(row[0]))
        if not found:
            self.lost += 1
        return list(range(1, min(max(found, default=0), _MOST_NUMBERS) + 1))

    def _in_order(self) -> Iterator[RawRow]:
        """Yield the rows of a table that is its own index, from both ends towards a hole."""
        keys = [column.name for column in self._table.primary_key]
        seen: set[tuple[object, ...]] = set()
        holes = 0
        for way in ("", " DESC"):
            order = ", ".join(f'"{key}"{way}' for key in keys)
            try:
                wanted = f'SELECT * FROM "{self._table.name}" ORDER BY {order}'
                for row in self._connection.exec_driver_sql(wanted).mappings():
                    key = tuple(row[name] for name in keys)
                    if key not in seen:
                        seen.add(key)
                        yield MappingProxyType(dict(row))
            except UNREADABLE:
                holes += 1
        self.lost += bool(holes)


def is_whole(table: sa.Table, row: RawRow) -> bool:
    """Tell whether every value of a row is of its column's kind and could have been written."""
    return all(_fits(column, row[column.name]) for column in table.columns)


def _fits(column: sa.Column[object], value: object) -> bool:
    if value is None:
        return bool(column.nullable)
    if isinstance(column.type, UtcTime):
        return isinstance(value, int) and _FIRST <= value <= _LAST
    if isinstance(column.type, sa.Boolean):
        return value in (0, 1)
    if isinstance(column.type, sa.Integer):
        return isinstance(value, int) and abs(value) <= _LARGEST
    if isinstance(column.type, sa.LargeBinary):
        return isinstance(value, bytes)
    is_key = column.primary_key or bool(column.foreign_keys)
    return isinstance(value, str) and "\0" not in value and (bool(value) or not is_key)
