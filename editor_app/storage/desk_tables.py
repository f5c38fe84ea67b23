"""The tables of the desk's own talk: what must not leave, what links answered, notes, assignments.

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

assignments = sa.Table(
    "assignments",
    metadata,
    sa.Column(
        "article_id", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True
    ),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("due_utc", UtcTime),
    sa.Column("due_wall", sa.Text, nullable=False),
    sa.Column("due_zone", sa.Text, nullable=False),
)
"""Who writes an article, and until when."""

notes = sa.Table(
    "notes",
    metadata,
    sa.Column("id", sa.Text, primary_key=True, nullable=False),
    sa.Column(
        "article_id", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), nullable=False
    ),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("written_utc", UtcTime, nullable=False),
    sa.Column("resolved_utc", UtcTime),
    sa.Column("block", sa.Integer, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("quote", sa.Text, nullable=False),
    sa.Column("around", sa.Text, nullable=False),
    sa.Index("ix_notes_article_id", "article_id"),
)
"""What editors say to each other of an article; never published."""
