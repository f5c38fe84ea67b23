"""Published pictures: upright, small enough, and silent."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from editor_app.base.errors import UserError
from editor_app.publishing.site.pictures import published_picture

SECRET = b"secret-maker"


def _photograph(path: Path, kind: str) -> Path:
    """Save a tall picture that says everything a camera can say, turned on its side."""
    image = Image.new("RGB", (2400, 1200), "white")
    image.paste((200, 30, 30), (0, 0, 1200, 1200))
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x013B] = SECRET.decode()
    exif.get_ifd(0x8825)[2] = (34.0, 1.0, 15.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    named: dict[str, object] = {"icc_profile": profile}
    if kind in ("JPEG", "WEBP", "PNG"):
        named["exif"] = exif
    if kind in ("JPEG", "GIF"):
        named["comment"] = SECRET
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Author", SECRET.decode())
        named["pnginfo"] = info
    image.save(path, kind, **named)
    return path


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_published_picture_keeps_its_kind_and_nothing_of_its_maker(
    kind: str, tmp_path: Path
) -> None:
    original = _photograph(tmp_path / "original", kind)
    assert SECRET in original.read_bytes()
    picture, files = published_picture(original.read_bytes(), "slug")
    assert set(files) == picture.paths
    own = {one.path for one in picture.sizes}
    assert len(own) == 3
    assert [one.width for one in picture.webp or picture.sizes] == [
        one.width for one in picture.sizes
    ]
    for path, data in files.items():
        assert path.startswith("images/slug-")
        assert SECRET not in data
        with Image.open(io.BytesIO(data)) as shown:
            assert shown.format == (kind if path in own else "WEBP")
            assert not shown.getexif()
            assert not {"icc_profile", "exif", "comment", "Author", "xmp"} & shown.info.keys()
        assert beyond_the_format(data) == []
    assert max(picture.width, picture.height) == 1600


def test_parts_beyond_the_format_are_found_in_what_a_camera_writes(tmp_path: Path) -> None:
    found = [
        beyond_the_format(_photograph(tmp_path / kind, kind).read_bytes())
        for kind in ("JPEG", "PNG", "WEBP", "GIF")
    ]
    assert all(found), found


def beyond_the_format(data: bytes) -> list[str]:
    """Return the parts of a picture's file that are not needed to show it.

    Source: ITU T.81 (JPEG markers), PNG 1.2 (chunks), RFC 9649 (WebP chunks), GIF89a.
    """
    if data.startswith(b"\xff\xd8"):
        return [f"{marker:x}" for marker in _jpeg_markers(data) if marker not in _JPEG]
    if data.startswith(b"\x89PNG"):
        return [name for name, _ in _chunks(data, 8, ">", 4) if name not in _PNG]
    if data.startswith(b"RIFF"):
        flags = [body[0] & 0b101100 for name, body in _chunks(data, 12, "<", 0) if name == "VP8X"]
        names = [name for name, _ in _chunks(data, 12, "<", 0) if name not in _WEBP]
        return names + ["flags" for flag in flags if flag]
    return [f"{kind:x}" for kind in (0xFE, 0xFF, 0x01) if bytes((0x21, kind)) in data[:800]]


_JPEG = frozenset({0xE0, 0xDB, 0xC4, 0xDA, *range(0xC0, 0xC3)})
_PNG = frozenset({"IHDR", "PLTE", "tRNS", "IDAT", "IEND"})
_WEBP = frozenset({"VP8 ", "VP8L", "VP8X", "ALPH"})


def _jpeg_markers(data: bytes) -> Iterator[int]:
    at = 2
    while data[at + 1] != 0xDA:
        yield data[at + 1]
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")


def _chunks(data: bytes, at: int, order: str, checksum: int) -> Iterator[tuple[str, bytes]]:
    """Yield the chunks of a PNG, which name themselves after their length, or of a WebP."""
    while at < len(data):
        first, second = data[at : at + 4], data[at + 4 : at + 8]
        name, length = (second, first) if order == ">" else (first, second)
        size = int.from_bytes(length, "big" if order == ">" else "little")
        yield name.decode(), data[at + 8 : at + 8 + size]
        at += 8 + size + checksum + (size % 2 if order == "<" else 0)


def test_published_picture_is_turned_upright(tmp_path: Path) -> None:
    picture, files = published_picture(
        _photograph(tmp_path / "original", "JPEG").read_bytes(), "slug"
    )
    assert (picture.width, picture.height) == (800, 1600)
    with Image.open(io.BytesIO(files[picture.path])) as shown:
        red, _, _ = shown.getpixel((400, 100))
        _, green, _ = shown.getpixel((400, 100))
        assert red > 150 > green
        assert min(shown.getpixel((400, 1500))) > 240


def test_published_picture_same_input_gives_same_bytes(tmp_path: Path) -> None:
    original = _photograph(tmp_path / "original", "JPEG")
    assert published_picture(original.read_bytes(), "s") == published_picture(
        original.read_bytes(), "s"
    )


def test_published_picture_keeps_transparency(tmp_path: Path) -> None:
    Image.new("RGBA", (40, 40), (10, 20, 30, 0)).save(tmp_path / "clear", "PNG")
    picture, files = published_picture((tmp_path / "clear").read_bytes(), "s")
    with Image.open(io.BytesIO(files[picture.path])) as shown:
        assert shown.convert("RGBA").getpixel((3, 3))[3] == 0
    assert [one.width for one in (*picture.sizes, *picture.webp)] == [40, 40]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "picture-unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "picture-unreadable"),
        (b"\xff\xd8\xff\xe0 not a photograph", "picture-unreadable"),
    ],
)
def test_published_picture_that_is_none_is_refused(
    content: bytes, code: str, tmp_path: Path
) -> None:
    (tmp_path / "x").write_bytes(content)
    with pytest.raises(UserError, match=code):
        published_picture((tmp_path / "x").read_bytes(), "s")


def test_published_picture_of_another_kind_is_refused(tmp_path: Path) -> None:
    Image.new("RGB", (4, 4)).save(tmp_path / "x", "BMP")
    with pytest.raises(UserError, match="picture-kind-unknown"):
        published_picture((tmp_path / "x").read_bytes(), "s")


def test_published_picture_with_too_many_pixels_is_refused(tmp_path: Path) -> None:
    Image.new("1", (9000, 6000)).save(tmp_path / "x", "PNG")
    with pytest.raises(UserError, match="picture-too-large"):
        published_picture((tmp_path / "x").read_bytes(), "s")
