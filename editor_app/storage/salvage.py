"""Read what is still sound out of a damaged library, row by row, from a copy of it."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import TypeVar

import sqlalchemy as sa

from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.domain.article import Article
from editor_app.domain.care import SILENT, Progress
from editor_app.domain.history import VersionReason
from editor_app.storage.engine import READS_ONLY, make_engine
from editor_app.storage.faults import environment_fault
from editor_app.storage.schema import bring_up_to_date
from editor_app.storage.unit_of_work import SqlUnitOfWork

Found = TypeVar("Found")

_MOST_ROWS_A_PAGE = 40
_UNREADABLE = (sa.exc.DBAPIError, AppError, ValueError, TypeError, KeyError)


@contextmanager
def opened_copy(
    damaged: Path, module: ModuleType, keyed: Callable[[Path], AbstractContextManager[None]]
) -> Iterator[sa.Connection]:
    """Lend a reading connection on a copy of a library that may be damaged.

    ``keyed`` lets a file be opened with the library's key while a block lasts.

    Raises:
        EnvironmentFault: ``library-damaged`` where it is no library any more, ``file-not-written``
            where there is no room for a copy.
    """
    with tempfile.TemporaryDirectory(prefix=".~readable-", dir=damaged.parent) as place:
        copy = Path(place) / damaged.name
        try:
            for end in ("", "-wal"):
                source = damaged.with_name(damaged.name + end)
                if source.exists():
                    shutil.copyfile(source, copy.with_name(copy.name + end))
        except OSError as error:
            reason = error.strerror or str(error)
            raise EnvironmentFault("file-not-written", path=str(copy), reason=reason) from error
        engine = make_engine(copy, module)
        try:
            with keyed(copy):
                _mend_indexes(engine)
                bring_up_to_date(engine)
                with engine.connect().execution_options(**{READS_ONLY: True}) as connection:
                    yield connection
        except sa.exc.SQLAlchemyError as error:
            if environment_fault(error) is None:
                raise
            raise EnvironmentFault("library-damaged", path=str(damaged)) from error
        finally:
            engine.dispose()


def sound_articles(connection: sa.Connection, progress: Progress = SILENT) -> Iterator[Article]:
    """Yield each article whose text is as it was written.

    Raises:
        Cancelled: It was to stop.
    """
    work = SqlUnitOfWork(connection)
    last = _last_number(connection)
    for number in range(1, last + 1):
        if number % 64 == 0:
            progress.step(number / last)
        with suppress(*_UNREADABLE):
            wanted = "SELECT id FROM articles WHERE number = ?"
            name = connection.exec_driver_sql(wanted, (number,)).scalar()
            if name is not None:
                yield work.articles.get(str(name))


def read_out(
    connection: sa.Connection, into: SqlUnitOfWork, now_reason: VersionReason, progress: Progress
) -> int:
    """Put what is sound into a new library.

    That is articles with their notes, unsaved texts, pictures, names and destinations.

    Args:
        connection: On a copy of the damaged library.
        into: An open transaction of the new one.
        now_reason: Why each article gets the version that it then has.
        progress: Hears how far it is.

    Returns:
        How many articles it were.

    Raises:
        Cancelled: It was to stop.
    """
    work = SqlUnitOfWork(connection)
    count = 0
    for article in sound_articles(connection, progress):
        into.articles.add(article)
        into.versions.add(article, reason=now_reason, author="", now=article.updated_utc)
        for note_id in _readable(partial(_notes_of, connection, article.id)):
            with suppress(*_UNREADABLE):
                into.notes.add(work.notes.get(note_id))
        for assignment in reversed(_readable(partial(work.assignments.history_of, article.id))):
            into.assignments.add(assignment)
        count += 1
    for buffer, _ in _readable(work.journal.owners):
        with suppress(*_UNREADABLE):
            for entry in work.journal.chain_of(buffer).entries:
                into.journal.append(entry)
    for person in _readable(work.contributors.all):
        into.contributors.add(person)
    for destination in _readable(work.destinations.all):
        into.destinations.add(destination)
    for name in _readable(lambda: _pictures(connection)):
        with suppress(*_UNREADABLE):
            into.media.add(work.media.get(name))
    return count


def _readable(read: Callable[[], Sequence[Found]]) -> Sequence[Found]:
    try:
        return read()
    except _UNREADABLE:
        return ()


def _pictures(connection: sa.Connection) -> list[str]:
    return [str(row[0]) for row in connection.exec_driver_sql("SELECT id FROM media")]


def _notes_of(connection: sa.Connection, article_id: str) -> list[str]:
    wanted = "SELECT id FROM editor_notes WHERE article_id = ?"
    return [str(row[0]) for row in connection.exec_driver_sql(wanted, (article_id,))]


def _mend_indexes(engine: sa.Engine) -> None:
    """Make the indexes of the copy anew: rows are found by them."""
    with closing(engine.connect()) as connection, suppress(sa.exc.DBAPIError):
        connection.exec_driver_sql("REINDEX")
        connection.commit()


def _last_number(connection: sa.Connection) -> int:
    """Return the highest number that an article may have, also where the table's end is gone."""
    for table in ("articles", "drafts"):
        with suppress(sa.exc.DBAPIError):
            last = connection.exec_driver_sql(f"SELECT max(number) FROM {table}").scalar()
            if isinstance(last, int):
                return last
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    return int(pages or 0) * _MOST_ROWS_A_PAGE
