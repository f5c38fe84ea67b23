"""Pictures at the size in which the page and the card show them, read away from the screen."""

from collections import OrderedDict
from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QImage, QPixmap

from editor_app.presenters.hooks import Hook
from editor_app.presenters.jobs import Jobs, Lane
from editor_app.ui.inspector.thumbnails import read_thumbnail

SIDE_PX = 760
"""The longest side of a picture on the shelf: the width of the text column."""

MOST = 16
"""Beyond it the picture asked for least lately goes: it is read again when it is asked for."""


class PictureShelf:
    """Gives pictures by their identifiers, those not yet read a little later. GUI thread.

    ``came`` tells that a picture was read.

    Args:
        read: Returns the bytes of a stored picture; on READS.
        jobs: Runs the reading.
        side: The longest side, in device pixels.
    """

    def __init__(self, read: Callable[[str], bytes], jobs: Jobs, side: int = SIDE_PX) -> None:
        self.came: Hook[[]] = Hook()
        self._read = read
        self._jobs = jobs
        self._side = side
        self._pictures: OrderedDict[str, QPixmap] = OrderedDict()
        self._awaited: set[str] = set()

    def picture(self, media_id: str) -> QPixmap | None:
        """Return a picture, or None while it is read or where there is none."""
        if media_id in self._pictures:
            self._pictures.move_to_end(media_id)
            return self._pictures[media_id]
        if media_id and media_id not in self._awaited:
            self._awaited.add(media_id)
            self._jobs.submit(
                Lane.READS,
                lambda: read_thumbnail(self._read(media_id), self._side),
                partial(self._take, media_id),
                lambda _: self._take(media_id, QImage()),
            )
        return None

    def _take(self, media_id: str, image: QImage) -> None:
        self._awaited.discard(media_id)
        self._pictures[media_id] = QPixmap.fromImage(image)
        while len(self._pictures) > MOST:
            self._pictures.popitem(last=False)
        self.came.tell()
