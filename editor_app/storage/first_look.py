"""Read what a window shows first without the database layer, which takes long to import."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from typing import Any

from editor_app.base.errors import AppError, EnvironmentFault
from editor_app.domain.article import Article, ArticlePlace, ArticleState, ArticleSummary
from editor_app.domain.body import Direction
from editor_app.domain.byline import Contributor, Role
from editor_app.domain.first_look import FirstLook
from editor_app.domain.publication import FINISHED
from editor_app.storage.driver import BUSY_TIMEOUT_S, journal_mode, prepare
from editor_app.storage.file_marks import EPOCH, MICROSECOND
from editor_app.storage.library_file import prepare_file
from editor_app.storage.seals import draft_in
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
_PLACE = """
SELECT number, id, revision, state, created_utc, updated_utc, deleted_utc
FROM articles WHERE id = ?
"""
_DRAFT = "SELECT CAST(text AS BLOB), parts, sha256 FROM drafts WHERE number = ?"
_TEXTS = "SELECT sha256, CAST(text AS BLOB) FROM draft_parts WHERE article = ?"


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
        with _reading(vault) as connection:
            return _seen(connection, most)
    except (module.Error, EnvironmentFault, ValueError, OverflowError):
        return None


def early_article(vault: Vault, article_id: str) -> Article | None:
    """Read one article of a library that a first look was taken of.

    Returns:
        What the database layer would answer; None where it has to be asked: there is no such
        article, or it cannot be read, and it knows how to say so.
    """
    module = vault.driver()
    try:
        with vault.gate.passing(), _reading(vault) as connection:
            return _article(connection, article_id)
    except (module.Error, AppError, ValueError, OverflowError):
        return None


@contextmanager
def _reading(vault: Vault) -> Iterator[Any]:
    module = vault.driver()
    with closing(
        module.connect(str(vault.folder.database), timeout=BUSY_TIMEOUT_S, isolation_level=None)
    ) as connection:
        prepare(connection, journal_mode(module))
        connection.execute("PRAGMA query_only=ON")
        connection.execute("BEGIN DEFERRED")
        yield connection


def _seen(connection: Any, most: int) -> FirstLook:  # noqa: ANN401
    return FirstLook(
        rows=tuple(_summary(*row) for row in connection.execute(_ROWS, (most,))),
        total=connection.execute(_TOTAL).fetchone()[0],
        people=tuple(_person(*row) for row in connection.execute(_PEOPLE)),
        waiting=connection.execute(_WAITING).fetchone()[0],
    )


def _article(connection: Any, article_id: str) -> Article | None:  # noqa: ANN401
    place = connection.execute(_PLACE, (article_id,)).fetchone()
    if place is None:
        return None
    number = place[0]
    row = connection.execute(_DRAFT, (number,)).fetchone()
    texts = connection.execute(_TEXTS, (number,)) if row and row[1] else ()
    return _place_in(*place[1:]).with_draft(draft_in(row, dict(texts), article_id))


def _place_in(
    article_id: str,
    revision: int,
    state: str,
    created: int,
    updated: int,
    deleted: int | None,
) -> ArticlePlace:
    return ArticlePlace(
        id=article_id,
        revision=revision,
        state=ArticleState(state),
        created_utc=_moment(created),
        updated_utc=_moment(updated),
        deleted_utc=None if deleted is None else _moment(deleted),
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
