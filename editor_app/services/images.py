"""Take pictures in for articles."""

from editor_app.domain.image import Media, MediaStore
from editor_app.domain.ports import Database


class ImageService:
    """The verbs of pictures. Any thread; reading and checking a picture takes a while."""

    def __init__(self, database: Database, store: MediaStore) -> None:
        self._database = database
        self._store = store

    def add(self, data: bytes, *, name: str = "") -> Media:
        """Check and keep a picture; an article then names it by its identifier.

        Raises:
            UserError: ``picture-unreadable``, ``picture-kind-unknown`` or ``picture-too-large``.
            EnvironmentFault: ``file-not-written``.
        """
        media = self._store.add(data, name=name)
        with self._database.writing() as unit:
            unit.media.add(media)
        return media

    def get(self, media_id: str) -> Media:
        """Return what is known of a picture.

        Raises:
            UserError: ``media-not-found``.
        """
        with self._database.reading() as unit:
            return unit.media.get(media_id)

    def read(self, media_id: str) -> bytes:
        """Return the bytes of a picture.

        Raises:
            UserError: ``media-not-found``.
            EnvironmentFault: ``file-not-read`` or ``sealed-file-damaged``.
        """
        return self._store.read(media_id)
