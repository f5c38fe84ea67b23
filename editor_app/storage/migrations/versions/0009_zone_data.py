"""By which zone data schedules and embargoes were made, and where newer data would move them."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_STATEMENTS = (
    "ALTER TABLE queue ADD COLUMN zone_data TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE queue ADD COLUMN moved_utc BIGINT",
    "ALTER TABLE embargoes ADD COLUMN zone_data TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE embargoes ADD COLUMN moved_utc BIGINT",
    "CREATE INDEX ix_queue_moved ON queue (id) WHERE moved_utc IS NOT NULL",
    "CREATE INDEX ix_queue_due_utc ON queue (due_utc)",
    "CREATE INDEX ix_queue_sent_utc ON queue (sent_utc)",
)


def upgrade() -> None:
    """What is scheduled was made by data of which nothing is known: it is looked at anew."""
    for statement in _STATEMENTS:
        op.execute(statement)
