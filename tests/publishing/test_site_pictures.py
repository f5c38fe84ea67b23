"""Published pictures: upright, small enough, and silent."""

import io
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
    assert set(files) == {picture.path, picture.small_path}
    for path, data in files.items():
        assert path.startswith("images/slug-")
        assert SECRET not in data
        with Image.open(io.BytesIO(data)) as shown:
            assert shown.format == kind
            assert not shown.getexif()
            assert not {"icc_profile", "exif", "comment", "Author", "xmp"} & shown.info.keys()
    assert max(picture.width, picture.height) == 1600
    assert picture.small_width <= 640


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
    assert picture.path == picture.small_path


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
