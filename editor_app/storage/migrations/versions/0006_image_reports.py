"""Readers' reports of pictures are counted, and what became of them is kept."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """CREATE TABLE image_reports (
        destination_id TEXT NOT NULL,
        article_id TEXT NOT NULL,
        media_id TEXT NOT NULL,
        person BLOB NOT NULL,
        reported_utc BIGINT NOT NULL,
        CONSTRAINT pk_image_reports PRIMARY KEY (destination_id, article_id, media_id, person),
        CONSTRAINT fk_image_reports_destination_id FOREIGN KEY(destination_id)
            REFERENCES destinations (id) ON DELETE CASCADE,
        CONSTRAINT fk_image_reports_article_id FOREIGN KEY(article_id)
            REFERENCES articles (id) ON DELETE CASCADE
    ) WITHOUT ROWID""",
    "CREATE INDEX ix_image_reports_article_id ON image_reports (article_id)",
    """CREATE TABLE image_decisions (
        number INTEGER NOT NULL,
        destination_id TEXT NOT NULL,
        article_id TEXT NOT NULL,
        media_id TEXT NOT NULL,
        verdict TEXT NOT NULL,
        reports INTEGER NOT NULL,
        decided_by TEXT NOT NULL,
        at_utc BIGINT NOT NULL,
        CONSTRAINT pk_image_decisions PRIMARY KEY (number),
        CONSTRAINT fk_image_decisions_destination_id FOREIGN KEY(destination_id)
            REFERENCES destinations (id) ON DELETE CASCADE,
        CONSTRAINT fk_image_decisions_article_id FOREIGN KEY(article_id)
            REFERENCES articles (id) ON DELETE CASCADE
    )""",
    "CREATE INDEX ix_image_decisions_article_id ON image_decisions (article_id)",
    "CREATE INDEX ix_image_decisions_destination_id ON image_decisions (destination_id)",
)


def upgrade() -> None:
    """Add both tables; no other is touched."""
    for statement in _STATEMENTS:
        op.execute(statement)
