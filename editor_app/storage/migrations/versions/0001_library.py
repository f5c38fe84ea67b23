"""The first shape of the library."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE articles (
        number INTEGER NOT NULL,
        id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        state TEXT NOT NULL,
        language TEXT NOT NULL,
        direction TEXT NOT NULL,
        headline TEXT NOT NULL,
        byline TEXT NOT NULL,
        created_utc BIGINT NOT NULL,
        updated_utc BIGINT NOT NULL,
        deleted_utc BIGINT,
        CONSTRAINT pk_articles PRIMARY KEY (number),
        CONSTRAINT uq_articles_id UNIQUE (id)
    )""",
    """CREATE INDEX ix_articles_bin
        ON articles (updated_utc, id, state)
        WHERE deleted_utc IS NOT NULL""",
    """CREATE INDEX ix_articles_library
        ON articles (updated_utc, id, state)
        WHERE deleted_utc IS NULL""",
    """CREATE TABLE contributors (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        credit TEXT NOT NULL,
        email TEXT NOT NULL,
        CONSTRAINT pk_contributors PRIMARY KEY (id)
    )""",
    """CREATE TABLE destinations (
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        options TEXT NOT NULL,
        is_paused BOOLEAN NOT NULL,
        CONSTRAINT pk_destinations PRIMARY KEY (id),
        CONSTRAINT uq_destinations_name UNIQUE (name)
    )""",
    """CREATE TABLE media (
        id TEXT NOT NULL,
        media_type TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        size_bytes INTEGER NOT NULL,
        name TEXT NOT NULL,
        CONSTRAINT pk_media PRIMARY KEY (id)
    )""",
    """CREATE TABLE drafts (
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        sha256 BLOB NOT NULL,
        CONSTRAINT pk_drafts PRIMARY KEY (number),
        CONSTRAINT fk_drafts_number FOREIGN KEY(number)
            REFERENCES articles (number) ON DELETE CASCADE
    )""",
    """CREATE TABLE releases (
        id TEXT NOT NULL,
        article_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        slug TEXT NOT NULL,
        headline TEXT NOT NULL,
        first_published_utc BIGINT NOT NULL,
        created_utc BIGINT NOT NULL,
        text TEXT NOT NULL,
        sha256 BLOB NOT NULL,
        CONSTRAINT pk_releases PRIMARY KEY (id),
        CONSTRAINT fk_releases_article_id FOREIGN KEY(article_id) REFERENCES articles (id)
    )""",
    "CREATE INDEX ix_releases_latest ON releases (article_id, sequence, id)",
    """CREATE TABLE queue (
        id TEXT NOT NULL,
        article_id TEXT NOT NULL,
        release_id TEXT NOT NULL,
        destination_id TEXT NOT NULL,
        action TEXT NOT NULL,
        state TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        position INTEGER NOT NULL,
        created_utc BIGINT NOT NULL,
        due_utc BIGINT,
        due_wall TEXT NOT NULL,
        due_zone TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        next_try_utc BIGINT,
        lease_owner TEXT,
        lease_until_utc BIGINT,
        lease_attempt INTEGER,
        remote_id TEXT NOT NULL,
        remote_url TEXT NOT NULL,
        sent_utc BIGINT,
        failure_code TEXT,
        failure_params TEXT,
        CONSTRAINT pk_queue PRIMARY KEY (id),
        CONSTRAINT fk_queue_article_id FOREIGN KEY(article_id) REFERENCES articles (id),
        CONSTRAINT fk_queue_release_id FOREIGN KEY(release_id) REFERENCES releases (id),
        CONSTRAINT fk_queue_destination_id FOREIGN KEY(destination_id) REFERENCES destinations (id)
    )""",
    "CREATE INDEX ix_queue_destination_id ON queue (destination_id)",
    """CREATE UNIQUE INDEX uq_queue_release
        ON queue (article_id, release_id, destination_id, action)
        WHERE state != 'cancelled'""",
    "CREATE INDEX ix_queue_position ON queue (position)",
    "CREATE INDEX ix_queue_sequence ON queue (sequence, id)",
    """CREATE INDEX ix_queue_unfinished
        ON queue (article_id, destination_id, sequence)
        WHERE (state NOT IN ('cancelled', 'sent'))""",
    "CREATE INDEX ix_queue_release_id ON queue (release_id)",
    """CREATE INDEX ix_queue_waiting
        ON queue (position, sequence, id, due_utc, next_try_utc, state, lease_until_utc,
        destination_id, article_id)
        WHERE state IN ('pending', 'retrying', 'sending', 'unknown')""",
    """CREATE INDEX ix_queue_sending
        ON queue (destination_id, lease_until_utc)
        WHERE state IN ('sending')""",
    "CREATE INDEX ix_queue_pair ON queue (article_id, destination_id, sequence)",
    """CREATE TABLE attempts (
        item_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        started_utc BIGINT NOT NULL,
        ended_utc BIGINT,
        outcome TEXT NOT NULL,
        detail TEXT NOT NULL,
        CONSTRAINT pk_attempts PRIMARY KEY (item_id, number),
        CONSTRAINT fk_attempts_item_id FOREIGN KEY(item_id) REFERENCES queue (id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE search USING fts5(
        words, detail=none, columnsize=0,
        prefix='1 2 3', tokenize="ascii tokenchars '_'")""",
)


def upgrade() -> None:
    """Make every table."""
    for statement in _STATEMENTS:
        op.execute(statement)
