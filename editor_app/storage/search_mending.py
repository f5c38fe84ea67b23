"""Hold the search index against the texts it was made from, and mend it where they disagree."""

from contextlib import closing, suppress

import sqlalchemy as sa

from editor_app.base.errors import UserError
from editor_app.domain.care import Progress, SearchMended
from editor_app.storage.articles import SqlArticles
from editor_app.storage.engine import READS_ONLY
from editor_app.storage.search import words_of
from editor_app.storage.transactions import begun, faults_named

_BATCH = 200
_ROWS = """
SELECT articles.number, articles.id, search.words
FROM articles LEFT JOIN search ON search.rowid = articles.number
WHERE articles.number > ? AND articles.number NOT IN (SELECT number FROM unindexed)
ORDER BY articles.number LIMIT ?
"""
_STRAYS = "SELECT rowid FROM search WHERE rowid NOT IN (SELECT number FROM articles)"


def mend_search(engine: sa.Engine, progress: Progress) -> SearchMended:
    """Bring the index up to the texts; a damaged text keeps the words it has there.

    What is sound is only read. The library may be in use.

    Raises:
        EnvironmentFault: as ``Database.writing``.
        Cancelled: It was to stop; what was mended stays so.
    """
    with faults_named():
        wrong = _wrong_numbers(engine, progress)
        with closing(begun(engine)[0]) as connection:
            for number, words in wrong.items():
                connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", (number,))
                if words is not None:
                    connection.exec_driver_sql(
                        "INSERT INTO search(rowid, words) VALUES (?, ?)", (number, words)
                    )
            # A row that was wrong may have left words behind that no row holds.
            is_damaged = not wrong and not _agrees_with_itself(connection)
            if wrong or is_damaged:
                connection.exec_driver_sql("INSERT INTO search(search) VALUES ('rebuild')")
            connection.commit()
    return SearchMended(articles=len(wrong), was_damaged=is_damaged)


def _wrong_numbers(engine: sa.Engine, progress: Progress) -> dict[int, str | None]:
    """Return the words that rows are to have; None for a row that belongs to no article."""
    wrong: dict[int, str | None] = {}
    after = 0
    reader = engine.execution_options(**{READS_ONLY: True})
    while True:
        progress.step(0.5)
        with reader.connect() as connection:
            articles = SqlArticles(connection)
            rows = connection.exec_driver_sql(_ROWS, (after, _BATCH)).all()
            for number, article_id, held in rows:
                with suppress(UserError):
                    words = words_of(articles.get(article_id).draft)
                    if words != held:
                        wrong[number] = words
            if not rows:
                strays = connection.exec_driver_sql(_STRAYS).scalars()
                return wrong | dict.fromkeys(strays)
            after = rows[-1][0]


def _agrees_with_itself(connection: sa.Connection) -> bool:
    """Ask the index to hold what it finds against what it keeps."""
    try:
        connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    except sa.exc.DatabaseError as error:
        if "CORRUPT" not in str(getattr(error.orig, "sqlite_errorname", "")):
            raise
        return False
    return True
