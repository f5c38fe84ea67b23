"""The tables of what the desk says to itself: notes and assignments; of the same library."""

import sqlalchemy as sa

from editor_app.storage.tables import UtcTime, metadata


def _of_article() -> sa.Column[str]:
    target = sa.ForeignKey("articles.id", ondelete="CASCADE")
    return sa.Column("article_id", sa.Text, target, nullable=False)


editor_notes = sa.Table(
    "editor_notes",
    metadata,
    sa.Column("id", sa.Text, primary_key=True, nullable=False),
    _of_article(),
    sa.Column("written_utc", UtcTime, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("sha256", sa.LargeBinary, nullable=False),
    sa.Index("ix_editor_notes_article_id", "article_id", "written_utc"),
)
"""Notes with their answers, as JSON."""

assignments = sa.Table(
    "assignments",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    _of_article(),
    sa.Column("person", sa.Text, nullable=False),
    sa.Column("due_utc", UtcTime),
    sa.Column("wall", sa.Text, nullable=False),
    sa.Column("zone", sa.Text, nullable=False),
    sa.Column("zone_data", sa.Text, nullable=False),
    sa.Column("given_by", sa.Text, nullable=False),
    sa.Column("given_utc", UtcTime, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("is_current", sa.Integer, nullable=False),
    sa.Index("ix_assignments_article_id", "article_id", "number"),
)
"""Who articles were given to, each time; the row that holds is marked."""

is_current = assignments.c.is_current == sa.literal_column("1")
"""Spelt out: only then are the indexes below taken."""

sa.Index(
    "uq_assignments_current",
    assignments.c.article_id,
    unique=True,
    sqlite_where=is_current,
)
sa.Index(
    "ix_assignments_person",
    assignments.c.person,
    assignments.c.article_id,
    sqlite_where=is_current,
)
sa.Index(
    "ix_assignments_due_utc",
    assignments.c.due_utc,
    assignments.c.article_id,
    sqlite_where=is_current,
)
