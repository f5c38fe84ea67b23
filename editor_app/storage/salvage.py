"""Read what is still sound out of a damaged library, row by row, from a copy of it."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Any

import sqlalchemy as sa

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.article import Article
from editor_app.domain.care import SILENT, Progress
from editor_app.storage.engine import READS_ONLY, make_engine
from editor_app.storage.faults import environment_fault
from editor_app.storage.raw_rows import ROWS_KNOWN, UNREADABLE
from editor_app.storage.schema import bring_up_to_date
from editor_app.storage.tables import metadata
from editor_app.storage.unit_of_work import SqlUnitOfWork

_MOST_ROWS_A_PAGE = 40
_INDEXES_ASKED = 3


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
                known = _rows_in_indexes(engine)
                _mend_indexes(engine)
                bring_up_to_date(engine)
                options = {READS_ONLY: True, ROWS_KNOWN: known}
                with engine.connect().execution_options(**options) as connection:
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
        with suppress(*UNREADABLE):
            wanted = "SELECT id FROM articles WHERE number = ?"
            name = connection.exec_driver_sql(wanted, (number,)).scalar()
            if name is not None:
                yield work.articles.get(str(name))


def readable_ids(connection: sa.Connection, progress: Progress = SILENT) -> frozenset[str]:
    """Return the articles of which some text is as it was written: theirs, a version, a release.

    Raises:
        Cancelled: It was to stop.
    """
    found = {article.id for article in sound_articles(connection, progress)}
    work = SqlUnitOfWork(connection)
    for table, read in (
        ("versions", lambda key: work.versions.get(int(key))),
        ("releases", lambda key: work.releases.get(str(key))),
    ):
        key = "number" if table == "versions" else "id"
        with suppress(*UNREADABLE):
            rows = connection.exec_driver_sql(f"SELECT {key}, article_id FROM {table}").fetchall()
            for each, article_id in rows:
                if article_id not in found:
                    with suppress(*UNREADABLE):
                        read(each)
                        found.add(str(article_id))
    return frozenset(found)


def _rows_in_indexes(engine: sa.Engine) -> dict[str, int]:
    """Count each table's rows by its indexes, before those are made anew.

    A page that reads as empty takes its rows away without a word.
    """
    found: dict[str, int] = {}
    with closing(engine.connect()) as connection:
        copy: Any = connection.connection.driver_connection
        for table in metadata.tables:
            with suppress(engine.dialect.loaded_dbapi.Error):
                listed = copy.execute(f'PRAGMA index_list("{table}")').fetchall()
                whole = [name for _, name, _, _, is_partial in listed if not is_partial]
                for name in whole[:_INDEXES_ASKED]:
                    with suppress(engine.dialect.loaded_dbapi.Error):
                        wanted = f'SELECT count(*) FROM "{table}" INDEXED BY "{name}"'
                        count = copy.execute(wanted).fetchone()[0]
                        found[table] = max(found.get(table, 0), count)
    return found


def _mend_indexes(engine: sa.Engine) -> None:
    """Make the indexes of the copy anew, for rows are found by them: all, or those that can be."""
    with closing(engine.connect()) as connection:
        copy: Any = connection.connection.driver_connection
        copy.execute("PRAGMA synchronous=OFF")  # nobody wants the copy after a power cut
        for name in ("", *(f' "{table}"' for table in metadata.tables)):
            with suppress(engine.dialect.loaded_dbapi.Error):
                copy.execute(f"REINDEX{name}")
                if not name:
                    return


def _last_number(connection: sa.Connection) -> int:
    """Return the highest number that an article may have, also where the table's end is gone."""
    for table in ("articles", "drafts"):
        with suppress(sa.exc.DBAPIError):
            last = connection.exec_driver_sql(f"SELECT max(number) FROM {table}").scalar()
            if isinstance(last, int):
                return last
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    return int(pages or 0) * _MOST_ROWS_A_PAGE
