"""Releases carry corrections, replies and a notice."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; what was released before has none of these."""
    op.execute("ALTER TABLE releases ADD COLUMN additions TEXT DEFAULT '' NOT NULL")
    op.execute("ALTER TABLE releases ADD COLUMN additions_sha256 BLOB DEFAULT (x'') NOT NULL")
