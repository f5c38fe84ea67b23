"""Check a library file: SQLite's own checks of its structure, and a hash for every text.

SQLite's checks see no flipped bit inside a text; the hash kept beside each text does. What lists
show of an article is held against its draft.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.article import Article, ArticleState, Draft, summary_of
from editor_app.domain.care import SILENT, Damage, Progress
from editor_app.formats.article_json import draft_from_json
from editor_app.storage.additions import are_as_sealed
from editor_app.storage.faults import fault_of_name
from editor_app.storage.file_marks import EPOCH
from editor_app.storage.parting import hashes_in
from editor_app.storage.row_seals import SEALED, is_as_sealed
from editor_app.storage.seals import is_as_kept, put_together, seal

_SHOWN = 5
_ROWS_A_STEP = 64
_WITH_TEXT = ("releases", "journal", "parts", "steps", "editor_notes")
"""Tables beside the drafts with a ``text`` and its ``sha256``; an older library lacks some."""
_NO_PARTS = "x''"
_IS_FOUND = "(SELECT twin.number FROM articles AS twin WHERE twin.id = articles.id) IS number"
"""Whether an article is found by its id: no seal holds that, but the index has it once more."""
_PARTED = "SELECT DISTINCT article FROM draft_parts"
_PARTS_OF = "SELECT sha256, CAST(text AS BLOB) FROM draft_parts WHERE article = ?"

Reader = Callable[[bytes, bytes, Mapping[bytes, bytes]], tuple[Draft, Sequence[int]]]
"""Makes a draft of its row and the texts of its parts, as ``seals.put_together`` does."""


@contextmanager
def read_only(path: Path, module: ModuleType) -> Iterator[Any]:
    """Lend a connection that reads a library file and its log, and changes neither.

    Raises:
        EnvironmentFault: ``storage-damaged``, ``storage-busy``, ``storage-failed``.
    """
    address = f"{path.absolute().as_uri()}?mode=ro"
    with driver_faults(module):
        connection = module.connect(
            address, uri=True, timeout=5.0, isolation_level=None, check_same_thread=False
        )
        with closing(connection):
            connection.execute("PRAGMA trusted_schema=OFF")
            connection.execute("PRAGMA cell_size_check=ON")
            yield connection


@contextmanager
def driver_faults(module: ModuleType) -> Iterator[None]:
    """Turn the driver's own errors into faults; a table that is not there is damage too.

    Raises:
        EnvironmentFault: What the driver met.
    """
    try:
        yield
    except (module.Error, UnicodeDecodeError) as error:  # the second of the driver's own message
        name = str(getattr(error, "sqlite_errorname", ""))
        raise fault_of_name(name) or EnvironmentFault("storage-damaged", reason=name) from error


def damage_of(path: Path, module: ModuleType, *, full: bool, progress: Progress = SILENT) -> Damage:
    """Check one library file.

    Args:
        path: The file.
        module: The DB-API module.
        full: ``integrity_check`` instead of ``quick_check``, the foreign keys too, and bodies
            are read and not only held against their hashes.
        progress: Hears how far it is.

    Raises:
        EnvironmentFault: ``storage-busy`` or ``storage-failed`` where it cannot be read now.
        Cancelled: It was to stop.
    """
    try:
        with read_only(path, module) as connection:
            connection.execute("BEGIN")
            file = _structure(connection, full=full)
            progress.step(0.2)
            return _rows(connection, file, full, progress)
    except EnvironmentFault as fault:
        if fault.code == "storage-failed" and not _reads_through(path):
            raise
        if fault.code not in ("storage-damaged", "storage-failed"):
            raise
        return Damage(file=(str(fault.params.get("reason", "unreadable")),))


def _reads_through(path: Path) -> bool:
    """Tell whether the disk gives every byte of a file: then SQLite stumbled over the file."""
    try:
        with path.open("rb") as stream:
            while stream.read(1 << 20):
                pass
    except OSError:
        return False
    return True


def _structure(connection: Any, *, full: bool) -> tuple[str, ...]:  # noqa: ANN401
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    pragma = "integrity_check" if full else "quick_check"
    said = [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}({_SHOWN})")]
    found = [] if said == ["ok"] else said
    if full:
        found += [
            f"foreign key of {row[0]}"
            for row in connection.execute("PRAGMA foreign_key_check").fetchmany(_SHOWN)
        ]
    return tuple(found[:_SHOWN])


def _rows(
    connection: Any,  # noqa: ANN401
    file: tuple[str, ...],
    full: bool,
    progress: Progress,
) -> Damage:
    articles = tuple(_bad_articles(connection, put_together if full else _head_of, progress))
    tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master")}
    bad: dict[str, list[str]] = {}
    for table in _WITH_TEXT:
        bad[table] = list(_bad_texts(connection, table, progress)) if table in tables else []
    if "releases" in tables:
        bad["releases"] = sorted({*bad["releases"], *_bad_additions(connection)})
    versions = sum(1 for _ in _bad_versions(connection, progress)) if "versions" in tables else 0
    rows = {table: _bad_rows(connection, table) for table in SEALED if table in tables}
    return Damage(
        file=file,
        articles=articles,
        releases=tuple(bad["releases"]),
        rows={table: count for table, count in rows.items() if count},
        others=versions + sum(len(bad[table]) for table in _WITH_TEXT if table != "releases"),
    )


def _bad_articles(
    connection: Any,  # noqa: ANN401
    read: Reader,
    progress: Progress,
) -> Iterator[str]:
    """Yield the ids of articles whose text, hash or list row disagrees with the others."""
    columns = "id, revision, state, language, direction, headline, byline, created_utc, updated_utc"
    has_parts = any(row[1] == "parts" for row in connection.execute("PRAGMA table_info(drafts)"))
    rows = connection.execute(
        f"SELECT {columns}, typeof(deleted_utc), CAST(text AS BLOB), "
        f"{'parts' if has_parts else _NO_PARTS}, sha256, number, {_IS_FOUND} "
        "FROM articles LEFT JOIN drafts USING (number) ORDER BY number"
    )
    parted = {row[0] for row in connection.execute(_PARTED)} if has_parts else frozenset()
    total = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    for place, (*row, number, is_found) in enumerate(rows):
        if place % _ROWS_A_STEP == 0:
            progress.step(0.2 + 0.6 * place / max(total, 1))
        texts = connection.execute(_PARTS_OF, (number,)) if number in parted else ()
        if not is_found or not _agrees(row, dict(texts), read):
            yield str(row[0])


def _head_of(
    text: bytes, parts: bytes, texts: Mapping[bytes, bytes]
) -> tuple[Draft, Sequence[int]]:
    """Read what lists show; the body, whose bytes are those that were written, takes ten times."""
    if any(hashlib.sha256(texts[sha256]).digest() != sha256 for sha256 in hashes_in(parts)):
        raise ValueError("part changed")
    return draft_from_json({**json.loads(text), "body": []}), ()


def _agrees(row: list[Any], texts: Mapping[bytes, bytes], read: Reader) -> bool:
    article_id, revision, state, *listed, created, updated, deleted, data, parts, sha256 = row
    try:
        # A list of parts that is no bytes any more, or a part nobody lists, is damage too.
        if seal(data, parts) != sha256 or texts.keys() != set(hashes_in(parts)):
            return False
        shown = summary_of(
            Article(
                id=article_id,
                revision=revision,
                state=ArticleState(state),
                draft=read(data, parts, texts)[0],
                created_utc=EPOCH,
                updated_utc=EPOCH,
            )
        )
    except (LookupError, TypeError, ValueError, UserError):
        return False
    numbers_fit = all(isinstance(moment, int) for moment in (revision, created, updated))
    return (
        numbers_fit
        and deleted in ("integer", "null")
        and listed == [shown.language, shown.direction.value, shown.headline, shown.byline]
    )


def _bad_texts(connection: Any, table: str, progress: Progress) -> Iterator[str]:  # noqa: ANN401
    shown = "id, headline" if table == "releases" else "rowid, NULL"
    rows = connection.execute(f"SELECT {shown}, CAST(text AS BLOB), sha256 FROM {table}")
    for number, (name, headline, data, sha256) in enumerate(rows):
        if number % _ROWS_A_STEP == 0:
            progress.step(0.9)
        is_right = data is not None and hashlib.sha256(data).digest() == sha256
        if not is_right or (table == "releases" and json.loads(data)["headline"] != headline):
            yield str(name)


def _bad_additions(connection: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the releases whose corrections, replies or notice are not what was written."""
    if not any(row[1] == "additions" for row in connection.execute("PRAGMA table_info(releases)")):
        return
    rows = connection.execute(
        "SELECT id, CAST(additions AS BLOB), additions_sha256 FROM releases "
        "WHERE additions != '' OR additions_sha256 != x''"
    )
    for name, data, sha256 in rows:
        if not are_as_sealed(data, sha256):
            yield str(name)


def _bad_rows(connection: Any, table: str) -> int:  # noqa: ANN401
    """Count the rows of a table that are not what was written; an older library has no seals."""
    names = (*SEALED[table], "sha256")
    if not any(row[1] == "sha256" for row in connection.execute(f"PRAGMA table_info({table})")):
        return 0
    rows = connection.execute(f"SELECT {', '.join(names)} FROM {table}")
    return sum(not is_as_sealed(table, dict(zip(names, row, strict=True))) for row in rows)


def _bad_versions(connection: Any, progress: Progress) -> Iterator[int]:  # noqa: ANN401
    """Yield the numbers of versions that no longer come together to what was kept."""
    number_to_text = dict(connection.execute("SELECT number, CAST(text AS BLOB) FROM parts"))
    rows = connection.execute("SELECT number, CAST(head AS BLOB), parts, sha256 FROM versions")
    for place, (number, head, named, sha256) in enumerate(rows):
        if place % _ROWS_A_STEP == 0:
            progress.step(0.95)
        try:
            texts = [number_to_text[int(part)] for part in named.split()]
            is_right = is_as_kept(head, texts, sha256)
        except (KeyError, TypeError, ValueError, AttributeError):
            is_right = False
        if not is_right:
            yield number
