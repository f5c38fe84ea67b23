"""Options of destinations, and folders that no site may take."""

import os
from pathlib import Path

import pytest

from editor_app.base.errors import EnvironmentFault, UserError
from editor_app.domain.article import Draft
from editor_app.domain.publication import Destination
from editor_app.domain.publisher import DestinationOption, OptionType
from editor_app.publishing.options import checked_options
from editor_app.publishing.registry import kinds
from tests.fakes import FakeSecrets, FixedClock
from tests.publishing.newsroom import (
    FolderOfPictures,
    a_delivery,
    a_numbered_release,
    a_publisher,
)
from tests.publishing.site_reader import files_of

KINDS = kinds(FakeSecrets(), FixedClock(), Path("copies"))
SITE = KINDS["site"]


def _options(folder: Path, **options: str) -> dict[str, str]:
    named = {"path": str(folder), "title": "الساحل", "base_url": "https://a.example"}
    return {**named, **options}


def test_kinds_offer_each_kind_once() -> None:
    assert list(KINDS) == ["site", "sftp", "wordpress", "webhook", "email", "telegram"]
    assert SITE.is_serial
    assert [option.name for option in SITE.options if option.is_required] == [
        "path",
        "title",
        "base_url",
    ]


def test_checked_fills_in_defaults_and_normalises(tmp_path: Path) -> None:
    given = _options(tmp_path / "s", title="  الساحل\u202e ", base_url="HTTPS://A.example/news")
    assert SITE.checked(given) == {
        "path": str(tmp_path / "s"),
        "title": "الساحل",
        "base_url": "https://a.example/news/",
        "language": "ar",
        "description": "",
        "theme_folder": "",
    }


def test_checked_relative_folder_becomes_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert SITE.checked(_options(Path("site")))["path"] == str(tmp_path / "site")


@pytest.mark.parametrize(
    ("change", "code", "option"),
    [
        ({"colour": "red"}, "option-unknown", "colour"),
        ({"title": " \u200b"}, "option-missing", "title"),
        ({"base_url": ""}, "option-missing", "base_url"),
        ({"base_url": "ftp://a.example"}, "option-invalid", "base_url"),
        ({"base_url": "javascript:alert(1)"}, "option-invalid", "base_url"),
        ({"base_url": "https://u:p@a.example/"}, "option-invalid", "base_url"),
        ({"base_url": "https://a.example/?q=1"}, "option-invalid", "base_url"),
        ({"base_url": "https://a.example/#top"}, "option-invalid", "base_url"),
        ({"language": "de"}, "option-invalid", "language"),
        ({"language": "../x"}, "option-invalid", "language"),
        ({"path": "/"}, "option-invalid", "path"),
        ({"path": "~"}, "option-invalid", "path"),
        ({"path": "a\x00b"}, "option-invalid", "path"),
        ({"path": "~nobody-of-this-name/x"}, "option-invalid", "path"),
    ],
)
def test_checked_refuses_with_the_option_s_name(
    change: dict[str, str], code: str, option: str, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as caught:
        SITE.checked(_options(tmp_path, **change))
    assert (caught.value.code, caught.value.params["option"]) == (code, option)


def test_checked_options_default_counts_as_given() -> None:
    table = (DestinationOption(name="tone", type=OptionType.TEXT, default="calm"),)
    assert checked_options(table, {}) == {"tone": "calm"}


def test_open_publishes_with_the_destination_s_options(tmp_path: Path) -> None:
    destination = Destination(
        id="d", kind="site", name="الموقع", options=_options(tmp_path / "site")
    )
    publisher = SITE.open(destination, FolderOfPictures(tmp_path))
    assert not (tmp_path / "site").exists()
    receipt = publisher.deliver(a_delivery(a_numbered_release(0, Draft(headline="خبر"))))
    assert receipt.url == "https://a.example/articles/khabar-a00000.html"
    assert "الساحل" in (tmp_path / "site" / "index.html").read_text("utf-8")


@pytest.mark.parametrize("place", ["root", "home", "above home", "foreign", "file"])
def test_test_and_deliver_refuse_a_folder_that_is_not_ours(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "people" / "salma"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "thesis.docx").write_bytes(b"years of work")
    (tmp_path / "file").write_bytes(b"")
    folder = {
        "root": Path(tmp_path.anchor),
        "home": home,
        "above home": home.parent,
        "foreign": tmp_path / "foreign",
        "file": tmp_path / "file",
    }[place]
    before = files_of(tmp_path)
    publisher = a_publisher(folder)
    with pytest.raises(UserError, match="site-folder-refused"):
        publisher.test()
    with pytest.raises(UserError, match="site-folder-refused"):
        publisher.deliver(a_delivery(a_numbered_release(0, Draft(headline="خبر"))))
    assert files_of(tmp_path) == before


def test_test_changes_nothing_and_accepts_empty_missing_and_own(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "a" / "b"):
        a_publisher(folder).test()
    assert [*tmp_path.iterdir()] == []
    publisher = a_publisher(tmp_path)
    publisher.deliver(a_delivery(a_numbered_release(0, Draft(headline="خبر"))))
    before = files_of(tmp_path)
    publisher.test()
    assert files_of(tmp_path) == before


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions are POSIX's")
def test_deliver_without_room_to_write_says_where_and_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(EnvironmentFault) as caught:
        a_publisher(tmp_path).deliver(a_delivery(a_numbered_release(0, Draft(headline="خبر"))))
    assert caught.value.code == "site-unwritable"
    assert caught.value.params["reason"] == "No space left on device"
    assert str(tmp_path) in str(caught.value.params["path"])


def test_test_where_a_file_stands_in_the_way_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EnvironmentFault, match="site-unwritable"):
        a_publisher(tmp_path / "file" / "site").test()


def test_deliver_into_a_damaged_catalogue_says_so(tmp_path: Path) -> None:
    release = a_numbered_release(0, Draft(headline="خبر"))
    a_publisher(tmp_path).deliver(a_delivery(release))
    (tmp_path / ".mihbara/articles/khabar-a00000.json").write_bytes(b'{"slug":')
    with pytest.raises(EnvironmentFault, match="site-damaged"):
        a_publisher(tmp_path).deliver(a_delivery(release))
