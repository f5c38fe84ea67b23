"""Pictures on their way in: kept byte by byte, or refused for a named reason."""

import hashlib
import os
import stat
import struct
import threading
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.base.paths import DataFolder
from editor_app.domain.image import EXTENSIONS, MediaStore
from editor_app.storage import media_store
from editor_app.storage.media_store import FileMediaStore
from editor_app.storage.picture_folder import PictureFolder
from editor_app.storage.vault import Vault
from tests.fakes import FakeMediaStore


def a_picture(kind: str = "PNG", size: tuple[int, int] = (640, 480), **options: object) -> bytes:
    stream = BytesIO()
    Image.new("RGB", size, "teal").save(stream, kind, **options)
    return stream.getvalue()


@pytest.fixture
def store(folder: DataFolder) -> FileMediaStore:
    return FileMediaStore(Vault(folder))


@pytest.fixture(params=["fake", "file"])
def any_store(request: pytest.FixtureRequest, folder: DataFolder) -> MediaStore:
    if request.param == "fake":
        return FakeMediaStore(folder.media)
    return FileMediaStore(Vault(folder))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_picture_added_is_described_and_keeps_its_bytes(any_store: MediaStore, kind: str) -> None:
    data = a_picture(kind)
    media = any_store.add(data, name="صورة.png")
    assert any_store.read(media.id) == data
    assert media.id == hashlib.sha256(data).hexdigest()
    assert media.media_type == f"image/{kind.lower()}"
    assert media.media_type in EXTENSIONS
    assert (media.width, media.height, media.size_bytes) == (640, 480, len(data))
    assert media.name == "صورة.png"
    assert any_store.add(data, name="صورة.png") == media


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture-unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "picture-kind-unknown"),
        (b"%PDF-1.7", "picture-kind-unknown"),
    ],
)
def test_what_is_no_picture_is_refused(any_store: MediaStore, data: bytes, code: str) -> None:
    with pytest.raises(UserError, match=code):
        any_store.add(data)


@pytest.mark.parametrize("media_id", ["", "..", "../../etc/passwd", "00" * 32, "A" * 64])
def test_path_of_an_unknown_name_is_refused(any_store: MediaStore, media_id: str) -> None:
    with pytest.raises(UserError, match="media-not-found"):
        any_store.read(media_id)


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "ICO"])
def test_other_kinds_of_picture_are_refused(store: FileMediaStore, kind: str) -> None:
    with pytest.raises(UserError, match="picture-kind-unknown"):
        store.add(a_picture(kind))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("share", [0.02, 0.5])
def test_cut_picture_is_unreadable_and_leaves_no_file(
    store: FileMediaStore, folder: DataFolder, kind: str, share: float
) -> None:
    data = Image.effect_noise((200, 200), 80).convert("RGB")
    stream = BytesIO()
    data.save(stream, kind)
    whole = stream.getvalue()
    with pytest.raises(UserError, match="picture-unreadable"):
        store.add(whole[: max(12, int(len(whole) * share))])
    assert [path for path in folder.media.rglob("*") if path.is_file()] == []


def a_bomb(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds no pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"")
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("side", [7_100, 10_000, 20_000, 60_000])
def test_picture_of_too_many_pixels_is_refused_before_decoding(
    store: FileMediaStore, side: int
) -> None:
    with pytest.raises(UserError, match="picture-too-large"):
        store.add(a_bomb(side, side))


def test_picture_of_too_many_bytes_is_refused(
    store: FileMediaStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(media_store, "MAX_BYTES", 100)
    with pytest.raises(UserError, match="picture-too-large"):
        store.add(a_picture())


def test_size_is_that_of_the_picture_as_it_is_looked_at(store: FileMediaStore) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    media = store.add(a_picture("JPEG", (300, 200), exif=exif.tobytes()))
    assert (media.width, media.height) == (200, 300)


def test_name_keeps_its_last_part_only(store: FileMediaStore) -> None:
    assert store.add(a_picture(), name="C:\\secret\\me/صورة.png").name == "صورة.png"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_files_and_folders_are_the_owners_only(store: FileMediaStore, folder: DataFolder) -> None:
    file = PictureFolder(folder.media).file(store.add(a_picture()).id)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_file_that_lost_bytes_is_written_again(store: FileMediaStore, folder: DataFolder) -> None:
    data = a_picture()
    file = PictureFolder(folder.media).file(store.add(data).id)
    file.write_bytes(data[:10])
    store.add(data)
    assert file.read_bytes() == data


def test_folder_that_cannot_be_made_is_a_fault(folder: DataFolder) -> None:
    data = a_picture()
    (folder.media / hashlib.sha256(data).hexdigest()[:2]).write_bytes(b"in the way")
    with pytest.raises(EnvironmentFault, match="file-not-written"):
        FileMediaStore(Vault(folder)).add(data)


def test_same_picture_from_many_threads_is_one_file(
    store: FileMediaStore, folder: DataFolder
) -> None:
    data = a_picture()
    threads = [threading.Thread(target=store.add, args=(data,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    files = [path for path in Path(folder.media).rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in files] == [data]
