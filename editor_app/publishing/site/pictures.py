"""Make a picture fit to be published: upright, of reasonable size, and silent about its maker."""

import hashlib
import io
from collections.abc import Mapping

from PIL import Image

from editor_app.domain.image import EXTENSIONS
from editor_app.formats.bare_picture import MEDIA_TYPES, bare_picture
from editor_app.publishing.site.records import PublishedPicture

MAX_SIDE = 1600
SMALL_SIDE = 640
_SAVING: Mapping[str, Mapping[str, object]] = {
    "JPEG": {"quality": 85, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 85, "method": 4},
    "GIF": {},
}


def published_picture(
    original: bytes, slug: str, name: str = ""
) -> tuple[PublishedPicture, Mapping[str, bytes]]:
    """Encode a picture anew, in its own format, without EXIF, place, comment or colour profile.

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
    bare, kind = bare_picture(original, MAX_SIDE, name)
    large, small = _encoded(bare, kind, MAX_SIDE), _encoded(bare, kind, SMALL_SIDE)
    paths = [_path(slug, data, kind) for data in (large[0], small[0])]
    picture = PublishedPicture(
        path=paths[0],
        width=large[1].width,
        height=large[1].height,
        small_path=paths[1],
        small_width=small[1].width,
        media_type=MEDIA_TYPES[kind],
    )
    return picture, {paths[0]: large[0], paths[1]: small[0]}


def _encoded(image: Image.Image, kind: str, side: int) -> tuple[bytes, Image.Image]:
    sized = image.copy()
    sized.thumbnail((side, side), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    sized.save(stream, kind, **_SAVING[kind])
    return stream.getvalue(), sized


def _path(slug: str, data: bytes, kind: str) -> str:
    digest = hashlib.sha256(data).hexdigest()[:16]
    return f"images/{slug}-{digest}{EXTENSIONS[MEDIA_TYPES[kind]]}"
