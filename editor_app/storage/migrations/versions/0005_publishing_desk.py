"""Priorities, resending, embargoes, the pace of destinations, and what each try asked for."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_STATEMENTS = (
    "ALTER TABLE queue ADD COLUMN priority INTEGER DEFAULT 1 NOT NULL",
    "ALTER TABLE queue ADD COLUMN resend INTEGER DEFAULT 0 NOT NULL",
    "ALTER TABLE attempts ADD COLUMN request TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE attempts ADD COLUMN answer TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE destinations ADD COLUMN open_utc BIGINT",
    """CREATE TABLE embargoes (
        article_id TEXT NOT NULL,
        until_utc BIGINT NOT NULL,
        wall TEXT NOT NULL,
        zone TEXT NOT NULL,
        CONSTRAINT pk_embargoes PRIMARY KEY (article_id),
        CONSTRAINT fk_embargoes_article_id FOREIGN KEY(article_id) REFERENCES articles (id)
            ON DELETE CASCADE
    )""",
    "DROP INDEX uq_queue_release",
    """CREATE UNIQUE INDEX uq_queue_release
        ON queue (article_id, release_id, destination_id, action, resend)
        WHERE state != 'cancelled'""",
    "DROP INDEX ix_queue_waiting",
    """CREATE INDEX ix_queue_waiting ON queue (priority, position, sequence, id, due_utc,
        next_try_utc, state, lease_until_utc, destination_id, article_id)
        WHERE state IN ('pending', 'retrying', 'sending', 'unknown')""",
    "CREATE INDEX ix_queue_order ON queue (priority, position)",
)


def upgrade() -> None:
    """Everything that waits is of normal priority; nothing is under embargo."""
    for statement in _STATEMENTS:
        op.execute(statement)
