"""Long drafts are stored in parts. No text is touched: each takes the new form as it is saved."""

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
)


def upgrade() -> None:
    """Add the column and the table; a text without parts is what it was."""
    for statement in _STATEMENTS:
        op.execute(statement)
