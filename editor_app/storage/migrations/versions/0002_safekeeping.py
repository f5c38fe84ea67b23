"""Journal, versions and leases; the search index may be older than the text."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE journal (
        buffer TEXT NOT NULL,
        number INTEGER NOT NULL,
        article_id TEXT NOT NULL,
        base_revision INTEGER NOT NULL,
        owner TEXT NOT NULL,
        written_utc BIGINT NOT NULL,
        text TEXT NOT NULL,
        sha256 BLOB NOT NULL,
        CONSTRAINT pk_journal PRIMARY KEY (buffer, number)
    )""",
    "CREATE INDEX ix_journal_article_id ON journal (article_id)",
    """CREATE TABLE versions (
        number INTEGER NOT NULL,
        article_id TEXT NOT NULL,
        revision INTEGER NOT NULL,
        reason TEXT NOT NULL,
        author TEXT NOT NULL,
        saved_utc BIGINT NOT NULL,
        head TEXT NOT NULL,
        parts TEXT NOT NULL,
        sha256 BLOB NOT NULL,
        CONSTRAINT pk_versions PRIMARY KEY (number),
        CONSTRAINT fk_versions_article_id FOREIGN KEY(article_id)
            REFERENCES articles (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_versions_article_id_number ON versions (article_id, number)",
    """CREATE TABLE parts (
        number INTEGER NOT NULL,
        sha256 BLOB NOT NULL,
        text TEXT NOT NULL,
        CONSTRAINT pk_parts PRIMARY KEY (number),
        CONSTRAINT uq_parts_sha256 UNIQUE (sha256)
    )""",
    """CREATE TABLE leases (
        "key" TEXT NOT NULL,
        owner TEXT NOT NULL,
        until_utc BIGINT NOT NULL,
        CONSTRAINT pk_leases PRIMARY KEY ("key")
    )""",
    """CREATE TABLE unindexed (
        number INTEGER NOT NULL,
        CONSTRAINT pk_unindexed PRIMARY KEY (number),
        CONSTRAINT fk_unindexed_number FOREIGN KEY(number)
            REFERENCES articles (number) ON DELETE CASCADE
    )""",
)


def upgrade() -> None:
    """Make the new tables; articles stay as they are."""
    for statement in _STATEMENTS:
        op.execute(statement)
