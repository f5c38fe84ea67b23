"""What destinations ask of the checklist, overrides, protected words, answers of links."""

from alembic import op

revision = "0008"
down_revision = "0007"
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
)


def upgrade() -> None:
    """Every destination has the rules of its kind; nothing is protected."""
    for statement in _STATEMENTS:
        op.execute(statement)
