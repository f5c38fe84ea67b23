"""The tables of readers' reports; beside the others, and of the same library."""

import sqlalchemy as sa

from editor_app.storage.tables import UtcTime
from editor_app.storage.tables import metadata as metadata


def _image(*, is_key: bool) -> tuple[sa.Column[str], ...]:
    """Return the columns that name a picture of an article at a destination."""
    points_to = {"destination_id": "destinations.id", "article_id": "articles.id"}
    return (
        *(
            sa.Column(
                name,
                sa.Text,
                sa.ForeignKey(target, ondelete="CASCADE"),
                primary_key=is_key,
                nullable=False,
            )
            for name, target in points_to.items()
        ),
        sa.Column("media_id", sa.Text, primary_key=is_key, nullable=False),
    )


image_reports = sa.Table(
    "image_reports",
    metadata,
    *_image(is_key=True),
    sa.Column("person", sa.LargeBinary, primary_key=True),
    sa.Column("reported_utc", UtcTime, nullable=False),
    sa.Index("ix_image_reports_article_id", "article_id"),
    sqlite_with_rowid=False,
)
"""Who has reported which picture: a hash that tells people apart, and nothing about them."""

image_decisions = sa.Table(
    "image_decisions",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    *_image(is_key=False),
    sa.Column("verdict", sa.Text, nullable=False),
    sa.Column("reports", sa.Integer, nullable=False),
    sa.Column("decided_by", sa.Text, nullable=False),
    sa.Column("at_utc", UtcTime, nullable=False),
    sa.Index("ix_image_decisions_article_id", "article_id"),
    sa.Index("ix_image_decisions_destination_id", "destination_id"),
)
"""What became of reported pictures, one row for each decision."""
