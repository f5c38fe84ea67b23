"""House rules of destinations, overrides, protected words, answers of links, notes, assignments."""

from alembic import op

revision = "0008"
down_revision = "0005"
branch_labels = None
depends_on = None

_STATEMENTS = (
    "ALTER TABLE destinations ADD COLUMN checks TEXT DEFAULT '{}' NOT NULL",
    "ALTER TABLE queue ADD COLUMN override TEXT DEFAULT '' NOT NULL",
    """CREATE TABLE protected_words (
        word TEXT NOT NULL,
        CONSTRAINT pk_protected_words PRIMARY KEY (word)
    )""",
    """CREATE TABLE link_checks (
        url TEXT NOT NULL,
        asked_utc BIGINT NOT NULL,
        answer TEXT NOT NULL,
        CONSTRAINT pk_link_checks PRIMARY KEY (url)
    )""",
    """CREATE TABLE assignments (
        article_id TEXT NOT NULL,
        name TEXT NOT NULL,
        due_utc BIGINT,
        due_wall TEXT NOT NULL,
        due_zone TEXT NOT NULL,
        CONSTRAINT pk_assignments PRIMARY KEY (article_id),
        CONSTRAINT fk_assignments_article_id FOREIGN KEY(article_id) REFERENCES articles (id)
            ON DELETE CASCADE
    )""",
    """CREATE TABLE notes (
        id TEXT NOT NULL,
        article_id TEXT NOT NULL,
        text TEXT NOT NULL,
        author TEXT NOT NULL,
        written_utc BIGINT NOT NULL,
        resolved_utc BIGINT,
        block INTEGER NOT NULL,
        start INTEGER NOT NULL,
        quote TEXT NOT NULL,
        around TEXT NOT NULL,
        CONSTRAINT pk_notes PRIMARY KEY (id),
        CONSTRAINT fk_notes_article_id FOREIGN KEY(article_id) REFERENCES articles (id)
            ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_notes_article_id ON notes (article_id)",
)


def upgrade() -> None:
    """Every destination has the rules of its kind; nothing is protected, noted or assigned."""
    for statement in _STATEMENTS:
        op.execute(statement)
