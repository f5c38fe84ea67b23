"""Make a picture fit to be published: upright, of reasonable size, and silent about its maker."""

import hashlib
import io
from collections.abc import Mapping

from PIL import Image

from editor_app.domain.image import EXTENSIONS, MediaStore
from editor_app.formats.bare_picture import MEDIA_TYPES, bare_picture
from editor_app.publishing.site.records import PictureFile, PublishedPicture

SIDES = (480, 960, 1600)
"""The longest sides, in pixels, of the files of a picture that is large enough for all."""

_SAVING: Mapping[str, Mapping[str, object]] = {
    "JPEG": {"quality": 85, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 80, "method": 4},
    "GIF": {},
}


def published_picture(
    original: bytes, slug: str, name: str = ""
) -> tuple[PublishedPicture, Mapping[str, bytes]]:
    """Encode a picture anew without EXIF, place, comment, XMP or colour profile.

    It comes in up to three sizes, each in its own format and as WebP, and is never enlarged.
    Pixels are turned upright and brought into sRGB first; of a moving picture the first frame is
    kept. Files are named by the article and the hash of their content.

    Args:
        original: The stored picture's bytes.
        slug: The article's slug, checked.
        name: What errors call the picture.

    Returns:
        What pages need to know of it, and the files to write by their path below the root.

    Raises:
        UserError: ``picture-unreadable``, ``picture-kind-unknown`` or ``picture-too-large``.
    """
    bare, kind = bare_picture(original, SIDES[-1], name)
    sized = _sized(bare)
    files: dict[str, bytes] = {}
    sizes = _encoded(sized, kind, slug, files)
    picture = PublishedPicture(
        path=sizes[-1].path,
        width=sized[-1].width,
        height=sized[-1].height,
        media_type=MEDIA_TYPES[kind],
        sizes=sizes,
        webp=() if kind == "WEBP" else _encoded(sized, "WEBP", slug, files),
    )
    return picture, files


class Made:
    """Published pictures, each made once however often it is asked for. One delivery.

    Args:
        media: The pictures.
    """

    def __init__(self, media: MediaStore) -> None:
        self._media = media
        self._made: dict[tuple[str, str], tuple[PublishedPicture, Mapping[str, bytes]]] = {}

    def picture(self, media_id: str, slug: str) -> tuple[PublishedPicture, Mapping[str, bytes]]:
        """Return a picture and its files.

        Raises:
            UserError: ``media-not-found``, or as ``published_picture``.
        """
        asked = (media_id, slug)
        if asked not in self._made:
            self._made[asked] = published_picture(self._media.read(media_id), slug, media_id)
        return self._made[asked]


def _sized(image: Image.Image) -> list[Image.Image]:
    """Return the picture in each width that it is large enough for, narrowest first."""
    sized = {}
    for side in SIDES:
        one = image.copy()
        one.thumbnail((side, side), Image.Resampling.LANCZOS)
        sized[one.width] = one
    return list(sized.values())


def _encoded(
    sized: list[Image.Image], kind: str, slug: str, files: dict[str, bytes]
) -> tuple[PictureFile, ...]:
    """Add the picture's files of one format to ``files`` and return what pages say of them."""
    made = []
    for image in sized:
        stream = io.BytesIO()
        image.save(stream, kind, **_SAVING[kind])
        path = _path(slug, stream.getvalue(), kind)
        files[path] = stream.getvalue()
        made.append(PictureFile(path, image.width))
    return tuple(made)


def _path(slug: str, data: bytes, kind: str) -> str:
    digest = hashlib.sha256(data).hexdigest()[:16]
    return f"images/{slug}-{digest}{EXTENSIONS[MEDIA_TYPES[kind]]}"
