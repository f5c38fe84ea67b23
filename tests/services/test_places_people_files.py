"""Destinations, the directory, files and pictures: what they do and what they refuse."""

import io
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.byline import DEFAULT_CREDIT, Role
from editor_app.domain.image import Picture
from editor_app.domain.ports import LibraryQuery
from editor_app.domain.publisher import DestinationOption, OptionType
from editor_app.services.images import ImageService
from tests.services.conftest import Newsroom

PNG = b"\x89PNG\r\n\x1a\n rest"


def names(newsroom: Newsroom) -> list[str]:
    return [destination.name for destination in newsroom.destinations.all()]


def test_destination_is_added_edited_and_removed(newsroom: Newsroom) -> None:
    made, changes = newsroom.destinations.add("site", "  موقع\u200f ", {"path": "/a"})
    assert (made.name, made.options, made.is_paused) == ("موقع", {"path": "/a"}, False)
    assert changes.destinations == {made.id}
    edited, _ = newsroom.destinations.edit(made.id, "مدونة", {"path": "/b"})
    assert (edited.name, edited.options) == ("مدونة", {"path": "/b"})
    newsroom.destinations.remove("مدونة")
    assert names(newsroom) == ["d1", "d2"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("destination-kind-unknown", ("blog", "x", {"path": "/a"})),
        ("name-missing", ("site", " \u200f ", {"path": "/a"})),
        ("destination-name-taken", ("site", "d1", {"path": "/a"})),
        ("option-missing", ("site", "x", {})),
        ("option-unknown", ("site", "x", {"path": "/a", "colour": "red"})),
    ],
)
def test_destination_that_cannot_be_is_refused(
    newsroom: Newsroom, code: str, words: tuple[str, str, dict[str, str]]
) -> None:
    with pytest.raises(UserError, match=f"^{code}"):
        newsroom.destinations.add(*words)
    assert names(newsroom) == ["d1", "d2"]


def test_destination_edit_is_checked_like_a_new_one(newsroom: Newsroom) -> None:
    first = newsroom.destinations.all()[0]
    for code, name, options in (
        ("name-missing", "", {"path": "/a"}),
        ("destination-name-taken", "d2", {"path": "/a"}),
        ("option-missing", "d1", {}),
    ):
        with pytest.raises(UserError, match=f"^{code}"):
            newsroom.destinations.edit(first.id, name, options)
    with pytest.raises(UserError, match="destination-not-found"):
        newsroom.destinations.edit("no", "x", {"path": "/a"})
    assert newsroom.destinations.all()[0] == first


def test_destination_with_waiting_items_stays(newsroom: Newsroom) -> None:
    item = newsroom.queued(newsroom.an_article())
    with pytest.raises(UserError, match="destination-in-use"):
        newsroom.destinations.remove("d1")
    newsroom.drain()
    assert newsroom.item(item).remote_url
    newsroom.destinations.remove("d1")
    assert names(newsroom) == ["d2"]
    for verb in (
        lambda: newsroom.destinations.remove("d1"),
        lambda: newsroom.destinations.test("d1"),
        lambda: newsroom.destinations.set_paused("no", True),
    ):
        with pytest.raises(UserError, match="destination-not-found"):
            verb()


def test_destination_test_says_what_the_destination_says(newsroom: Newsroom) -> None:
    assert newsroom.destinations.test("d1").name == "d1"
    newsroom.place.fault_of_test = EnvironmentFault("site-unwritable", path="/srv", reason="full")
    with pytest.raises(EnvironmentFault, match="site-unwritable"):
        newsroom.destinations.test("d1")
    assert newsroom.place.delivered == []


def test_contributor_is_added_changed_removed_and_brought_back(newsroom: Newsroom) -> None:
    person, changes = newsroom.contributors.add(" نجيب\u202e ", role=Role.REPORTER)
    assert (person.name, person.credit) == ("نجيب", DEFAULT_CREDIT)
    assert changes.contributors == {person.id}
    newsroom.contributors.save(type(person)(id=person.id, name="نجيب الأضادي"))
    removed, _ = newsroom.contributors.remove(person.id)
    assert removed.name == "نجيب الأضادي"
    assert list(newsroom.contributors.all()) == []
    newsroom.contributors.bring_back(removed)
    assert list(newsroom.contributors.all()) == [removed]


def test_contributor_without_a_name_or_id_is_refused(newsroom: Newsroom) -> None:
    person, _ = newsroom.contributors.add("سعاد")
    for verb in (
        lambda: newsroom.contributors.add(" \u200b"),
        lambda: newsroom.contributors.save(type(person)(id=person.id, name=" ")),
    ):
        with pytest.raises(UserError, match="name-missing"):
            verb()
    for verb in (
        lambda: newsroom.contributors.save(type(person)(id="no", name="x")),
        lambda: newsroom.contributors.remove("no"),
    ):
        with pytest.raises(UserError, match="contributor-not-found"):
            verb()
    assert list(newsroom.contributors.all()) == [person]


def test_import_of_a_file_makes_a_draft(newsroom: Newsroom, tmp_path: Path) -> None:
    path = tmp_path / "خبر.md"
    path.write_text("# عنوان\n\nفقرة **غليظة**\n", encoding="utf-8")
    taken = newsroom.exchange.import_file(path)
    assert (taken.format, taken.article.draft.headline) == ("markdown", "عنوان")
    assert newsroom.articles.get(taken.article.id) == taken.article


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("import-empty", b""),
        ("import-empty", b"\xef\xbb\xbf \r\n"),
        ("import-binary", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("import-too-large", b"a" * (20 * 1024 * 1024 + 1)),
    ],
)
def test_import_of_what_is_no_text_is_refused(
    newsroom: Newsroom, tmp_path: Path, code: str, data: bytes
) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    with pytest.raises(UserError, match=f"^{code}"):
        newsroom.exchange.import_file(path)
    assert newsroom.articles.library(LibraryQuery()).total == 0


def test_import_of_no_file_or_a_folder_is_refused(newsroom: Newsroom, tmp_path: Path) -> None:
    for code, path in (
        ("import-not-found", tmp_path / "no"),
        ("import-not-found", tmp_path / "no" / "no"),
        ("import-folder", tmp_path),
    ):
        with pytest.raises(UserError, match=f"^{code}"):
            newsroom.exchange.import_file(path)
    with pytest.raises(UserError, match="import-format-unknown"):
        newsroom.exchange.import_bytes(b"text", as_format="odt")
    with pytest.raises(EnvironmentFault, match="file-not-read"):
        newsroom.exchange.import_file(tmp_path / ("ن" * 300))


def test_export_replaces_a_file_whole(newsroom: Newsroom, tmp_path: Path) -> None:
    article = newsroom.an_article(headline="عنوان")
    path = tmp_path / "out.md"
    path.write_text("old", encoding="utf-8")
    newsroom.exchange.export_file(article.id, "markdown", path)
    assert path.read_bytes() == newsroom.exchange.export(article.id, "markdown")
    assert "عنوان" in path.read_text(encoding="utf-8")
    with pytest.raises(UserError, match="export-format-unknown"):
        newsroom.exchange.export_file(article.id, "odt", path)
    with pytest.raises(UserError, match="article-not-found"):
        newsroom.exchange.export_file("no", "text", path)
    with pytest.raises(EnvironmentFault, match="file-not-written"):
        newsroom.exchange.export_file(article.id, "text", tmp_path / "no" / "out")
    assert "عنوان" in path.read_text(encoding="utf-8")


def test_export_as_a_document_holds_the_pictures_and_nothing_of_their_maker(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    told = Image.Exif()
    told[0x010E] = "secret place"
    taken = io.BytesIO()
    Image.new("RGB", (30, 20), "teal").save(taken, "JPEG", exif=told)
    assert b"secret place" in taken.getvalue()
    kept = newsroom.media.add(taken.getvalue())
    article = newsroom.an_article(
        pictures=(Picture(media_id=kept.id, caption="شرح"), Picture(media_id="gone"))
    )
    with zipfile.ZipFile(io.BytesIO(newsroom.exchange.export(article.id, "docx"))) as package:
        media = [name for name in package.namelist() if name.startswith("word/media/")]
        data = package.read(media[0])
        said = package.read("word/document.xml").decode()
    assert media == ["word/media/image1.jpg"]
    with Image.open(io.BytesIO(data)) as shown:
        assert (shown.size, dict(shown.getexif())) == ((30, 20), {})
    assert "شرح" in said


def test_picture_is_kept_and_found(newsroom: Newsroom) -> None:
    images = ImageService(newsroom.database, newsroom.media)
    media = images.add(PNG, name="صورة.png")
    assert images.read(media.id) == PNG
    with newsroom.database.reading() as unit:
        assert unit.media.get(media.id) == media
    with pytest.raises(UserError, match="picture-kind-unknown"):
        images.add(b"no picture")
    with pytest.raises(UserError, match="media-not-found"):
        images.read("no")


SECRET = DestinationOption(name="password", type=OptionType.SECRET, is_required=True)


@pytest.fixture
def guarded(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """A newsroom whose destinations need a password."""
    newsroom.place.options = (*newsroom.place.options, SECRET)
    monkeypatch.setattr(newsroom.place, "checked", dict)
    return newsroom


def test_secret_of_a_destination_goes_to_the_keyring_alone(guarded: Newsroom) -> None:
    service = guarded.destinations
    options = {"path": "/srv", "password": "canary"}
    destination, _ = service.add("site", "d3", options)
    assert destination.options == {"path": "/srv"}
    assert guarded.secrets.kept == {(destination.id, "password"): "canary"}
    assert service.missing_secrets(destination) == []
    service.edit(destination.id, "d3", {"path": "/srv", "password": ""})
    assert guarded.secrets.kept == {(destination.id, "password"): "canary"}, "empty keeps it"
    service.edit(destination.id, "d3", {"path": "/srv", "password": "new"})
    assert guarded.secrets.kept == {(destination.id, "password"): "new"}
    service.remove("d3")
    assert guarded.secrets.kept == {}


def test_destination_without_its_secret_is_not_set_up(guarded: Newsroom) -> None:
    with pytest.raises(UserError, match="option-missing") as refusal:
        guarded.destinations.add("site", "d3", {"path": "/srv"})
    assert refusal.value.params["option"] == "password"
    assert [place.name for place in guarded.destinations.all()] == ["d1", "d2"]


def test_destination_whose_secret_no_keyring_takes_is_not_set_up(guarded: Newsroom) -> None:
    guarded.secrets.fault = EnvironmentFault("keyring-failed")
    with pytest.raises(EnvironmentFault, match="keyring-failed"):
        guarded.destinations.add("site", "d3", {"path": "/srv", "password": "canary"})
    assert [place.name for place in guarded.destinations.all()] == ["d1", "d2"]
    with pytest.raises(EnvironmentFault, match="keyring-failed"):
        guarded.destinations.remove("d1")
    assert [place.name for place in guarded.destinations.all()] == ["d1", "d2"]


def test_secret_set_later_must_be_one_of_the_destination(guarded: Newsroom) -> None:
    first = guarded.destinations.all()[0]
    assert guarded.destinations.missing_secrets(first) == ["password"]
    guarded.destinations.set_secrets(first.id, {"password": "canary"})
    assert guarded.destinations.missing_secrets(first) == []
    with pytest.raises(UserError, match="option-unknown"):
        guarded.destinations.set_secrets(first.id, {"path": "canary"})
