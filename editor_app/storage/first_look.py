"""Read what a window shows first without the database layer, which takes long to import."""

from contextlib import closing
from datetime import datetime
from typing import Any

from editor_app.base.errors import EnvironmentFault
from editor_app.domain.article import ArticleState, ArticleSummary
from editor_app.domain.body import Direction
from editor_app.domain.byline import Contributor, Role
from editor_app.domain.first_look import FirstLook
from editor_app.domain.publication import FINISHED
from editor_app.storage.driver import BUSY_TIMEOUT_S, journal_mode, prepare
from editor_app.storage.file_marks import EPOCH, MICROSECOND
from editor_app.storage.library_file import prepare_file
from editor_app.storage.vault import Vault

_OVER = ", ".join(f"'{state}'" for state in sorted(FINISHED))
_ROWS = f"""
SELECT id, state, headline, byline, language, direction, updated_utc, revision, EXISTS (
    SELECT * FROM queue WHERE queue.article_id = articles.id AND queue.state NOT IN ({_OVER})
), coalesce(person, ''), due_utc
FROM articles LEFT JOIN assignments ON article_id = articles.id AND is_current = 1
WHERE deleted_utc IS NULL ORDER BY updated_utc DESC, id DESC LIMIT ?
"""
_TOTAL = "SELECT count(*) FROM articles WHERE deleted_utc IS NULL"
_WAITING = f"SELECT count(*) FROM queue WHERE state NOT IN ({_OVER})"
_PEOPLE = "SELECT id, name, role, credit, email FROM contributors ORDER BY name, id"


def first_look(vault: Vault, most: int) -> FirstLook | None:
    """Read the first rows of the library and who writes for it.

    Args:
        vault: The library's, which holds the key of an encrypted one.
        most: At most so many rows.

    Returns:
        What the database layer would answer; None where the library has to be made, upgraded or
        mended first: opening it does that, or says what is wrong.

    Raises:
        UserError: ``library-newer`` or ``library-foreign``; the file is left as it is.
            ``library-locked`` where a person has to open it first.
        EnvironmentFault: ``library-damaged`` or ``storage-failed``.
    """
    module, database = vault.driver(), vault.folder.database
    if not prepare_file(database, module):
        return None
    try:
        with closing(
            module.connect(str(database), timeout=BUSY_TIMEOUT_S, isolation_level=None)
        ) as connection:
            prepare(connection, journal_mode(module))
            connection.execute("PRAGMA query_only=ON")
            connection.execute("BEGIN DEFERRED")
            return _seen(connection, most)
    except (module.Error, EnvironmentFault, ValueError, OverflowError):
        return None


def _seen(connection: Any, most: int) -> FirstLook:  # noqa: ANN401
    return FirstLook(
        rows=tuple(_summary(*row) for row in connection.execute(_ROWS, (most,))),
        total=connection.execute(_TOTAL).fetchone()[0],
        people=tuple(_person(*row) for row in connection.execute(_PEOPLE)),
        waiting=connection.execute(_WAITING).fetchone()[0],
    )


def _summary(
    article_id: str,
    state: str,
    headline: str,
    byline: str,
    language: str,
    direction: str,
    updated: int,
    revision: int,
    is_queued: int,
    person: str,
    due: int | None,
) -> ArticleSummary:
    return ArticleSummary(
        id=article_id,
        state=ArticleState(state),
        headline=headline,
        byline=byline,
        language=language,
        direction=Direction(direction),
        updated_utc=_moment(updated),
        revision=revision,
        is_queued=bool(is_queued),
        assigned_to=person,
        due_utc=None if due is None else _moment(due),
    )


def _person(person_id: str, name: str, role: str, credit: str, email: str) -> Contributor:
    return Contributor(id=person_id, name=name, role=Role(role), credit=credit, email=email)


def _moment(number: int) -> datetime:
    return EPOCH + number * MICROSECOND
