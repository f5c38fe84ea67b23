"""A picture made fit to leave the machine: upright, of bounded size, silent about its maker."""

import io

from PIL import Image, ImageCms, ImageOps

from editor_app.base.errors import UserError

MAX_PIXELS = 50_000_000
MEDIA_TYPES = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "GIF": "image/gif",
}
"""The kinds that are taken, by Pillow's names."""


def bare_picture(original: bytes, side: int, name: str = "") -> tuple[Image.Image, str]:
    """Return a picture's pixels without EXIF, place, comment or colour profile, and its kind.

    They are turned upright and brought into sRGB; of a moving picture the first frame is kept.

    Args:
        original: The stored picture's bytes.
        side: No side is longer afterwards.
        name: What errors call the picture.

    Raises:
        UserError: ``picture-unreadable``, ``picture-kind-unknown`` or ``picture-too-large``.
    """
    try:
        with Image.open(io.BytesIO(original)) as opened:
            kind = opened.format or ""
            if kind not in MEDIA_TYPES:
                raise UserError("picture-kind-unknown", picture=name)
            if opened.width * opened.height > MAX_PIXELS:
                raise UserError("picture-too-large", picture=name)
            upright = _upright(opened, side)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise UserError("picture-unreadable", picture=name) from error
    return _bare(upright, kind), kind


def _upright(opened: Image.Image, side: int) -> Image.Image:
    profile = opened.info.get("icc_profile")
    opened.thumbnail((side, side))
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
