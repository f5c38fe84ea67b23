"""Editor's notes, and who articles were given to."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE editor_notes (
        id TEXT NOT NULL,
        article_id TEXT NOT NULL,
        written_utc BIGINT NOT NULL,
        text TEXT NOT NULL,
        sha256 BLOB NOT NULL,
        CONSTRAINT pk_editor_notes PRIMARY KEY (id),
        CONSTRAINT fk_editor_notes_article_id FOREIGN KEY(article_id) REFERENCES articles (id)
            ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_editor_notes_article_id ON editor_notes (article_id, written_utc)",
    """CREATE TABLE assignments (
        number INTEGER NOT NULL,
        article_id TEXT NOT NULL,
        person TEXT NOT NULL,
        due_utc BIGINT,
        wall TEXT NOT NULL,
        zone TEXT NOT NULL,
        zone_data TEXT NOT NULL,
        given_by TEXT NOT NULL,
        given_utc BIGINT NOT NULL,
        note TEXT NOT NULL,
        is_current INTEGER NOT NULL,
        CONSTRAINT pk_assignments PRIMARY KEY (number),
        CONSTRAINT fk_assignments_article_id FOREIGN KEY(article_id) REFERENCES articles (id)
            ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_assignments_article_id ON assignments (article_id, number)",
    "CREATE UNIQUE INDEX uq_assignments_current ON assignments (article_id) WHERE is_current = 1",
    "CREATE INDEX ix_assignments_person ON assignments (person, article_id) WHERE is_current = 1",
    "CREATE INDEX ix_assignments_due_utc ON assignments (due_utc, article_id) WHERE is_current = 1",
)


def upgrade() -> None:
    """Nobody has said anything of any article, and none is given to anybody."""
    for statement in _STATEMENTS:
        op.execute(statement)
