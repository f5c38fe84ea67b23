"""Until when a destination asked for rest, apart from the rest of one that nobody reached."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing tells who asked for a rest that is under way: it stays one that anybody may end."""
    op.execute("ALTER TABLE destinations ADD COLUMN asked_utc BIGINT")
