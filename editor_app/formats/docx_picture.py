"""A picture inside a Word document.

Source: ECMA-376 part 1, 20.4.2.8 (inline drawing).
"""

import io

from lxml import etree

from editor_app.base.records import dataclass
from editor_app.formats.docx_package import R
from editor_app.formats.docx_styles import make
from editor_app.formats.xml_making import ElementMaker

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WIDEST_EMU = 5_760_000
"""Sixteen centimetres: the width of the text."""

_EMU_A_PIXEL = 9_525
_MOST_PIXELS = 1600
_SUFFIXES = {"JPEG": "jpg", "PNG": "png", "GIF": "gif"}
"""What word processors show; any other kind becomes a PNG."""

_wp = ElementMaker(_DRAWING, {"wp": _DRAWING})
_a = ElementMaker(_MAIN, {"a": _MAIN})
_pic = ElementMaker(_PICTURE, {"pic": _PICTURE})


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPicture:
    """A picture fit to leave the machine, in pixels; ``suffix`` is ``jpg``, ``png`` or ``gif``."""

    data: bytes
    suffix: str
    width: int
    height: int


def document_picture(original: bytes) -> DocumentPicture:
    """Return a stored picture as a document may carry it.

    Raises:
        UserError: as ``bare_picture``.
    """
    from editor_app.formats.bare_picture import bare_picture  # Pillow: most documents have none

    image, kind = bare_picture(original, _MOST_PIXELS)
    kind = kind if kind in _SUFFIXES else "PNG"
    stream = io.BytesIO()
    image.save(stream, kind, **({"quality": 85} if kind == "JPEG" else {"optimize": True}))
    return DocumentPicture(
        data=stream.getvalue(), suffix=_SUFFIXES[kind], width=image.width, height=image.height
    )


def drawing(shown: DocumentPicture, number: int, related: str, alt: str) -> etree._Element:
    """Return a picture that stands in its line, no wider than the text.

    Args:
        shown: The picture.
        number: Its number in the document, from 1.
        related: The identifier of its relationship.
        alt: What it shows, in words.
    """
    width = min(shown.width * _EMU_A_PIXEL, _WIDEST_EMU)
    size = {"cx": str(width), "cy": str(max(1, width * shown.height // max(1, shown.width)))}
    named = {"id": str(number), "name": f"image{number}", "descr": alt}
    picture = _pic(
        "pic",
        _pic("nvPicPr", _pic("cNvPr", named), _pic("cNvPicPr")),
        _pic(
            "blipFill",
            _a("blip", {f"{{{R}}}embed": related}),
            _a("stretch", _a("fillRect")),
        ),
        _pic(
            "spPr",
            _a("xfrm", _a("off", {"x": "0", "y": "0"}), _a("ext", size)),
            _a("prstGeom", {"prst": "rect"}, _a("avLst")),
        ),
    )
    return make(
        "drawing",
        _wp(
            "inline",
            dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
            _wp("extent", size),
            _wp("docPr", named),
            _a("graphic", _a("graphicData", {"uri": _PICTURE}, picture)),
        ),
    )
