"""The tables that the checklist asks: what must not leave, and what links answered.

They belong to the same library as those of ``tables``.
"""

import sqlalchemy as sa

from editor_app.storage.tables import UtcTime, metadata

protected_words = sa.Table(
    "protected_words", metadata, sa.Column("word", sa.Text, primary_key=True, nullable=False)
)
"""What must not leave, such as the names of minors."""

link_checks = sa.Table(
    "link_checks",
    metadata,
    sa.Column("url", sa.Text, primary_key=True, nullable=False),
    sa.Column("asked_utc", UtcTime, nullable=False),
    sa.Column("answer", sa.Text, nullable=False),
)
"""What addresses gave when they were asked last."""
