"""Long drafts are stored in parts, and a day's steps of writing are kept.

No text is touched: each takes the new form as it is saved.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_STATEMENTS = (
    "ALTER TABLE drafts ADD COLUMN parts BLOB DEFAULT (x'') NOT NULL",
    """CREATE TABLE draft_parts (
        number INTEGER NOT NULL,
        article INTEGER NOT NULL,
        sha256 BLOB NOT NULL,
        text TEXT NOT NULL,
        CONSTRAINT pk_draft_parts PRIMARY KEY (number),
        CONSTRAINT uq_draft_parts_article UNIQUE (article, sha256),
        CONSTRAINT fk_draft_parts_article FOREIGN KEY(article)
            REFERENCES articles (number) ON DELETE CASCADE
    )""",
    """CREATE TABLE steps (
        number INTEGER NOT NULL,
        article INTEGER NOT NULL,
        seal_before BLOB NOT NULL,
        seal_after BLOB NOT NULL,
        taken_utc BIGINT NOT NULL,
        text TEXT NOT NULL,
        sha256 BLOB NOT NULL,
        CONSTRAINT pk_steps PRIMARY KEY (number),
        CONSTRAINT fk_steps_article FOREIGN KEY(article)
            REFERENCES articles (number) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_steps_article_number ON steps (article, number)",
    "CREATE INDEX ix_steps_taken_utc ON steps (taken_utc)",
)


def upgrade() -> None:
    """Add the column and the tables; a text without parts is what it was."""
    for statement in _STATEMENTS:
        op.execute(statement)
