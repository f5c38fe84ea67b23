"""What is known of stored pictures, of one transaction."""

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from editor_app.base.errors import UserError
from editor_app.domain.image import Media
from editor_app.storage.tables import media


class SqlMediaIndex:
    """Pictures, one row each, named by the SHA-256 of their bytes.

    Args:
        connection: The open transaction.
    """

    def __init__(self, connection: sa.Connection) -> None:
        self._connection = connection

    def add(self, picture: Media) -> None:
        """Record a picture; recording it again changes nothing."""
        self._connection.execute(
            sqlite.insert(media)
            .values(
                id=picture.id,
                media_type=picture.media_type,
                width=picture.width,
                height=picture.height,
                size_bytes=picture.size_bytes,
                name=picture.name,
            )
            .on_conflict_do_nothing()
        )

    def get(self, media_id: str) -> Media:
        """Return what is known of a picture.

        Raises:
            UserError: ``media-not-found``.
        """
        row = self._connection.execute(sa.select(media).where(media.c.id == media_id)).one_or_none()
        if row is None:
            raise UserError("media-not-found", id=media_id)
        return Media(
            id=row.id,
            media_type=row.media_type,
            width=row.width,
            height=row.height,
            size_bytes=row.size_bytes,
            name=row.name,
        )
