"""Queue items remember how their destination stood after they were sent."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; what was sent before has no such memory."""
    op.execute("ALTER TABLE queue ADD COLUMN remote_state TEXT DEFAULT '' NOT NULL")
