"""Make a picture fit to be published: upright, of reasonable size, and silent about its maker."""

import hashlib
import io
from collections.abc import Mapping

from PIL import Image, ImageCms, ImageOps

from editor_app.base.errors import UserError
from editor_app.domain.image import EXTENSIONS
from editor_app.publishing.site.records import PublishedPicture

MAX_SIDE = 1600
SMALL_SIDE = 640
MAX_PIXELS = 50_000_000
_FORMATS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif"}
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
    try:
        with Image.open(io.BytesIO(original)) as opened:
            kind = opened.format or ""
            if kind not in _FORMATS:
                raise UserError("picture-kind-unknown", picture=name)
            if opened.width * opened.height > MAX_PIXELS:
                raise UserError("picture-too-large", picture=name)
            upright = _upright(opened)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise UserError("picture-unreadable", picture=name) from error
    bare = _bare(upright, kind)
    large, small = _encoded(bare, kind, MAX_SIDE), _encoded(bare, kind, SMALL_SIDE)
    paths = [_path(slug, data, kind) for data in (large[0], small[0])]
    picture = PublishedPicture(
        path=paths[0],
        width=large[1].width,
        height=large[1].height,
        small_path=paths[1],
        small_width=small[1].width,
        media_type=_FORMATS[kind],
    )
    return picture, {paths[0]: large[0], paths[1]: small[0]}


def _upright(opened: Image.Image) -> Image.Image:
    profile = opened.info.get("icc_profile")
    opened.thumbnail((MAX_SIDE, MAX_SIDE))
    turned = ImageOps.exif_transpose(opened)
    if not profile or turned.mode not in ("RGB", "CMYK", "L"):
        return turned
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(
            turned, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError):
        return turned
    return converted or turned


def _bare(image: Image.Image, kind: str) -> Image.Image:
    has_alpha = kind != "JPEG" and image.has_transparency_data
    mode = "RGBA" if has_alpha else "L" if image.mode in ("1", "L") else "RGB"
    pixels = image.convert(mode)
    bare = Image.new(mode, pixels.size)
    bare.paste(pixels)
    return bare


def _encoded(image: Image.Image, kind: str, side: int) -> tuple[bytes, Image.Image]:
    sized = image.copy()
    sized.thumbnail((side, side), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    sized.save(stream, kind, **_SAVING[kind])
    return stream.getvalue(), sized


def _path(slug: str, data: bytes, kind: str) -> str:
    digest = hashlib.sha256(data).hexdigest()[:16]
    return f"images/{slug}-{digest}{EXTENSIONS[_FORMATS[kind]]}"
