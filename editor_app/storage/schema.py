"""Give a library the shape of this program: a new one at once, an older one step by step."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import sqlalchemy as sa

from editor_app.base.errors import EnvironmentFault
from editor_app.storage import checklist_tables as checklist_tables
from editor_app.storage import desk_tables as desk_tables
from editor_app.storage.file_marks import APPLICATION_ID, SCHEMA_VERSION
from editor_app.storage.report_tables import metadata
from editor_app.storage.tables import CREATE_SEARCH
from editor_app.storage.transactions import begun


def bring_up_to_date(engine: sa.Engine) -> None:
    """Make the tables, or upgrade older ones; either whole or not at all.

    Raises:
        EnvironmentFault: ``library-damaged`` where a check before or after an upgrade finds it so.
    """
    connection, version = begun(engine)
    with closing(connection):
        if version == 0:
            _create(connection)
            connection.commit()
    if 0 < version < SCHEMA_VERSION:
        upgrade(engine)


def _create(connection: sa.Connection) -> None:
    """Make the newest shape directly; a test holds it equal to the sum of the migrations."""
    metadata.create_all(connection)
    for statement in (
        CREATE_SEARCH,
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))",
        f"INSERT INTO alembic_version (version_num) VALUES ('{SCHEMA_VERSION:04}')",
        f"PRAGMA application_id={APPLICATION_ID}",
        f"PRAGMA user_version={SCHEMA_VERSION}",
    ):
        connection.exec_driver_sql(statement)


def upgrade(engine: sa.Engine) -> None:
    """Run the migrations that a library lacks, in one transaction.

    Raises:
        EnvironmentFault: ``library-damaged``; nothing has changed.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "editor_app.storage:migrations")
    with _without_foreign_keys(engine) as connection:
        _check(connection, "quick_check", sound=[("ok",)])
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _check(connection, "foreign_key_check", sound=[])
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
        connection.commit()


@contextmanager
def _without_foreign_keys(engine: sa.Engine) -> Iterator[sa.Connection]:
    """Lend a connection that may rebuild a parent table without deleting its children.

    SQLite heeds the switch outside a transaction only, so it is thrown on the driver's connection.
    """
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            yield connection
        finally:
            connection.rollback()
            raw.execute("PRAGMA foreign_keys=ON")


def _check(connection: sa.Connection, pragma: str, *, sound: list[tuple[str, ...]]) -> None:
    found = [tuple(row) for row in connection.exec_driver_sql(f"PRAGMA {pragma}")]
    if found != sound:
        raise EnvironmentFault("library-damaged", check=pragma, findings=len(found))
